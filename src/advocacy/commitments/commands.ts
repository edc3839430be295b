import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { readAsk } from "../asks/store.ts";
import { requireMeeting } from "../meetings/store.ts";
import { problem } from "../problems.ts";
import { commitmentOperations, type NewCommitment } from "./operations.ts";
import { commitments, followUps, readCommitment } from "./store.ts";

export const commitmentCommands = commandsOf(commitmentOperations, {
	"commitment-made": async (change, commitment) => {
		await requireSound(change, commitment);
		await commitments.begin(change, { id: commitment.id, ...columnsOf(commitment), state: "open" });
		return { commitment: commitment.id };
	},
	"commitment-corrected": async (change, commitment) => {
		const { id } = commitment;
		await requireSound(change, commitment);
		if (!(await commitments.replace(change, { id }, columnsOf(commitment)))) throw problem("commitment-unknown");
		return { commitment: id };
	},
	"commitment-settled": async (change, { id, state }) => {
		if (!(await commitments.replace(change, { id }, { state }))) throw problem("commitment-unknown");
		return { commitment: id };
	},
	"commitment-followed-up": async (change, { id, commitment, onDay, what }) => {
		const followed = await readCommitment(change.tx, commitment);
		if (!followed) throw problem("commitment-unknown");
		if (onDay < followed.madeOn) throw problem("followed-up-early", { made: followed.madeOn });
		if (onDay > change.today) throw problem("day-to-come", { day: onDay });
		await followUps.begin(change, { id, commitment, on_day: onDay, what });
		return { commitment, followUp: id };
	},
});

function columnsOf({ ask, session, madeBy, promise, madeOn, dueOn }: NewCommitment) {
	return { ask, session, made_by: madeBy, promise, made_on: madeOn, due_on: dueOn };
}

async function requireSound({ tx }: Change, { madeOn, dueOn, ask, session }: NewCommitment): Promise<void> {
	if (dueOn < madeOn) throw problem("due-before-made", { due: dueOn, made: madeOn });
	if (ask !== null && !(await readAsk(tx, ask))) throw problem("ask-unknown");
	await requireMeeting(tx, session);
}

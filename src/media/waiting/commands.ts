import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { clearingOrder, order } from "../order.ts";
import { problem } from "../problems.ts";
import { readMedium } from "../store.ts";
import { waitingOperations } from "./operations.ts";
import { readWaiting, waiting } from "./store.ts";

export const waitingCommands = commandsOf(waitingOperations, {
	"change-accepted": async (change, { id }) => {
		await requireWaiting(change, id);
		await waiting.end(change, { media: id });
		const medium = await readMedium(change.tx, id);
		// Files of how it was are nobody's any more.
		if (medium) await order(change, clearingOrder, medium);
		return { media: id };
	},
	"change-returned": async (change, { id, because }) => {
		await requireWaiting(change, id);
		await waiting.replace(change, { media: id }, { returned_because: because });
		return { media: id };
	},
});

/** @throws Problem where nothing waits: somebody answered meanwhile */
async function requireWaiting({ tx }: Change, id: string): Promise<void> {
	const waits = await readWaiting(tx, id);
	if (!waits || waits.returnedBecause !== null) throw problem("nothing-waits");
}

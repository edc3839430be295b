import { commandsOf } from "../../shared/journal/index.ts";
import { requireMeeting } from "../meetings/store.ts";
import { problem } from "../problems.ts";
import { askOperations } from "./operations.ts";
import { asks } from "./store.ts";

export const askCommands = commandsOf(askOperations, {
	"ask-raised": async (change, { id, title, addressedTo, raisedOn, session }) => {
		await requireMeeting(change.tx, session);
		await asks.begin(change, { id, title, addressed_to: addressedTo, raised_on: raisedOn, session, state: "open" });
		return { ask: id };
	},
	"ask-corrected": async (change, { id, title, addressedTo, raisedOn, session }) => {
		const corrected = { title, addressed_to: addressedTo, raised_on: raisedOn, session };
		await requireMeeting(change.tx, session);
		if (!(await asks.replace(change, { id }, corrected))) throw problem("ask-unknown");
		return { ask: id };
	},
	"ask-settled": async (change, { id, state }) => {
		if (!(await asks.replace(change, { id }, { state }))) throw problem("ask-unknown");
		return { ask: id };
	},
});

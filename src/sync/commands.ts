import "./erasing.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { conflictRows } from "./conflicts/store.ts";
import { keptRows, placeOfKept } from "./kept/store.ts";
import { settlingOperations } from "./operations.ts";
import { problem } from "./problems.ts";

export const settlingCommands = commandsOf(settlingOperations, {
	"operation-kept": async (change, { id, content, ...kept }) => {
		const sealed = change.handle.vault.seal(content, placeOfKept(id));
		await keptRows.begin(change, { id, ...kept, sealed, settled: null, settled_by: null, settled_because: null });
		return { kept: id };
	},
	"conflict-settled": async (change, { id }) => {
		await endConflict(change, id, "stands");
		return { conflict: id };
	},
	"kept-put-away": async (change, { id, because }) => {
		await endKept(change, id, "put-away", because);
		return { kept: id };
	},
});

export async function endConflict(change: Change, id: string, settled: "stands" | "sent"): Promise<void> {
	const [ended] = await conflictRows.end(change, { id }, { settled, settled_by: change.author.account });
	if (!ended) throw problem("conflict-unknown");
}

export async function endKept(change: Change, id: string, settled: "done" | "put-away", because: string | null): Promise<void> {
	const [ended] = await keptRows.end(change, { id }, { settled, settled_by: change.author.account, settled_because: because });
	if (!ended) throw problem("kept-unknown");
}

import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { changeAt } from "../../src/shared/journal/command.ts";
import { commit } from "../../src/shared/journal/commit.ts";
import type { Change, Receipt } from "../../src/shared/journal/index.ts";
import { takeSaidAgain } from "../../src/shared/journal/rows/rewriting.ts";
import { authorBy, sarnai } from "./people.ts";

/** Work that no operation names, in a change of its own: what a slice lends for the works of others is tried alone. */
export function inChange(handle: Handle, work: (change: Change) => Promise<unknown>, who = sarnai): Promise<Receipt<null>> {
	return commit(handle, {
		id: newId(),
		by: { account: who.account, device: null },
		kind: "test.changed",
		subject: newId(),
		work: async (tx, seq) => {
			const change = await changeAt(tx, seq, handle, authorBy(who));
			await work(change);
			return { written: await change.written.settle(tx, seq), saying: await takeSaidAgain(change), result: null };
		},
	});
}

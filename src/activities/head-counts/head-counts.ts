import type { Order } from "../../identity/index.ts";
import { forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { settleCells, sumOfCells } from "../rules.ts";
import type { ActivitiesTables, HeadCountCell } from "../schema.ts";
import { readCells, sessionInForce } from "../store.ts";

/** Puts a head-count in the place of the session's former one. Without cells the session has none. */
export function writeHeadCount(
	handle: Handle,
	order: Order,
	session: string,
	cells: readonly HeadCountCell[],
): Promise<Receipt<{ session: string; people: number }>> {
	return perform(handle, {
		...order,
		kind: "activities.head-count-written",
		subject: session,
		work: async (tx, seq) => {
			const row = await sessionInForce(tx, order.areas, session);
			if (row.cancelled) throw problem("session-cancelled");
			const settled = settleCells(cells);
			if (typeof settled === "string") throw problem(settled);
			const before = await readCells(tx, session);
			await replaceCells(tx, seq, session, settled);
			return {
				before: before.map((cell) => ({ ...cell })),
				after: settled.map((cell) => ({ ...cell })),
				result: { session, people: sumOfCells(settled) },
			};
		},
	});
}

async function replaceCells(tx: Transaction, seq: number, session: string, cells: readonly HeadCountCell[]): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	await tables.updateTable("head_count").set({ until_seq: seq }).where("session", "=", session).where("until_seq", "=", forever).execute();
	if (cells.length === 0) return;
	const rows = cells.map(({ ageBand, ...cell }) => ({ id: newId(), since_seq: seq, session, age_band: ageBand, ...cell }));
	await tables.insertInto("head_count").values(rows).execute();
}

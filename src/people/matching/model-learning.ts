import type { Order } from "../../identity/index.ts";
import { columnsOf, foldVersion, learn } from "../../linkage/index.ts";
import { today } from "../../shared/clock.ts";
import { forever, type Handle } from "../../shared/database/index.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { PeopleTables } from "../schema.ts";
import { everyReport, type Relinked, relinkAll } from "./deriving-anew.ts";
import { foldReport } from "./likeness.ts";
import { asInUse, writeDoublings } from "./model.ts";

/** From fewer reports chance would be learned rather than how people are written down. */
export const fewestReports = 1_000;

export type Learned = Relinked & { readonly version: string };

/** Learns from the programme's own records how reports of one person differ, and weighs all pairs by that from now on. */
export async function learnModel(handle: Handle, order: Order): Promise<Receipt<Learned>> {
	const { reports } = await everyReport(handle.db);
	if (reports.length < fewestReports) throw problem("too-few-reports", { reports: reports.length, fewest: fewestReports });
	const learnedOn = today(handle.clock);
	const columns = columnsOf(reports.map((report) => foldReport(report.id, report).prepared));
	const model = learn(columns, { version: `records-${learnedOn}-${order.id.slice(-12)}`, learnedOn, foldVersion });
	return perform(handle, {
		...order,
		kind: "people.model-learned",
		subject: model.version,
		work: async (tx, seq) => {
			const tables = tx.withTables<PeopleTables>();
			const former = await tables
				.updateTable("linkage_model")
				.set({ until_seq: seq })
				.where("until_seq", "=", forever)
				.returning("version")
				.executeTakeFirst();
			await tables.insertInto("linkage_model").values({ since_seq: seq, version: model.version, learned_on: learnedOn, model }).execute();
			const change = { tx, seq, changed: [] };
			await writeDoublings(change, 0);
			const relinked = await relinkAll(change, asInUse(model, 0));
			const result = { version: model.version, ...relinked };
			return { before: { version: former?.version ?? null }, after: { ...result, profile: { ...model.profile } }, result };
		},
	});
}

import { columnsOf, doublingsOf, foldVersion, learn, type Model, versionAfter } from "../../linkage/index.ts";
import { today } from "../../shared/clock.ts";
import { forever, type Handle, noteWritten } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { commandsOf, machine, type Receipt, run } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { fillSought } from "../reports/sought.ts";
import type { PeopleTables } from "../schema.ts";
import { countReports, everyReport, isOutdated, type Relinked, relinkAll, relinkFromBeginning, relinkGrown } from "./deriving-anew.ts";
import { foldReport } from "./likeness.ts";
import { asInUse, modelInUse, writeDoublings } from "./model.ts";
import { matchingOperations } from "./operations.ts";

/** The fewest reports to learn from: of fewer, chance would be learned rather than how people are written down. */
const fewestReports = 1_000;

type Learned = Relinked & { readonly version: string };

export const matchingCommands = commandsOf(matchingOperations, {
	"model-learned": {
		/** Learning looks through every record, which nobody else should wait for. */
		prepare: async (handle, _, { version }): Promise<Model> => {
			const { reports } = await everyReport(handle.db);
			if (reports.length < fewestReports) throw problem("too-few-reports", { reports: reports.length, fewest: fewestReports });
			const columns = columnsOf(reports.map((report) => foldReport(report.id, report).prepared));
			return learn(columns, { version, learnedOn: today(handle.clock), foldVersion });
		},
		work: async (change, { version }, model: Model): Promise<Learned> => {
			const { tx, seq } = change;
			const tables = tx.withTables<PeopleTables>();
			await tables.updateTable("linkage_model").set({ until_seq: seq }).where("until_seq", "=", forever).execute();
			await tables.insertInto("linkage_model").values({ since_seq: seq, version, learned_on: model.learnedOn, model }).execute();
			noteWritten(change, "linkage_model", "");
			await writeDoublings(change, 0);
			return { version, ...(await relinkAll(change, asInUse(model, 0))) };
		},
	},
	"reports-relinked": async (change): Promise<Relinked> => {
		const { tx } = change;
		const { learned } = await modelInUse(tx);
		const reports = await countReports(tx);
		const relinked = (await isOutdated(tx))
			? await relinkFromBeginning(change, doublingsOf(learned, reports))
			: await relinkGrown(change, reports);
		return relinked ?? { reports, pairs: 0, people: 0, passedOver: 0 };
	},
});

/** Learns a model of a name that no other programme has given. */
export function learnModel(handle: Handle): Promise<Receipt<Learned>> {
	const id = newId();
	const version = `records-${today(handle.clock)}-${id.slice(-12)}`;
	return run(handle, machine, matchingCommands["model-learned"], { version }, { id });
}

/**
 * On opening an installation: reports folded by an older Tegsh, or weighed by a model that is no longer used or for a register of half the
 * size, are weighed anew. Null where nothing is to be done.
 */
export async function relinkOutdated(handle: Handle): Promise<Relinked | null> {
	await fillSought(handle.db);
	const { learned, doublings } = await modelInUse(handle.db);
	const now = doublingsOf(learned, await countReports(handle.db));
	if (now <= doublings && !(await isOutdated(handle.db))) return null;
	const version = versionAfter(learned.version, now);
	return (await run(handle, machine, matchingCommands["reports-relinked"], { version })).result;
}

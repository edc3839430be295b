import { sql } from "kysely";
import { foldVersion } from "../../linkage/index.ts";
import { digested, type RowWriter, sayingBegun } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { derive, joinable, readKnownReports } from "../matching/deriving.ts";
import { countReports, relinkGrown } from "../matching/deriving-anew.ts";
import { type Folded, findLikenesses, foldReport } from "../matching/likeness.ts";
import { writeLikenesses, writeMemberships } from "../matching/likeness-rows.ts";
import { modelInUse } from "../matching/model.ts";
import { refreshStatisticsAfter } from "../matching/table-statistics.ts";
import type { NewReport, PeopleTables } from "../schema.ts";
import { decidedLikenesses, type Inherited } from "./inheriting.ts";
import { soughtOf } from "./sought.ts";

// Parts of other slices' works: they write in the caller's change.

const chunkSize = 1_000; // 22 columns a row, and PostgreSQL takes 65,535 parameters

/** From so many at once on, a register may have doubled; those who come one by one are counted on opening, since counting reads them all. */
const manyReports = 500;

type Entered = {
	/** So many pairs were not weighed because a report is like too many others to hold it against all. */
	readonly passedOver: number;
	/** Whether one of them is somebody who was on record already. */
	readonly known: boolean;
};

/** Hears how many of the reports were held against those on record, and how many are written; may refuse to go on. */
export type EnteringProgress = (step: "comparing" | "writing", done: number, of: number) => Promise<void>;

/** Writes reports down and finds out who they are. */
export async function enterReports(change: Change, reports: readonly NewReport[], progress?: EnteringProgress): Promise<Entered> {
	if (reports.length === 0) return { passedOver: 0, known: false };
	const entered = await enter(change, reports, { ...(progress && { progress }) });
	if (reports.length >= manyReports) {
		const all = await countReports(change.tx);
		refreshStatisticsAfter(change, all);
		await relinkGrown(change, all);
	}
	return entered;
}

interface EnteringOptions {
	readonly inherited?: readonly Inherited[];
	readonly left?: readonly string[];
	readonly progress?: EnteringProgress;
}

/**
 * `inherited`: what was decided about a report whose place one of these takes. `left`: reports in force that hung together with one that
 * is gone under the same change; who is who is found out once, for what went and what came.
 */
export async function enter(
	change: RowWriter,
	reports: readonly NewReport[],
	{ inherited = [], left = [], progress = async () => {} }: EnteringOptions = {},
): Promise<Entered> {
	const { tx, seq } = change;
	const model = await modelInUse(tx);
	const folded = reports.map((report) => foldReport(report.id, report));
	const found = await findLikenesses(tx, model.weighs, folded, (done) => progress("comparing", done, folded.length));
	const likenesses = await decidedLikenesses(tx, model, { folded, likenesses: found.likenesses, inherited });
	const fresh = new Set(reports.map(({ id }) => id));
	const seeds = new Set([...left, ...inherited.map(({ other }) => other), ...joinable(likenesses)].filter((report) => !fresh.has(report)));
	const held = await readKnownReports(tx, [...seeds]);
	const { pairs, persons } = derive(held, model, { reports, likenesses });
	await insertReports(
		change,
		reports.map((report, at) => rowOf(report, folded[at] as Folded, seq)),
		persons,
		progress,
	);
	await writeLikenesses(change, held.pairs, pairs);
	const before = new Map(held.reports.map(({ id }) => [id, persons.get(id) as string]));
	await writeMemberships(change, held.persons, before);
	const known = new Set(before.values());
	return { passedOver: found.passedOver, known: reports.some(({ id }) => known.has(persons.get(id) as string)) };
}

/** Reports and who they are, in one statement. */
async function insertReports(
	{ tx, seq, written }: RowWriter,
	reports: readonly PeopleTables["report"][],
	persons: ReadonlyMap<string, string>,
	progress: EnteringProgress,
): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	const [shape, person] = [written.shapeOf("report"), written.shapeOf("membership")];
	const heldColumns = sql`held_key, held_digest`;
	for (let start = 0; start < reports.length; start += chunkSize) {
		await progress("writing", start, reports.length);
		const rows = reports.slice(start, start + chunkSize);
		const [ids, theirs] = [rows.map(({ id }) => id), rows.map(({ id }) => persons.get(id) ?? id)];
		const inserted = tables.insertInto("report").values(rows).returningAll();
		const { rows: said } = await sql<{ table: "report" | "membership" }>`
			with report as (${shape ? inserted.returning(sayingBegun(shape)) : inserted}),
				known as (insert into membership (report, person, since_seq, sex_score, born_from, born_until, traits)
					select id, person, ${seq}, sex_score, born_from, born_until, traits
					from report join unnest(${sql.val(ids)}::uuid[], ${sql.val(theirs)}::uuid[]) as who(report, person) on who.report = id
					returning ${person ? sql.join(sayingBegun(person)) : sql`report`})
			select 'report' as "table", ${shape ? heldColumns : sql`id`} from report
			union all select 'membership', ${person ? heldColumns : sql`report`} from known`.execute(tx);
		if (shape) written.begun(shape, digested(said.filter(({ table }) => table === "report")));
		if (person) written.begun(person, digested(said.filter(({ table }) => table === "membership")));
	}
}

function rowOf(report: NewReport, folded: Folded, seq: number): PeopleTables["report"] {
	return {
		id: report.id,
		since_seq: seq,
		register_import: report.register?.import ?? null,
		register_row: report.register?.row ?? null,
		register_list: report.register?.list ?? 1,
		area: report.area,
		written: report.written,
		clan: report.name.clan,
		family: report.name.family,
		given: report.name.given,
		birth_date: report.birthDate?.date ?? null,
		birth_precision: report.birthDate?.precision ?? null,
		sex: report.sex,
		register_number: report.registerNumber,
		phone: report.phone,
		workplace: report.workplace,
		disability: report.disability ?? null,
		linkage_keys: folded.keys,
		fold_version: foldVersion,
		sought: soughtOf(report),
	};
}

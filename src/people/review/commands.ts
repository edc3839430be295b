import { sql } from "kysely";
import { covers } from "../../identity/index.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import { type Author, type Change, commandsOf } from "../../shared/journal/index.ts";
import { deriveAround, undecided } from "../matching/deriving.ts";
import { foldReport, weighPair } from "../matching/likeness.ts";
import { intakeAnswer, type LikenessRow, readLikeness, writeLikenesses } from "../matching/likeness-rows.ts";
import { type ModelInUse, modelInUse } from "../matching/model.ts";
import { problem } from "../problems.ts";
import { readReports } from "../reports/store.ts";
import type { Decision, PeopleTables, Report } from "../schema.ts";
import { decisionOperations } from "./operations.ts";

/** Two reports; `one` is the elder. */
type Decided = { readonly one: string; readonly other: string };

/** What was decided holds until it is undone, whatever arrives and by whatever model likeness is weighed. */
export const decisionCommands = commandsOf(decisionOperations, {
	"likeness-decided": async (change, input): Promise<Decided | { report: string; left: string }> => {
		if (input.about === "people") return merge(change, input);
		if (input.about === "report") return takeOut(change, input.report);
		const { one, other, decision, seen } = input;
		const pair = inOrder(one, other);
		await requireReports(change.tx, change.author, [one, other]);
		if (seen !== undefined && ((await readLikeness(change.tx, pair))?.decided_seq ?? null) !== seen) throw problem("decided-meanwhile");
		await decide(change, [pair], decision);
		return pair;
	},
	/** At any later time: who is who is then found as if it had never been made. */
	"decision-undone": async (change, { one, other }) => {
		const { tx, author } = change;
		const pair = inOrder(one, other);
		await requireReports(tx, author, [one, other]);
		const row = await readLikeness(tx, pair);
		if (!row?.decision) throw problem("decision-unknown");
		const model = await modelInUse(tx);
		const isKept = row.bits >= model.weighs.thresholds.floor && (await shareKeys(tx, pair));
		const answered = await intakeAnswer(tx, pair, row);
		await noting(change, [pair], async () => {
			await writeLikenesses(change, [row], isKept || answered ? [{ ...row, ...(answered ?? undecided) }] : []);
			await deriveAround(change, model, [pair.one, pair.other]);
		});
		return pair;
	},
});

async function merge(change: Change, { one, other }: Decided): Promise<Decided> {
	const { tx, author } = change;
	const [first] = (await reportsOfPerson(tx, one)).filter(within(author));
	const [second] = (await reportsOfPerson(tx, other)).filter(within(author));
	if (!first || !second) throw problem("unknown");
	if (first.person === second.person) throw problem("one-person-already");
	const pair = inOrder(first.id, second.id);
	await decide(change, [pair], "same");
	return pair;
}

/** `left`: the eldest report of whom it was taken out. */
async function takeOut(change: Change, report: string): Promise<{ report: string; left: string }> {
	const { tx, author } = change;
	const all = await reportsOfPerson(tx, report);
	if (!all.some((one) => one.id === report && within(author)(one))) throw problem("unknown");
	if (!all.every(within(author))) throw problem("reports-outside-areas");
	const others = all.filter(({ id }) => id !== report);
	const [eldest] = others;
	if (!eldest) throw problem("report-alone");
	await decide(
		change,
		others.map(({ id }) => inOrder(report, id)),
		"different",
	);
	return { report, left: eldest.id };
}

async function decide(change: Change, pairs: readonly Decided[], decision: Decision): Promise<void> {
	const { tx, seq, author, today } = change;
	const model = await modelInUse(tx);
	const known = await Promise.all(pairs.map((pair) => readLikeness(tx, pair)));
	const decided = { decision, decided_by: author.account, decided_on: today, decided_seq: seq };
	const after: LikenessRow[] = [];
	for (const [at, pair] of pairs.entries()) after.push({ ...(known[at] ?? (await weighNow(tx, model, pair))), ...decided });
	await noting(change, pairs, async () => {
		await writeLikenesses(
			change,
			known.filter((row) => row !== null),
			after,
		);
		await deriveAround(change, model, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
	});
	// What stands in the way is another decision, which whoever made it must hear of first.
	if (decision === "same" && !(await Promise.all(pairs.map((pair) => readLikeness(tx, pair)))).every((row) => row?.joined)) {
		throw problem("kept-apart");
	}
}

/**
 * The journal keeps what was decided before and who the reports were taken for, of the pairs in question alone: what else is found out
 * anew around them may be hundreds of rows, and follows from these.
 */
async function noting(change: Change, pairs: readonly Decided[], work: () => Promise<void>): Promise<void> {
	const before = await heldOf(change.tx, pairs);
	await work();
	const after = await heldOf(change.tx, pairs);
	for (const [at, { table, key, row }] of before.entries()) {
		const now = after[at]?.row ?? null;
		if (JSON.stringify(row) !== JSON.stringify(now)) change.changed.push({ table, key, before: row, after: now });
	}
}

async function heldOf(db: Database, pairs: readonly Decided[]) {
	const rows = await Promise.all(pairs.map((pair) => readLikeness(db, pair)));
	const people = await peopleOf(db, pairs);
	return [
		...pairs.map((key, at) => ({
			...{ table: "likeness", key },
			row: { decision: rows[at]?.decision ?? null, decided_by: rows[at]?.decided_by ?? null },
		})),
		...Object.entries(people).map(([report, person]) => ({ table: "membership", key: { report }, row: { person } })),
	];
}

/** A pair that nobody would have asked about has no likeness written down yet. */
async function weighNow(db: Database, { weighs }: ModelInUse, { one, other }: Decided): Promise<LikenessRow> {
	const reports = await readReports(db, [one, other]);
	const [a, b] = [reports.get(one), reports.get(other)];
	if (!a || !b) throw problem("unknown");
	const likeness = weighPair(weighs, foldReport(one, a).prepared, foldReport(other, b).prepared);
	return { one, other, ...likeness, ...undecided, model: weighs.version, joined: false, guard: null };
}

/** Whether the two would have been held against each other without anybody's deciding. */
async function shareKeys(db: Database, { one, other }: Decided): Promise<boolean> {
	const { rows } = await sql`
		select from report as a join report as b on a.linkage_keys && b.linkage_keys where a.id = ${one} and b.id = ${other}`.execute(db);
	return rows.length > 0;
}

async function requireReports(db: Database, author: Author, ids: readonly string[]): Promise<void> {
	if (new Set(ids).size < ids.length) throw problem("unknown");
	const tables = db.withTables<PeopleTables>();
	const rows = await tables.selectFrom("report").select(["id", "area"]).where("id", "in", ids).where("until_seq", "=", forever).execute();
	if (rows.filter(within(author)).length < ids.length) throw problem("unknown");
}

function within({ areas }: Pick<Author, "areas">) {
	return ({ area }: Pick<Report, "area">) => covers(areas, area);
}

async function reportsOfPerson(db: Database, report: string) {
	return db
		.withTables<PeopleTables>()
		.selectFrom("membership as mine")
		.innerJoin("membership as theirs", "theirs.person", "mine.person")
		.innerJoin("report", "report.id", "theirs.report")
		.select(["report.id", "report.area", "theirs.person"])
		.where("mine.report", "=", report)
		.where("mine.until_seq", "=", forever)
		.where("theirs.until_seq", "=", forever)
		.orderBy("report.id")
		.execute();
}

/** Who the reports are taken for, for whoever reads the journal. */
async function peopleOf(db: Database, pairs: readonly Decided[]): Promise<{ [report: string]: string }> {
	const reports = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
	const tables = db.withTables<PeopleTables>();
	const rows = await tables
		.selectFrom("membership")
		.select(["report", "person"])
		.where("report", "in", reports)
		.where("until_seq", "=", forever)
		.execute();
	return Object.fromEntries(rows.map(({ report, person }) => [report, person]));
}

function inOrder(one: string, other: string): Decided {
	return one < other ? { one, other } : { one: other, other: one };
}

import { sql } from "kysely";
import type { Order } from "../../identity/index.ts";
import { covers } from "../../identity/index.ts";
import { today } from "../../shared/clock.ts";
import { type Database, forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { deriveAround, undecided } from "../matching/deriving.ts";
import { foldReport, weighPair } from "../matching/likeness.ts";
import { intakeAnswer, type LikenessRow, readLikeness, writeLikenesses } from "../matching/likeness-rows.ts";
import { type ModelInUse, modelInUse } from "../matching/model.ts";
import { problem } from "../problems.ts";
import { readReports } from "../reports/store.ts";
import type { Decision, PeopleTables, Report } from "../schema.ts";

/** Two reports, in any order. */
export interface PairOfReports {
	readonly one: string;
	readonly other: string;
}

interface DecisionOnPair {
	readonly decision: Decision;
	readonly shown?: readonly string[];
	readonly seen?: number | null;
}

export type Decided = { readonly one: string; readonly other: string };

/**
 * Somebody says whether two reports are one person. It holds until it is undone, whatever arrives and by whatever model likeness is
 * weighed. `shown`: reports outside the decider's areas that the check at intake has told them of. `seen`: the position of the decision
 * that the decider had before them, null for none: whoever decides meanwhile is not overruled unseen.
 */
export function decideLikeness(
	handle: Handle,
	order: Order,
	{ one, other, decision, shown = [], seen }: PairOfReports & DecisionOnPair,
): Promise<Receipt<Decided>> {
	const pair = inOrder(one, other);
	return perform(handle, {
		...order,
		kind: "people.likeness-decided",
		subject: `${pair.one} ${pair.other}`,
		work: async (tx, seq) => {
			await requireReports(tx, order, [one, other], shown);
			if (seen !== undefined && ((await readLikeness(tx, pair))?.decided_seq ?? null) !== seen) throw problem("decided-meanwhile");
			return decide(handle, tx, seq, order, [pair], decision, pair);
		},
	});
}

/** Two persons are one after all: decided between the eldest report of each that the decider may see. */
export function mergePeople(handle: Handle, order: Order, { one, other }: PairOfReports): Promise<Receipt<Decided>> {
	return perform(handle, {
		...order,
		kind: "people.likeness-decided",
		subject: `${one} ${other}`,
		work: async (tx, seq) => {
			const [first] = (await reportsOfPerson(tx, one)).filter(within(order));
			const [second] = (await reportsOfPerson(tx, other)).filter(within(order));
			if (!first || !second) throw problem("unknown");
			if (first.person === second.person) throw problem("one-person-already");
			const pair = inOrder(first.id, second.id);
			return decide(handle, tx, seq, order, [pair], "same", pair);
		},
	});
}

/** A report is somebody else's: decided against each other report of the person. */
export function takeOutReport(handle: Handle, order: Order, report: string): Promise<Receipt<{ report: string }>> {
	return perform(handle, {
		...order,
		kind: "people.likeness-decided",
		subject: report,
		work: async (tx, seq) => {
			const all = await reportsOfPerson(tx, report);
			if (!all.some((one) => one.id === report && within(order)(one))) throw problem("unknown");
			if (!all.every(within(order))) throw problem("reports-outside-areas");
			const pairs = all.filter(({ id }) => id !== report).map(({ id }) => inOrder(report, id));
			if (pairs.length === 0) throw problem("report-alone");
			return decide(handle, tx, seq, order, pairs, "different", { report });
		},
	});
}

/** Takes a decision back, at any later time: who is who is then found as if it had never been made. */
export function undoDecision(handle: Handle, order: Order, { one, other }: PairOfReports): Promise<Receipt<Decided>> {
	const pair = inOrder(one, other);
	return perform(handle, {
		...order,
		kind: "people.decision-undone",
		subject: `${pair.one} ${pair.other}`,
		work: async (tx, seq) => {
			await requireReports(tx, order, [one, other], []);
			const row = await readLikeness(tx, pair);
			if (!row?.decision) throw problem("decision-unknown");
			const before = { decision: row.decision, by: row.decided_by, people: await peopleOf(tx, [pair]) };
			const model = await modelInUse(tx);
			const isKept = row.bits >= model.weighs.thresholds.floor && (await shareKeys(tx, pair));
			const answered = await intakeAnswer(tx, pair, row);
			const change = { tx, seq, changed: [] };
			await writeLikenesses(change, [row], isKept || answered ? [{ ...row, ...(answered ?? undecided) }] : []);
			await deriveAround(change, model, [pair.one, pair.other]);
			return { before, after: { decision: null, people: await peopleOf(tx, [pair]) }, result: pair };
		},
	});
}

async function decide<Result extends Decided | { readonly report: string }>(
	handle: Handle,
	tx: Transaction,
	seq: number,
	order: Order,
	pairs: readonly Decided[],
	decision: Decision,
	result: Result,
) {
	const model = await modelInUse(tx);
	const known = await Promise.all(pairs.map((pair) => readLikeness(tx, pair)));
	const before = { decisions: known.map((row) => row?.decision ?? null), people: await peopleOf(tx, pairs) };
	const decided = { decision, decided_by: order.by.account, decided_on: today(handle.clock), decided_seq: seq };
	const after: LikenessRow[] = [];
	for (const [at, pair] of pairs.entries()) after.push({ ...(known[at] ?? (await weighNow(tx, model, pair))), ...decided });
	const change = { tx, seq, changed: [] };
	await writeLikenesses(
		change,
		known.filter((row) => row !== null),
		after,
	);
	await deriveAround(change, model, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
	// What stands in the way is another decision, which whoever made it must hear of first.
	if (decision === "same" && !(await Promise.all(pairs.map((pair) => readLikeness(tx, pair)))).every((row) => row?.joined)) {
		throw problem("kept-apart");
	}
	return { before, after: { decision, people: await peopleOf(tx, pairs) }, result };
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

async function requireReports(db: Database, order: Order, ids: readonly string[], shown: readonly string[]): Promise<void> {
	if (!ids.every(isId) || new Set(ids).size < ids.length) throw problem("unknown");
	const tables = db.withTables<PeopleTables>();
	const rows = await tables.selectFrom("report").select(["id", "area"]).where("id", "in", ids).where("until_seq", "=", forever).execute();
	const seen = rows.filter((row) => within(order)(row) || shown.includes(row.id));
	if (seen.length < ids.length) throw problem("unknown");
}

function within({ areas }: Pick<Order, "areas">) {
	return ({ area }: Pick<Report, "area">) => covers(areas, area);
}

async function reportsOfPerson(db: Database, report: string) {
	if (!isId(report)) return [];
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

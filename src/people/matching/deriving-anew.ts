import { sql } from "kysely";
import { doublingsOf, foldVersion } from "../../linkage/index.ts";
import { type Database, forever, type RowWriter, type Transaction } from "../../shared/database/index.ts";
import type { Candidate, PeopleTables } from "../schema.ts";
import { clusterReports } from "./clusters.ts";
import { undecided } from "./deriving.ts";
import {
	candidateColumns,
	candidateOf,
	type Folded,
	foldReport,
	type Likeness,
	likenessesAmong,
	weighAnew,
	weighPair,
} from "./likeness.ts";
import { type LikenessRow, readLikenesses, writeLikenesses, writeMemberships } from "./likeness-rows.ts";
import { type ModelInUse, modelInUse, writeDoublings } from "./model.ts";

export type Relinked = {
	readonly reports: number;
	/** Pairs at or above the floor of the model. */
	readonly pairs: number;
	readonly people: number;
	readonly passedOver: number;
};

/**
 * Weighs every pair anew and finds out who is who from the beginning, for another model or another folding. What was decided holds; what
 * comes out the same keeps its row.
 */
export async function relinkAll(change: RowWriter, model: ModelInUse): Promise<Relinked> {
	const every = await everyReport(change.tx);
	const folded = every.reports.map((report) => foldReport(report.id, report));
	await writeKeys(change.tx, folded);
	const { likenesses, passedOver } = likenessesAmong(model.weighs, folded);
	return { ...(await rederive(change, model, { ...every, folded, likenesses, rows: await readLikenesses(change.tx) })), passedOver };
}

/**
 * In a register that has doubled, two reports taken at random are one person more rarely, and what joined two of them may not be enough
 * any more. No pair gains by that, so those of which a likeness is held are all that are weighed. Null: it has not doubled.
 */
export async function relinkGrown(change: RowWriter, reports: number): Promise<Relinked | null> {
	const { tx } = change;
	const { learned, doublings } = await modelInUse(tx);
	const grown = doublingsOf(learned, reports);
	if (grown <= doublings) return null;
	await writeDoublings(change, grown);
	const model = await modelInUse(tx);
	const inForce = sql`from likeness where until_seq = ${sql.lit(forever)}`;
	const alike = await everyReport(tx, sql`report.id in (select one ${inForce} union select other ${inForce})`);
	const folded = alike.reports.map((report) => foldReport(report.id, report));
	const rows = await readLikenesses(tx);
	const likenesses = weighAnew(model.weighs, folded, rows);
	return { ...(await rederive(change, model, { ...alike, folded, likenesses, rows })), passedOver: 0 };
}

interface Weighed {
	readonly reports: readonly Candidate[];
	/** Who they were before. */
	readonly persons: ReadonlyMap<string, string>;
	readonly folded: readonly Folded[];
	readonly likenesses: readonly Likeness[];
	/** The likenesses in force before. */
	readonly rows: readonly LikenessRow[];
}

async function rederive(change: RowWriter, { model, link, weighs }: ModelInUse, weighed: Weighed) {
	const { reports, folded, likenesses, rows } = weighed;
	const decided = new Map(rows.filter(({ decision }) => decision !== null).map((row) => [`${row.one} ${row.other}`, row]));
	const pairs = [...withDecisions(likenesses, decided, model), ...unlikeDecisions(likenesses, decided, folded, weighs)];
	const { persons, outcomeOf } = clusterReports(reports, pairs, link);
	await writeLikenesses(
		change,
		rows,
		pairs.map((pair) => ({ ...pair, ...outcomeOf(pair) })),
	);
	await writeMemberships(change, weighed.persons, persons);
	return { reports: reports.length, pairs: likenesses.length, people: new Set(persons.values()).size };
}

/** Whether reports were folded by an older Tegsh, or weighed by a model that is no longer used. */
export async function isOutdated(db: Database): Promise<boolean> {
	const { model } = await modelInUse(db);
	const { rows } = await sql<{ outdated: boolean }>`
		select exists (select from report where until_seq = ${sql.lit(forever)} and fold_version <> ${foldVersion})
			or exists (select from likeness where until_seq = ${sql.lit(forever)} and model <> ${model}) as outdated`.execute(db);
	return rows[0]?.outdated === true;
}

export async function relinkFromBeginning(change: RowWriter, doublings: number): Promise<Relinked> {
	await writeDoublings(change, doublings);
	return relinkAll(change, await modelInUse(change.tx));
}

/** How many reports are in force. */
export async function countReports(db: Database): Promise<number> {
	const { rows } = await sql<{ reports: number }>`
		select count(*)::int as reports from report where until_seq = ${sql.lit(forever)}`.execute(db);
	return rows[0]?.reports ?? 0;
}

/** All in force, or those for which a condition holds. */
export async function everyReport(
	db: Database,
	holds = sql<boolean>`true`,
): Promise<{ reports: Candidate[]; persons: Map<string, string> }> {
	const { rows } = await sql<PeopleTables["report"] & { person: string | null }>`
		select ${candidateColumns}, membership.person from report
		left join membership on membership.report = report.id and membership.until_seq = ${sql.lit(forever)}
		where report.until_seq = ${sql.lit(forever)} and ${holds} order by report.id`.execute(db);
	const persons = new Map(rows.flatMap(({ id, person }) => (person === null ? [] : [[id, person]])));
	return { reports: rows.map(candidateOf), persons };
}

const chunkSize = 5_000;

async function writeKeys(tx: Transaction, folded: readonly Folded[]): Promise<void> {
	for (let start = 0; start < folded.length; start += chunkSize) {
		const some = folded.slice(start, start + chunkSize);
		const keys = some.flatMap((report) => report.keys);
		const first = firstsOf(some.map((report) => report.keys.length));
		// Each takes its part of all keys: an array read from text would depend on the session, and a schema elsewhere refuses that.
		const fresh = sql`(${sql.val(keys)}::int[])[fresh.first : fresh.first + fresh.many - 1]`;
		await sql`
			update report set linkage_keys = ${fresh}, fold_version = ${foldVersion}
			from unnest(${sql.val(some.map(({ id }) => id))}::uuid[], ${sql.val(first)}::int[], ${sql.val(some.map((report) => report.keys.length))}::int[])
				as fresh(id, first, many)
			where report.id = fresh.id and (report.fold_version <> ${foldVersion} or report.linkage_keys <> ${fresh})`.execute(tx);
	}
}

/** Where each begins, where so many lie one behind the other, counted from 1. */
function firstsOf(lengths: readonly number[]): number[] {
	let next = 1;
	return lengths.map((length) => {
		next += length;
		return next - length;
	});
}

function withDecisions(likenesses: readonly Likeness[], decided: ReadonlyMap<string, LikenessRow>, model: string): LikenessRow[] {
	return likenesses.map((likeness) => {
		const { decision, decided_by, decided_on, decided_seq } = decided.get(`${likeness.one} ${likeness.other}`) ?? undecided;
		return { ...likeness, ...{ decision, decided_by, decided_on, decided_seq }, model, joined: false, guard: null };
	});
}

/** What was decided stays, however unlike the two are by this model. */
function unlikeDecisions(
	likenesses: readonly Likeness[],
	decided: ReadonlyMap<string, LikenessRow>,
	folded: readonly Folded[],
	weighs: ModelInUse["weighs"],
): LikenessRow[] {
	const alike = new Set(likenesses.map(({ one, other }) => `${one} ${other}`));
	const prepared = new Map(folded.map((report) => [report.id, report.prepared]));
	return [...decided.values()].flatMap((row) => {
		const [one, other] = [prepared.get(row.one), prepared.get(row.other)];
		if (alike.has(`${row.one} ${row.other}`) || !one || !other) return [];
		return [{ ...row, ...weighPair(weighs, one, other), model: weighs.version }];
	});
}

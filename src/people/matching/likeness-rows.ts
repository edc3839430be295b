import { sql } from "kysely";
import {
	type Database,
	digested,
	forever,
	type RowWriter,
	type Shape,
	sayingBegun,
	sayingEnded,
	type Written,
} from "../../shared/database/index.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import type { PeopleTables } from "../schema.ts";

export type LikenessRow = Omit<PeopleTables["likeness"], "since_seq" | "until_seq">;

const columns = [
	...(["one", "other", "bits", "probability", "model", "band", "joined", "guard"] as const),
	...(["decision", "decided_by", "decided_on", "decided_seq"] as const),
];

/** The row in force of a pair, if there is one; the elder report is `one`. */
export async function readLikeness(db: Database, { one, other }: Pick<LikenessRow, "one" | "other">): Promise<LikenessRow | null> {
	const row = await inForce(db).where("one", "=", one).where("other", "=", other).executeTakeFirst();
	return row ? asWeighed(row) : null;
}

/** What was decided about a pair, by whom and when. */
export type Answer = Pick<LikenessRow, "decision" | "decided_by" | "decided_on" | "decided_seq">;

/**
 * What was answered while typing, under a decision of the review that came later: it holds again once that is undone. Null where
 * nothing was answered then, or where that answer is itself what is undone, or was.
 */
export async function intakeAnswer(
	db: Database,
	{ one, other }: Pick<LikenessRow, "one" | "other">,
	now: Pick<LikenessRow, "decided_seq">,
): Promise<Answer | null> {
	const { rows } = await sql<Answer & { undone: boolean }>`
		select decision, decided_by, decided_on, decided_seq,
			exists (select from ${journalEntries} as entry where entry.seq = until_seq and kind = 'people.decision-undone') as undone
		from likeness join ${journalEntries} as answered on answered.seq = decided_seq and answered.kind <> 'people.likeness-decided'
		where one = ${one} and other = ${other} and until_seq < ${sql.lit(forever)}
			and decided_seq is distinct from ${now.decided_seq}
		order by since_seq desc limit 1`.execute(db);
	const [row] = rows;
	if (!row || row.undone) return null;
	const { undone: _, ...answer } = row;
	return answer;
}

/** All rows in force. */
export async function readLikenesses(db: Database): Promise<LikenessRow[]> {
	return (await inForce(db).execute()).map(asWeighed);
}

function inForce(db: Database) {
	return db.withTables<PeopleTables>().selectFrom("likeness").select(columns).where("until_seq", "=", sql.lit(forever));
}

/** PostgreSQL writes a real with as few digits as tell it apart, which is another number until it is rounded again. */
export function asWeighed(row: LikenessRow): LikenessRow {
	return { ...row, bits: Math.fround(row.bits), probability: Math.fround(row.probability) };
}

/** Ends the rows that are no more or say something else now, and writes what is new; a row that says the same stays. */
export async function writeLikenesses(change: RowWriter, before: readonly LikenessRow[], after: readonly LikenessRow[]): Promise<void> {
	const kept = new Map(before.map((row) => [nameOf(row), row]));
	const begun = after.filter((row) => {
		const old = kept.get(nameOf(row));
		if (!old || !saysTheSame(old, row)) return true;
		kept.delete(nameOf(row));
		return false;
	});
	await endLikenesses(change, [...kept.values()]);
	if (begun.length === 0) return;
	const of = <Column extends keyof LikenessRow>(column: Column) => sql.val(begun.map((row) => row[column]));
	const shape = change.written.shapeOf("likeness");
	const { rows: written } = await sql<Decided>`insert into likeness
			(one, other, since_seq, bits, probability, model, band, joined, guard, decision, decided_by, decided_on, decided_seq)
		select one, other, ${change.seq}, bits, probability, model, band, joined, guard, decision, decided_by, decided_on, decided_seq
		from unnest(${of("one")}::uuid[], ${of("other")}::uuid[], ${of("bits")}::real[], ${of("probability")}::real[], ${of("model")}::text[],
			${of("band")}::text[], ${of("joined")}::boolean[], ${of("guard")}::text[], ${of("decision")}::text[], ${of("decided_by")}::text[],
			${of("decided_on")}::date[], ${of("decided_seq")}::bigint[])
			as begun(one, other, bits, probability, model, band, joined, guard, decision, decided_by, decided_on, decided_seq)
		returning ${shape ? sql.join(sayingBegun(shape)) : sql`one`}, decision is not null as decided`.execute(change.tx);
	if (shape) change.written.begun(shape, digested(written.filter(({ decided }) => decided)));
}

/** Of a likeness only what somebody decided is held against the journal: the rest is worked out anew by each version of Tegsh. */
interface Decided {
	readonly decided: boolean;
}

/** A row that begins and ends under one journal row was never in force. */
export async function endLikenesses({ tx, seq, written }: RowWriter, rows: readonly Pick<LikenessRow, "one" | "other">[]): Promise<void> {
	if (rows.length === 0) return;
	const ended = sql`(one, other) in (
		select * from unnest(${sql.val(rows.map(({ one }) => one))}::uuid[], ${sql.val(rows.map(({ other }) => other))}::uuid[])
	) and until_seq = ${sql.lit(forever)}`;
	const shape = written.shapeOf("likeness");
	const saying = shape ? sql.join(sayingEnded(shape)) : sql`one`;
	const said = await sql<Decided & Ended>`
		with gone as (delete from likeness where ${ended} and since_seq = ${seq} returning ${saying}, decision is not null as decided, true as is_gone),
			ended as (update likeness set until_seq = ${seq} where ${ended} and since_seq < ${seq}
				returning ${saying}, decision is not null as decided, false as is_gone)
		select * from gone union all select * from ended`.execute(tx);
	const decided = said.rows.filter(({ decided }) => decided);
	if (shape) noteEnded(written, shape, decided);
}

/** Reports that stay with their person keep their row. */
export async function writeMemberships(
	{ tx, seq, written }: RowWriter,
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): Promise<void> {
	const shape = written.shapeOf("membership");
	const ended = [...before.keys()].filter((report) => after.get(report) !== before.get(report));
	const begun = [...after].filter(([report, person]) => before.get(report) !== person);
	if (ended.length > 0) {
		const rows = sql`report = any(${sql.val(ended)}::uuid[]) and until_seq = ${sql.lit(forever)}`;
		const saying = shape ? sql.join(sayingEnded(shape)) : sql`report`;
		const said = await sql<Ended>`
			with gone as (delete from membership where ${rows} and since_seq = ${seq} returning ${saying}, true as is_gone),
				ended as (update membership set until_seq = ${seq} where ${rows} and since_seq < ${seq} returning ${saying}, false as is_gone)
			select * from gone union all select * from ended`.execute(tx);
		if (shape) noteEnded(written, shape, said.rows);
	}
	if (begun.length === 0) return;
	const { rows: inserted } = await sql`insert into membership (report, person, since_seq, sex_score, born_from, born_until, traits)
		select begun.report, begun.person, ${seq}, report.sex_score, report.born_from, report.born_until, report.traits
		from unnest(${sql.val(begun.map(([report]) => report))}::uuid[],
			${sql.val(begun.map(([, person]) => person))}::uuid[]) as begun(report, person)
		join report on report.id = begun.report
		returning ${shape ? sql.join(sayingBegun(shape)) : sql`report`}`.execute(tx);
	if (shape) written.begun(shape, digested(inserted));
}

interface Ended {
	/** It began under the same journal row, and was never in force. */
	readonly is_gone: boolean;
}

function noteEnded(written: Written, shape: Shape, rows: readonly Ended[]): void {
	written.ended(shape, digested(rows.filter((row) => !row.is_gone)));
	// A row that ended is called by where it began as well.
	const gone = digested(rows.filter((row) => row.is_gone)).map(({ key }) => key.slice(0, key.lastIndexOf(" ")));
	written.gone(shape, gone);
}

function nameOf({ one, other }: Pick<LikenessRow, "one" | "other">): string {
	return `${one} ${other}`;
}

function saysTheSame(a: LikenessRow, b: LikenessRow): boolean {
	return (
		a.bits === b.bits &&
		a.model === b.model &&
		a.band === b.band &&
		a.joined === b.joined &&
		a.guard === b.guard &&
		a.decision === b.decision &&
		a.decided_seq === b.decided_seq
	);
}

import { type RawBuilder, sql } from "kysely";
import { type Band, type Guard, type WeighedField, weigh } from "../../linkage/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import { foldReport } from "../matching/likeness.ts";
import { readLikeness } from "../matching/likeness-rows.ts";
import { modelInUse } from "../matching/model.ts";
import { readPerson, readReports, type Scope } from "../reports/store.ts";
import type { Decision, Report } from "../schema.ts";

/** Two reports that somebody should look at. */
export interface QueuedPair {
	readonly one: Report;
	readonly other: Report;
	readonly probability: number;
	readonly band: Band;
	/** Why they were not joined though they are that much alike. */
	readonly guard: Guard | null;
	/** They are one person for now, but whoever typed the later of the two could not tell. */
	readonly joined: boolean;
}

/** By the ids of its reports: no address carries a name. */
export interface PairName {
	readonly one: string;
	readonly other: string;
}

/** Pairs that nobody decided about in the review, the likeliest to be one person first: those change most figures. Both reports lie within the scope. */
export async function readQueue(
	db: Database,
	scope: Scope,
	{ after, limit }: { readonly after?: PairName | undefined; readonly limit: number },
): Promise<QueuedPair[]> {
	const place = after && isId(after.one) && isId(after.other) ? await readLikeness(db, after) : null;
	const beyond = place
		? sql`probability <= ${place.probability}
			and (probability < ${place.probability} or (one, other) > (${place.one}::uuid, ${place.other}::uuid))`
		: sql`true`;
	const { rows } = await sql<PairName & Pick<QueuedPair, "probability" | "band" | "guard" | "joined">>`
		select one, other, probability, band, guard, joined from likeness
		where ${queued} and ${beyond} and ${bothWithin(scope)}
		order by probability desc, one, other limit ${limit}`.execute(db);
	const reports = await readReports(
		db,
		rows.flatMap(({ one, other }) => [one, other]),
	);
	return rows.flatMap((row) => {
		const [one, other] = [reports.get(row.one), reports.get(row.other)];
		return one && other ? [{ ...row, one, other }] : [];
	});
}

export async function countQueue(db: Database, scope: Scope): Promise<number> {
	const { rows } = await sql<{ pairs: number }>`
		select count(*) as pairs from likeness where ${queued} and ${bothWithin(scope)}`.execute(db);
	return rows[0]?.pairs ?? 0;
}

// As the index likeness_to_review has it, without what a decision about other reports of the two has answered. Whoever could not tell in
// the review has answered; whoever could not tell while typing (src/people/intake) leaves it to the review.
export const queued = sql`until_seq = ${sql.lit(forever)}
	and ((decision is null and (band = 'review' or (band = 'link' and not joined))) or (decision = 'unsure' and joined))
	and guard is distinct from 'decided-different'
	and (decision is null or exists (select from ${journalEntries} as entry where seq = decided_seq and kind <> 'people.likeness-decided'))`;

export function bothWithin(scope: Scope): RawBuilder<boolean> {
	if (scope.includes("")) return sql<boolean>`true`;
	if (scope.length === 0) return sql<boolean>`false`;
	// Area by area and not as a list that is unfolded for each of a hundred thousand pairs.
	const areas = scope.map((area) => sql`report.area = ${area} or starts_with(report.area, ${`${area}/`})`);
	const within = (id: string) =>
		sql`exists (select from report where report.id = ${sql.ref(`likeness.${id}`)} and (${sql.join(areas, sql` or `)}))`;
	return sql<boolean>`(${within("one")} and ${within("other")})`;
}

/** All that helps to tell whether two reports are one person. */
export interface PairToDecide {
	readonly one: Side;
	readonly other: Side;
	/** Null where they are so unlike that nothing is kept of it. */
	readonly likeness: {
		readonly bits: number;
		readonly probability: number;
		readonly band: Band;
		readonly joined: boolean;
		readonly guard: Guard | null;
		readonly decision: Decision | null;
		readonly decidedBy: string | null;
		readonly decidedOn: PlainDate | null;
	} | null;
	/** What each field says, by the model in use; with its prior they make the bits. */
	readonly fields: readonly WeighedField[];
	readonly prior: number;
	readonly bits: number;
	readonly probability: number;
}

interface Side {
	readonly report: Report;
	/** The other reports of the person it is taken for, eldest first, as far as they lie within the scope. */
	readonly others: readonly Report[];
	readonly outside: number;
}

/** Null unless both reports are in force and lie within the scope. The elder comes first, however they are named. */
export async function readPair(db: Database, scope: Scope, one: string, other: string): Promise<PairToDecide | null> {
	const [first, second] = one < other ? [one, other] : [other, one];
	if (!isId(first) || !isId(second) || first === second) return null;
	const [a, b] = [await sideOf(db, scope, first), await sideOf(db, scope, second)];
	if (!a || !b) return null;
	const { weighs } = await modelInUse(db);
	const weighed = weigh(weighs, foldReport(first, a.report).prepared, foldReport(second, b.report).prepared);
	const row = await readLikeness(db, { one: first, other: second });
	const { bits, probability, fields } = weighed;
	return { one: a, other: b, likeness: row && likenessOf(row), fields, prior: weighs.prior, bits, probability };
}

async function sideOf(db: Database, scope: Scope, id: string): Promise<Side | null> {
	const person = await readPerson(db, scope, id);
	const report = person?.reports.find((one) => one.id === id);
	if (!person || !report) return null;
	return { report, others: person.reports.filter((one) => one !== report), outside: person.outside };
}

function likenessOf({ decided_by: decidedBy, decided_on: decidedOn, ...row }: NonNullable<Awaited<ReturnType<typeof readLikeness>>>) {
	const { bits, probability, band, joined, guard, decision } = row;
	return { bits, probability, band, joined, guard, decision, decidedBy, decidedOn };
}

/** What holds a person together: a likeness that joins, or that somebody said so. */
export interface Link extends PairName {
	readonly bits: number;
	readonly probability: number;
	readonly decision: Decision | null;
	readonly decidedBy: string | null;
	readonly decidedOn: PlainDate | null;
}

/** The weakest first; what somebody decided is the strongest. Both reports of a link lie within the scope. `person`: any report of theirs. */
export async function linksOfPerson(db: Database, scope: Scope, person: string): Promise<Link[]> {
	if (!isId(person)) return [];
	const { rows } = await sql<Link>`
		with theirs as materialized (
			select theirs.report from membership mine join membership theirs on theirs.person = mine.person
			where mine.report = ${person} and mine.until_seq = ${sql.lit(forever)} and theirs.until_seq = ${sql.lit(forever)}
		)
		select one, other, bits, probability, decision, decided_by as "decidedBy", decided_on as "decidedOn" from likeness
		where one in (select report from theirs) and other in (select report from theirs) and until_seq = ${sql.lit(forever)}
			and (band = 'link' or decision = 'same') and ${bothWithin(scope)}
		order by decision is not distinct from 'same', bits, one, other`.execute(db);
	return rows;
}

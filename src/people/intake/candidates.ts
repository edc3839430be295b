import { type RawBuilder, sql } from "kysely";
import {
	type Band,
	bitsAt,
	blockingKeys,
	columnsOf,
	type KeyKind,
	type Model,
	type Prepared,
	prepare,
	type WeighedField,
	weighAt,
	weightsOf,
} from "../../linkage/index.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { candidateColumns, candidateOf, foldReport, recordOf } from "../matching/likeness.ts";
import type { Scope } from "../reports/store.ts";
import type { Candidate, PartialRecord } from "../schema.ts";
import { knowsEnough } from "./partial-record.ts";

/**
 * So many reports are compared, those that share the most keys with what is typed. Among a million people hundreds share one; whoever is
 * meant shares several.
 */
export const mostCompared = 60;

/** Keys that hundreds share among a million people: asked for two at a time. */
const wideKeys: ReadonlySet<KeyKind> = new Set(["name-and-initial", "name-and-year", "name-and-place", "birth-date-and-sex"]);

/** Somebody within the scope who may be meant, by the report of theirs that is most like what is typed. */
export interface LikelyPerson {
	readonly person: string;
	readonly report: Candidate;
	readonly band: Exclude<Band, "weak">;
	readonly probability: number;
	readonly fields: readonly WeighedField[];
}

/** Somebody of whom nothing lies within the scope. */
export interface Elsewhere {
	readonly person: string;
	readonly report: string;
	readonly area: string | null;
}

export interface Findings {
	/** Too little is known to look for anybody. */
	readonly tooLittle: boolean;
	/** The most likely first. */
	readonly likely: readonly LikelyPerson[];
	readonly elsewhere: readonly Elsewhere[];
	/** Likely people beyond the limit, and whether reports were left out that share as many keys as any that were compared. */
	readonly more: number;
	readonly capped: boolean;
}

interface IntakeSearch {
	readonly scope: Scope;
	readonly record: PartialRecord;
	readonly model: Model;
	readonly limit: number;
}

/** Who on record may be meant by what is typed: whoever would be joined to it by itself, and whoever is worth a question. */
export async function findCandidates(db: Database, { scope, record, model, limit }: IntakeSearch): Promise<Findings> {
	if (!knowsEnough(record)) return { tooLittle: true, likely: [], elsewhere: [], more: 0, capped: false };
	const { alike, capped } = await alikeAmong(db, scope, model, foldReport("", record).prepared);
	const within = eachOnce(alike.filter((one) => one.within));
	const seen = new Set(within.map(({ person }) => person));
	const outside = eachOnce(alike.filter(({ person }) => !seen.has(person)));
	const visible = await withReportsWithin(
		db,
		scope,
		outside.map(({ person }) => person),
	);
	return {
		tooLittle: false,
		likely: within.slice(0, limit).map(({ person, report, bits, probability, fields }) => ({
			person,
			report,
			band: bits >= model.thresholds.link ? "link" : "review",
			probability,
			fields,
		})),
		elsewhere: outside
			.filter(({ person }) => !visible.has(person))
			.map(({ person, report }) => ({ person, report: report.id, area: report.area ?? null })),
		more: Math.max(0, within.length - limit),
		capped,
	};
}

/** Reports that are worth a question, the most likely first. */
async function alikeAmong(db: Database, scope: Scope, model: Model, asked: Prepared) {
	const near = await nearReports(db, asked, scope);
	const compared = near.slice(0, mostCompared);
	const reports = compared.map((row) => candidateOf(row));
	const columns = columnsOf([asked, ...reports.map((report) => prepare(recordOf(report.id, report)))]);
	const weights = weightsOf(model, columns);
	const alike = compared
		.map(({ person, within }, at) => ({ person, within, report: reports[at] as Candidate, at: at + 1 }))
		.filter(({ at }) => bitsAt(columns, weights, 0, at) >= model.thresholds.review)
		.map(({ at, ...one }) => ({ ...one, ...weighAt(columns, weights, 0, at) }))
		.sort((a, b) => b.bits - a.bits || (a.report.id < b.report.id ? -1 : 1));
	return { alike, capped: near.length > mostCompared && near[mostCompared]?.shared === near[0]?.shared };
}

function eachOnce<One extends { readonly person: string }>(some: readonly One[]): One[] {
	const seen = new Set<string>();
	return some.filter(({ person }) => !seen.has(person) && seen.add(person));
}

type NearReport = Parameters<typeof candidateOf>[0] & { readonly person: string; readonly within: boolean; readonly shared: number };

/** Those that share the most keys first, and one more than are compared, so that a cap is noticed. */
async function nearReports(db: Database, asked: Prepared, scope: Scope): Promise<NearReport[]> {
	const keys = blockingKeys(asked);
	const hashes = (wide: boolean) => [...new Set(keys.filter(({ kind }) => wideKeys.has(kind) === wide).map(({ hash }) => hash))];
	const [narrow, wide] = [hashes(false), hashes(true)];
	const shares = [...sharesOne(narrow), ...(wide.length === 1 ? sharesOne(wide) : sharesTwo(wide))];
	if (shares.length === 0) return [];
	const { rows } = await sql<NearReport>`
		select report.*, membership.person, ${withinPaths("report.area", scope)} as within
		from (
			select ${candidateColumns}, shared from report, lateral (
				select count(*)::int as shared from unnest(linkage_keys) as key where key = any(${sql.val([...narrow, ...wide])}::integer[])
			) as keys
			where until_seq = ${sql.lit(forever)} and (${sql.join(shares, sql` or `)})
			order by shared desc, id limit ${mostCompared + 1}
		) as report join membership on membership.report = report.id and membership.until_seq = ${sql.lit(forever)}
		order by shared desc, report.id`.execute(db);
	return rows;
}

function sharesOne(keys: readonly number[]): RawBuilder<boolean>[] {
	return keys.length === 0 ? [] : [sql<boolean>`linkage_keys && ${sql.val([...keys])}::integer[]`];
}

/** Two wide keys at once are found in the index alone, without a look at the hundreds that share one. Where there is only one, it must do. */
function sharesTwo(keys: readonly number[]): RawBuilder<boolean>[] {
	return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => sql<boolean>`linkage_keys @> ${sql.val([one, other])}::integer[]`));
}

/** The people, of some, of whom the viewer may see something, though what is alike was written down elsewhere: nobody is sent away for them. */
async function withReportsWithin(db: Database, scope: Scope, people: readonly string[]): Promise<Set<string>> {
	if (people.length === 0) return new Set();
	const { rows } = await sql<{ person: string }>`
		select distinct person from membership join report on report.id = membership.report
		where membership.until_seq = ${forever} and person = any(${sql.val([...people])}::uuid[]) and ${withinPaths("report.area", scope)}`.execute(
		db,
	);
	return new Set(rows.map(({ person }) => person));
}

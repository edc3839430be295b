import { type RawBuilder, sql } from "kysely";
import {
	type Band,
	blockingKeys,
	type KeyKind,
	type Model,
	type Prepared,
	prepare,
	type WeighedField,
	weighMany,
} from "../../linkage/index.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { candidateColumns, candidateOf, foldReport, recordOf } from "../likeness.ts";
import type { Candidate, Clue } from "../schema.ts";
import type { Scope } from "../store.ts";
import { knowsEnough } from "./clue.ts";

/** Reports that share a key with what is typed, of which no more are compared. Only names that hundreds bear come to so many. */
export const mostCompared = 500;

/** Keys that hundreds share among a million people: asked for only when those that few share find nobody, and two of them at a time. */
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
	/** Likely people beyond the limit, and whether more reports shared a key than were compared. */
	readonly more: number;
	readonly capped: boolean;
}

export interface IntakeSearch {
	readonly scope: Scope;
	readonly clue: Clue;
	readonly model: Model;
	readonly limit: number;
}

/** Who on record may be meant by what is typed: whoever would be joined to it by itself, and whoever is worth a question. */
export async function findCandidates(db: Database, { scope, clue, model, limit }: IntakeSearch): Promise<Findings> {
	if (!knowsEnough(clue)) return { tooLittle: true, likely: [], elsewhere: [], more: 0, capped: false };
	const { prepared } = foldReport("", clue);
	const keys = blockingKeys(prepared);
	const hashes = (wide: boolean) => [...new Set(keys.filter(({ kind }) => wideKeys.has(kind) === wide).map(({ hash }) => hash))];
	const first = await alikeAmong(db, scope, model, prepared, sharesOne(hashes(false)));
	const { alike, capped } = first.alike.length > 0 ? first : await alikeAmong(db, scope, model, prepared, sharesTwo(hashes(true)));
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

/** Reports that share one of the keys and are worth a question, the most likely first. */
async function alikeAmong(db: Database, scope: Scope, model: Model, asked: Prepared, shares: RawBuilder<boolean> | null) {
	const near = shares === null ? [] : await nearReports(db, shares, scope);
	const compared = near.slice(0, mostCompared);
	const reports = compared.map((row) => candidateOf(row));
	const weighed = weighMany(
		model,
		asked,
		reports.map((report) => prepare(recordOf(report.id, report))),
	);
	const alike = compared
		.map(({ person, within }, at) => ({ person, within, report: reports[at] as Candidate, ...(weighed[at] as (typeof weighed)[number]) }))
		.filter(({ bits }) => bits >= model.thresholds.review)
		.sort((a, b) => b.bits - a.bits || (a.report.id < b.report.id ? -1 : 1));
	return { alike, capped: near.length > mostCompared };
}

function eachOnce<One extends { readonly person: string }>(some: readonly One[]): One[] {
	const seen = new Set<string>();
	return some.filter(({ person }) => !seen.has(person) && seen.add(person));
}

type NearReport = Parameters<typeof candidateOf>[0] & { readonly person: string; readonly within: boolean };

function sharesOne(keys: readonly number[]): RawBuilder<boolean> | null {
	return keys.length === 0 ? null : sql<boolean>`linkage_keys && ${sql.val([...keys])}::integer[]`;
}

/** Two wide keys at once are found in the index alone, without a look at the hundreds that share one. Where there is only one, it must do. */
function sharesTwo(keys: readonly number[]): RawBuilder<boolean> | null {
	if (keys.length < 2) return sharesOne(keys);
	const pairs = keys.flatMap((one, at) => keys.slice(at + 1).map((other) => sql`linkage_keys @> ${sql.val([one, other])}::integer[]`));
	return sql<boolean>`(${sql.join(pairs, sql` or `)})`;
}

/** One more than are compared, so that a cap is noticed. */
async function nearReports(db: Database, shares: RawBuilder<boolean>, scope: Scope): Promise<NearReport[]> {
	const { rows } = await sql<NearReport>`
		select report.*, membership.person, ${withinPaths("report.area", scope)} as within
		from (
			select ${candidateColumns} from report
			where until_seq = ${sql.lit(forever)} and ${shares} limit ${mostCompared + 1}
		) as report join membership on membership.report = report.id and membership.until_seq = ${sql.lit(forever)}`.execute(db);
	return rows;
}

/** Of these people, those of whom the viewer may see something, though what is alike was written down elsewhere: nobody is sent away for them. */
async function withReportsWithin(db: Database, scope: Scope, people: readonly string[]): Promise<Set<string>> {
	if (people.length === 0) return new Set();
	const { rows } = await sql<{ person: string }>`
		select distinct person from membership join report on report.id = membership.report
		where membership.until_seq = ${forever} and person = any(${sql.val([...people])}::uuid[]) and ${withinPaths("report.area", scope)}`.execute(
		db,
	);
	return new Set(rows.map(({ person }) => person));
}

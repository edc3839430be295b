import { sql } from "kysely";
import {
	type Band,
	bitsAt,
	columnsOf,
	keysOf,
	type LinkageRecord,
	type Model,
	type Prepared,
	prepare,
	probabilityOf,
	weightsOf,
} from "../../linkage/index.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import type { Candidate, PartialRecord, PeopleTables } from "../schema.ts";
import { listOf } from "./list.ts";

/** Two reports that may be one person; `one` is the elder. */
export interface Likeness {
	readonly one: string;
	readonly other: string;
	readonly bits: number;
	readonly probability: number;
	readonly band: Band;
}

/** A report folded and ready to be compared, with the keys under which those like it are found. */
export interface Folded {
	readonly id: string;
	readonly prepared: Prepared;
	readonly keys: readonly number[];
}

/**
 * So many reports are held against one, the eldest of those that share a key: a name without date or number that a whole country bears
 * would otherwise be held against all of them. What is passed over is counted.
 */
const mostCandidates = 2_000;

export function foldReport(id: string, record: PartialRecord): Folded {
	const prepared = prepare(recordOf(id, record));
	return { id, prepared, keys: keysOf(prepared) };
}

/** The area says where somebody was met, from the widest to the narrowest. */
export function recordOf(id: string, record: PartialRecord): LinkageRecord {
	return {
		id,
		given: record.name.given,
		family: record.name.family,
		clan: record.name.clan,
		birthDate: record.birthDate,
		sex: record.sex,
		register: record.registerNumber,
		phone: record.phone ?? null,
		place: record.area ? record.area.split("/").slice(0, 2) : [],
		address: [],
		other: [record.workplace ?? null],
		list: listOf(record.register),
	};
}

interface Found {
	readonly likenesses: readonly Likeness[];
	/** Those in force that were held against the fresh ones, by id. */
	readonly candidates: ReadonlyMap<string, Candidate>;
	/** How many pairs were not weighed because a report had too many candidates. */
	readonly passedOver: number;
}

/**
 * Holds fresh reports against those in force and against each other; what lies below the model's floor is forgotten. `progress` hears how
 * many have been looked up.
 */
export async function findLikenesses(
	db: Database,
	model: Model,
	fresh: readonly Folded[],
	progress: (done: number) => Promise<void> = async () => {},
): Promise<Found> {
	const { rows, beyond } = await candidatesOf(db, fresh, progress);
	const candidates = new Map(rows.map((row) => [row.id, candidateOf(row)]));
	const all = [...fresh, ...[...candidates].map(([id, record]) => ({ id, prepared: prepare(recordOf(id, record)) }))];
	const among = new PairsAmong(fresh);
	const likenesses = weighPairs(model, all, joined(among.pairs(), beside(rows, fresh.length)));
	return { likenesses, candidates, passedOver: beyond + among.passedOver };
}

/** Holds reports against each other alone. */
export function likenessesAmong(model: Model, reports: readonly Folded[]): Pick<Found, "likenesses" | "passedOver"> {
	const among = new PairsAmong(reports);
	const likenesses = weighPairs(model, reports, among.pairs());
	return { likenesses, passedOver: among.passedOver };
}

/** Weighs pairs anew of which a likeness is held. */
export function weighAnew(model: Model, reports: readonly Folded[], pairs: readonly Pick<Likeness, "one" | "other">[]): Likeness[] {
	const places = new Map(reports.map(({ id }, at) => [id, at]));
	return weighPairs(
		model,
		reports,
		pairs.map(({ one, other }): Places => [places.get(one) as number, places.get(other) as number]),
	);
}

/** Two places in a list of reports. */
type Places = readonly [number, number];

function* joined(...some: readonly Iterable<Places>[]): Iterable<Places> {
	for (const pairs of some) yield* pairs;
}

function* beside(rows: readonly { readonly beside: readonly number[] }[], from: number): Iterable<Places> {
	for (const [at, row] of rows.entries()) for (const ordinal of row.beside) yield [ordinal, from + at];
}

/** The elder report comes first in each. */
function weighPairs(model: Model, reports: readonly Pick<Folded, "id" | "prepared">[], pairs: Iterable<Places>): Likeness[] {
	const columns = columnsOf(reports.map(({ prepared }) => prepared));
	const weights = weightsOf(model, columns);
	const likenesses: Likeness[] = [];
	for (const [i, j] of pairs) {
		const [a, b] = [reports[i]?.id ?? "", reports[j]?.id ?? ""];
		const isElder = a < b;
		// As PostgreSQL keeps it (real): a pair has one likeness, whether it was just weighed or read.
		const bits = Math.fround(isElder ? bitsAt(columns, weights, i, j) : bitsAt(columns, weights, j, i));
		if (bits < model.thresholds.floor) continue;
		likenesses.push({ one: isElder ? a : b, other: isElder ? b : a, ...likenessOf(model, bits) });
	}
	return likenesses;
}

/** However unlike they are. */
export function weighPair(model: Model, one: Prepared, other: Prepared): ReturnType<typeof likenessOf> {
	const columns = columnsOf([one, other]);
	return likenessOf(model, Math.fround(bitsAt(columns, weightsOf(model, columns), 0, 1)));
}

function likenessOf(model: Model, bits: number): Pick<Likeness, "bits" | "probability" | "band"> {
	const { link, review } = model.thresholds;
	return { bits, probability: Math.fround(probabilityOf(bits)), band: bits >= link ? "link" : bits >= review ? "review" : "weak" };
}

/** Pairs that share a key among what is at hand, one after the other: there may be millions. */
class PairsAmong {
	passedOver = 0;
	readonly #reports: readonly Folded[];

	constructor(reports: readonly Folded[]) {
		this.#reports = reports;
	}

	*pairs(): Iterable<Places> {
		const holders = new Map<number, number[]>();
		for (const [at, { keys }] of this.#reports.entries()) {
			const met = new Set<number>();
			for (const key of keys) {
				const before = holders.get(key);
				if (before) for (const other of before) met.add(other);
				if (before) before.push(at);
				else holders.set(key, [at]);
			}
			this.passedOver += Math.max(0, met.size - mostCandidates);
			let left = mostCandidates;
			for (const other of met) if (left-- > 0) yield [other, at];
		}
	}
}

type CandidateRow = Pick<
	PeopleTables["report"],
	| ("id" | "clan" | "family" | "given" | "birth_date" | "birth_precision" | "sex")
	| ("register_number" | "phone" | "workplace" | "area" | "register_import" | "register_row" | "register_list")
>;

type Beside = CandidateRow & { readonly beside: number[] };

/** How many are looked up at once: few enough that somebody can be told how far it is. */
const lookedUpAtOnce = 1_000;

async function candidatesOf(db: Database, fresh: readonly Folded[], progress: (done: number) => Promise<void>) {
	const rows = new Map<string, Beside>();
	let beyond = 0;
	for (let start = 0; start < fresh.length; start += lookedUpAtOnce) {
		await progress(start);
		const found = await lookUp(db, fresh.slice(start, start + lookedUpAtOnce), start);
		for (const row of found.rows) {
			const known = rows.get(row.id);
			if (known) known.beside.push(...row.beside);
			else rows.set(row.id, row);
		}
		beyond += found.beyond;
	}
	return { rows: [...rows.values()], beyond };
}

/** One look through the index of keys for all of them; `first` is the place of the first among all that are fresh. */
async function lookUp(db: Database, fresh: readonly Folded[], first: number) {
	const ordinals = fresh.flatMap(({ keys }, at) => keys.map(() => first + at));
	if (ordinals.length === 0) return { rows: [], beyond: 0 };
	const { rows } = await sql<Beside & { beyond: number }>`
		with fresh as materialized (
			select ordinal, array_agg(key) as keys
			from unnest(${sql.val(ordinals)}::int[], ${sql.val(fresh.flatMap(({ keys }) => keys))}::int[]) as one(ordinal, key) group by ordinal
		), pairs as materialized (
			select fresh.ordinal, found.id, found.place from fresh cross join lateral (
				select id, row_number() over (order by id) as place from report
				where linkage_keys && fresh.keys and until_seq = ${sql.lit(forever)}
			) as found
		)
		select ${candidateColumns}, array_agg(pairs.ordinal) as beside,
			(select count(*) from pairs where place > ${mostCandidates}) as beyond
		from pairs join report on report.id = pairs.id where pairs.place <= ${mostCandidates} group by report.id`.execute(db);
	return { rows, beyond: rows[0]?.beyond ?? 0 };
}

export const candidateColumns = sql.raw(
	[
		...["id", "clan", "family", "given", "birth_date", "birth_precision", "sex", "register_number", "phone", "workplace"],
		...["area", "register_import", "register_row", "register_list"],
	]
		.map((column) => `report.${column}`)
		.join(", "),
);

export function candidateOf(row: CandidateRow): Candidate {
	return {
		id: row.id,
		name: { clan: row.clan, family: row.family, given: row.given },
		birthDate: row.birth_date && row.birth_precision ? { date: row.birth_date, precision: row.birth_precision } : null,
		sex: row.sex,
		registerNumber: row.register_number,
		phone: row.phone,
		workplace: row.workplace,
		area: row.area,
		...(row.register_import &&
			row.register_row !== null && { register: { import: row.register_import, row: row.register_row, list: row.register_list } }),
	};
}

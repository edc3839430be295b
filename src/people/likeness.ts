import { sql } from "kysely";
import {
	type Band,
	bitsAt,
	columnsOf,
	foldRecord,
	keysOf,
	type LinkageRecord,
	type Model,
	type Prepared,
	prepare,
	probabilityOf,
	weightsOf,
} from "../linkage/index.ts";
import { type Database, forever } from "../shared/database/index.ts";
import type { Candidate, Clue, PeopleTables } from "./schema.ts";

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
export const mostCandidates = 2_000;

export function foldReport(id: string, clue: Clue): Folded {
	const record = recordOf(id, clue);
	return { id, prepared: prepare(record), keys: keysOf(foldRecord(record)) };
}

/** The area says where somebody was met, from the widest to the narrowest. */
export function recordOf(id: string, clue: Clue): LinkageRecord {
	return {
		id,
		given: clue.name.given,
		family: clue.name.family,
		clan: clue.name.clan,
		birthDate: clue.birthDate,
		sex: clue.sex,
		register: clue.registerNumber,
		phone: clue.phone ?? null,
		place: clue.area ? clue.area.split("/").slice(0, 2) : [],
		address: [],
		other: [clue.workplace ?? null],
		list: clue.register?.import ?? null,
	};
}

export interface Found {
	readonly likenesses: readonly Likeness[];
	/** Those in force that were held against the fresh ones, by id. */
	readonly candidates: ReadonlyMap<string, Candidate>;
	/** How many pairs were not weighed because a report had too many candidates. */
	readonly passedOver: number;
}

/** Holds fresh reports against those in force and against each other; what lies below the model's floor is forgotten. */
export async function findLikenesses(db: Database, model: Model, fresh: readonly Folded[]): Promise<Found> {
	const { rows, passedOver } = await candidatesOf(db, fresh);
	const candidates = new Map(rows.map((row) => [row.id, candidateOf(row)]));
	const others = rows.map((row) => foldReport(row.id, candidateOf(row)));
	const all = [...fresh, ...others];
	const among = pairsAmong(fresh);
	const beside = rows.flatMap((row, at) => row.beside.map((ordinal): [number, number] => [ordinal, fresh.length + at]));
	return {
		likenesses: weighPairs(
			model,
			all.map(({ prepared }) => prepared),
			[...among.pairs, ...beside],
		),
		candidates,
		passedOver: passedOver + among.passedOver,
	};
}

/** Holds reports against each other alone. */
export function likenessesAmong(model: Model, reports: readonly Folded[]): Pick<Found, "likenesses" | "passedOver"> {
	const { pairs, passedOver } = pairsAmong(reports);
	return {
		likenesses: weighPairs(
			model,
			reports.map(({ prepared }) => prepared),
			pairs,
		),
		passedOver,
	};
}

/** Weighs pairs of places in a list of records; the elder report comes first in each. */
export function weighPairs(model: Model, records: readonly Prepared[], pairs: readonly (readonly [number, number])[]): Likeness[] {
	if (pairs.length === 0) return [];
	const columns = columnsOf(records);
	const weights = weightsOf(model, columns);
	const likenesses: Likeness[] = [];
	for (const [i, j] of pairs) {
		const [one, other] = idAt(records, i) < idAt(records, j) ? [i, j] : [j, i];
		// As PostgreSQL keeps it (real): a pair has one likeness, whether it was just weighed or read.
		const bits = Math.fround(bitsAt(columns, weights, one, other));
		if (bits < model.thresholds.floor) continue;
		likenesses.push({ ...{ one: idAt(records, one), other: idAt(records, other) }, ...likenessOf(model, bits) });
	}
	return likenesses;
}

/** However unlike they are. */
export function weighPair(model: Model, one: Prepared, other: Prepared): ReturnType<typeof likenessOf> {
	const columns = columnsOf([one, other]);
	return likenessOf(model, Math.fround(bitsAt(columns, weightsOf(model, columns), 0, 1)));
}

export function likenessOf(model: Model, bits: number): Pick<Likeness, "bits" | "probability" | "band"> {
	const { link, review } = model.thresholds;
	return { bits, probability: Math.fround(probabilityOf(bits)), band: bits >= link ? "link" : bits >= review ? "review" : "weak" };
}

function idAt(records: readonly Prepared[], at: number): string {
	return (records[at] as Prepared).id;
}

/** Pairs within what arrives together that share a key. */
function pairsAmong(fresh: readonly Folded[]) {
	const holders = new Map<number, number[]>();
	const pairs: [number, number][] = [];
	let passedOver = 0;
	fresh.forEach(({ keys }, at) => {
		const met = new Set<number>();
		for (const key of keys) {
			const before = holders.get(key);
			if (before) for (const other of before) met.add(other);
			if (before) before.push(at);
			else holders.set(key, [at]);
		}
		passedOver += Math.max(0, met.size - mostCandidates);
		for (const other of [...met].slice(0, mostCandidates)) pairs.push([other, at]);
	});
	return { pairs, passedOver };
}

type CandidateRow = Pick<
	PeopleTables["report"],
	| ("id" | "clan" | "family" | "given" | "birth_date" | "birth_precision" | "sex")
	| ("register_number" | "phone" | "workplace" | "area" | "register_import" | "register_row")
>;

/** One look through the index of keys for all of them. */
async function candidatesOf(db: Database, fresh: readonly Folded[]) {
	const ordinals = fresh.flatMap(({ keys }, at) => keys.map(() => at));
	if (ordinals.length === 0) return { rows: [], passedOver: 0 };
	const { rows } = await sql<CandidateRow & { beside: number[]; beyond: number }>`
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
	return { rows, passedOver: rows[0]?.beyond ?? 0 };
}

export const candidateColumns = sql.raw(
	[
		...["id", "clan", "family", "given", "birth_date", "birth_precision", "sex", "register_number", "phone", "workplace"],
		...["area", "register_import", "register_row"],
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
		...(row.register_import && row.register_row !== null && { register: { import: row.register_import, row: row.register_row } }),
	};
}

import { setImmediate as nextTurn } from "node:timers/promises";
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
	/** What lines of one list have in common that say the same; null of whoever stands on no list. */
	readonly line: string | null;
}

/**
 * So many reports are held against one, the eldest of those that share a key: a name without date or number that a whole country bears
 * would otherwise be held against all of them. What is passed over is counted.
 */
const mostCandidates = 2_000;

/**
 * So many pairs are weighed for all reports that come in together, spread evenly over them, but never fewer than some for each: a register
 * in which a thousand lines share a key is entered in a moment, and what is passed over is counted as well.
 */
const mostPairs = 200_000;
const fewestCandidates = 20;

/** Of so many equal lines of one list each is compared; more are a cell that was filled down, and only the first of them is looked up. */
const mostEqualLines = 20;

export function foldReport(id: string, record: PartialRecord): Folded {
	const written = recordOf(id, record);
	const prepared = prepare(written);
	return { id, prepared, keys: keysOf(prepared), line: written.list === null ? null : JSON.stringify({ ...written, id: "" }) };
}

/** Whether a report is one of so many equal lines that nothing is learned from it which the lines before it do not say. */
function repeatsIn(reports: readonly Pick<Folded, "line">[]): readonly boolean[] {
	const seen = new Map<string, number>();
	return reports.map(({ line }) => {
		if (line === null) return false;
		const times = (seen.get(line) ?? 0) + 1;
		seen.set(line, times);
		return times > mostEqualLines;
	});
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
	const most = Math.min(mostCandidates, Math.max(fewestCandidates, Math.floor(mostPairs / Math.max(1, fresh.length))));
	const { rows, beyond } = await candidatesOf(db, fresh, most, progress);
	const candidates = new Map(rows.map((row) => [row.id, candidateOf(row)]));
	const all = [...fresh, ...[...candidates].map(([id, record]) => ({ id, prepared: prepare(recordOf(id, record)) }))];
	const among = new PairsAmong(fresh, most);
	const likenesses = await weighInTurns(model, all, joined(among.pairs(), beside(rows, fresh.length)));
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

function weighPairs(model: Model, reports: readonly Pick<Folded, "id" | "prepared">[], pairs: Iterable<Places>): Likeness[] {
	const weigh = scaleFor(model, reports);
	const likenesses: Likeness[] = [];
	for (const pair of pairs) likenesses.push(...weigh(pair));
	return likenesses;
}

/** So many pairs are weighed before whoever else waits has a turn. */
const pairsInOneTurn = 5_000;

async function weighInTurns(model: Model, reports: readonly Pick<Folded, "id" | "prepared">[], pairs: Iterable<Places>) {
	const weigh = scaleFor(model, reports);
	const likenesses: Likeness[] = [];
	let weighed = 0;
	for (const pair of pairs) {
		likenesses.push(...weigh(pair));
		if (++weighed % pairsInOneTurn === 0) await nextTurn();
	}
	return likenesses;
}

/** The likeness of two reports, the elder first; none below the model's floor. */
function scaleFor(model: Model, reports: readonly Pick<Folded, "id" | "prepared">[]): (places: Places) => readonly Likeness[] {
	const columns = columnsOf(reports.map(({ prepared }) => prepared));
	const weights = weightsOf(model, columns);
	return ([i, j]) => {
		const [a, b] = [reports[i]?.id ?? "", reports[j]?.id ?? ""];
		const isElder = a < b;
		// As PostgreSQL keeps it (real): a pair has one likeness, whether it was just weighed or read.
		const bits = Math.fround(isElder ? bitsAt(columns, weights, i, j) : bitsAt(columns, weights, j, i));
		if (bits < model.thresholds.floor) return [];
		return [{ one: isElder ? a : b, other: isElder ? b : a, ...likenessOf(model, bits) }];
	};
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
	readonly #most: number;

	constructor(reports: readonly Folded[], most = mostCandidates) {
		this.#reports = reports;
		this.#most = most;
	}

	*pairs(): Iterable<Places> {
		const holders = new Map<number, number[]>();
		const repeats = repeatsIn(this.#reports);
		for (const [at, { keys }] of this.#reports.entries()) {
			if (repeats[at]) continue;
			const met = new Set<number>();
			for (const key of keys) {
				const before = holders.get(key);
				if (before) for (const other of before) met.add(other);
				if (before) before.push(at);
				else holders.set(key, [at]);
			}
			this.passedOver += Math.max(0, met.size - this.#most);
			let left = this.#most;
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

async function candidatesOf(db: Database, all: readonly Folded[], most: number, progress: (done: number) => Promise<void>) {
	const repeats = repeatsIn(all);
	const fresh = all.map((one, at) => (repeats[at] ? { ...one, keys: [] } : one));
	const rows = new Map<string, Beside>();
	let beyond = 0;
	for (let start = 0; start < fresh.length; start += lookedUpAtOnce) {
		await progress(start);
		const found = await lookUp(db, fresh.slice(start, start + lookedUpAtOnce), start, most);
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
async function lookUp(db: Database, fresh: readonly Folded[], first: number, most: number) {
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
			(select count(*) from pairs where place > ${most}) as beyond
		from pairs join report on report.id = pairs.id where pairs.place <= ${most} group by report.id`.execute(db);
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

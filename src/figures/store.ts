import { sql } from "kysely";
import { reconcile } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database, Handle, Transaction } from "../shared/database/index.ts";
import { type Anchor, dayOfPosition, type JournalTables, journalHead } from "../shared/journal/index.ts";
import { type Chances, chancesAmong, noChances } from "./chances.ts";
import { type Moment, mostInOnePass, type Position, takes } from "./contacts.ts";
import { type Doubt, readDoubts, readStandings } from "./doubts.ts";
import { figureOfAttendances, figureOfListing, figureOfPeople, type Reading } from "./figure.ts";
import { type BesideHeads, nothingBeside, readBesideHeads } from "./heads.ts";
import { type HeadLine, readHeadCounts, readLedger } from "./ledger.ts";
import type { Listing } from "./listed.ts";
import { listingOf } from "./listings.ts";
import { type FirstContacts, meet, type PeopleMet, readFirstContacts } from "./people.ts";
import { readPopulations } from "./populations.ts";
import { problem } from "./problems.ts";
import { axesOf, breakDown } from "./rules.ts";
import type { Figure, FiguresTables, Indicator, IndicatorSheet } from "./schema.ts";

/** A position of the journal, by default the last one, and a day of which it knew, by default that of the position. */
export interface Asked {
	readonly asOf?: number | undefined;
	readonly day?: PlainDate | undefined;
}

/** Every figure of the programme, as the journal stood. */
export async function readFigures(handle: Handle, asked: Asked = {}): Promise<Figure[]> {
	const position = await positionOf(handle, asked.asOf, asked.day);
	return computeFigures(handle, await listIndicators(handle.db, position.asOf), position);
}

export async function readFigure(handle: Handle, code: string, asked: Asked = {}): Promise<Figure> {
	const { indicator, ...position } = await momentOf(handle, code, asked.asOf, asked.day);
	const [figure] = await computeFigures(handle, [indicator], position);
	if (!figure) throw problem("indicator-unknown", { code });
	return figure;
}

/**
 * All figures in two passes over the attendances, which go side by side where there are two processors: one over people, one that tallies
 * attendances and then looks up what head-counts ask for. What is few is listed. Each reads what holds at one position of the journal,
 * which no later entry changes, so they agree.
 */
export async function computeFigures(handle: Handle, indicators: readonly Indicator[], position: Position): Promise<Figure[]> {
	const ofSessions = indicators.filter(isOfSessions);
	const placeOf = new Map(ofSessions.map((indicator, place) => [indicator, place]));
	const heads: readonly HeadLine[] = ofSessions.length > 0 ? await readHeadCounts(handle.db, ofSessions, position) : [];
	const passes = inPasses(ofSessions.filter(({ unit }) => unit === "person"));
	const [firsts, { ledger, beside }, populations, { doubts, chances }] = await Promise.all([
		readFirsts(handle, passes, position),
		readBesides(handle, { ofSessions, passes, anyHeads: heads.length > 0 }, position),
		readPopulations(handle.db, position),
		readDoubtful(handle, indicators, passes, position),
	]);
	const headsFor = headsOf(ofSessions, heads);
	const met = new Map<Indicator, PeopleMet>();
	for (const [pass, some] of passes.entries()) {
		for (const [index, indicator] of some.entries()) {
			const known = firsts[pass]?.[index] ?? [];
			met.set(indicator, meet(indicator, known, headsFor(indicator), beside[pass] ?? nothingBeside, chances.get(indicator) ?? noChances));
		}
	}
	const reading: Reading = { ...position, ledger, heads, populations, placeOf: (indicator) => placeOf.get(indicator) ?? -1 };
	const figures: Figure[] = [];
	for (const indicator of indicators) {
		const people = met.get(indicator);
		const figure = people
			? figureOfPeople(reading, people)
			: placeOf.has(indicator)
				? figureOfAttendances(reading, indicator)
				: await figureListed(handle, { indicator, ...position }, doubts);
		for (const axis of axesOf(figure)) {
			if (reconcile(figure.count, breakDown(figure, axis)).outcome === "differs") throw problem("parts-differ", { code: indicator.code });
		}
		figures.push(figure);
	}
	return figures;
}

async function figureListed(handle: Handle, moment: Moment, doubts: readonly Doubt[]): Promise<Figure> {
	const listing = await listingOf(handle.db, moment);
	return figureOfListing(moment, listing, chancesOfListing(listing, doubts));
}

export function chancesOfListing({ standings }: Listing, doubts: readonly Doubt[]): Chances {
	return standings ? chancesAmong(doubts, standings) : noChances;
}

async function readDoubtful(handle: Handle, indicators: readonly Indicator[], passes: Passes, position: Position) {
	const doubts = indicators.some(({ unit }) => unit === "person" || unit === "household") ? await readDoubts(handle.db, position) : [];
	return { doubts, chances: await readChances(handle, passes, position, doubts) };
}

/** Those in doubt are asked about beside the passes over everybody; where nobody is, nothing is asked. */
export async function readChances(
	handle: Handle,
	passes: Passes,
	position: Position,
	doubts: readonly Doubt[],
): Promise<Map<Indicator, Chances>> {
	const chances = new Map<Indicator, Chances>();
	const persons = [...new Set(doubts.flatMap(({ one, other }) => [one, other]))];
	for (const some of persons.length > 0 ? passes : []) {
		const standings = await oneReading(handle, (tx) => readStandings(tx, some, position, persons));
		for (const [index, indicator] of some.entries()) {
			chances.set(indicator, chancesAmong(doubts, standings[index] ?? new Map()));
		}
	}
	return chances;
}

type Passes = readonly (readonly Indicator[])[];

function inPasses(ofPeople: readonly Indicator[]): Passes {
	const count = Math.ceil(ofPeople.length / mostInOnePass);
	return Array.from({ length: count }, (_, pass) => ofPeople.slice(pass * mostInOnePass, (pass + 1) * mostInOnePass));
}

async function readFirsts(handle: Handle, passes: Passes, position: Position): Promise<FirstContacts[][][]> {
	const firsts: FirstContacts[][][] = [];
	for (const some of passes) firsts.push(await oneReading(handle, (tx) => readFirstContacts(tx, some, position)));
	return firsts;
}

interface Wanted {
	readonly ofSessions: readonly Indicator[];
	readonly passes: Passes;
	readonly anyHeads: boolean;
}

async function readBesides(handle: Handle, { ofSessions, passes, anyHeads }: Wanted, position: Position) {
	if (ofSessions.length === 0) return { ledger: [], beside: [] };
	const inFull = ofSessions.some(({ unit }) => unit === "attendance");
	return oneReading(handle, async (tx) => {
		const ledger = await readLedger(tx, ofSessions, position, { inFull });
		const beside: BesideHeads[] = [];
		for (const some of anyHeads ? passes : []) beside.push(await readBesideHeads(tx, some, position));
		return { ledger, beside };
	});
}

/** People who came to sessions, and their attendances; the sessions themselves are few enough to be listed. */
export function isOfSessions({ unit, counts }: Indicator): boolean {
	return counts.of === "activities" && unit !== "event";
}

/** The head-counts that count for an indicator, of lines that hold the verdicts for all these. */
export function headsOf(indicators: readonly Indicator[], heads: readonly HeadLine[]): (indicator: Indicator) => readonly HeadLine[] {
	return (indicator) => {
		const place = indicators.indexOf(indicator);
		return heads.filter(({ verdicts, role }) => verdicts[place] === "." && takes(indicator, role));
	};
}

/**
 * A figure of people is one pass over every attendance with a person of some 200 bytes in its hash table: with the 4 MB that a server
 * allows by default it goes to the disk, and compiling the query takes longer than running it. One process walks the indexes side by side;
 * several would each hash a part of a million rows, at twice the work. What is allowed is not taken: of a million attendances of half a
 * million people, the pass over people holds 190 MB and the one over attendances beside it 110 MB, which a server with 2 GB has beside the
 * 256 MB of its buffers. A hash table may grow to twice what is allowed, and then goes to the disk.
 */
export function oneReading<Reading>(handle: Handle, read: (tx: Transaction) => Promise<Reading>): Promise<Reading> {
	return handle.db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (tx) => {
			await sql`select set_config(name, value, true) from (values ('work_mem', '256MB'), ('jit', 'off'),
				('max_parallel_workers_per_gather', '0')) as setting(name, value)`.execute(tx);
			return read(tx);
		});
}

/** @throws Problem when the indicator or the position does not exist. */
export async function momentOf(handle: Handle, code: string, asOf?: number, day?: PlainDate): Promise<Moment> {
	const position = await positionOf(handle, asOf, day);
	const indicator = (await listIndicators(handle.db, position.asOf)).find((one) => one.code === code);
	if (!indicator) throw problem("indicator-unknown", { code });
	return { indicator, ...position };
}

/** The sheets in force at a journal position. */
export async function listIndicators(db: Database, asOf: number): Promise<Indicator[]> {
	const rows = await db
		.withTables<FiguresTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("code")
		.execute();
	return rows.map((row) => indicatorOf(row as unknown as IndicatorRow));
}

/** All versions of a sheet, newest first. */
export async function listVersions(db: Database, code: string): Promise<Indicator[]> {
	const rows = await db
		.withTables<FiguresTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("code", "=", code)
		.orderBy("since_seq", "desc")
		.execute();
	return rows.map((row) => indicatorOf(row as unknown as IndicatorRow));
}

/** The journal position of a figure with its hash, to be printed beside it: a chain that was rewritten since is caught against it. */
export async function readAnchor(handle: Handle, seq: number): Promise<Anchor> {
	const row = await handle.db.withTables<JournalTables>().selectFrom("journal").select("hash").where("seq", "=", seq).executeTakeFirst();
	return { seq, hash: row?.hash.toString("hex") ?? "" };
}

/** A figure that was restated speaks of a day before its position: what was found out later, about what had happened until then. */
export async function positionOf(handle: Handle, asOf: number | undefined, day?: PlainDate): Promise<{ asOf: number; day: PlainDate }> {
	const head = await journalHead(handle);
	const seq = asOf ?? head.seq;
	if (seq < 0 || seq > head.seq) throw problem("position-unknown", { seq, head: head.seq });
	const last = await dayOfPosition(handle, seq);
	if (day !== undefined && day > last) throw problem("day-not-known", { day, seq, last });
	return { asOf: seq, day: day ?? last };
}

/** A row as the database reads it: what was written as text comes back parsed. */
type IndicatorRow = Omit<FiguresTables["indicator"], "counts" | "baseline" | "targets" | "notes"> &
	Pick<IndicatorSheet, "counts" | "baseline" | "targets" | "notes">;

function indicatorOf(row: IndicatorRow): Indicator {
	return {
		code: row.code,
		version: row.since_seq,
		title: { mn: row.title_mn, en: row.title_en },
		definition: { mn: row.definition_mn, en: row.definition_en },
		notCounted: { mn: row.not_counted_mn, en: row.not_counted_en },
		unit: row.unit,
		pillar: row.pillar,
		counts: row.counts,
		reach: row.reach,
		ageBands: row.age_bands,
		windowFrom: row.window_from,
		windowUntil: row.window_until,
		baseline: row.baseline,
		target: row.target,
		targets: row.targets,
		notes: row.notes,
	};
}

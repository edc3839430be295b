import { sql } from "kysely";
import { reconcile } from "../counting/index.ts";
import type { Contribution, Listing } from "../counting/listing.ts";
import { askedOfSessions } from "../indicators/countables.ts";
import { listIndicators, readListing, requireIndicator } from "../indicators/index.ts";
import { axesOf } from "../indicators/rules.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database, Handle, Transaction } from "../shared/database/index.ts";
import { dayOfPosition, journalHead } from "../shared/journal/index.ts";
import { type Chances, chancesAmong, noChances } from "./doubts/chances.ts";
import { type Doubt, readContributions, readDoubts } from "./doubts/doubts.ts";
import { figureOfAttendances, figureOfListing, figureOfPeople, type Reading } from "./figure.ts";
import { problem } from "./problems.ts";
import { breakDown } from "./rules.ts";
import type { Figure, Moment, Position } from "./schema.ts";
import { type HeadCountLine, readAttendances, readHeadCounts } from "./sessions/attendances.ts";
import { type Grain, mostInOnePass, takes } from "./sessions/contacts.ts";
import { type FirstContacts, type PeopleReached, peopleReached, readFirstContacts } from "./sessions/first-contacts.ts";
import { type BesideHeadCounts, nothingBeside, readBesideHeadCounts } from "./sessions/head-counts.ts";
import { readPopulations } from "./sessions/populations.ts";

/** A position of the journal, by default the last one, and a day of which it knew, by default that of the position. */
interface Asked {
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
	if (!figure) throw new Error(`no figure was computed of ${code}`);
	return figure;
}

/**
 * All figures in two passes over the attendances, which go side by side where there are two processors: one over people, one that tallies
 * attendances and then looks up what head-counts ask for. What is few is listed. Each reads what holds at one position of the journal,
 * which no later entry changes, so they agree.
 */
export async function computeFigures(handle: Handle, indicators: readonly Indicator[], position: Position): Promise<Figure[]> {
	const { reading, people, doubts } = await readSources(handle, indicators, position);
	const figures: Figure[] = [];
	for (const indicator of indicators) {
		const reached = people.get(indicator);
		const figure = reached
			? figureOfPeople(reading, reached)
			: isOfSessions(indicator)
				? figureOfAttendances(reading, indicator)
				: await figureListed(handle, { indicator, ...position }, doubts);
		for (const axis of axesOf(figure.indicator)) {
			if (reconcile(figure.count, breakDown(figure, axis)).outcome === "differs") throw problem("parts-differ", { code: indicator.code });
		}
		figures.push(figure);
	}
	return figures;
}

/** What figures are made from, of all of them at once. */
export interface Sources {
	readonly reading: Reading;
	readonly people: ReadonlyMap<Indicator, PeopleReached>;
	readonly headCountsFor: (indicator: Indicator) => readonly HeadCountLine[];
	readonly doubts: readonly Doubt[];
}

export async function readSources(
	handle: Handle,
	indicators: readonly Indicator[],
	position: Position,
	grain: Grain = "quarter",
): Promise<Sources> {
	const ofSessions = indicators.filter(isOfSessions);
	const placeOf = new Map(ofSessions.map((indicator, place) => [indicator, place]));
	const headCounts: readonly HeadCountLine[] = ofSessions.length > 0 ? await readHeadCounts(handle.db, ofSessions, position) : [];
	const passes = inPasses(ofSessions.filter(({ unit }) => unit === "person"));
	const [firsts, { attendanceLines, beside }, populations, { doubts, chances }] = await Promise.all([
		readFirsts(handle, passes, position, grain),
		readBesides(handle, { ofSessions, passes, grain, anyHeadCounts: headCounts.length > 0 }, position),
		readPopulations(handle.db, position),
		readDoubtful(handle, indicators, passes, position),
	]);
	const headCountsFor = headCountsOf(ofSessions, headCounts);
	const people = new Map<Indicator, PeopleReached>();
	for (const [pass, some] of passes.entries()) {
		for (const [index, indicator] of some.entries()) {
			const known = firsts[pass]?.[index] ?? [];
			people.set(
				indicator,
				peopleReached(indicator, known, headCountsFor(indicator), beside[pass] ?? nothingBeside, chances.get(indicator) ?? noChances),
			);
		}
	}
	const reading: Reading = { ...position, attendanceLines, headCounts, populations, placeOf: (indicator) => placeOf.get(indicator) ?? -1 };
	return { reading, people, headCountsFor, doubts };
}

async function figureListed(handle: Handle, moment: Moment, doubts: readonly Doubt[]): Promise<Figure> {
	const listing = await readListed(handle.db, moment);
	return figureOfListing(moment, listing, chancesOfListing(listing, doubts));
}

/** The rows of a figure that is made from its rows themselves. */
export function readListed(db: Database, { indicator, asOf, day }: Moment): Promise<Listing> {
	return readListing(db, { ...indicator, asOf, day });
}

export function chancesOfListing({ contributions }: Listing, doubts: readonly Doubt[]): Chances {
	return contributions ? chancesAmong(doubts, contributions) : noChances;
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
		const contributions = await oneReading(handle, (tx) => readContributions(tx, some, position, persons));
		for (const [index, indicator] of some.entries()) {
			chances.set(indicator, chancesAmong(doubts, contributions[index] ?? new Map()));
		}
	}
	return chances;
}

/** What some people are to each indicator that tells people apart; the others stand in none of them. */
export async function contributionsTo(
	handle: Handle,
	indicators: readonly Indicator[],
	position: Position,
	persons: readonly string[],
): Promise<Map<Indicator, ReadonlyMap<string, Contribution>>> {
	const found = new Map<Indicator, ReadonlyMap<string, Contribution>>();
	if (persons.length === 0) return found;
	for (const some of inPasses(indicators.filter((indicator) => isOfSessions(indicator) && indicator.unit === "person"))) {
		const contributions = await oneReading(handle, (tx) => readContributions(tx, some, position, persons));
		for (const [index, indicator] of some.entries()) found.set(indicator, contributions[index] ?? new Map());
	}
	for (const indicator of indicators.filter((one) => !isOfSessions(one) && (one.unit === "person" || one.unit === "household"))) {
		const { contributions } = await readListed(handle.db, { indicator, ...position });
		if (contributions) found.set(indicator, contributions);
	}
	return found;
}

type Passes = readonly (readonly Indicator[])[];

function inPasses(ofPeople: readonly Indicator[]): Passes {
	const count = Math.ceil(ofPeople.length / mostInOnePass);
	return Array.from({ length: count }, (_, pass) => ofPeople.slice(pass * mostInOnePass, (pass + 1) * mostInOnePass));
}

async function readFirsts(handle: Handle, passes: Passes, position: Position, grain: Grain): Promise<FirstContacts[][][]> {
	const firsts: FirstContacts[][][] = [];
	for (const some of passes) firsts.push(await oneReading(handle, (tx) => readFirstContacts(tx, some, position, grain)));
	return firsts;
}

interface Wanted {
	readonly ofSessions: readonly Indicator[];
	readonly passes: Passes;
	readonly grain: Grain;
	readonly anyHeadCounts: boolean;
}

async function readBesides(handle: Handle, { ofSessions, passes, grain, anyHeadCounts }: Wanted, position: Position) {
	if (ofSessions.length === 0) return { attendanceLines: [], beside: [] };
	const inFull = ofSessions.some(({ unit }) => unit === "attendance");
	return oneReading(handle, async (tx) => {
		const attendanceLines = await readAttendances(tx, ofSessions, position, { inFull, grain });
		const beside: BesideHeadCounts[] = [];
		for (const some of anyHeadCounts ? passes : []) beside.push(await readBesideHeadCounts(tx, some, position));
		return { attendanceLines, beside };
	});
}

/** People who came to sessions, and their attendances; the sessions themselves are few enough to be listed. */
export function isOfSessions(indicator: Indicator): boolean {
	return askedOfSessions(indicator) !== null;
}

/** The head-counts that count for an indicator, of lines that hold the eligibility for all these. */
export function headCountsOf(
	indicators: readonly Indicator[],
	headCounts: readonly HeadCountLine[],
): (indicator: Indicator) => readonly HeadCountLine[] {
	return (indicator) => {
		const place = indicators.indexOf(indicator);
		return headCounts.filter(({ eligibility, role }) => eligibility[place] === "." && takes(indicator, role));
	};
}

const settings = ["work_mem = '256MB'", "jit = off", "max_parallel_workers_per_gather = 0"];

/**
 * A figure of people is one pass over every attendance with a person of some 200 bytes in its hash table: with the 4 MB that a server
 * allows by default it goes to the disk, and compiling the query takes longer than running it. One process walks the indexes side by side;
 * several would each hash a part of a million rows, at twice the work. What is allowed is not taken: of a million attendances of half a
 * million people, the pass over people holds 190 MB and the one over attendances beside it 110 MB, which a server with 2 GB has beside the
 * 256 MB of its buffers. A hash table may grow to twice what is allowed, and then goes to the disk.
 *
 * Of a schema that lies on another machine the settings stay here, and the figure is counted there with what that machine allows: the same, and
 * perhaps by way of the disk (docs/more-than-one-machine.md).
 */
export function oneReading<Reading>(handle: Handle, read: (tx: Transaction) => Promise<Reading>): Promise<Reading> {
	return handle.db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (tx) => {
			for (const setting of settings) await sql.raw(`set local ${setting}`).execute(tx);
			return read(tx);
		});
}

/** @throws Problem when the indicator or the position does not exist. */
export async function momentOf(handle: Handle, code: string, asOf?: number, day?: PlainDate): Promise<Moment> {
	const position = await positionOf(handle, asOf, day);
	return { indicator: await requireIndicator(handle.db, code, position.asOf), ...position };
}

/** A figure that was restated speaks of a day before its position: what was found out later, about what had happened until then. */
export async function positionOf(handle: Handle, asOf: number | undefined, day?: PlainDate): Promise<{ asOf: number; day: PlainDate }> {
	const head = await journalHead(handle);
	const seq = asOf ?? head.seq;
	if (seq < 0 || seq > head.seq) throw problem("position-unknown", { seq, head: head.seq });
	const written = await dayOfPosition(handle, seq);
	// The journal stood there until the next entry; nobody knows yet what tomorrow brings.
	const last = day === undefined || day <= written ? written : await dayOfPosition(handle, seq + 1);
	if (day !== undefined && day > last) throw problem("day-not-known", { day, seq, last });
	return { asOf: seq, day: day ?? written };
}

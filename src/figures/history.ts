import { sql } from "kysely";
import { type Count, countBetween, type Quarter, quarterOf } from "../counting/index.ts";
import type { Listing } from "../counting/listing.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { againIn, type Chances, chancesUntil, doubtIn, newIn, noChances, type When, weighChances, withDoubt } from "./doubts/chances.ts";
import { type Doubt, readDoubts } from "./doubts/doubts.ts";
import { boundsOf } from "./figure.ts";
import { quartersOf } from "./rules.ts";
import type { HistoryPoint, Moment, QuarterOfFigure } from "./schema.ts";
import { readAttendances, readHeadCounts } from "./sessions/attendances.ts";
import { contactsOf, takes } from "./sessions/contacts.ts";
import { type PeopleReached, peopleReached, readFirstContacts } from "./sessions/first-contacts.ts";
import { nothingBeside, readBesideHeadCounts } from "./sessions/head-counts.ts";
import { type Populations, readPopulations } from "./sessions/populations.ts";
import { chancesOfListing, headCountsOf, isOfSessions, momentOf, oneReading, readChances, readListed } from "./store.ts";

/** How the figure stood at the end of each day on which something happened that counts, all as the journal stood at `asOf`. */
export async function readHistory(handle: Handle, code: string, { asOf }: { readonly asOf?: number } = {}): Promise<HistoryPoint[]> {
	const moment = await momentOf(handle, code, asOf);
	const days = await dayByDay(handle, moment);
	return days.days.map((day) => ({ day, count: days.until(day) }));
}

/** A figure in the course of time, all of one journal position. */
export interface OverTime {
	readonly quarters: readonly QuarterOfFigure[];
	/** A stretch is bounded by itself: its quarters' bounds add up to more doubt than it has. */
	of(days: StretchOfDays): Stretch;
}

export async function readOverTime(handle: Handle, code: string, { asOf }: { readonly asOf?: number } = {}): Promise<OverTime> {
	const moment = await momentOf(handle, code, asOf);
	const days = await dayByDay(handle, moment);
	const again = days.met ? await readReturning(handle, moment) : null;
	return { quarters: quartersIn(moment, days, again), of: (stretch) => stretchOf(days, stretch) };
}

/** New in each quarter, met before and again in it, and all so far; a quarter in which nothing happened stands with zero. */
function quartersIn(moment: Moment, days: Days, again: ReadonlyMap<string, number> | null): QuarterOfFigure[] {
	let before = days.until("");
	let unnamedBefore = 0;
	return quartersOf({ indicator: moment.indicator, asOfDay: moment.day }).map((quarter) => {
		const last = days.days.findLast((day) => quarterOf(day) <= quarter) ?? "";
		const soFar = days.until(last);
		const when: When = (day) => compare(quarterOf(day), quarter);
		const { fresh, unnamed, named } = freshOn(days, when, { before, soFar });
		const met = again?.get(quarter) ?? 0;
		const back = withDoubt(met, doubtIn(weighChances(met, againIn(days.chances, when)), null));
		// Whoever is named for the first time may have been counted by head before, and how many were, nobody can expect.
		const beside = unnamed + Math.min(named.high, unnamedBefore);
		const returning = again && between(soFar, beside === 0 ? back : { low: back.low, high: back.high + beside, best: null }, met);
		before = soFar;
		unnamedBefore += unnamed;
		return { quarter, fresh, returning, soFar };
	});
}

interface StretchOfDays {
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
}

interface Stretch {
	readonly fresh: Count;
	readonly soFar: Count;
}

/** New in a stretch of days, and all until its end; a day after the moment's own has not happened. */
export async function readStretch(handle: Handle, moment: Moment, stretch: StretchOfDays): Promise<Stretch> {
	return stretchOf(await dayByDay(handle, moment), stretch);
}

export function stretchOf(days: Days, { startsOn, endsOn }: StretchOfDays): Stretch {
	const before = days.until(days.days.findLast((day) => day < startsOn) ?? "");
	const soFar = days.until(days.days.findLast((day) => day <= endsOn) ?? "");
	const when: When = (day) => (day < startsOn ? -1 : day > endsOn ? 1 : 0);
	return { fresh: freshOn(days, when, { before, soFar }).fresh, soFar };
}

/** Units that count from some days on, with the people known by name and by head alone who came on them. */
function freshOn(days: Days, when: When, { before, soFar }: { readonly before: Count; readonly soFar: Count }) {
	const within = days.days.filter((day) => when(day) === 0);
	const unnamed = within.reduce((sum, day) => sum + (days.unnamed.get(day) ?? 0), 0);
	const known = within.reduce((sum, day) => sum + (days.fresh.get(day) ?? 0), 0);
	const named = withDoubt(known, doubtIn(weighChances(known, newIn(days.chances, when)), null));
	if (days.unnamed.size === 0) return { fresh: between(soFar, named, known), unnamed, named };
	const low = Math.max(0, soFar.low - before.high);
	return { fresh: between(soFar, { low, high: Math.max(low, named.high + unnamed), best: null }, low), unnamed, named };
}

function compare(one: Quarter, other: Quarter): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

function between({ unit, until, asOf }: Count, { low, high, best }: Pick<Count, "low" | "high" | "best">, known: number): Count {
	return countBetween({ unit, low, high, best, until, asOf, rows: known });
}

export interface Days {
	/** In order. */
	readonly days: readonly PlainDate[];
	/** Units that count from a day on; of people, those known by name. */
	readonly fresh: ReadonlyMap<PlainDate, number>;
	/** People counted by head on a day. */
	readonly unnamed: ReadonlyMap<PlainDate, number>;
	readonly met: PeopleReached | null;
	readonly chances: Chances;
	/** The figure of everything until the end of a day. */
	until(day: PlainDate): Count;
}

async function dayByDay(handle: Handle, moment: Moment): Promise<Days> {
	const { indicator } = moment;
	const isInDoubt = indicator.unit === "person" || indicator.unit === "household";
	const doubts = isInDoubt ? await readDoubts(handle.db, moment) : [];
	if (!isOfSessions(indicator)) {
		return listedDays(moment, await readListed(handle.db, moment), doubts);
	}
	const headCounts = headCountsOf([indicator], await readHeadCounts(handle.db, [indicator], moment));
	const counted = headCounts(indicator).map(({ day, people }) => ({ day, value: people }));
	if (indicator.unit === "attendance") {
		const attendances = await oneReading(handle, (tx) => readAttendances(tx, [indicator], moment, { inFull: false, grain: "day" }));
		const lines = attendances.filter((line) => line.eligibility[0] === "." && takes(indicator, line.role));
		return namedDays(moment, [...lines.map(({ day, attendances }) => ({ day, value: attendances })), ...counted], noChances);
	}
	const chances = (await readChances(handle, [[indicator]], moment, doubts)).get(indicator) ?? noChances;
	const met = await oneReading(handle, async (tx) => {
		const [firsts = []] = await readFirstContacts(tx, [indicator], moment, "day");
		const beside = counted.length > 0 ? await readBesideHeadCounts(tx, [indicator], moment) : nothingBeside;
		return peopleReached(indicator, firsts, headCounts(indicator), beside, chances);
	});
	const firsts = met.firsts.map(({ day, people }) => ({ day, value: people }));
	if (counted.length === 0) return { ...namedDays(moment, firsts, chances), met };
	return boundedDays(moment, met, { firsts: sumByDay(firsts), unnamed: sumByDay(counted) }, await readPopulations(handle.db, moment));
}

/** Where the same people stand behind several rows, those of a stretch may all have been met before it: they are bounded like head-counts. */
export function listedDays(moment: Moment, listing: Listing, doubts: readonly Doubt[]): Days {
	const { rows, together } = listing;
	if (!together) return namedDays(moment, rows, chancesOfListing(listing, doubts));
	const unnamed = sumByDay(rows);
	return { days: daysOf(unnamed.keys(), noChances), fresh: new Map(), unnamed, met: null, chances: noChances, until: together };
}

interface OnDay {
	readonly day: PlainDate;
	readonly value: number;
}

export function namedDays({ indicator: { unit }, asOf }: Moment, values: readonly OnDay[], chances: Chances): Days {
	const fresh = sumByDay(values);
	const days = daysOf(fresh.keys(), chances);
	const totals = new Map<PlainDate, { readonly value: number; readonly last: PlainDate | null }>();
	let total: { readonly value: number; readonly last: PlainDate | null } = { value: 0, last: null };
	for (const day of days) {
		const more = fresh.get(day) ?? 0;
		total = { value: total.value + more, last: more > 0 ? day : total.last };
		totals.set(day, total);
	}
	const until = (day: PlainDate) => {
		const { value, last } = totals.get(day) ?? { value: 0, last: null };
		const doubt = doubtIn(weighChances(value, chancesUntil(chances, day)), null);
		return countBetween({ unit, ...withDoubt(value, doubt), rows: value, until: last, asOf });
	};
	return { days, fresh, unnamed: new Map(), met: null, chances, until };
}

export function boundedDays(
	{ asOf }: Moment,
	met: PeopleReached,
	{ firsts, unnamed }: { readonly firsts: ReadonlyMap<PlainDate, number>; readonly unnamed: ReadonlyMap<PlainDate, number> },
	populations: Populations,
): Days {
	const days = daysOf([...firsts.keys(), ...unnamed.keys()], met.chances);
	const until = (end: PlainDate) => {
		const then = met.firsts.filter(({ day }) => day <= end);
		const people = then.reduce((sum, one) => sum + one.people, 0);
		const { low, high, named } = boundsOf(
			{ indicator: met.indicator, firsts: then, sizes: met.sizes.filter(({ day }) => day <= end) },
			populations,
			weighChances(people, chancesUntil(met.chances, end)),
		);
		const last = days.findLast((day) => day <= end) ?? null;
		return countBetween({ unit: "person", low, high, rows: named, until: last, asOf });
	};
	return { days, fresh: firsts, unnamed, met, chances: met.chances, until };
}

/** Where nobody counts for certain, two who may be one may have. */
function daysOf(counted: Iterable<PlainDate>, { fewer, more }: Chances): PlainDate[] {
	return [...new Set([...counted, ...[...fewer, ...more].map(({ from }) => from)])].sort();
}

export function sumByDay(values: readonly OnDay[]): Map<PlainDate, number> {
	const sums = new Map<PlainDate, number>();
	for (const { day, value } of values) if (value > 0) sums.set(day, (sums.get(day) ?? 0) + value);
	return sums;
}

/** People known by name who came in a quarter and were counted in an earlier one. */
async function readReturning(handle: Handle, moment: Moment): Promise<ReadonlyMap<string, number>> {
	const { rows } = await oneReading(handle, (tx) =>
		sql<{ quarter: PlainDate; people: number }>`
			with ${contactsOf([moment.indicator], moment)}, met as materialized (
				select distinct person, quarter from attended where bits <> 0
			), fresh as materialized (
				select person, quarter from contact_0
			)
			select met.quarter, count(*) as people
			from fresh join met on met.person = fresh.person and met.quarter > fresh.quarter
			group by met.quarter`.execute(tx),
	);
	return new Map(rows.map(({ quarter, people }) => [quarterOf(quarter), people]));
}

import { sql } from "kysely";
import { type Count, countBetween, exactCount, quarterOf } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { contactsOf, type Moment, takes } from "./contacts.ts";
import { boundsOf } from "./figure.ts";
import { nothingBeside, readBesideHeads } from "./heads.ts";
import { readHeadCounts, readLedger } from "./ledger.ts";
import { listingOf } from "./listings.ts";
import { meet, type PeopleMet, readFirstContacts } from "./people.ts";
import { type Populations, readPopulations } from "./populations.ts";
import { quartersOf } from "./rules.ts";
import type { HistoryPoint, QuarterOfFigure } from "./schema.ts";
import { headsOf, isOfSessions, momentOf, oneReading } from "./store.ts";

/** How the figure stood at the end of each day on which something happened that counts, all as the journal stood at `asOf`. */
export async function readHistory(handle: Handle, code: string, { asOf }: { readonly asOf?: number } = {}): Promise<HistoryPoint[]> {
	const moment = await momentOf(handle, code, asOf);
	const days = await dayByDay(handle, moment);
	return days.days.map((day) => ({ day, count: days.until(day) }));
}

/** New in each quarter, met before and again in it, and all so far; a quarter in which nothing happened stands with zero. */
export async function readQuarters(handle: Handle, code: string, { asOf }: { readonly asOf?: number } = {}): Promise<QuarterOfFigure[]> {
	const moment = await momentOf(handle, code, asOf);
	const days = await dayByDay(handle, moment);
	const again = days.met ? await readReturning(handle, moment) : null;
	let before = days.until("");
	let headsBefore = 0;
	return quartersOf({ indicator: moment.indicator, asOfDay: moment.day }).map((quarter) => {
		const last = days.days.findLast((day) => quarterOf(day) <= quarter) ?? "";
		const soFar = days.until(last);
		const { fresh, heads, named } = freshOn(days, (day) => quarterOf(day) === quarter, { before, soFar });
		const met = again?.get(quarter) ?? 0;
		// Whoever is named for the first time may have been counted by head before.
		const returning = again && between(soFar, met, met + heads + Math.min(named, headsBefore));
		before = soFar;
		headsBefore += heads;
		return { quarter, fresh, returning, soFar };
	});
}

export interface Stretch {
	readonly fresh: Count;
	readonly soFar: Count;
}

/** New in a stretch of days, and all until its end; a day after the moment's own has not happened. */
export async function readStretch(
	handle: Handle,
	moment: Moment,
	{ startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): Promise<Stretch> {
	const days = await dayByDay(handle, moment);
	const before = days.until(days.days.findLast((day) => day < startsOn) ?? "");
	const soFar = days.until(days.days.findLast((day) => day <= endsOn) ?? "");
	return { fresh: freshOn(days, (day) => day >= startsOn && day <= endsOn, { before, soFar }).fresh, soFar };
}

/** Units that count from some days on, with the people known by name and by head alone who came on them. */
function freshOn(days: Days, isWithin: (day: PlainDate) => boolean, { before, soFar }: { readonly before: Count; readonly soFar: Count }) {
	const within = days.days.filter(isWithin);
	const heads = within.reduce((sum, day) => sum + (days.heads.get(day) ?? 0), 0);
	const named = within.reduce((sum, day) => sum + (days.fresh.get(day) ?? 0), 0);
	const low = Math.max(0, soFar.low - before.high);
	return { fresh: between(soFar, low, days.met && days.heads.size > 0 ? Math.max(low, named + heads) : low), heads, named };
}

function between({ unit, until, asOf }: Count, low: number, high: number): Count {
	return countBetween({ unit, low, high, until, asOf, rows: low });
}

interface Days {
	/** In order. */
	readonly days: readonly PlainDate[];
	/** Units that count from a day on; of people, those known by name. */
	readonly fresh: ReadonlyMap<PlainDate, number>;
	/** People counted by head on a day. */
	readonly heads: ReadonlyMap<PlainDate, number>;
	readonly met: PeopleMet | null;
	/** The figure of everything until the end of a day. */
	until(day: PlainDate): Count;
}

async function dayByDay(handle: Handle, moment: Moment): Promise<Days> {
	const { indicator } = moment;
	if (!isOfSessions(indicator)) {
		const { rows } = await listingOf(handle.db, moment);
		return exactDays(moment, rows);
	}
	const heads = headsOf([indicator], await readHeadCounts(handle.db, [indicator], moment));
	const counted = heads(indicator).map(({ day, people }) => ({ day, value: people }));
	if (indicator.unit === "attendance") {
		const ledger = await oneReading(handle, (tx) => readLedger(tx, [indicator], moment, { inFull: false, grain: "day" }));
		const lines = ledger.filter((line) => line.verdicts[0] === "." && takes(indicator, line.role));
		return exactDays(moment, [...lines.map(({ day, attendances }) => ({ day, value: attendances })), ...counted]);
	}
	const met = await oneReading(handle, async (tx) => {
		const [firsts = []] = await readFirstContacts(tx, [indicator], moment, "day");
		return meet(indicator, firsts, heads(indicator), counted.length > 0 ? await readBesideHeads(tx, [indicator], moment) : nothingBeside);
	});
	const firsts = met.firsts.map(({ day, people }) => ({ day, value: people }));
	if (counted.length === 0) return { ...exactDays(moment, firsts), met };
	return boundedDays(moment, met, { firsts: sumByDay(firsts), heads: sumByDay(counted) }, await readPopulations(handle.db, moment));
}

interface OnDay {
	readonly day: PlainDate;
	readonly value: number;
}

function exactDays({ indicator: { unit }, asOf }: Moment, values: readonly OnDay[]): Days {
	const fresh = sumByDay(values);
	const days = [...fresh.keys()].sort();
	const totals = new Map<PlainDate, number>();
	let total = 0;
	for (const day of days) {
		total += fresh.get(day) ?? 0;
		totals.set(day, total);
	}
	const until = (day: PlainDate) => {
		const value = totals.get(day) ?? 0;
		return exactCount({ unit, value, rows: value, until: totals.has(day) ? day : null, asOf });
	};
	return { days, fresh, heads: new Map(), met: null, until };
}

function boundedDays(
	{ asOf }: Moment,
	met: PeopleMet,
	{ firsts, heads }: { readonly firsts: ReadonlyMap<PlainDate, number>; readonly heads: ReadonlyMap<PlainDate, number> },
	populations: Populations,
): Days {
	const days = [...new Set([...firsts.keys(), ...heads.keys()])].sort();
	const until = (end: PlainDate) => {
		const { low, high, named } = boundsOf(
			{
				indicator: met.indicator,
				firsts: met.firsts.filter(({ day }) => day <= end),
				sizes: met.sizes.filter(({ day }) => day <= end),
			},
			populations,
		);
		const last = days.findLast((day) => day <= end) ?? null;
		return countBetween({ unit: "person", low, high, rows: named, until: last, asOf });
	};
	return { days, fresh: firsts, heads, met, until };
}

function sumByDay(values: readonly OnDay[]): Map<PlainDate, number> {
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

import type { HeadCountAge } from "../activities/schema.ts";
import {
	type BySex,
	boundPeople,
	countBetween,
	exactCount,
	type GroupOfPeople,
	type NamesInDoubt,
	type PeopleBounds,
	quarterOf,
	type SessionSize,
} from "../counting/index.ts";
import { type Listing, later } from "../counting/listing.ts";
import { minimumOf } from "../indicators/rules.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { AgeBands } from "../particulars/age-bands.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Chances, doubtIn, ofAll, weighChances, withDoubt } from "./doubts/chances.ts";
import { type Bounds, type Figure, type LeftOutReason, leftOutReasons, type Moment, type Position } from "./schema.ts";
import type { AttendanceLine, HeadCountLine } from "./sessions/attendances.ts";
import { takes } from "./sessions/contacts.ts";
import { type FirstContacts, gather, type PeopleReached } from "./sessions/first-contacts.ts";
import { noSexes } from "./sessions/head-counts.ts";
import type { Populations } from "./sessions/populations.ts";

/** What the passes over attendances found, for all indicators. */
export interface Reading extends Position {
	readonly attendanceLines: readonly AttendanceLine[];
	readonly headCounts: readonly HeadCountLine[];
	readonly populations: Populations;
	/** The place of an indicator among those whose eligibility the lines hold. */
	placeOf(indicator: Indicator): number;
}

export function figureOfPeople(reading: Reading, reached: PeopleReached): Figure {
	const { indicator, firsts } = reached;
	const account = accountOf(reading, indicator);
	const named = firsts.reduce((sum, { people }) => sum + people, 0);
	const ofMinimum = minimumOf(indicator) > 1;
	const attendances = ofMinimum ? firsts.reduce((sum, one) => sum + (one.attendances ?? 0), 0) : account.attendances;
	const untilNamed = ofMinimum ? firsts.reduce<PlainDate | null>((last, one) => later(last, one.lastDay), null) : account.untilNamed;
	const isBounded = account.unnamed > 0;
	const weighed = weighChances(named, ofAll(reached.chances));
	const bounds = isBounded ? boundsOf(reached, reading.populations, weighed) : null;
	const doubt = doubtIn(weighed, bounds);
	const until = isBounded ? later(untilNamed, account.untilHeadCounts) : untilNamed;
	return {
		indicator,
		count: countBetween({
			unit: "person",
			...(bounds ? { low: bounds.low, high: bounds.high } : withDoubt(named, doubt)),
			rows: named,
			until,
			asOf: reading.asOf,
		}),
		asOfDay: reading.day,
		cells: gather(
			firsts.map(({ day, area, sex, ageBand, role, disability, people: value }) => ({
				quarter: quarterOf(day),
				area,
				sex,
				ageBand,
				role,
				disability,
				value,
			})),
		),
		bounds: bounds && {
			named,
			attendances: { named: attendances, unnamed: account.unnamed },
			closedGroups: bounds.closedGroups,
			population: capOf(bounds, reading.populations),
		},
		doubt,
		people: null,
		attendances,
		leftOut: tallyOf({ ...account.leftOut, "below-minimum": ofMinimum ? account.attendances - attendances : 0 }),
		unrecognisable: firsts.reduce((sum, one) => sum + one.unrecognisable, 0),
	};
}

/** The bounds of the people reached, where some were counted by head alone. */
export function boundsOf(
	{ indicator, firsts, sizes }: Pick<PeopleReached, "indicator" | "firsts" | "sizes">,
	populations: Populations,
	doubt: NamesInDoubt | null,
): PeopleBounds {
	return boundPeople({
		doubt: doubt && { fewer: doubt.fewer, more: doubt.more, acrossSexes: doubt.acrossSexes },
		groups: groupsOf(firsts, sizes, populations),
		sessions: sizes,
		minimum: minimumOf(indicator),
		population: populations.everybody?.people ?? null,
	});
}

function groupsOf(firsts: readonly FirstContacts[], sizes: readonly SessionSize[], { closed }: Populations): GroupOfPeople[] {
	const named = new Map<string | null, ReturnType<typeof noSexes>>();
	for (const { group } of sizes) if (!named.has(group)) named.set(group, noSexes());
	for (const { group, sex, people } of firsts) {
		const sexes = named.get(group) ?? noSexes();
		sexes[sex ?? "unknown"] += people;
		named.set(group, sexes);
	}
	return [...named].map(([group, sexes]) => ({ group, named: sexes as BySex, population: closed.get(group ?? "")?.people ?? null }));
}

/** What made the upper bound lower, where it was one number: of several closed groups, no single population did. */
function capOf({ isCapped, cappedBy }: PeopleBounds, { everybody, closed }: Populations): Bounds["population"] {
	if (isCapped) return everybody;
	return cappedBy.length === 1 ? (closed.get(cappedBy[0] ?? "") ?? null) : null;
}

export function figureOfAttendances(reading: Reading, indicator: Indicator): Figure {
	const account = accountOf(reading, indicator);
	const counted = linesFor(reading, indicator);
	const named = counted.lines.map(({ day, area, sex, ageBand, role, disability, attendances: value }) => ({
		quarter: quarterOf(day),
		area,
		sex,
		ageBand: ageBand[indicator.ageBands],
		role,
		disability,
		value,
	}));
	const unnamed = counted.headCounts.map(({ day, area, sex, age, role, disability, people: value }) => ({
		quarter: quarterOf(day),
		area,
		sex,
		ageBand: age && bandOfHeadCount(age, indicator.ageBands),
		role,
		disability,
		value,
	}));
	return {
		indicator,
		count: exactCount({
			unit: "attendance",
			value: account.attendances + account.unnamed,
			rows: account.attendances + counted.headCounts.length,
			until: later(account.untilNamed, account.untilHeadCounts),
			asOf: reading.asOf,
		}),
		asOfDay: reading.day,
		cells: gather([...named, ...unnamed]),
		bounds: null,
		doubt: null,
		people: null,
		attendances: account.attendances,
		leftOut: tallyOf(account.leftOut),
		unrecognisable: 0,
	};
}

/** A band of a head-count lies within one band of each scheme. */
export function bandOfHeadCount(age: HeadCountAge, ageBands: AgeBands): number {
	const bands: Readonly<Record<AgeBands, Readonly<Partial<Record<HeadCountAge, number>>>>> = {
		adults: { "25_34": 1, "35_44": 2, "45_54": 3, "55_up": 4 },
		children: { "0_5": 0, "6_9": 1, "10_14": 2, "15_17": 3 },
	};
	return bands[ageBands][age] ?? (ageBands === "adults" ? 0 : 4);
}

interface Account {
	/** Attendances by name that count. */
	readonly attendances: number;
	/** People of head-counts that count. */
	readonly unnamed: number;
	readonly untilNamed: PlainDate | null;
	readonly untilHeadCounts: PlainDate | null;
	readonly leftOut: Partial<Record<LeftOutReason, number>>;
}

function linesFor({ attendanceLines, headCounts, placeOf }: Reading, indicator: Indicator) {
	const place = placeOf(indicator);
	return {
		lines: attendanceLines.filter(({ eligibility, role }) => eligibility[place] === "." && takes(indicator, role)),
		headCounts: headCounts.filter(({ eligibility, role }) => eligibility[place] === "." && takes(indicator, role)),
	};
}

function accountOf(reading: Reading, indicator: Indicator): Account {
	const { lines, headCounts } = linesFor(reading, indicator);
	const place = reading.placeOf(indicator);
	const leftOut: Partial<Record<LeftOutReason, number>> = {};
	const leave = ({ eligibility, role }: AttendanceLine | HeadCountLine, value: number) => {
		const eligible = eligibility[place];
		const reason = eligible === "." && !takes(indicator, role) ? "other-role" : eligible;
		if (reason !== undefined && reason !== "." && reason !== "-") leftOut[reason] = (leftOut[reason] ?? 0) + value;
	};
	for (const line of reading.attendanceLines) leave(line, line.attendances);
	for (const count of reading.headCounts) leave(count, count.people);
	return {
		attendances: lines.reduce((sum, line) => sum + line.attendances, 0),
		unnamed: headCounts.reduce((sum, { people }) => sum + people, 0),
		untilNamed: lines.reduce<PlainDate | null>((last, line) => later(last, line.lastDay), null),
		untilHeadCounts: headCounts.reduce<PlainDate | null>((last, { day }) => later(last, day), null),
		leftOut,
	};
}

export function figureOfListing({ indicator, asOf, day }: Moment, listing: Listing, chances: Chances): Figure {
	const together = listing.together?.(day);
	// Whoever stands behind several rows has no part of the figure to themselves.
	const apart = together ? [] : listing.rows;
	const cells = apart.map(({ day: on, area, sex, ageBand, disability, barrier, dimension, value }) => ({
		quarter: quarterOf(on),
		area,
		sex,
		ageBand,
		role: null,
		disability,
		...(barrier && { barrier }),
		...(dimension && { dimension }),
		value,
	}));
	const until = listing.until ?? listing.rows.reduce<PlainDate | null>((last, row) => later(last, row.day), null);
	const leftOut: Record<LeftOutReason, number> = {};
	for (const { reason } of listing.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
	const value = listing.rows.reduce((sum, row) => sum + row.value, 0);
	const doubt = doubtIn(weighChances(value, ofAll(chances)), null);
	return {
		indicator,
		count: together ?? countBetween({ unit: indicator.unit, ...withDoubt(value, doubt), rows: listing.rows.length, until, asOf }),
		asOfDay: day,
		cells: gather(cells),
		bounds: null,
		doubt,
		people: listing.people ?? null,
		attendances: 0,
		leftOut: tallyOf(leftOut),
		unrecognisable: listing.unrecognisable ?? 0,
	};
}

function tallyOf(leftOut: Partial<Record<LeftOutReason, number>>): Figure["leftOut"] {
	return leftOutReasons.flatMap((reason) => (leftOut[reason] ? [{ reason, rows: leftOut[reason] }] : []));
}

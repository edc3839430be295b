import type { Count } from "../counting/index.ts";
import type { Listing } from "../counting/listing.ts";
import { covers } from "../identity/rules.ts";
import { axesOf, minimumOf } from "../indicators/rules.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { ExpectedParts } from "../linkage/index.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import {
	type ChancesOfNumber,
	chancesUntil,
	expectedBetween,
	newIn,
	noChances,
	type WeighedDoubt,
	weighChances,
} from "./doubts/chances.ts";
import { boundedDays, type Days, listedDays, namedDays, stretchOf, sumByDay } from "./history.ts";
import type { BoundedNumber, Moment, OfStretch, Part, Position, Stretch } from "./schema.ts";
import type { HeadCountLine } from "./sessions/attendances.ts";
import { takes } from "./sessions/contacts.ts";
import { isOfSessions, readListed, readSources, type Sources } from "./store.ts";

export interface FigureInStretches {
	readonly indicator: Indicator;
	/** In one of the stretches that were read; null where what is counted has no place on the axes of the part. */
	of(part: Part, stretch: Stretch): OfStretch | null;
}

/** Every figure in every stretch, and each part of it, in the same two passes over the attendances that the figures themselves take. */
export async function readInStretches(
	handle: Handle,
	indicators: readonly Indicator[],
	position: Position,
	stretches: readonly Stretch[],
): Promise<FigureInStretches[]> {
	const sources = await readSources(handle, indicators, position, borders(stretches));
	return Promise.all(
		indicators.map(async (indicator) => {
			const moment = { indicator, ...position };
			if (isOfSessions(indicator)) return inStretches(moment, ofSessions(moment, sources));
			return inStretches(moment, ofListing(moment, await readListed(handle.db, moment), sources));
		}),
	);
}

/** Before every day there is. */
const theBeginning = "0001-01-01";

/** The days on which a stretch begins, or the time behind one. */
function borders(stretches: readonly Stretch[]): PlainDate[] {
	return [...new Set([theBeginning, ...stretches.flatMap(({ startsOn, endsOn }) => [startsOn, dayAfter(endsOn)])])].sort();
}

function dayAfter(day: PlainDate): PlainDate {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What counted together, on a day or in the stretch that begins on it. */
interface Line {
	readonly day: PlainDate;
	readonly area: string | null;
	readonly sex: Sex | null;
	readonly disability: Disability | null;
	readonly value: number;
}

interface Counted {
	readonly days: Days;
	readonly lines: readonly Line[];
	/** Of people: those counted by head alone, each of whom may be somebody known by name. */
	readonly unnamed: readonly HeadCountLine[];
}

function ofSessions(moment: Moment, { reading, people, headCountsFor }: Sources): Counted {
	const { indicator } = moment;
	const headCounts = headCountsFor(indicator);
	const counted = headCounts.map(({ people: value, ...line }) => ({ ...line, value }));
	const met = people.get(indicator);
	if (!met) {
		const place = reading.placeOf(indicator);
		const attendances = reading.attendanceLines.filter((line) => line.eligibility[place] === "." && takes(indicator, line.role));
		const lines = [...attendances.map(({ attendances: value, ...line }) => ({ ...line, value })), ...counted];
		return { days: namedDays(moment, lines, noChances), lines, unnamed: [] };
	}
	const lines = met.firsts.map(({ people: value, ...line }) => ({ ...line, value }));
	const days =
		counted.length === 0
			? { ...namedDays(moment, lines, met.chances), met }
			: boundedDays(moment, met, { firsts: sumByDay(lines), unnamed: sumByDay(counted) }, reading.populations);
	return { days, lines, unnamed: headCounts };
}

function ofListing(moment: Moment, listing: Listing, { doubts }: Sources): Counted {
	return { days: listedDays(moment, listing, doubts), lines: listing.together ? [] : listing.rows, unnamed: [] };
}

function inStretches({ indicator }: Moment, counted: Counted): FigureInStretches {
	const axes = axesOf(indicator);
	const minimum = minimumOf(indicator);
	const wholes = wholesOf(counted);
	return {
		indicator,
		of: (part, stretch) => {
			const { fresh, soFar, doubt } = wholes(stretch);
			const asked = axesAsked(part);
			if (asked.some((axis) => !axes.includes(axis))) return null;
			if (asked.length === 0) return { fresh: intervalOf(fresh, counted), soFar: intervalOf(soFar, counted) };
			const { startsOn, endsOn } = stretch;
			return {
				// Of a minimum, a visit by head before the stretch may have been the one that was missing.
				fresh: partOf(counted, part, { startsOn, endsOn, minimum, doubt: doubt.fresh, most: minimum > 1 ? soFar.high : fresh.high }),
				soFar: partOf(counted, part, { startsOn: theBeginning, endsOn, minimum, doubt: doubt.soFar, most: soFar.high }),
			};
		},
	};
}

/** What is in doubt about so many people. */
type Doubted = (WeighedDoubt & { readonly people: number }) | null;

/** What all parts of a stretch have in common, and one stretch with the next, is worked out once. */
function wholesOf({ days, lines }: Counted) {
	const until = remembering(days.until);
	const whole = (stretch: Stretch) => stretchOf({ ...days, until }, stretch);
	const known = new Map<string, ReturnType<typeof whole> & { readonly doubt: { readonly fresh: Doubted; readonly soFar: Doubted } }>();
	return (stretch: Stretch) => {
		const { startsOn, endsOn } = stretch;
		const when = (day: PlainDate) => (day < startsOn ? -1 : day > endsOn ? 1 : 0);
		const weigh = (isIn: (day: PlainDate) => boolean, chances: ChancesOfNumber): Doubted => {
			const people = sumOf(lines.filter(({ day }) => isIn(day)));
			const weighed = weighChances(people, chances);
			return weighed && { ...weighed, people };
		};
		const name = `${startsOn} ${endsOn}`;
		const found = known.get(name) ?? {
			...whole(stretch),
			doubt: {
				fresh: weigh((day) => when(day) === 0, newIn(days.chances, when)),
				soFar: weigh((day) => day <= endsOn, chancesUntil(days.chances, endsOn)),
			},
		};
		known.set(name, found);
		return found;
	};
}

function remembering(read: Days["until"]): Days["until"] {
	const known = new Map<PlainDate, Count>();
	return (day) => {
		const count = known.get(day) ?? read(day);
		known.set(day, count);
		return count;
	};
}

function axesAsked({ within, outside, sex, disability }: Part): readonly ("area" | "sex" | "disability")[] {
	return [
		...(within || outside ? ["area" as const] : []),
		...(sex ? ["sex" as const] : []),
		...(disability ? ["disability" as const] : []),
	];
}

/** Beside head-counts nobody says which number of the interval it is. */
function intervalOf({ low, high, best }: Count, { unnamed }: Counted): BoundedNumber {
	return { low, high, best: low === high ? low : unnamed.length === 0 ? (best?.value ?? null) : null };
}

interface Asked extends Stretch {
	readonly minimum: number;
	readonly doubt: Doubted;
	/** The part is no more than the whole. */
	readonly most: number;
}

/**
 * The bounds of a part. Whose records are found to be one stands in one part less, and whose are found to be two in one more; where two
 * axes cross, or an axis crosses time, either may go either way, because the sex is that of all records and the place that of the first.
 * Somebody counted by head may be new here; or be one of those known by name, who then counted elsewhere or before. Where a minimum is
 * asked for, that may complete it for anybody.
 */
function partOf({ lines, unnamed }: Counted, part: Part, { startsOn, endsOn, minimum, doubt, most }: Asked): BoundedNumber {
	const isThen = (day: PlainDate) => day >= startsOn && day <= endsOn;
	const value = sumOf(lines.filter((line) => isThen(line.day) && isOf(part, line)));
	const { fewer, more } = doubt ?? { fewer: 0, more: 0 };
	const crosses = (part.sex || part.disability) && axesAsked(part).length + (startsOn === theBeginning ? 0 : 1) > 1;
	let here = 0;
	let elsewhere = 0;
	for (const count of unnamed) {
		if (count.day > endsOn || !mayBe(part, count)) continue;
		const isHere = isThen(count.day) && isThere(part, count.area);
		if (isHere || minimum > 1) here += count.people;
		if (!isHere || minimum > 1) elsewhere += count.people;
	}
	const high = Math.min(most, value + more + (crosses ? fewer : 0) + here);
	const low = Math.min(high, Math.max(0, value - fewer - (crosses ? more : 0) - elsewhere));
	if (low === high) return { low, high, best: low };
	return { low, high, best: unnamed.length === 0 ? expectedBetween({ low, high, value }, shareOf(doubt, value)).value : null };
}

/** Nobody knows in which part a doubtful pair stands: each is taken to have as much of what is expected as of the people. */
function shareOf(doubt: Doubted, value: number): ExpectedParts {
	const { perhapsOne, wronglyJoined, missed } = doubt?.expected ?? { perhapsOne: 0, wronglyJoined: 0, missed: 0 };
	const share = doubt && doubt.people > 0 ? value / doubt.people : 0;
	return { perhapsOne: perhapsOne * share, wronglyJoined: wronglyJoined * share, missed: missed * share };
}

function isOf(part: Part, { area, sex, disability }: Pick<Line, "area" | "sex" | "disability">): boolean {
	return isThere(part, area) && (!part.sex || sex === part.sex) && (!part.disability || disability === part.disability);
}

function isThere({ within, outside }: Part, area: string | null): boolean {
	if (within && (area === null || !covers(within, area))) return false;
	return !outside || area === null || !covers(outside, area);
}

function sumOf(lines: readonly Line[]): number {
	return lines.reduce((sum, { value }) => sum + value, 0);
}

/** Whether people counted by head may be of a sex, with or without a disability: of whom nobody said so, may be either. */
function mayBe(part: Part, { sex, disability }: Pick<HeadCountLine, "sex" | "disability">): boolean {
	return (!part.sex || sex === null || sex === part.sex) && (!part.disability || disability === null || disability === part.disability);
}

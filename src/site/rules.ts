import { type Count, type Quarter, quartersBetween } from "../counting/index.ts";
import type { Figure, LeftOutReason, Overlap } from "../figures/schema.ts";
import { mayMeet } from "../indicators/countables.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { CountedDevices } from "../reach/devices/counting/counted.ts";
import { dayBefore, monthOf, type PlainDate } from "../shared/clock.ts";
import type { Edition, LeftOutRange, PublicCell, PublicDevices, PublicTables } from "./schema.ts";

/** Nothing that is published, or can be computed from what is published, speaks of one to four people (disclosure.ts). */
export const fewest = 5;

/** The capital's districts are public, elsewhere the aimag: whatever lies below is cut off. 11 is the national code of Ulaanbaatar. */
export function publicArea(path: string | null): string | null {
	if (path === null) return null;
	const [first, second] = path.split("/");
	return first === "11" && second ? `${first}/${second}` : (first ?? null);
}

/** The cells of a figure by what may be public. Two that fell together stay two: whoever reads them adds up. */
export function publicCells(figure: Figure): PublicCell[] {
	return figure.cells.map(({ quarter, area, sex, ageBand, value }) => ({ quarter, area: publicArea(area), sex, ageBand, people: value }));
}

/** Whether a figure is of people or of what people did, so that its parts could give somebody away. */
export function isOfPeople({ unit, reach }: Pick<Indicator, "unit" | "reach">): boolean {
	return (unit === "person" || unit === "household" || unit === "attendance") && reach === "direct";
}

/** Figures whose breakdown is published. Five attendances may be one person, and five children one household: those have only a total. */
export function hasBreakdown({ unit, reach }: Pick<Indicator, "unit" | "reach">): boolean {
	return unit === "person" && reach === "direct";
}

/**
 * Whether one of the two figures may count a part of what the other counts, so that the difference of their tables is a table too.
 * Nobody who is counted from other activities, or as somebody else, is in such a difference.
 */
export function mayHoldEachOther(one: Pick<Indicator, "unit" | "counts">, other: Pick<Indicator, "unit" | "counts">): boolean {
	return one.unit === other.unit && mayMeet(one.counts, other.counts);
}

/**
 * Pillars together are said where nobody can work out one to four people from it: neither those whom two pillars share, nor those of
 * all who are not in one of them, which is what its own figure leaves of the whole.
 */
export function mayShowOverlap({ shared, pillars, together }: Overlap): boolean {
	const apart = pillars.map(({ count }) => together.rows - count.rows);
	return [together.rows, ...apart, ...shared.map(({ people }) => people)].every((people) => people <= 0 || people >= fewest);
}

/** Fewer devices than these are not said, and of more no more than tens: somebody who knows when one came would know how the number moved. */
const fewestDevices = 50;
const devicesTogether = 10;

/** Devices of our own pages as they are public; null where they are too few. */
export function publicDevices({ devices, views, unmeasured, since }: CountedDevices, until: PlainDate): PublicDevices | null {
	if (since === null || since > until) return null;
	const all = views + unmeasured;
	return {
		until,
		devices: devices < fewestDevices ? null : Math.round(devices / devicesTogether) * devicesTogether,
		coverage: devices < fewestDevices || all === 0 ? null : Math.floor((100 * views) / all),
	};
}

/**
 * The last day of what is public of them: they move once a month, as public numbers do. A device that was awake over midnight speaks of the day
 * before, so a month is public once its next has begun for a day.
 */
export function devicesUntil(day: PlainDate): PlainDate {
	return dayBefore(monthOf(dayBefore(day)));
}

/** The quarters a figure speaks of: from the beginning of its window until the day it was computed for. */
export function quartersOf({ indicator, asOfDay }: Figure): Quarter[] {
	const end = indicator.windowUntil !== null && indicator.windowUntil < asOfDay ? indicator.windowUntil : asOfDay;
	return quartersBetween(indicator.windowFrom, end);
}

/** How long an edition may stand although a new one would show less detail. */
const longestDays = 92;

/** Whether the edition says all there is to say of the figure as it is now. */
export function isOf(figure: Figure, edition: Edition): boolean {
	return edition.version === figure.indicator.version && sameCells(publicCells(figure), edition.cells);
}

/** Whether the breakdown that could be published now takes the place of the one that stands. */
export function replaces(candidate: PublicTables, figure: Figure, standing: Edition): boolean {
	if (standing.version !== figure.indicator.version) return true;
	return detailOf(candidate) >= detailOf(standing.tables) || daysBetween(standing.day, figure.asOfDay) >= longestDays;
}

function detailOf(tables: PublicTables): number {
	const { sex, ageBand, area, quarter, rows } = tables;
	return [sex, ageBand, area, quarter, rows].reduce((sum, table) => sum + table.filter(({ people }) => people > 0).length, 0);
}

function sameCells(some: readonly PublicCell[], others: readonly PublicCell[]): boolean {
	const linesOf = (cells: readonly PublicCell[]) =>
		cells.map(({ quarter, area, sex, ageBand, people }) => [quarter, area, sex, ageBand, people].join()).sort();
	return linesOf(some).join(";") === linesOf(others).join(";");
}

function daysBetween(one: string, other: string): number {
	return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** A total of one to four people is said as a range; meetings, documents and contacts give nobody away. */
export function publicTotal({ unit, low, high }: Pick<Count, "unit" | "low" | "high">): { readonly low: number; readonly high: number } {
	const isSmall = high > 0 && low < fewest && (unit === "person" || unit === "household" || unit === "attendance");
	return isSmall ? { low: Math.min(low, 1), high: Math.max(high, fewest - 1) } : { low, high };
}

/** The number said in large where there is one inside an interval; of so few that they are said as a range, there is none. */
export function publicBest(count: Pick<Count, "unit" | "low" | "high" | "best">): number | null {
	const { low, high } = publicTotal(count);
	return count.best && low === count.low && high === count.high ? count.best.value : null;
}

/** Rows left out, in steps of five: the exact number of yesterday and of today would tell of the one between. */
export function leftOutRanges(leftOut: readonly { readonly reason: LeftOutReason; readonly rows: number }[]): LeftOutRange[] {
	return leftOut
		.filter(({ rows }) => rows > 0)
		.map(({ reason, rows }) => {
			const step = Math.floor(rows / fewest) * fewest;
			return { reason, low: Math.max(1, step), high: step + fewest - 1 };
		});
}

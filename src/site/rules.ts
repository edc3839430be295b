import { type Quarter, quartersBetween } from "../counting/index.ts";
import type { Figure, FigureCell, LeftOutReason } from "../figures/schema.ts";
import type { Edition, LeftOutRange, PublicTables } from "./schema.ts";

/** Nothing that is published, or can be computed from what is published, speaks of one to four people (disclosure.ts). */
export const fewest = 5;

/** The capital's districts are public, elsewhere the aimag: whatever lies below is cut off. 11 is the national code of Ulaanbaatar. */
export function publicArea(path: string | null): string | null {
	if (path === null) return null;
	const [first, second] = path.split("/");
	return first === "11" && second ? `${first}/${second}` : (first ?? null);
}

/** The cells of a figure by public area. Two that fell together stay two: whoever reads them adds up. */
export function publicCells(figure: Figure): FigureCell[] {
	return figure.cells.map((cell) => ({ ...cell, area: publicArea(cell.area) }));
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

function sameCells(some: readonly FigureCell[], others: readonly FigureCell[]): boolean {
	const linesOf = (cells: readonly FigureCell[]) =>
		cells.map(({ quarter, area, sex, ageBand, people }) => [quarter, area, sex, ageBand, people].join()).sort();
	return linesOf(some).join(";") === linesOf(others).join(";");
}

function daysBetween(one: string, other: string): number {
	return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** A total of one to four people is said as a range. */
export function publicTotal({ low, high }: { readonly low: number; readonly high: number }): {
	readonly low: number;
	readonly high: number;
} {
	return high > 0 && low < fewest ? { low: Math.min(low, 1), high: Math.max(high, fewest - 1) } : { low, high };
}

/** Attendances left out, in steps of five: the exact number of yesterday and of today would tell of the one between. */
export function leftOutRanges(leftOut: readonly { readonly reason: LeftOutReason; readonly attendances: number }[]): LeftOutRange[] {
	return leftOut
		.filter(({ attendances }) => attendances > 0)
		.map(({ reason, attendances }) => {
			const step = Math.floor(attendances / fewest) * fewest;
			return { reason, low: Math.max(1, step), high: step + fewest - 1 };
		});
}

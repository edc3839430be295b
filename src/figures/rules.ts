import {
	type Breakdown,
	type Count,
	type CumulativeQuarter,
	cumulate,
	exactCount,
	type Quarter,
	quartersBetween,
} from "../counting/index.ts";
import { covers } from "../identity/rules.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Figure, FigureCell, IndicatorSheet, RowsFilter } from "./schema.ts";

/** Lower ends of the age bands of adults; below the first is a band of its own. */
export const ageBandStarts = [25, 35, 45, 55] as const;

/** `24`, `25`–`34`, … as numbers for the words to dress. */
export function ageBandOf(index: number): { from: number | null; to: number | null } {
	const from = index === 0 ? null : (ageBandStarts[index - 1] as number);
	const next = ageBandStarts[index];
	return { from, to: next === undefined ? null : next - 1 };
}

/** The last day that counts while the journal stands at `day`. */
export function lastDay({ windowUntil }: Pick<IndicatorSheet, "windowUntil">, day: PlainDate): PlainDate {
	return windowUntil !== null && windowUntil < day ? windowUntil : day;
}

export const axes = ["sex", "ageBand", "area"] as const;
export type Axis = (typeof axes)[number];

/** The parts of a figure along one axis, with a cell for those of whom the answer is unknown. */
export function breakDown(figure: Figure, axis: Axis): Breakdown<"person"> {
	const people = new Map<string, number>();
	let unknown = 0;
	for (const cell of figure.cells) {
		const value = cell[axis];
		if (value === null) unknown += cell.people;
		else people.set(String(value), (people.get(String(value)) ?? 0) + cell.people);
	}
	const cells = Object.fromEntries([...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, part(figure, value)]));
	return { axis, cells, unknown: part(figure, unknown) };
}

/** New people in each quarter of the window and all so far; a quarter in which nobody came stands with zero, one to come does not stand. */
export function byQuarter(figure: Figure): CumulativeQuarter<"person">[] {
	const people = new Map<Quarter, number>();
	for (const cell of figure.cells) people.set(cell.quarter, (people.get(cell.quarter) ?? 0) + cell.people);
	const { windowFrom } = figure.indicator;
	const quarters = quartersBetween(windowFrom, lastDay(figure.indicator, figure.asOfDay));
	return cumulate(quarters.map((quarter) => ({ quarter, fresh: part(figure, people.get(quarter) ?? 0) })));
}

/** How many rows of a figure match, and how many of them lie within a scope. */
export function countRows(figure: Figure, scope: readonly string[], { quarter, area }: RowsFilter): { all: number; within: number } {
	const matching = figure.cells.filter(
		(cell) => (quarter === undefined || cell.quarter === quarter) && (area === undefined || (cell.area ?? "unknown") === area),
	);
	return { all: sumOfCells(matching), within: sumOfCells(matching.filter((cell) => covers(scope, cell.area))) };
}

export function sumOfCells(cells: readonly FigureCell[]): number {
	return cells.reduce((sum, cell) => sum + cell.people, 0);
}

export function sumLeftOut(figure: Figure): number {
	return figure.leftOut.reduce((sum, { attendances }) => sum + attendances, 0);
}

function part(figure: Figure, value: number): Count<"person"> {
	return exactCount({ unit: "person", value, rows: value, until: figure.count.until, asOf: figure.count.asOf });
}

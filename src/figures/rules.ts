import {
	type Breakdown,
	type Count,
	type CumulativeQuarter,
	countBetween,
	cumulate,
	exactCount,
	type Quarter,
	quartersBetween,
} from "../counting/index.ts";
import { covers } from "../identity/rules.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { AgeBands, Figure, FigureCell, IndicatorSheet, RowsFilter } from "./schema.ts";

/** Lower ends of the bands of each scheme; below the first is a band of its own. */
const starts: Readonly<Record<AgeBands, readonly number[]>> = { adults: [25, 35, 45, 55], children: [6, 10, 15, 18] };

export function ageBandStarts(ageBands: AgeBands): readonly number[] {
	return starts[ageBands];
}

/** `24`, `25`–`34`, … as numbers for the words to dress. */
export function ageBandOf(index: number, ageBands: AgeBands): { from: number | null; to: number | null } {
	const from = index === 0 ? null : (starts[ageBands][index - 1] ?? null);
	const next = starts[ageBands][index];
	return { from, to: next === undefined ? null : next - 1 };
}

/** The last day that counts while the journal stands at `day`. */
export function lastDay({ windowUntil }: Pick<IndicatorSheet, "windowUntil">, day: PlainDate): PlainDate {
	return windowUntil !== null && windowUntil < day ? windowUntil : day;
}

/** How many different sessions somebody must have reached to count. */
export function minimumOf({ counts }: Pick<IndicatorSheet, "counts">): number {
	return counts.of === "activities" ? counts.minimum : 1;
}

export const axes = ["sex", "ageBand", "area", "role", "disability"] as const;
export type Axis = (typeof axes)[number];

/** The axes along which what the figure counts has a place: a document has no sex, and a child is no participant. */
export function axesOf({ indicator }: Pick<Figure, "indicator">): readonly Axis[] {
	const { unit, counts } = indicator;
	if (unit === "event" || unit === "household" || counts.of === "enrolment") return ["area"];
	if (unit === "document" || unit === "contact") return [];
	return counts.of === "children" ? axes.filter((axis) => axis !== "role") : axes;
}

/** The parts of a figure along one axis, with those of whom the answer is unknown, and those who were counted by head alone. */
export function breakDown(figure: Figure, axis: Axis): Breakdown {
	const values = new Map<string, number>();
	let unknown = 0;
	for (const cell of figure.cells) {
		const key = cell[axis];
		if (key === null) unknown += cell.value;
		else values.set(String(key), (values.get(String(key)) ?? 0) + cell.value);
	}
	const cells = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, part(figure, value)]));
	return {
		axis,
		cells,
		unknown: part(figure, unknown),
		...(figure.bounds && { unnamed: unnamedOf(figure, figure.bounds.named) }),
		...(figure.doubt && { doubt: { fewer: figure.doubt.fewer, more: figure.doubt.more } }),
	};
}

/** Whoever was counted by head alone has no place along an axis: they may be people who have. */
export function unnamedOf({ count, doubt }: Figure, named: number): Count {
	const { unit, until, asOf } = count;
	const { fewer, more } = doubt ?? { fewer: 0, more: 0 };
	return countBetween({ unit, until, asOf, low: count.low + fewer - named, high: count.high - more - named, rows: count.rows - named });
}

/** New units in each quarter of the window and all so far; a quarter in which nobody came stands with zero, one to come does not stand. */
export function byQuarter(figure: Figure): CumulativeQuarter<Count["unit"]>[] {
	const values = new Map<Quarter, number>();
	for (const cell of figure.cells) values.set(cell.quarter, (values.get(cell.quarter) ?? 0) + cell.value);
	return cumulate(quartersOf(figure).map((quarter) => ({ quarter, fresh: part(figure, values.get(quarter) ?? 0) })));
}

/** The quarters of the window, up to the one in which the journal stood. */
export function quartersOf({ indicator, asOfDay }: Pick<Figure, "indicator" | "asOfDay">): Quarter[] {
	return quartersBetween(indicator.windowFrom, lastDay(indicator, asOfDay));
}

/** How many units of a figure match, and how many of them lie within a scope. */
export function countRows(figure: Figure, scope: readonly string[], { quarter, area }: RowsFilter): { all: number; within: number } {
	const matching = figure.cells.filter(
		(cell) => (quarter === undefined || cell.quarter === quarter) && (area === undefined || (cell.area ?? "unknown") === area),
	);
	return { all: sumOfCells(matching), within: sumOfCells(matching.filter((cell) => covers(scope, cell.area))) };
}

export function sumOfCells(cells: readonly FigureCell[]): number {
	return cells.reduce((sum, cell) => sum + cell.value, 0);
}

export function sumLeftOut(figure: Pick<Figure, "leftOut">): number {
	return figure.leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

function part({ count: { unit, until, asOf } }: Figure, value: number): Count {
	return exactCount({ unit, value, rows: value, until, asOf });
}

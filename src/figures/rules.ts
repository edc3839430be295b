import type { Axis } from "../counting/countable.ts";
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
import { lastDay } from "../counting/listing.ts";
import { covers } from "../identity/rules.ts";
import type { Figure, FigureCell, RowsFilter } from "./schema.ts";

/** The parts of a figure along one axis, with those of whom the answer is unknown, and those who were counted by head alone. */
export function breakDown(figure: Figure, axis: Axis): Breakdown {
	const values = new Map<string, number>();
	let unknown = 0;
	for (const cell of figure.cells) {
		const key = cell[axis] ?? null;
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

interface FigurePart {
	/** Null is the unknown part, which stands even when it is empty: nobody is left out in silence. */
	readonly key: string | null;
	readonly low: number;
	readonly high: number;
	/** Those counted by head alone, as an interval: they may be people who stand in other parts. */
	readonly isUnnamed: boolean;
	/** What nobody knowing for certain who is who takes away and adds; `low` is then negative. */
	readonly isDoubt: boolean;
}

export function partsOf(figure: Figure, axis: Axis): FigurePart[] {
	const { cells, unknown, unnamed, doubt } = breakDown(figure, axis);
	return [
		...Object.entries(cells).map(([key, { low, high }]) => ({ key, low, high, isUnnamed: false, isDoubt: false })),
		{ key: null, low: unknown.low, high: unknown.high, isUnnamed: false, isDoubt: false },
		...(unnamed ? [{ key: null, low: unnamed.low, high: unnamed.high, isUnnamed: true, isDoubt: false }] : []),
		...(doubt ? [{ key: null, low: -doubt.fewer, high: doubt.more, isUnnamed: false, isDoubt: true }] : []),
	];
}

/** The people who were counted by head alone. They have no place along an axis, and may be people who have. */
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

function sumOfCells(cells: readonly FigureCell[]): number {
	return cells.reduce((sum, cell) => sum + cell.value, 0);
}

export function sumLeftOut(figure: Pick<Figure, "leftOut">): number {
	return figure.leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

function part({ count: { unit, until, asOf } }: Figure, value: number): Count {
	return exactCount({ unit, value, rows: value, until, asOf });
}

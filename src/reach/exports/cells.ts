import { exports as words } from "#words/reach";
import type { ColumnName } from "../schema.ts";
import known from "./cell-words.json" with { type: "json" };
import { decimalOf, type Header } from "./columns.ts";
import { readNumber } from "./numbers.ts";
import { type Heard, note, remark } from "./remarks.ts";
import type { Measured, ShownMetric, UniqueMetric } from "./schema.ts";
import type { TableLine } from "./tables.ts";

/** A line of a table by the meanings of its columns. */
export interface Cells {
	readonly line: number;
	readonly language: string;
	/** Empty where the table has no such column. */
	text(column: ColumnName): string;
	/** As the file calls the column. */
	heading(column: ColumnName): string;
}

export function cellsOf({ line, cells }: TableLine, { columns, language }: Header): Cells {
	const at = (column: ColumnName) => columns.findIndex((one) => one.column === column);
	return {
		line,
		language,
		text: (column) => cells[at(column)]?.trim() ?? "",
		heading: (column) => columns[at(column)]?.heading ?? column,
	};
}

const [yes, total] = [new Set(known.yes), new Set(known.total)];

export function saysYes(cell: string): boolean {
	return yes.has(cell.toLowerCase());
}

export function saysTotal(cell: string): boolean {
	return total.has(cell.normalize("NFKC").toLowerCase());
}

/** Whether a title or a heading names a part of a reach only: the organic, the paid. */
export function saysPart(text: string): boolean {
	return known.part.some((word) => text.normalize("NFKC").toLowerCase().includes(word));
}

/** Seven days, 28 хоног; the longer words first. */
const numbered = new RegExp(`(?<!\\d)(28|7|1)[\\s_-]?(?:${known.days.toSorted((one, other) => other.length - one.length).join("|")})`, "u");

/** How many days a text speaks of; null where it speaks of none. */
export function daysIn(text: string): number | null {
	const plain = text.normalize("NFKC").toLowerCase();
	const written = numbered.exec(plain)?.[1];
	if (written !== undefined) return Number(written);
	if (known["28 days"].some((word) => plain.includes(word))) return 28;
	if (known.week.some((word) => plain.includes(word))) return 7;
	return known.day.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(plain)) ? 1 : null;
}

/** A number that has each account once; “broken” where it is none. What is 0 or empty is not known, and never zero. */
export function uniqueIn(cells: Cells, column: ColumnName, metric: UniqueMetric, heard: Heard): Measured<UniqueMetric> | null | "broken" {
	const read = measured(cells, column, metric);
	if (read === null || read === "broken" || read.value > 0) return read;
	note(heard, cells.line, remark(words["zero-is-missing"], { column: cells.heading(column) }));
	return null;
}

/** The first of these columns that has a number of times shown. */
export function shownIn(cells: Cells, heard: Heard): Measured<ShownMetric> | null {
	for (const metric of ["views", "impressions", "plays"] as const) {
		const read = measured(cells, metric, metric);
		if (read === "broken") note(heard, cells.line, brokenNumber(cells, metric));
		else if (read !== null) return read;
	}
	return null;
}

export function brokenNumber(cells: Cells, column: ColumnName) {
	return remark(words["number-broken"], { column: cells.heading(column), written: cells.text(column).slice(0, 60) });
}

function measured<Metric extends UniqueMetric | ShownMetric>(cells: Cells, column: ColumnName, metric: Metric) {
	const read = readNumber(cells.text(column), decimalOf(cells.language));
	if (read === "missing") return null;
	return read === "unreadable" ? "broken" : { metric, ...read };
}

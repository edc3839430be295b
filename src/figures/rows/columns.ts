import type { Axis, OwnColumn } from "../../counting/countable.ts";
import { countableOf } from "../../indicators/countables.ts";
import { axesOf } from "../../indicators/rules.ts";
import type { FigureLabels } from "../labels.ts";
import type { Figure, FigureRow } from "../schema.ts";

export type RowColumn = "name" | "day" | OwnColumn | Axis;

/** What a row of the figure says of what it counted; a page and a file have the same columns. */
export function columnsOf({ indicator }: Pick<Figure, "indicator">): RowColumn[] {
	const own = countableOf(indicator.counts).columns(indicator.unit);
	const axes = axesOf(indicator);
	return [
		"name",
		"day",
		...own.filter((column) => column === "occasion"),
		...axes.filter((axis) => axis === "area"),
		...axes.filter((axis) => axis !== "area"),
		...own.filter((column) => column !== "occasion"),
	];
}

export function labelOf(labels: FigureLabels, column: RowColumn, { indicator: { unit, counts } }: Pick<Figure, "indicator">): string {
	const { t, language } = labels;
	const isOwn = column === "name" || column === "occasion" || column === "attendances" || column === "value";
	const own = isOwn ? countableOf(counts).labels(language).column?.(column, unit) : null;
	if (own) return own;
	if (column === "name" && unit !== "person" && unit !== "attendance" && unit !== "household") return t("name-title");
	if (column === "value") return labels.units.column(unit);
	if (column === "day") return t("first-day");
	if (column === "ageBand") return t("age");
	if (column === "occasion") return t("name-title");
	return t(column);
}

export function isNumeric(column: RowColumn): boolean {
	return column === "attendances" || column === "value";
}

/** A cell as a file has it: numbers as numbers, days as they are stored. */
export function cellOf(labels: FigureLabels, column: RowColumn, row: FigureRow, { indicator }: Pick<Figure, "indicator">): string | number {
	if (column === "name") return row.name || labels.t("nameless-head-count");
	if (column === "day") return row.day;
	if (column === "occasion") return labels.occasion(row, indicator);
	if (column === "area") return labels.area(row.area);
	if (column === "attendances" || column === "value") return row[column];
	return labels.part(column, row[column] === null ? null : String(row[column]), indicator.ageBands);
}

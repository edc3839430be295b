import { axesOf } from "../../indicators/rules.ts";
import type { FigureLabels } from "../labels.ts";
import type { Figure, FigureRow } from "../schema.ts";

export type RowColumn = "name" | "day" | "occasion" | "area" | "sex" | "ageBand" | "role" | "disability" | "attendances" | "value";

/** What a row of the figure says of what it counted; a page and a file have the same columns. */
export function columnsOf(figure: Pick<Figure, "indicator">): RowColumn[] {
	const { unit, counts } = figure.indicator;
	const axes = axesOf(figure.indicator);
	// Of an event its activity is the title; a child and a site are counted without one.
	const hasOccasion = unit !== "event" && counts.of !== "children" && counts.of !== "enrolment";
	const isOfVisitors = counts.of === "activities" && unit === "person";
	const isOfMany = unit === "attendance" || unit === "contact" || counts.of === "enrolment";
	return [
		"name",
		"day",
		...(hasOccasion ? (["occasion"] as const) : []),
		...axes.filter((axis) => axis === "area"),
		...axes.filter((axis) => axis !== "area"),
		...(isOfVisitors ? (["attendances"] as const) : []),
		...(isOfMany ? (["value"] as const) : []),
	];
}

export function labelOf(
	{ t }: Pick<FigureLabels, "t">,
	column: RowColumn,
	{ indicator: { unit, counts } }: Pick<Figure, "indicator">,
): string {
	if (column === "name" && counts.of === "enrolment") return t("name-site");
	if (column === "name" && unit !== "person" && unit !== "attendance" && unit !== "household") return t("name-title");
	if (column === "occasion" && unit === "document") return t("occasion-stage");
	if (column === "occasion" && unit === "contact") return t("occasion-platform");
	if (column === "value") return t(`column-${unit}`);
	if (column === "day") return t("first-day");
	if (column === "ageBand") return t("age");
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

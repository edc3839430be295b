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

/** A column of the page: one of the file, or several of it in one where each by itself would leave no room for the activity. */
export interface PageColumn {
	/** The column whose link and format it has; null where it is of several that have none. */
	readonly column: RowColumn | null;
	readonly label: string;
	say(row: FigureRow): string | number;
	/** What stands below it. */
	readonly below?: (row: FigureRow) => string | number;
}

const whoColumns: readonly RowColumn[] = ["sex", "ageBand", "role"];

/** Whether somebody has a disability, and what keeps a child from school, is for the breakdown and for the file, and not for whoever looks over a shoulder. */
const discreetColumns: readonly RowColumn[] = ["disability", "barrier", "dimension"];

export function pageColumnsOf(labels: FigureLabels, figure: Pick<Figure, "indicator">): PageColumn[] {
	const all = columnsOf(figure).filter((column) => !discreetColumns.includes(column));
	const label = (column: RowColumn) => labelOf(labels, column, figure);
	const say = (column: RowColumn) => (row: FigureRow) => cellOf(labels, column, row, figure);
	const who = all.filter((column) => whoColumns.includes(column));
	const isWhere = all.includes("occasion") && all.includes("area");
	return all.flatMap((column): PageColumn[] => {
		if (isWhere && column === "area") return [];
		if (isWhere && column === "occasion")
			return [{ column, label: sentence([label(column), label("area")]), say: say(column), below: say("area") }];
		if (!who.includes(column)) return [{ column, label: label(column), say: say(column) }];
		if (column !== who[0]) return [];
		return [{ column: null, label: sentence(who.map(label)), say: (row) => sentence(who.map((one) => String(say(one)(row)))) }];
	});
}

/** “Female, 25 to 34, teacher”. */
function sentence([first = "", ...others]: readonly string[]): string {
	return [first, ...others.map((one) => one.charAt(0).toLowerCase() + one.slice(1))].join(", ");
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

export function isNumeric(column: RowColumn | null): boolean {
	return column === "attendances" || column === "value";
}

/** A cell as a file has it: numbers as numbers, days as they are stored. */
export function cellOf(labels: FigureLabels, column: RowColumn, row: FigureRow, { indicator }: Pick<Figure, "indicator">): string | number {
	if (column === "name") return row.name || labels.t("nameless-head-count");
	if (column === "day") return row.day;
	if (column === "occasion") return labels.occasion(row, indicator);
	if (column === "area") return labels.area(row.area);
	if (column === "attendances" || column === "value") return row[column];
	const key = row[column] ?? null;
	return labels.part(column, key === null ? null : String(key), indicator.ageBands);
}

import type { Quarter } from "../../counting/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { shownFigure } from "../figure/shown.ts";
import type { Figure, RowsFilter } from "../schema.ts";
import { requireRows } from "./access.ts";

/** @throws Problem when the rows are of people and the viewer sees numbers only. */
export async function figureWithRows(visit: ProgrammeVisit): Promise<Figure> {
	const figure = await shownFigure(visit);
	requireRows(figure.indicator, visit.viewer);
	return figure;
}

/** What the address narrows the rows to; what is no quarter narrows nothing. */
export function rowsFilterIn({ url }: ProgrammeVisit): RowsFilter {
	const quarter = url.searchParams.get("quarter") ?? "";
	const area = url.searchParams.get("area") ?? "";
	return { ...(/^[1-9]\d{3}-Q[1-4]$/.test(quarter) && { quarter: quarter as Quarter }), ...(area && { area }) };
}

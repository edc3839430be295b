import { figures as words } from "#words/figures";
import type { ProgrammeVisit } from "../programme/index.ts";
import { isId } from "../shared/id.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { type FigureLabels, figureLabels } from "./labels.ts";
import { problem } from "./problems.ts";

/** What every page of figures stands in. */
export interface FiguresContext extends PageContext {
	readonly labels: FigureLabels;
	/** The journal position that was asked for; undefined is now. */
	readonly asOf: number | undefined;
}

export function figuresContext(visit: ProgrammeVisit): FiguresContext {
	return { ...contextOf(visit, words), labels: figureLabels(visit.language), asOf: asOfIn(visit) };
}

/** `?asOf=812` shows every page of a figure as the journal stood at that position. */
export function asOfIn({ url }: ProgrammeVisit): number | undefined {
	const written = url.searchParams.get("asOf");
	if (written === null || written === "") return undefined;
	if (!/^\d{1,15}$/.test(written)) throw problem("position-wrong", { written });
	return Number(written);
}

/** An address with what is known of its query; what is undefined or empty is left away. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
	const known = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined && value !== "") known.set(name, String(value));
	}
	return known.size === 0 ? path : `${path}?${known}`;
}

export const rowsOnPage = 50;
/** How many rows are read for a page: one more than it shows, to know whether another follows. */
export const readForPage = rowsOnPage + 1;

/** The row after which the page begins, as the address says. */
export function afterIn({ url }: ProgrammeVisit): string | undefined {
	const after = url.searchParams.get("after") ?? "";
	return isId(after) ? after : undefined;
}

/** The rows of a page; `last` is the one after which the next page begins, undefined where none follows. */
export function pageOf<Row>(found: readonly Row[]): { readonly shown: readonly Row[]; readonly last: Row | undefined } {
	const shown = found.slice(0, rowsOnPage);
	return { shown, last: found.length > rowsOnPage ? shown.at(-1) : undefined };
}

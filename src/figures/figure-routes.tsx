import type { Quarter } from "../counting/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { page, seeOther } from "../shared/http/index.ts";
import { isId } from "../shared/id.ts";
import { speak } from "../shared/words.ts";
import { FigurePage, FiguresPage } from "./figure-pages.tsx";
import { countLeftOut, readLeftOut, readRows } from "./rows.ts";
import { LeftOutPage, RowsPage } from "./rows-pages.tsx";
import { type LeftOutReason, leftOutReasons, type RowsFilter } from "./schema.ts";
import { readAnchor, readFigure, readFigures } from "./store.ts";
import { address, around, asOfIn, officeOf } from "./surroundings.ts";
import { words } from "./words.ts";

const pageSize = 50;
const access = "figures.read";

export const figureRoutes: readonly ProgrammeRoute[] = [
	// The figures are the first page of a programme's office: they are what the work is for.
	{ method: "GET", path: "/office/:programme", access, handle: (visit) => seeOther(`${officeOf(visit)}/figures`) },
	{
		method: "GET",
		path: "/office/:programme/figures",
		access,
		handle: async (visit) => {
			const figures = await readFigures(visit.programme.handle, { asOf: asOfIn(visit) });
			const notice = visit.url.searchParams.get("done") === "defined" ? speak(words, visit.language)("done-defined") : null;
			return page(<FiguresPage around={around(visit)} figures={figures} notice={notice} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/:code",
		access,
		handle: async (visit) => {
			const figure = await shownFigure(visit);
			const anchor = await readAnchor(visit.programme.handle, figure.count.asOf);
			return page(<FigurePage around={around(visit)} figure={figure} anchor={anchor} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/:code/rows",
		access,
		handle: async (visit) => {
			const figure = await shownFigure(visit);
			const filter = rowsFilterIn(visit);
			const after = afterIn(visit);
			const query = { ...filter, after, asOf: figure.count.asOf, limit: pageSize + 1 };
			const found = await readRows(visit.programme.handle, visit.viewer.areas, figure.indicator.code, query);
			const rows = found.slice(0, pageSize);
			const last = found.length > pageSize ? rows.at(-1)?.id : undefined;
			const next = last && address("", { ...filter, asOf: asOfIn(visit), after: last });
			const list = { figure, scope: visit.viewer.areas, isFirst: after === undefined, next };
			return page(<RowsPage around={around(visit)} {...list} rows={rows} filter={filter} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/:code/left-out",
		access,
		handle: async (visit) => {
			const figure = await shownFigure(visit);
			const reason = reasonIn(visit);
			const after = afterIn(visit);
			const { handle } = visit.programme;
			const { areas } = visit.viewer;
			const { asOf } = figure.count;
			const found = await readLeftOut(handle, areas, figure.indicator.code, { reason, after, asOf, limit: pageSize + 1 });
			const within = await countLeftOut(handle, areas, figure.indicator.code, asOf);
			const rows = found.slice(0, pageSize);
			const last = found.length > pageSize ? rows.at(-1)?.id : undefined;
			const next = last && address("", { reason, asOf: asOfIn(visit), after: last });
			const list = { figure, scope: areas, isFirst: after === undefined, next };
			return page(<LeftOutPage around={around(visit)} {...list} rows={rows} reason={reason} within={within} />);
		},
	},
];

export function shownFigure(visit: ProgrammeVisit) {
	return readFigure(visit.programme.handle, visit.params.code ?? "", { asOf: asOfIn(visit) });
}

/** What the address narrows the rows to; what is no quarter narrows nothing. */
export function rowsFilterIn({ url }: ProgrammeVisit): RowsFilter {
	const quarter = url.searchParams.get("quarter") ?? "";
	const area = url.searchParams.get("area") ?? "";
	return { ...(/^[1-9]\d{3}-Q[1-4]$/.test(quarter) && { quarter: quarter as Quarter }), ...(area && { area }) };
}

function reasonIn({ url }: ProgrammeVisit): LeftOutReason | undefined {
	const written = url.searchParams.get("reason");
	return leftOutReasons.find((reason) => reason === written);
}

function afterIn({ url }: ProgrammeVisit): string | undefined {
	const after = url.searchParams.get("after") ?? "";
	return isId(after) ? after : undefined;
}

import { figures as words } from "#words/figures";
import type { Quarter } from "../../counting/index.ts";
import { readChoices } from "../../indicators/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { page } from "../../shared/http/index.ts";
import { isId } from "../../shared/id.ts";
import { readAnchor } from "../../shared/journal/index.ts";
import { speak } from "../../shared/words.ts";
import { readQuarters } from "../history.ts";
import { AvoidedCountsPage } from "../overlap/avoided-counts-page.tsx";
import { type AvoidedLine, readAvoidedPeople } from "../overlap/avoided-people.ts";
import { AvoidedPeoplePage } from "../overlap/avoided-people-page.tsx";
import { listFiguresOfPillars, readOverlap } from "../overlap/overlap.ts";
import { OverlapPage } from "../overlap/page.tsx";
import { requireRows } from "../rows/access.ts";
import { countLeftOut, readLeftOut } from "../rows/left-out.ts";
import { LeftOutPage, RowsPage } from "../rows/pages.tsx";
import { readRows } from "../rows/rows.ts";
import { type LeftOutReason, leftOutReasons, type RowsFilter } from "../schema.ts";
import { readFigure, readFigures } from "../store.ts";
import { address, around, asOfIn } from "../surroundings.ts";
import { FiguresPage } from "./list-page.tsx";
import { FigurePage } from "./page.tsx";

const pageSize = 50;
const access = "figures.read";

export const figureRoutes: readonly ProgrammeRoute[] = [
	// The figures are the first page of a programme's office: they are what the work is for.
	{
		method: "GET",
		path: "/office/:programme/figures",
		access,
		handle: async (visit) => {
			const { handle } = visit.programme;
			const [figures, choices] = await Promise.all([readFigures(handle, { asOf: asOfIn(visit) }), readChoices(handle)]);
			return page(<FiguresPage around={around(visit)} choices={choices} figures={figures} notice={noticeIn(visit)} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/overlap",
		access,
		handle: async (visit) => {
			const { handle } = visit.programme;
			const [overlap, choices] = await Promise.all([readOverlap(handle, { asOf: asOfIn(visit) }), readChoices(handle)]);
			return page(<OverlapPage around={around(visit)} choices={choices} overlap={overlap} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/overlap/ledger",
		access,
		handle: async (visit) => {
			const { handle } = visit.programme;
			const asOf = asOfIn(visit);
			const [overlap, figures, choices] = await Promise.all([
				readOverlap(handle, { asOf }),
				listFiguresOfPillars(handle, asOf),
				readChoices(handle),
			]);
			return page(<AvoidedCountsPage around={around(visit)} choices={choices} overlap={overlap} figures={figures} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/overlap/ledger/people",
		access,
		handle: async (visit) => {
			const { handle } = visit.programme;
			const [place, after, surroundings] = [placeIn(visit), afterIn(visit), around(visit)];
			const query = { scope: visit.viewer.areas, sees: surroundings.may, asOf: asOfIn(visit), after, limit: pageSize + 1 };
			const [avoided, choices] = await Promise.all([readAvoidedPeople(handle, place, query), readChoices(handle)]);
			const people = avoided.people.slice(0, pageSize);
			const last = avoided.people.length > pageSize ? people.at(-1)?.person : undefined;
			const next = last && address("", { ...place, asOf: asOfIn(visit), after: last });
			const list = { place, isFirst: after === undefined, next, avoided: { ...avoided, people } };
			return page(<AvoidedPeoplePage around={surroundings} choices={choices} {...list} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/figures/:code",
		access,
		handle: async (visit) => page(<FigurePage around={around(visit)} {...(await figureInFull(visit))} />),
	},
	{
		method: "GET",
		path: "/office/:programme/figures/:code/rows",
		access,
		handle: async (visit) => {
			const figure = await figureWithRows(visit);
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
			const figure = await figureWithRows(visit);
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

/** A figure with everything that stands beside it, all of one journal position. */
export async function figureInFull(visit: ProgrammeVisit) {
	const { handle } = visit.programme;
	const figure = await shownFigure(visit);
	const { asOf } = figure.count;
	const [quarters, anchor, choices] = await Promise.all([
		readQuarters(handle, figure.indicator.code, { asOf }),
		readAnchor(handle, asOf),
		readChoices(handle),
	]);
	return { figure, quarters, anchor, choices };
}

/** @throws Problem when the rows are of people and the viewer sees numbers only. */
export async function figureWithRows(visit: ProgrammeVisit) {
	const figure = await shownFigure(visit);
	requireRows(figure.indicator, around(visit).may);
	return figure;
}

function noticeIn({ url, language }: ProgrammeVisit): string | null {
	const done = url.searchParams.get("done");
	return done === "defined" || done === "starter" ? speak(words, language)(`done-${done}`) : null;
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

/** What names no line of the double counts avoided has nobody behind it. */
function placeIn({ url }: ProgrammeVisit): AvoidedLine {
	const [time = "", counted = "", met = ""] = ["time", "counted", "met"].map((name) => url.searchParams.get(name) ?? "");
	return { time, counted, met };
}

function afterIn({ url }: ProgrammeVisit): string | undefined {
	const after = url.searchParams.get("after") ?? "";
	return isId(after) ? after : undefined;
}

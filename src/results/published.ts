import type { BoundedNumber } from "../figures/schema.ts";
import { listIndicators } from "../indicators/index.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { Programme } from "../programme/index.ts";
import { listPublished, listReportedSpans } from "../publishing/index.ts";
import type { FrozenFigure, PublishedFigure } from "../publishing/schema.ts";
import { journalHead } from "../shared/journal/index.ts";
import { publicTotal } from "../site/rules.ts";
import type { ResultInPeriod, ResultLine, ResultPeriod, Results, ResultsFilter } from "./schema.ts";

/**
 * The table of what was published, by the rules of the public pages: a number of so few people that they could be known is a range. Parts of
 * it are published by their own rules, on the page of each figure, and never here: a cell of two axes would tell of somebody.
 */
export async function readPublishedResults(programme: Programme, { pillar }: Pick<ResultsFilter, "pillar">): Promise<Results> {
	const { handle } = programme;
	const head = await journalHead(handle);
	const [published, plan, indicators] = await Promise.all([
		listPublished(handle.db),
		listReportedSpans(handle.db),
		listIndicators(handle.db, head.seq),
	]);
	const periods = plan
		.filter(({ id }) => published.some(({ period }) => period === id))
		// All until a day began with the programme.
		.map((one) => ({ ...one, startsOn: one.startsOn ?? programme.startsOn }));
	const wanted = indicators.filter((one) => pillar === "" || one.pillar === pillar);
	return {
		periods,
		lines: wanted.flatMap((indicator) => lineOf(indicator, periods, published)),
		day: periods.at(-1)?.endsOn ?? programme.startsOn,
		asOf: null,
		isPublished: true,
	};
}

/** None of an indicator that was never published. */
function lineOf(indicator: Indicator, periods: readonly ResultPeriod[], published: readonly PublishedFigure[]): ResultLine[] {
	const of = periods.map(({ id }) => published.findLast((one) => one.period === id && one.indicator === indicator.code)?.figure);
	const last = of.findLast((figure) => figure !== undefined);
	if (!last) return [];
	return [{ indicator, place: null, periods: of.map((figure) => (figure ? inPeriod(figure) : null)), actual: inPeriod(last).soFar }];
}

function inPeriod(figure: FrozenFigure): ResultInPeriod {
	const { fresh, soFar } = figure.period;
	const isWhole = soFar.low === figure.low && soFar.high === figure.high;
	return { fresh: asPublic(figure, fresh), soFar: asPublic(figure, { ...soFar, best: soFar.best ?? (isWhole ? figure.best : null) }) };
}

function asPublic({ unit }: FrozenFigure, { low, high, best }: BoundedNumber): BoundedNumber {
	const said = publicTotal({ unit, low, high });
	const isSaid = said.low === low && said.high === high;
	return { ...said, best: said.low === said.high ? said.low : isSaid ? best : null };
}

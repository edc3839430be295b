import { type FigureInStretches, positionOf, readInStretches } from "../figures/index.ts";
import type { BoundedNumber, Part } from "../figures/schema.ts";
import { listIndicators } from "../indicators/index.ts";
import { listPeriods, type Programme } from "../programme/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { periodsOf } from "./rules.ts";
import type { ResultLine, ResultPeriod, Results, ResultsFilter } from "./schema.ts";

/** The table as the records are now. However many lines and columns it has, it is read in the passes that the figures themselves take. */
export async function readLive(programme: Programme, filter: ResultsFilter): Promise<Results> {
	const { handle, targetAreas } = programme;
	const position = await positionOf(handle, undefined);
	const [indicators, plan] = await Promise.all([listIndicators(handle.db, position.asOf), listPeriods(handle.db)]);
	const periods = periodsOf(programme, plan).filter(({ startsOn }) => startsOn <= position.day);
	const wanted = indicators.filter(({ pillar }) => filter.pillar === "" || pillar === filter.pillar);
	const figures = await readInStretches(handle, wanted, position, [...periods, everUntil(position.day)]);
	const asked = { targetAreas, periods, day: position.day, filter };
	return { periods, lines: figures.flatMap((figure) => linesOf(figure, asked)), ...position, isPublished: false };
}

function everUntil(day: PlainDate) {
	return { startsOn: "0001-01-01", endsOn: day };
}

interface Asked {
	readonly targetAreas: readonly string[];
	readonly periods: readonly ResultPeriod[];
	readonly day: PlainDate;
	readonly filter: ResultsFilter;
}

function linesOf(figure: FigureInStretches, { targetAreas, periods, day, filter }: Asked): ResultLine[] {
	const { area, sex, disability } = filter;
	const who: Part = { ...(sex && { sex }), ...(disability && { disability }) };
	const lineOf = (place: string | null, part: Part): ResultLine => ({
		indicator: figure.indicator,
		place,
		periods: periods.map((period) => figure.of(part, period)),
		actual: soFarOf(figure, part, day),
	});
	const whole = lineOf(null, { ...who, ...partOf(area, targetAreas) });
	if (area !== "each") return [whole];
	const places = [...targetAreas, "elsewhere"].map((place) => lineOf(place, { ...who, ...partOf(place, targetAreas) }));
	// What has no place anywhere has one line; elsewhere is said where somebody was.
	return [whole, ...places.filter(({ place, actual }) => actual !== null && (place !== "elsewhere" || actual.high > 0))];
}

function soFarOf(figure: FigureInStretches, part: Part, day: PlainDate): BoundedNumber | null {
	return figure.of(part, everUntil(day))?.soFar ?? null;
}

function partOf(area: string, targetAreas: readonly string[]): Part {
	if (area === "" || area === "each") return {};
	return area === "elsewhere" ? { outside: targetAreas } : { within: [area] };
}

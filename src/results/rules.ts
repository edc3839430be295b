import { quarterOf } from "../counting/index.ts";
import type { BoundedNumber, Stretch } from "../figures/schema.ts";
import type { Indicator } from "../indicators/schema.ts";
import { stretchesBetween } from "../programme/rules.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { ResultLine, ResultPeriod, Results, ResultsFilter } from "./schema.ts";

/** The first and the last day of a programme; null as long as nobody has said when it ends. */
interface Days {
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate | null;
}

/** The periods of the plan; where it has none, the years of the programme. */
export function periodsOf(programme: Days, periods: readonly ResultPeriod[]): readonly ResultPeriod[] {
	if (periods.length > 0) return periods;
	return stretchesBetween(programme.startsOn, programme.endsOn, 12).map(({ startsOn, endsOn, year }) => ({
		...{ id: String(year), startsOn, endsOn },
		name: { mn: String(year), en: String(year) },
	}));
}

/**
 * The year or quarter by which a sheet names the target of a period; null where it is neither. The first and the last period of a
 * programme may be cut short by it, and are meant all the same.
 */
export function targetPeriodOf(period: Stretch, programme: Days): string | null {
	const year = period.startsOn.slice(0, 4);
	const names = [year, quarterOf(period.startsOn)];
	const meant = cutBy(programme, period);
	const isMeant = (name: string) => {
		const { startsOn, endsOn } = cutBy(programme, daysOf(name));
		return startsOn === meant.startsOn && endsOn === meant.endsOn;
	};
	return names.find(isMeant) ?? null;
}

function daysOf(name: string): Stretch {
	const [year = "", quarter] = name.split("-Q");
	if (quarter === undefined) return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
	const [first, last] = { 1: ["01-01", "03-31"], 2: ["04-01", "06-30"], 3: ["07-01", "09-30"] }[quarter] ?? ["10-01", "12-31"];
	return { startsOn: `${year}-${first}`, endsOn: `${year}-${last}` };
}

function cutBy(programme: Days, { startsOn, endsOn }: Stretch): Stretch {
	return {
		startsOn: startsOn < programme.startsOn ? programme.startsOn : startsOn,
		endsOn: programme.endsOn !== null && endsOn > programme.endsOn ? programme.endsOn : endsOn,
	};
}

/** The target of an indicator in a period; null where none is set. */
export function targetIn({ targets }: Pick<Indicator, "targets">, name: string | null): number | null {
	return targets.find(({ period }) => period === name)?.value ?? null;
}

/** How much of a target is reached, in whole percent: what is not certain is not rounded up. */
export function shareOf({ low, high, best }: BoundedNumber, target: number): BoundedNumber {
	const percent = (value: number) => Math.floor((value * 100) / target);
	return { low: percent(low), high: percent(high), best: best === null ? null : percent(best) };
}

/** Whether only some of what an indicator counts is asked for: its target then says nothing of it. */
export function isOfPart({ area, sex, disability }: ResultsFilter): boolean {
	return (area !== "" && area !== "each") || sex !== "" || disability !== "";
}

/** So many periods stand side by side on a page; a file has them all. */
const mostColumns = 4;

/** The columns of the page: the period that is asked for, or the last ones. */
export function columnsOf({ periods }: Pick<Results, "periods">, { period }: ResultsFilter): readonly number[] {
	const all = periods.map((_, index) => index);
	const asked = periods.findIndex(({ id }) => id === period);
	return asked >= 0 ? [asked] : all.slice(-mostColumns);
}

/** What is held against a target: in the period that is asked for what is new in it, else all so far. */
export interface AgainstTarget {
	readonly actual: BoundedNumber | null;
	readonly target: number | null;
	/** Until then, what is short may still be reached. */
	readonly isOver: boolean;
	/** As the form of a target names it; empty is the whole life, null none that could be set. */
	readonly targetOf: string | null;
}

export function heldInPeriod(line: ResultLine, index: number, { periods, day }: Results, programme: Days): AgainstTarget {
	const period = periods[index];
	const name = period ? targetPeriodOf(period, programme) : null;
	return {
		actual: line.periods[index]?.fresh ?? null,
		target: targetIn(line.indicator, name),
		isOver: period !== undefined && period.endsOn < day,
		targetOf: name,
	};
}

export function heldSoFar({ indicator, actual }: ResultLine, { day }: Results, programme: Days): AgainstTarget {
	const last = indicator.windowUntil ?? programme.endsOn;
	return { actual, target: indicator.target, isOver: last !== null && last < day, targetOf: "" };
}

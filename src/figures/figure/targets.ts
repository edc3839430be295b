import { type Count, countBetween } from "../../counting/index.ts";
import { lastDayIn, quartersIn } from "../../indicators/rules.ts";
import type { PeriodTarget } from "../../indicators/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";

/** How a number stands to a target: only what is certain has reached it. */
type Attainment = { readonly is: "reached" | "perhaps" } | { readonly is: "short"; readonly by: number };

export function attainmentOf({ low, high }: Pick<Count, "low" | "high">, target: number): Attainment {
	if (low >= target) return { is: "reached" };
	return high >= target ? { is: "perhaps" } : { is: "short", by: target - low };
}

interface TargetBesideActual extends PeriodTarget {
	/** Until then, what is short may still be reached. */
	readonly isOver: boolean;
	/** New in the period, and all until its end; null while it has not begun. */
	readonly actual: { readonly fresh: Count; readonly soFar: Count } | null;
}

/** The targets of the sheet's periods, each beside what is new in the period and beside all until its end. */
export function targetsBesideActuals({ indicator, count, asOfDay }: Figure, quarters: readonly QuarterOfFigure[]): TargetBesideActual[] {
	return indicator.targets.map((target) => {
		const within = quartersIn(target.period);
		const of = quarters.filter(({ quarter }) => within.includes(quarter));
		const last = of.at(-1);
		return {
			...target,
			isOver: lastDayIn(target.period) < asOfDay,
			actual: last ? { fresh: togetherIn(of, count), soFar: last.soFar } : null,
		};
	});
}

/** What is new in each of several quarters adds up, for people as well: each is new once. */
function togetherIn(quarters: readonly QuarterOfFigure[], { unit, asOf }: Count): Count {
	const sum = (of: (fresh: Count) => number) => quarters.reduce((total, { fresh }) => total + of(fresh), 0);
	const until = quarters.reduce<PlainDate | null>((last, { fresh }) => fresh.until ?? last, null);
	const [inDoubt] = quarters.filter(({ fresh: { low, high } }) => low < high);
	const isExpected = quarters.every(({ fresh: { low, high, best } }) => low === high || best !== null);
	const method = isExpected ? inDoubt?.fresh.best?.method : undefined;
	const best = method ? { value: sum(({ best: expected, low }) => expected?.value ?? low), method } : null;
	return countBetween({
		unit,
		asOf,
		until,
		low: sum(({ low }) => low),
		high: sum(({ high }) => high),
		best,
		rows: sum(({ rows }) => rows),
	});
}

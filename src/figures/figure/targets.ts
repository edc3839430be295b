import type { Count } from "../../counting/index.ts";
import { firstDayIn, lastDayIn, quartersIn } from "../../indicators/rules.ts";
import type { PeriodTarget } from "../../indicators/schema.ts";
import type { OverTime } from "../history.ts";
import type { Figure } from "../schema.ts";

/** How a number stands to a target: only what is certain has reached it. */
type Attainment = { readonly is: "reached" | "perhaps" } | { readonly is: "short"; readonly by: number };

export function attainmentOf({ low, high }: Pick<Count, "low" | "high">, target: number): Attainment {
	if (low >= target) return { is: "reached" };
	return high >= target ? { is: "perhaps" } : { is: "short", by: target - low };
}

export interface TargetBesideActual extends PeriodTarget {
	/** Until then, what is short may still be reached. */
	readonly isOver: boolean;
	/** New in the period, and all until its end; null while it has not begun. */
	readonly actual: { readonly fresh: Count; readonly soFar: Count } | null;
}

/** The targets of the sheet's periods, each beside what is new in the period and beside all until its end. */
export function targetsBesideActuals({ indicator, asOfDay }: Figure, { quarters, of }: OverTime): TargetBesideActual[] {
	return indicator.targets.map((target) => {
		const { period } = target;
		const within = quartersIn(period);
		const hasBegun = quarters.some(({ quarter }) => within.includes(quarter));
		return {
			...target,
			isOver: lastDayIn(period) < asOfDay,
			actual: hasBegun ? of({ startsOn: firstDayIn(period), endsOn: lastDayIn(period) }) : null,
		};
	});
}

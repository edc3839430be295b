import type { Period } from "../programme/index.ts";
import type { PublishingContext } from "./office.ts";
import type { FrozenFigure } from "./schema.ts";

export function daysLabel({ labels, t }: PublishingContext, { startsOn, endsOn }: Pick<Period, "startsOn" | "endsOn">): string {
	return t("period-days", { from: labels.day(startsOn), until: labels.day(endsOn) });
}

/** The number of a frozen figure with its unit: `1,240 people, each counted once`. */
export function frozenLabel({ labels }: PublishingContext, { unit, low, high, best }: FrozenFigure): string {
	return labels.counted({ unit, low, high, best });
}

/** A change in words, before and after; where the totals agree, it is the period's own numbers that differ. */
export function changeLabel({ t, labels }: PublishingContext, before: FrozenFigure, after: FrozenFigure): string {
	const isSame = before.low === after.low && before.high === after.high;
	const [one, other] = isSame ? [before.period.fresh, after.period.fresh] : [before, after];
	const change = t("before-after", { before: labels.range(one), after: labels.range(other) });
	return isSame ? t("change-in-period", { change }) : change;
}

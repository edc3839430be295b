import type { PlainDate } from "../shared/clock.ts";
import type { ReportedSpan } from "./days/store.ts";
import type { PublishingContext } from "./office.ts";
import type { FrozenFigure } from "./schema.ts";

export function daysLabel({ labels, t }: PublishingContext, { startsOn, endsOn }: Pick<ReportedSpan, "startsOn" | "endsOn">): string {
	if (startsOn === null) return t("day-days", { until: labels.day(endsOn) });
	return t("period-days", { from: labels.day(startsOn), until: labels.day(endsOn) });
}

/** The number of a frozen figure with its unit: `1,240 people, each counted once`. */
export function frozenLabel({ labels }: PublishingContext, { unit, low, high, best }: FrozenFigure): string {
	return labels.counted({ unit, low, high, best });
}

/** A change in words, before and after: of all until the end of the period, or else of what was new in it. */
export function changeLabel({ t, labels }: PublishingContext, before: FrozenFigure, after: FrozenFigure): string {
	const [{ soFar: then }, { soFar: now }] = [before.period, after.period];
	const isSame = labels.range(then) === labels.range(now);
	const [one, other] = isSame ? [before.period.fresh, after.period.fresh] : [then, now];
	const change = t("before-after", { before: labels.range(one), after: labels.range(other) });
	return isSame ? t("change-in-period", { change }) : change;
}

/** Whether its figures may be submitted: a period when it is over, a day that was set at once. */
export function isDue({ startsOn, endsOn }: Pick<ReportedSpan, "startsOn" | "endsOn">, today: PlainDate): boolean {
	return startsOn === null || endsOn < today;
}

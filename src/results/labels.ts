import { attainmentOf } from "../figures/index.ts";
import type { BoundedNumber } from "../figures/schema.ts";
import { disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { areaName } from "../places/index.ts";
import { inLanguage } from "../shared/words.ts";
import type { ResultsContext } from "./office.ts";
import { type AgainstTarget, shareOf } from "./rules.ts";
import type { ResultPeriod, Results } from "./schema.ts";

/** A period as it stands above its column; one that is running says until when it is counted. */
export function periodLabel({ t, labels }: ResultsContext, { name, endsOn }: ResultPeriod, { day }: Pick<Results, "day">): string {
	const said = inLanguage(name, labels.language);
	return endsOn > day ? t("period-until", { period: said, day: labels.shortDay(day) }) : said;
}

export function placeLabel({ t, language }: ResultsContext, place: string): string {
	return place === "elsewhere" ? t("elsewhere") : areaName(place, language);
}

/** The number in large: the best of an interval where one is, else its two ends. */
export function mainNumber({ labels: { number, t } }: Pick<ResultsContext, "labels">, { low, high, best }: BoundedNumber): string {
	return best === null ? t("range", { low, high }) : number(best);
}

/** The interval around the number in large; null where that says it all. */
export function around({ labels: { t } }: Pick<ResultsContext, "labels">, { low, high, best }: BoundedNumber): string | null {
	return best === null || low === high ? null : t("range", { low, high });
}

export function shareLabel({ t }: ResultsContext, { actual, target }: AgainstTarget): string | null {
	if (actual === null || target === null) return null;
	const { low, high, best } = shareOf(actual, target);
	if (best !== null) return t("percent", { value: best });
	return low === high ? t("percent", { value: low }) : t("percent-between", { low, high });
}

interface Verdict {
	readonly text: string;
	readonly tone: "good" | "warn" | "bad" | "quiet" | "plain";
}

/** How a number stands to its target, in words; short of a target that is not due yet is not behind. */
export function verdictOf({ t }: ResultsContext, { actual, target, isOver }: AgainstTarget): Verdict | null {
	if (target === null) return { text: t("no-target"), tone: "quiet" };
	if (actual === null) return null;
	const attainment = attainmentOf(actual, target);
	if (attainment.is === "short") {
		return isOver
			? { text: t("short", { value: attainment.by }), tone: "bad" }
			: { text: t("to-go", { value: attainment.by }), tone: "plain" };
	}
	return attainment.is === "reached" ? { text: t("reached"), tone: "good" } : { text: t("perhaps"), tone: "warn" };
}

/** What the filter leaves, in words: of whom, where and when; empty for everything. */
export function filterLabels(context: ResultsContext, { periods }: Pick<Results, "periods">): string[] {
	const { filter, t, language } = context;
	const { area, period, sex, disability } = filter;
	const asked = periods.find(({ id }) => id === period);
	return [
		...(area === "" ? [] : [area === "each" ? t("each-area") : placeLabel(context, area)]),
		...(asked ? [inLanguage(asked.name, language)] : []),
		...(sex ? [sexLabel(sex, language)] : []),
		...(disability ? [disabilityOf(context, disability)] : []),
	];
}

export function disabilityOf({ t, language }: ResultsContext, disability: "yes" | "no"): string {
	return t("disability-is", { answer: disabilityLabel(disability, language) });
}

import { said as words } from "#words/reach";
import { formatDate, formatNumber, type Language, speak } from "../shared/words.ts";
import type { Advice, BrokenRelation, EstimateMethod } from "./models/unique-reach.ts";

/** How an estimate was made, as a sentence. */
export function methodLabel(method: EstimateMethod, language: Language): string {
	return speak(words, language)(`method-${method}`);
}

/** What to download next, where to click for it, and by how much it would narrow the interval. */
export function adviceLabel({ get, page, from, until, posts, likely, most }: Advice, language: Language): string {
	const t = speak(words, language);
	const by = { likely: formatNumber(language, likely), most: formatNumber(language, most) };
	if (get === "ads-reach") return t("advice-ads-reach", by);
	if (get === "content-export") return t("advice-content-export", { ...by, count: posts.length });
	const days = { from: from === null ? "–" : formatDate(language, from), until: until === null ? "–" : formatDate(language, until) };
	return t(page === "youtube" ? "advice-channel" : `advice-${get}`, { ...by, ...days });
}

/** Why a figure was left out. */
export function brokenLabel({ relation, figure, limit }: BrokenRelation, language: Language): string {
	const t = speak(words, language);
	const value = formatNumber(language, figure.value);
	if (relation === "together-impossible") return t("broken-together-impossible", { value });
	return t(`broken-${relation}`, { value, limit: limit === null ? "–" : formatNumber(language, limit) });
}

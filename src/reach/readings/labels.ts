import { reading as words } from "#words/reach";
import { postLabel } from "../../campaigns/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { about } from "../models/about.ts";
import type { Advice, BrokenRelation, Estimate, Figure } from "../models/unique-reach.ts";
import type { PostTotal } from "../totals/schema.ts";
import type { ReachReading } from "./schema.ts";

/**
 * One sentence with both ends of the interval, what is likely and the sum; another where no post or no population is known. The estimate is
 * rounded to as many digits as one may believe.
 */
export function sentenceOf({ contacts, known, posts }: ReachReading, language: Language): string {
	const t = speak(words, language);
	if (posts.length === 0) return t("no-posts");
	if (!known) return t("population-open");
	const { unique, estimate } = known.said;
	const sum = contacts.high;
	if (unique.low === unique.high) {
		return sum > unique.low ? t("sentence-one", { low: unique.low, contacts: sum }) : t("sentence-single", { low: unique.low });
	}
	if (!estimate) return t("sentence-open", { ...unique, contacts: sum });
	return t("sentence", { ...unique, value: about(estimate.value, unique), contacts: sum });
}

export function methodOf({ method, frailty }: Estimate, language: Language): string {
	const t = speak(words, language);
	if (method !== "frailty" || !frailty) return t(`method-${method === "frailty" ? "independence" : method}`);
	return t("method-frailty", { from: frailty.low.toFixed(2), to: frailty.high.toFixed(2) });
}

/** A total by where it was read, as somebody typed it. */
export function totalLabel({ source, from, until }: PostTotal, language: Language): string {
	if (from === null || until === null) return source;
	return `${source}, ${formatDate(language, from)} – ${formatDate(language, until)}`;
}

export function problemOf({ relation, figure, against, limit }: BrokenRelation, reading: ReachReading, language: Language): string {
	const t = speak(words, language);
	const nameOf = ({ id }: Figure) => {
		const total = reading.totals.find((one) => one.id === id);
		if (total) return t("figure-total", { name: totalLabel(total, language) });
		const post = reading.posts.find((one) => one.id === id);
		return post ? `${inLanguage(post.itemTitle, language)}, ${postLabel(post, language)}` : id;
	};
	return t(`problem-${relation}`, {
		figure: nameOf(figure),
		value: figure.value,
		limit: limit ?? 0,
		against: against.slice(0, 3).map(nameOf).join("; "),
	});
}

const platformsToAsk = ["facebook", "instagram", "youtube"] as const;

/** What to get, and where to click for it; null of a platform from which nobody can get it. */
export function adviceOf({ get, page, posts, from, until }: Advice, language: Language): string | null {
	const t = speak(words, language);
	const count = posts.length;
	if (get === "ads-reach") return t("advice-ads-reach", { count });
	const platform = platformsToAsk.find((one) => one === page);
	if (get === "content-export") return t(`advice-content-export-${platform ?? "other"}`, { count });
	if (!platform || from === null || until === null) return null;
	return t(`advice-${get}-${platform}`, { from: formatDate(language, from), until: formatDate(language, until) });
}

export function narrowerBy({ likely, most }: Advice, language: Language): string {
	const t = speak(words, language);
	return likely > 0 ? t("advice-likely", { likely, most }) : t("advice-most", { most });
}

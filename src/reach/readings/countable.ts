import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/reach";
import { campaignYears, yearField, yearFilter } from "../../campaigns/posts/countable.ts";
import type { Countable } from "../../counting/countable.ts";
import { sayPlain, speak } from "../../shared/words.ts";

const filter = v.object({ of: v.literal("campaign-reach"), year: yearFilter });
export type ReachFilter = v.InferOutput<typeof filter>;

/** People whom the posts of a campaign year reached, or of all years. Its rows are posts, and whoever saw two stands behind both. */
export const campaignReach: Countable<typeof filter> = {
	filter,
	fields: [yearField],
	messages: words,
	units: ["person"],
	reaches: ["campaign"],
	ageBands: null,
	reasons: ["no-number"],
	publicWords,
	tellsApart: false,
	overlaps: true,
	axes: () => [],
	additivity: () => "union",
	namesIn: () => null,
	columns: () => ["occasion", "value"],
	leads: () => ({}),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-campaign-reach"),
			hint: t("source-campaign-reach-hint"),
			rule: () => t("rule-person"),
			from: ({ counts: { year } }, nameOf) =>
				year === null ? t("from-all") : t("from-year", { year: nameOf(campaignYears, year) ?? t("year-unknown") }),
			rowsIntro: t("rows-intro"),
			column: (column) => (column === "occasion" ? t("occasion-platform") : column === "value" ? t("value") : null),
			occasion: (platform) => sayPlain(words, `platform-${platform}`, language) ?? platform,
			reason: () => t("no-number"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-reach", text: speak(publicWords, language)("rule-reach") }),
	publicReason: (_, language) => ({ key: "reach-not-known", text: speak(publicWords, language)("reach-not-known") }),
	spokenOf: ({ counts }) => ({
		heads: ["person"],
		events: ["see", "reach"],
		kinds: [],
		topics: ["campaign", "network", "video"],
		isOpen: false,
		campaignYear: counts.year,
	}),
};

import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/campaigns";
import type { Countable, FilterField } from "../../counting/countable.ts";
import { recordOf } from "../../shared/fields.ts";
import { sayPlain, speak } from "../../shared/words.ts";

/** The list of records that a year is chosen from. */
export const campaignYears = "campaign-years";

/** A year of a campaign, or all of them. */
export const yearFilter = recordOf("year-wrong");

export const yearField: FilterField = {
	key: "year",
	name: "year",
	ask: "list",
	records: { list: campaignYears, wrong: "year-wrong" },
	label: (language) => speak(words, language)("campaign-year"),
	options: (language) => [{ value: "", label: speak(words, language)("all-years") }],
};

const filter = v.object({ of: v.literal("campaigns"), year: yearFilter });
export type ContactsFilter = v.InferOutput<typeof filter>;
export type PostReason = "no-number";

/** Contacts of the posts of a campaign year, or of all years. */
export const contactsOfPosts: Countable<typeof filter> = {
	filter,
	fields: [yearField],
	messages: words,
	units: ["contact"],
	reaches: ["campaign"],
	ageBands: null,
	reasons: ["no-number"] satisfies readonly PostReason[],
	publicWords,
	tellsApart: true,
	axes: () => [],
	additivity: () => "encounter",
	namesIn: () => null,
	columns: () => ["occasion", "value"],
	leads: () => ({}),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-campaigns"),
			hint: t("source-campaigns-hint"),
			rule: () => t("rule-contact"),
			from: ({ counts: { year } }, nameOf) =>
				year === null ? t("from-campaigns-all") : t("from-campaigns", { year: nameOf(campaignYears, year) ?? t("year-unknown") }),
			column: (column) => (column === "occasion" ? t("occasion-platform") : null),
			occasion: (platform) => sayPlain(words, `platform-${platform}`, language) ?? platform,
			reason: () => t("no-number"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-contact", text: speak(publicWords, language)("rule-contact") }),
	publicReason: (_, language) => ({ key: "number-not-known", text: speak(publicWords, language)("number-not-known") }),
	spokenOf: ({ counts }) => ({
		heads: ["contact"],
		events: ["see", "reach"],
		kinds: [],
		topics: ["campaign", "network", "video"],
		isOpen: false,
		campaignYear: counts.year,
	}),
};

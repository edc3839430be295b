import * as v from "valibot";
import { campaigns as kindWords, publicCountable as publicWords, countable as words } from "#words/campaigns";
import type { Countable } from "../../counting/countable.ts";
import { lines, optionalChoice } from "../../shared/fields.ts";
import { bothLanguages, speak } from "../../shared/words.ts";
import { campaignYears, yearField, yearFilter } from "../posts/countable.ts";
import { countedStates, type ItemKind, itemKinds } from "../schema.ts";

const filter = v.object({
	of: v.literal("campaign-items"),
	/** None is all of them. */
	kinds: v.pipe(lines, v.array(v.picklist(itemKinds, "item-kinds-wrong")), v.readonly()),
	year: yearFilter,
	/** Null: those that were posted, wherever. Else those of which somebody decided this, on the day they did. */
	state: optionalChoice(countedStates, "item-state-wrong"),
	/** In which language; null is any. */
	language: optionalChoice(bothLanguages, "item-language-wrong"),
});
export type ItemsFilter = v.InferOutput<typeof filter>;
export type ItemReason = "never-posted" | "not-in-state";

/** Videos, posters and human stories of a campaign year, or of all years, each on the day on which it was first posted. */
export const campaignItems: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "kinds",
			name: "itemKinds",
			ask: "boxes",
			label: (language) => speak(words, language)("item-kinds"),
			hint: (language) => speak(words, language)("item-kinds-hint"),
			options: (language) => itemKinds.map((kind) => ({ value: kind, label: speak(kindWords, language)(`kind-${kind}`) })),
		},
		yearField,
		{
			key: "state",
			name: "itemState",
			ask: "list",
			usual: "",
			width: "middle",
			label: (language) => speak(words, language)("item-state"),
			hint: (language) => speak(words, language)("item-state-hint"),
			options: (language) => [
				{ value: "", label: speak(words, language)("item-state-posted") },
				...countedStates.map((state) => ({ value: state, label: speak(words, language)(`item-state-${state}`) })),
			],
		},
		{
			key: "language",
			name: "itemLanguage",
			ask: "list",
			usual: "",
			width: "middle",
			label: (language) => speak(words, language)("item-language"),
			options: (language) => [
				{ value: "", label: speak(words, language)("item-any-language") },
				...bothLanguages.map((one) => ({ value: one, label: speak(kindWords, language)(`language-${one}`) })),
			],
		},
	],
	messages: words,
	units: ["item"],
	reaches: ["direct"],
	ageBands: null,
	reasons: ["never-posted", "not-in-state"] satisfies readonly ItemReason[],
	publicWords,
	tellsApart: true,
	axes: () => [],
	additivity: () => "single",
	misfits: ({ counts }) => (counts.language !== null && counts.state === null ? [["language", "item-language-alone"]] : []),
	namesIn: () => null,
	columns: () => ["occasion"],
	leads: () => {
		const toItem = { access: "campaigns.read", path: ({ id }: { readonly id: string }) => `/campaigns/items/${id}` };
		return {
			name: toItem,
			leftOut: {
				...toItem,
				heading: (language) => speak(kindWords, language)("item"),
				text: (language) => speak(words, language)("open-item"),
			},
		};
	},
	meets: (one, other) =>
		(one.kinds.length === 0 || other.kinds.length === 0 || one.kinds.some((kind) => other.kinds.includes(kind))) &&
		(one.year === null || other.year === null || one.year === other.year),
	labels: (language) => {
		const t = speak(words, language);
		const sayKind = (kind: ItemKind) => speak(kindWords, language)(`kind-${kind}`);
		return {
			name: t("source-campaign-items"),
			hint: t("source-campaign-items-hint"),
			rule: () => t("rule-item"),
			from: ({ counts: { kinds: wanted, year } }, nameOf) => {
				const kinds = wanted.map(sayKind).join(", ") || t("all-item-kinds");
				if (year === null) return t("from-items-all", { kinds });
				return t("from-items", { kinds, year: nameOf(campaignYears, year) ?? t("year-unknown") });
			},
			column: (column) => (column === "occasion" ? t("kind") : null),
			occasion: (occasion) => {
				const kind = itemKinds.find((one) => one === occasion);
				return kind ? sayKind(kind) : occasion;
			},
			remark: ({ state, language: told }) => {
				if (state === null) return "";
				const where = told === null ? t("item-any-language") : speak(kindWords, language)(`language-${told}`);
				return t("item-state-remark", { state: t(`item-state-${state}`), language: where });
			},
			reason: (reason) => t(reason === "not-in-state" ? "not-in-state" : "never-posted"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-item", text: speak(publicWords, language)("rule-item") }),
	publicReason: (reason, language) => {
		const key = reason === "not-in-state" ? "not-in-state" : "never-posted";
		return { key, text: speak(publicWords, language)(key) };
	},
	spokenOf: ({ counts }) => ({
		heads: (counts.kinds.length > 0 ? counts.kinds : itemKinds).map((kind) => kindConcepts[kind]),
		// In Mongolian a video is “done”, as a training is, and “prepared” by the word for training somebody.
		events: ["held", "train", "draft"],
		kinds: [],
		topics: ["campaign", "network"],
		isOpen: false,
		campaignYear: counts.year,
	}),
};

const kindConcepts: Readonly<Record<ItemKind, string>> = { video: "video", poster: "poster", human_story: "story" };

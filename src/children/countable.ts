import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/children";
import type { Countable } from "../counting/countable.ts";
import { choice } from "../shared/fields.ts";
import { speak } from "../shared/words.ts";

/** Found, or given access to education. */
const childEvents = ["identified", "access"] as const;

const filter = v.object({ of: v.literal("children"), event: choice(childEvents, "event-missing") });
export type ChildrenFilter = v.InferOutput<typeof filter>;

/** Out-of-school children, counted as people or as their households. */
export const childrenCounted: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "event",
			name: "event",
			ask: "radios",
			label: (language) => speak(words, language)("event"),
			options: (language) => childEvents.map((event) => ({ value: event, label: speak(words, language)(`event-${event}`) })),
		},
	],
	messages: words,
	units: ["person", "household"],
	reaches: ["direct"],
	step: ({ event }) => childEvents.indexOf(event),
	ageBands: "children",
	reasons: [],
	publicWords,
	tellsApart: true,
	axes: (unit) => (unit === "household" ? ["area"] : ["sex", "ageBand", "area", "disability"]),
	additivity: () => "thing",
	namesIn: () => "children",
	columns: () => [],
	leads: () => ({}),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-children"),
			hint: t("source-children-hint"),
			rule: ({ unit, counts }) => t(`rule-${counts.event}-${unit === "household" ? "household" : "person"}`),
			from: ({ counts }) => t(`from-children-${counts.event}`),
		};
	},
	publicRule: ({ unit }, language) => {
		const key = unit === "household" ? "rule-household" : "rule-child";
		return { key, text: speak(publicWords, language)(key) };
	},
	spokenOf: ({ unit, counts }) => ({
		heads: unit === "household" ? ["household"] : ["child"],
		events: counts.event === "identified" ? ["identify", "reach"] : ["access", "reach", "attend"],
		kinds: [],
		topics: ["out_of_school", "child", "dropout", "school", "centre"],
		isOpen: false,
	}),
};

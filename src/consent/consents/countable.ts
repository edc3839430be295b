import * as v from "valibot";
import { consents as labelWords, publicCountable as publicWords, countable as words } from "#words/consent";
import type { Countable } from "../../counting/countable.ts";
import { lines, optionalChoice } from "../../shared/fields.ts";
import { type Language, speak } from "../../shared/words.ts";
import { type ConsentState, consentStates } from "../rules.ts";
import { type Channel, type ConsentLanguage, channels, consentLanguages } from "../schema.ts";

const filter = v.object({
	of: v.literal("consents"),
	/** None is all of them. */
	states: v.pipe(lines, v.array(v.picklist(consentStates, "states-wrong")), v.readonly()),
	channel: optionalChoice(channels, "channel-wrong"),
	language: optionalChoice(consentLanguages, "language-wrong"),
});
export type ConsentsFilter = v.InferOutput<typeof filter>;

const sayState = (state: ConsentState, language: Language) => speak(labelWords, language)(`state-${state}`);
const sayChannel = (channel: Channel, language: Language) => speak(labelWords, language)(`channel-${channel}`);
const saySpoken = (spoken: ConsentLanguage, language: Language) => speak(labelWords, language)(`language-${spoken}`);

/** Consents by the state they are in on the day of the figure, by what they open and in which language, each on the day it was given. */
export const consentsCounted: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "states",
			name: "states",
			ask: "boxes",
			label: (language) => speak(words, language)("states"),
			hint: (language) => speak(words, language)("states-hint"),
			options: (language) => consentStates.map((state) => ({ value: state, label: sayState(state, language) })),
		},
		{
			key: "channel",
			name: "channel",
			ask: "list",
			usual: "",
			width: "middle",
			label: (language) => speak(words, language)("counted-channel"),
			options: (language) => [
				{ value: "", label: speak(words, language)("any-channel") },
				...channels.map((channel) => ({ value: channel, label: sayChannel(channel, language) })),
			],
		},
		{
			key: "language",
			name: "spoken",
			ask: "list",
			usual: "",
			width: "middle",
			label: (language) => speak(words, language)("counted-language"),
			options: (language) => [
				{ value: "", label: speak(words, language)("any-language") },
				...consentLanguages.map((spoken) => ({ value: spoken, label: saySpoken(spoken, language) })),
			],
		},
	],
	messages: words,
	units: ["consent"],
	reaches: ["direct"],
	ageBands: null,
	reasons: [],
	publicWords,
	tellsApart: true,
	axes: () => [],
	additivity: () => "single",
	namesIn: () => "people",
	columns: () => ["occasion"],
	leads: () => ({ name: { access: "consents.read", path: ({ id }) => `/consents/${id}` } }),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-consents"),
			hint: t("source-consents-hint"),
			rule: () => t("rule-consent"),
			from: ({ counts: { states, channel, language: spoken } }) =>
				t("from-consents", {
					states: states.map((state) => sayState(state, language)).join(", ") || t("all-states-counted"),
					channel: channel === null ? t("any-channel") : sayChannel(channel, language),
					language: spoken === null ? t("any-language") : saySpoken(spoken, language),
				}),
			column: (column) => (column === "occasion" ? t("state") : null),
			occasion: (occasion) => {
				const state = consentStates.find((one) => one === occasion);
				return state ? sayState(state, language) : occasion;
			},
		};
	},
	publicRule: (_, language) => ({ key: "rule-consent", text: speak(publicWords, language)("rule-consent") }),
	// No text counts them in words of its own so far: a sentence about consents is left to whoever reads it.
	spokenOf: () => ({ heads: [], events: [], kinds: [], topics: [], isOpen: false }),
};

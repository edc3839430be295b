import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/activities";
import type { Countable } from "../../counting/countable.ts";
import { speak } from "../../shared/words.ts";
import { kindsField, kindsFilter, sayKinds } from "../sessions/countable.ts";

const filter = v.object({ of: v.literal("enrolment"), kinds: kindsFilter });
export type EnrolmentFilter = v.InferOutput<typeof filter>;
export type EnrolmentReason = "no-enrolment";

/** People enrolled in the sites where such sessions were held. Always indirect. */
export const enrolment: Countable<typeof filter> = {
	filter,
	fields: [kindsField],
	messages: words,
	units: ["person"],
	reaches: ["indirect"],
	ageBands: null,
	reasons: ["no-enrolment"] satisfies readonly EnrolmentReason[],
	publicWords,
	tellsApart: false,
	axes: () => ["area"],
	additivity: () => "enrolment",
	namesIn: () => null,
	columns: () => ["value"],
	leads: () => ({}),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-enrolment"),
			hint: t("source-enrolment-hint"),
			rule: () => t("rule-enrolment"),
			from: ({ counts }) => t("from-enrolment", { kinds: sayKinds(counts.kinds, language) }),
			rowsIntro: t("rows-intro-enrolment"),
			column: (column) => (column === "name" ? t("name-site") : null),
			reason: () => t("no-enrolment"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-enrolment", text: speak(publicWords, language)("rule-enrolment") }),
	publicReason: (_, language) => ({ key: "no-enrolment", text: speak(publicWords, language)("no-enrolment") }),
	spokenOf: () => ({
		heads: ["pupil", "child"],
		events: ["reach", "attend", "access"],
		kinds: [],
		topics: ["school", "centre", "kindergarten", "teacher"],
		isOpen: false,
	}),
};

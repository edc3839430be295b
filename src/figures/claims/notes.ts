import type { PlainDate } from "../../shared/clock.ts";
import { formatDate, formatNumber, type Language, speak } from "../../shared/words.ts";
import { words } from "./claim-words.ts";
import type { Between, Fact, Part, Population } from "./facts.ts";
import type { NoClaim } from "./mentions.ts";

export type Notes = ReturnType<typeof notesIn>;

/** The one sentence of a verdict, in a language: which figure, what it says, until when. */
export function notesIn(language: Language) {
	const t = speak(words, language);
	const day = (date: PlainDate | null) => (date === null ? t("unknown") : formatDate(language, date));
	const named = (fact: Fact) => ({ title: fact.title[language], until: day(fact.until) });

	function figure(fact: Fact): string {
		return fact.low === fact.high
			? t("exact", { ...named(fact), value: fact.high })
			: t("interval", { ...named(fact), low: fact.low, high: fact.high });
	}

	function duplicated(fact: Fact, written: number): string {
		const values = { ...named(fact), written };
		const people = fact.unit === "person" ? fact : fact.people;
		if (!people) return t("duplicated-unknown", values);
		const bounds = { low: people.low, high: people.high };
		if (fact.unit === "contact") return t("duplicated-contacts", { ...values, ...bounds });
		return t(people.low === people.high ? "duplicated-attendances-exact" : "duplicated-attendances", { ...values, ...bounds });
	}

	return {
		figure,
		/** Of a part where the sentence speaks of one. */
		part: (fact: Fact, part: Part, between: Between | null): string => {
			if (between === null) return t("part-unknown", named(fact));
			if (isWhole(part)) return figure(fact);
			if (between.low === between.high) return t("part-exact", { ...named(fact), value: between.high });
			return t("part-interval", { ...named(fact), low: between.low, high: between.high });
		},
		target: (fact: Fact, target: number | null): string =>
			target === null ? t("target-none", named(fact)) : t("target", { ...named(fact), value: target }),
		share: (fact: Fact, share: string, part: string): string => t("share", { ...named(fact), share, part, value: fact.high }),
		duplicated,
		moreThanLive: ({ people }: Population): string => t("more-than-live", { population: people }),
		outdated: (fact: Fact, point: { readonly day: PlainDate } & Between): string =>
			t("outdated", { ...named(fact), day: day(point.day), value: range(language, point), now: range(language, fact) }),
		impossible: ({ people, year, source }: Population): string => t("impossible", { population: people, year: String(year), source }),
		several: (sentence: string): string => `${sentence} ${t("several-fit")}`,
		notAll: (sentence: string): string => `${sentence} ${t("one-of-two")}`,
		nothing: (percent: boolean): string => t(percent ? "no-share" : "no-figure"),
		noClaim: (reason: NoClaim): string => t(reason),
	};
}

function range(language: Language, { low, high }: Between): string {
	return low === high ? formatNumber(language, high) : `${formatNumber(language, low)}–${formatNumber(language, high)}`;
}

function isWhole({ areas, sex, disability, roles, from, until }: Part): boolean {
	return areas.length === 0 && sex === null && disability === null && roles.length === 0 && from === null && until === null;
}

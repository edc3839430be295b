import { claim as words } from "#words/claims";
import type { PlainDate } from "../../shared/clock.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import type { Between, Fact, FigurePart, PopulationFact } from "../facts/facts.ts";
import type { NoClaim } from "../readings/mentions.ts";

export type Notes = ReturnType<typeof notesIn>;

/** The one sentence of a verdict, in a language: which figure, what it says, until when. */
export function notesIn(language: Language) {
	const t = speak(words, language);
	const day = (date: PlainDate | null) => (date === null ? t("unknown") : formatDate(language, date));
	const named = (fact: Fact) => ({ title: inLanguage(fact.title, language), until: day(fact.until) });

	function figure(fact: Fact): string {
		const { low, high, best } = fact;
		if (low === high) return t("exact", { ...named(fact), value: high });
		return best === null ? t("interval", { ...named(fact), low, high }) : t("best", { ...named(fact), value: best, low, high });
	}

	function duplicated(fact: Fact, written: number): string {
		const values = { ...named(fact), written };
		const people = fact.unit === "person" ? fact : fact.people;
		if (!people) return t("duplicated-unknown", values);
		const bounds = { low: people.low, high: people.high };
		if (fact.unit === "contact") {
			if (people.best == null) return t("duplicated-contacts", { ...values, ...bounds });
			return t("duplicated-contacts-likely", { ...values, ...bounds, best: people.best });
		}
		return t(people.low === people.high ? "duplicated-attendances-exact" : "duplicated-attendances", { ...values, ...bounds });
	}

	return {
		figure,
		/** Of a part where the sentence speaks of one. */
		part: (fact: Fact, part: FigurePart, between: Between | null): string => {
			if (between === null) return t("part-unknown", named(fact));
			if (isWhole(part)) return figure(fact);
			if (between.low === between.high) return t("part-exact", { ...named(fact), value: between.high });
			const { low, high, best } = between;
			if (best === null) return t("part-interval", { ...named(fact), low, high });
			return t("part-best", { ...named(fact), value: best, low, high });
		},
		target: (fact: Fact, target: number | null): string =>
			target === null ? t("target-none", named(fact)) : t("target", { ...named(fact), value: target }),
		share: (fact: Fact, whole: number, share: string, part: string): string => t("share", { ...named(fact), share, part, value: whole }),
		duplicated,
		moreThanLive: ({ people }: PopulationFact): string => t("more-than-live", { population: people }),
		outdated: (fact: Fact, point: { readonly day: PlainDate } & Between): string =>
			t("outdated", { ...named(fact), day: day(point.day), value: range(language, point), now: range(language, fact) }),
		impossible: ({ people, year, source }: PopulationFact): string => t("impossible", { population: people, year: String(year), source }),
		/** A hint for whoever mixed up two figures. */
		ofAnother: (sentence: string, written: number, { title }: Fact): string =>
			`${sentence} ${t("of-another", { written, title: inLanguage(title, language) })}`,
		several: (sentence: string): string => `${sentence} ${t("several-fit")}`,
		notAll: (sentence: string): string => `${sentence} ${t("one-of-two")}`,
		nothing: (percent: boolean): string => t(percent ? "no-share" : "no-figure"),
		noClaim: (reason: NoClaim): string => t(reason),
	};
}

function range(language: Language, { low, high, best }: Between): string {
	if (low === high) return formatNumber(language, high);
	const bounds = `${formatNumber(language, low)}–${formatNumber(language, high)}`;
	return best === null ? bounds : `${formatNumber(language, best)} (${bounds})`;
}

function isWhole({ areas, sex, disability, roles, from, until }: FigurePart): boolean {
	return areas.length === 0 && sex === null && disability === null && roles.length === 0 && from === null && until === null;
}

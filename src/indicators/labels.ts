import { indicators as words } from "#words/indicators";
import type { Reach } from "../counting/countable.ts";
import { type Quarter, type Unit, unitLabels } from "../counting/index.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../shared/words.ts";
import type { Choices } from "./choices.ts";
import { countableOf } from "./countables.ts";
import { additivityOf } from "./rules.ts";
import type { IndicatorSheet } from "./schema.ts";

type Counted = Pick<IndicatorSheet, "unit" | "counts">;

/** What stands in a sheet, as the office says it. */
export interface SheetLabels {
	readonly language: Language;
	readonly t: ReturnType<typeof speak<typeof words>>;
	number(value: number): string;
	day(day: string): string;
	unit(unit: Unit): string;
	reach(reach: Reach): string;
	/** What is reached in this way, in a sentence. */
	reachText(reach: Reach): string;
	quarter(quarter: Quarter): string;
	/** A year or a quarter. */
	period(period: string): string;
	window(sheet: Pick<IndicatorSheet, "windowFrom" | "windowUntil">): string;
	/** Its number and name, by its id; null is none. */
	pillar(id: string | null, choices: Pick<Choices, "pillars">): string;
	/** By what rule the units of a sheet count, in one sentence. */
	rule(sheet: Counted): string;
	/** Which records a sheet counts from. */
	source(sheet: Counted, choices: Choices): string;
	baseline(sheet: Pick<IndicatorSheet, "baseline">): string;
	/** What several numbers of a sheet may be added over. */
	additivity(sheet: Counted): { readonly term: string; readonly value: string }[];
}

export function sheetLabels(language: Language): SheetLabels {
	const t = speak(words, language);
	const units = unitLabels(language);
	const day = (written: string) => formatDate(language, written);

	function quarter(of: Quarter): string {
		const [year = "", number = ""] = of.split("-Q");
		return t("quarter-name", { year, number });
	}

	function pillar(id: string | null, { pillars }: Pick<Choices, "pillars">): string {
		if (id === null) return t("no-pillar");
		const known = pillars.find((one) => one.id === id);
		return known ? t("pillar-numbered", { number: known.number, name: inLanguage(known.name, language) }) : t("pillar-gone");
	}

	function baseline({ baseline: set }: Pick<IndicatorSheet, "baseline">): string {
		if (set === null) return t("no-baseline");
		const { value, on, source: from } = set;
		return on === null ? t("baseline-undated", { value, source: from }) : t("baseline-on", { value, day: day(on), source: from });
	}

	return {
		language,
		t,
		number: (value) => formatNumber(language, value),
		day,
		unit: units.name,
		reach: (reach) => t(reach),
		reachText: (reach) => t(`${reach}-text`),
		quarter,
		period: (period) => (period.includes("-Q") ? quarter(period as Quarter) : t("year-name", { year: period })),
		window: ({ windowFrom, windowUntil }) =>
			windowUntil === null
				? t("window-open", { from: day(windowFrom) })
				: t("window-closed", { from: day(windowFrom), until: day(windowUntil) }),
		pillar,
		rule: (sheet) => countableOf(sheet.counts).labels(language).rule(sheet),
		source: (sheet, choices) => {
			const { from } = countableOf(sheet.counts).labels(language);
			return from(sheet, (list, id) => choices.records[list]?.find((one) => one.id === id)?.label(language) ?? null);
		},
		baseline,
		additivity: (sheet) => {
			const kind = additivityOf(sheet);
			return (["time", "places", "pillars"] as const).map((over) => ({ term: t(`adds-over-${over}`), value: t(`${over}-${kind}`) }));
		},
	};
}

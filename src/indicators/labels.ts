import { indicators as words } from "#words/indicators";
import { sayActivityKind, sayRole } from "../activities/index.ts";
import type { DocumentStage } from "../advocacy/schema.ts";
import type { Quarter } from "../counting/index.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../shared/words.ts";
import type { Choices } from "./choices.ts";
import { additivityOf } from "./rules.ts";
import type { IndicatorSheet, IndicatorUnit, Reach } from "./schema.ts";

type Counted = Pick<IndicatorSheet, "unit" | "counts">;

/** What stands in a sheet, as the office says it. */
export interface SheetLabels {
	readonly language: Language;
	readonly t: ReturnType<typeof speak<typeof words>>;
	number(value: number): string;
	day(day: string): string;
	unit(unit: IndicatorUnit): string;
	reach(reach: Reach): string;
	/** What is reached in this way, in a sentence. */
	reachText(reach: Reach): string;
	stage(stage: DocumentStage): string;
	quarter(quarter: Quarter): string;
	/** A year or a quarter. */
	period(period: string): string;
	window(sheet: Pick<IndicatorSheet, "windowFrom" | "windowUntil">): string;
	/** Its number and name, by its id; null is none. */
	pillar(id: string | null, choices: Pick<Choices, "pillars">): string;
	/** Of a campaign, by its id; null is all of them. */
	year(id: string | null, choices: Pick<Choices, "years">): string;
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
	const day = (written: string) => formatDate(language, written);

	function stage(of: DocumentStage): string {
		return t(`stage-${of}`);
	}

	function quarter(of: Quarter): string {
		const [year = "", number = ""] = of.split("-Q");
		return t("quarter-name", { year, number });
	}

	function year(id: string | null, { years }: Pick<Choices, "years">): string {
		if (id === null) return t("all-years");
		const known = years.find((one) => one.id === id);
		return known ? t("year-of-campaign", { number: known.number, theme: inLanguage(known.theme, language) }) : t("year-unknown");
	}

	function pillar(id: string | null, { pillars }: Pick<Choices, "pillars">): string {
		if (id === null) return t("no-pillar");
		const known = pillars.find((one) => one.id === id);
		return known ? t("pillar-numbered", { number: known.number, name: inLanguage(known.name, language) }) : t("pillar-gone");
	}

	function rule({ unit, counts }: Counted): string {
		if (counts.of === "enrolment") return t("rule-enrolment");
		if (counts.of === "campaigns") return t("rule-contact");
		if (counts.of === "documents") return t("rule-document", { stage: stage(counts.stage) });
		if (counts.of === "children") return t(`rule-${counts.event}-${unit === "household" ? "household" : "person"}`);
		if (unit === "attendance" || unit === "event") return t(`rule-${unit}`);
		return t("rule-person", { count: counts.minimum });
	}

	function source({ unit, counts }: Counted, choices: Choices): string {
		if (counts.of === "children") return t(`from-children-${counts.event}`);
		if (counts.of === "documents") return t("from-documents", { stage: stage(counts.stage) });
		if (counts.of === "campaigns") {
			return counts.year === null ? t("from-campaigns-all") : t("from-campaigns", { year: year(counts.year, choices) });
		}
		const kinds = counts.kinds.map((kind) => sayActivityKind(kind, language)).join(", ") || t("all-kinds");
		if (counts.of === "enrolment") return t("from-enrolment", { kinds });
		const roles = counts.roles.map((role) => sayRole(role, language)).join(", ") || t("all-roles");
		return unit === "event" ? t("from-activities-only", { kinds }) : t("from-activities", { kinds, roles });
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
		unit: (unit) => t(`unit-${unit}`),
		reach: (reach) => t(reach),
		reachText: (reach) => t(`${reach}-text`),
		stage,
		quarter,
		period: (period) => (period.includes("-Q") ? quarter(period as Quarter) : t("year-name", { year: period })),
		window: ({ windowFrom, windowUntil }) =>
			windowUntil === null
				? t("window-open", { from: day(windowFrom) })
				: t("window-closed", { from: day(windowFrom), until: day(windowUntil) }),
		pillar,
		year,
		rule,
		source,
		baseline,
		additivity: (sheet) => {
			const kind = additivityOf(sheet);
			return (["time", "places", "pillars"] as const).map((over) => ({ term: t(`adds-over-${over}`), value: t(`${over}-${kind}`) }));
		},
	};
}

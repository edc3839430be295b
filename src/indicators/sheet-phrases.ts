import { sayActivityKind, sayRole } from "../activities/index.ts";
import type { Choices } from "../figures/choices.ts";
import type { Phrases } from "../figures/phrases.ts";
import type { IndicatorSheet } from "../figures/schema.ts";
import { additivityOf } from "./combinations.ts";

/** By what rule the units of a sheet count, in one sentence. */
export function sayRule({ t }: Phrases, { unit, counts }: Pick<IndicatorSheet, "unit" | "counts">): string {
	if (counts.of === "enrolment") return t("rule-enrolment");
	if (counts.of === "campaigns") return t("rule-contact");
	if (counts.of === "documents") return t("rule-document", { stage: t(`stage-${counts.stage}`) });
	if (counts.of === "children") return t(`rule-${counts.event}-${unit === "household" ? "household" : "person"}`);
	if (unit === "attendance" || unit === "event") return t(`rule-${unit}`);
	return t("rule-person", { count: counts.minimum });
}

/** Which records a sheet counts from. */
export function saySource({ t, language }: Phrases, { counts, unit }: Pick<IndicatorSheet, "unit" | "counts">, choices: Choices): string {
	if (counts.of === "children") return t(`from-children-${counts.event}`);
	if (counts.of === "documents") return t("from-documents", { stage: t(`stage-${counts.stage}`) });
	if (counts.of === "campaigns") {
		return counts.year === null ? t("from-campaigns-all") : t("from-campaigns", { year: sayYear({ t, language }, counts.year, choices) });
	}
	const kinds = counts.kinds.map((kind) => sayActivityKind(kind, language)).join(", ") || t("all-kinds");
	if (counts.of === "enrolment") return t("from-enrolment", { kinds });
	const roles = counts.roles.map((role) => sayRole(role, language)).join(", ") || t("all-roles");
	return unit === "event" ? t("from-activities-only", { kinds }) : t("from-activities", { kinds, roles });
}

export function sayYear({ t, language }: Pick<Phrases, "t" | "language">, id: string | null, { years }: Pick<Choices, "years">): string {
	if (id === null) return t("all-years");
	const year = years.find((one) => one.id === id);
	return year ? t("year-of-campaign", { number: year.number, theme: year.theme[language] }) : t("year-unknown");
}

export function sayPillar({ t, language }: Phrases, pillar: string | null, { pillars }: Pick<Choices, "pillars">): string {
	if (pillar === null) return t("no-pillar");
	const known = pillars.find(({ id }) => id === pillar);
	return known ? t("pillar-numbered", { number: known.number, name: known.name[language] }) : t("pillar-gone");
}

export function sayBaseline({ t, day }: Phrases, { baseline }: Pick<IndicatorSheet, "baseline">): string {
	if (baseline === null) return t("no-baseline");
	const { value, on, source } = baseline;
	return on === null ? t("baseline-undated", { value, source }) : t("baseline-on", { value, day: day(on), source });
}

/** What several numbers of a sheet may be added over. */
export function sayAdditivity(
	{ t }: Phrases,
	sheet: Pick<IndicatorSheet, "unit" | "counts">,
): { readonly term: string; readonly value: string }[] {
	const kind = additivityOf(sheet);
	return (["time", "places", "pillars"] as const).map((over) => ({ term: t(`adds-over-${over}`), value: t(`${over}-${kind}`) }));
}

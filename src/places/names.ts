import { covers } from "../identity/index.ts";
import type { Language } from "../shared/words.ts";
import { areaName, areas } from "./areas.ts";
import type { Site } from "./schema.ts";

export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** The areas within a scope to choose from, those of the programme first. The capital's districts stand below it. */
export function areaOptions(language: Language, scope: readonly string[], first: readonly string[] = []): Choice[] {
	const order = new Intl.Collator(language);
	return areas
		.filter((area) => covers(scope, area.path))
		.map((area) => ({ value: area.path, label: areaName(area.path, language) }))
		.sort((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)) || order.compare(a.label, b.label));
}

/** A site without an English name keeps its Mongolian one. */
export function siteName(site: Pick<Site, "nameMn" | "nameEn">, language: Language): string {
	return language === "en" ? (site.nameEn ?? site.nameMn) : site.nameMn;
}

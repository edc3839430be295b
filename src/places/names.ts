import { area as words } from "#words/places";
import { covers } from "../identity/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Language, speak } from "../shared/words.ts";
import { type Area, areaName, areas, findArea, isValidOn, levelOf, parentOf } from "./areas/areas.ts";
import type { Site } from "./schema.ts";

interface Choice {
	readonly value: string;
	readonly label: string;
	readonly group?: string;
}

/**
 * The areas within a scope to choose from: those of the programme first, then aimags, then what lies below each of them in a group.
 * Khoroos and bags come and go: only those valid on the day are offered, and without a day those that have not ended; `kept` is
 * offered all the same, so that an old record keeps its own.
 */
export function areaOptions(
	language: Language,
	scope: readonly string[],
	first: readonly string[] = [],
	{ day, kept }: { readonly day?: PlainDate | null; readonly kept?: string | null } = {},
): Choice[] {
	const isOffered = (area: Area) => area.path === kept || (day ? isValidOn(area, day) : area.validUntil === null);
	const offered = areas.filter((area) => covers(scope, area.path) && isOffered(area));
	const isFirst = (path: string) => first.includes(path);
	const order = new Intl.Collator(language, { numeric: true });
	return offered
		.map(({ path }): Choice => ({ value: path, label: areaName(path, language), ...(!isFirst(path) && groupOf(path, language)) }))
		.sort(
			(a, b) =>
				Number(isFirst(b.value)) - Number(isFirst(a.value)) ||
				Number(a.group !== undefined) - Number(b.group !== undefined) ||
				Number(covers(first, parentOf(b.value))) - Number(covers(first, parentOf(a.value))) ||
				order.compare(a.group ?? "", b.group ?? "") ||
				order.compare(a.label, b.label),
		);
}

/** For boxes to tick: aimags, districts and sums; hundreds of khoroos would bury them. */
export function upperAreaOptions(language: Language, scope: readonly string[], first: readonly string[] = []): Choice[] {
	return areaOptions(language, scope, first).filter(({ value }) => levelOf(value) <= 2);
}

function groupOf(path: string, language: Language): { readonly group?: string } {
	const parent = findArea(parentOf(path));
	if (!parent || parent.kind === "khoroo" || parent.kind === "bag") return {};
	return { group: speak(words, language)(`group-${parent.kind}`, { name: areaName(parent.path, language) }) };
}

/** A site without an English name keeps its Mongolian one. */
export function siteName(site: Pick<Site, "nameMn" | "nameEn">, language: Language): string {
	return language === "mn" ? site.nameMn : (site.nameEn ?? site.nameMn);
}

/** Those to choose from: a site that has ended is offered for days until its last, and where it is chosen already. */
export function openSites(
	sites: readonly Site[],
	{ day, kept }: { readonly day?: PlainDate | null; readonly kept?: string | null } = {},
): Site[] {
	return sites.filter(({ id, endedOn }) => id === kept || endedOn === null || (day ? day <= endedOn : false));
}

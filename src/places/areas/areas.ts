import { area as words } from "#words/places";
import type { PlainDate } from "../../shared/clock.ts";
import { type InBoth, inLanguage, type Language, type OneOfBoth, ofBoth, speak } from "../../shared/words.ts";
import type { AreaKind } from "../schema.ts";
import mongolia from "./mongolia.json" with { type: "json" };

/** An area by its national code; `path` is the codes from the top (`11/1110`) and covers all paths below it. */
export interface Area {
	readonly code: string;
	readonly path: string;
	/** ISO 3166-2, which gives the same numbers other meanings (41 is Töv, MN-041 is Khövsgöl): never joined with national codes. */
	readonly iso: string | null;
	readonly kind: AreaKind;
	readonly name: InBoth;
	/** Khoroos and bags are renumbered: the first and last day of this one, where known. */
	readonly validFrom: PlainDate | null;
	readonly validUntil: PlainDate | null;
}

const always = { validFrom: null, validUntil: null } as const;

/** Aimags, districts, and the sums of Övörkhangai (62) and Khovd (84); those of other aimags are imported where they are needed. */
const brought: readonly Area[] = [
	...mongolia.aimags.map(({ code, iso, en, mn }) => ({
		...always,
		code,
		path: code,
		iso,
		kind: code === "11" ? ("capital" as const) : ("aimag" as const),
		name: { mn, en },
	})),
	...mongolia.districts.map(({ code, en, mn }) => ({
		...always,
		code,
		path: `11/${code}`,
		iso: null,
		kind: "district" as const,
		name: { mn, en },
	})),
	...mongolia.sums.map(({ code, en, mn }) => ({
		...always,
		code,
		path: `${code.slice(0, 2)}/${code}`,
		iso: null,
		kind: "sum" as const,
		name: { mn, en },
	})),
];

/** All that are known now: those brought, and those imported into this installation. */
export let areas: readonly Area[] = brought;
let byPath = mapOf(brought);

/** What was imported, all of it: called when the installation is opened and whenever another process imported more. */
export function learnAreas(imported: readonly Area[]): void {
	const known = mapOf(brought);
	areas = [...brought, ...imported.filter(({ path }) => !known.has(path))];
	byPath = mapOf(areas);
}

export function findArea(path: string): Area | null {
	return byPath.get(path) ?? null;
}

export function isBrought(path: string): boolean {
	return brought.some((area) => area.path === path);
}

export function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** 1 is an aimag or the capital, 2 a district or sum, 3 a khoroo or bag. */
export function levelOf(path: string): number {
	return path.split("/").length;
}

export function isValidOn(area: Pick<Area, "validFrom" | "validUntil">, day: PlainDate): boolean {
	return (area.validFrom === null || area.validFrom <= day) && (area.validUntil === null || day <= area.validUntil);
}

/** The plain name for an aimag, the name in full for what lies below it: Sükhbaatar is an aimag, a district, and Bulgan many sums. */
export function areaName(path: string, language: Language): string {
	const area = byPath.get(path);
	if (!area) return path;
	const above = parentOf(path);
	const { kind } = area;
	if (above === "" || kind === "aimag" || kind === "capital") return inLanguage(area.name, language);
	const values = { name: inLanguage(area.name, language), parent: areaName(above, language) };
	// An imported khoroo is often called “1-р хороо” already.
	return speak(words, language)(saysItsKind(area, language) ? "named" : kind, values);
}

const kindWords: Readonly<Record<OneOfBoth, RegExp>> = { mn: /(дүүрэг|сум|хороо|баг)$/i, en: /\b(district|sou?m|khoroo|bagh?)\b/i };

function saysItsKind({ kind, name }: Area, language: Language): boolean {
	return (kind === "khoroo" || kind === "bag") && kindWords[ofBoth(language)].test(inLanguage(name, language));
}

function mapOf(list: readonly Area[]): ReadonlyMap<string, Area> {
	return new Map(list.map((area) => [area.path, area]));
}

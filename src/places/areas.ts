import type { Language } from "../shared/words.ts";

/**
 * First-level areas of Mongolia and the districts of the capital. `code` is the national statistics code, which OCHA uses
 * as P-code; `iso` is ISO 3166-2. The two schemes share numbers with other meanings (41 is Töv, MN-041 is Khövsgöl):
 * never join one with the other.
 */
export interface Area {
	readonly code: string;
	/** Codes from the top: `11/1110`. A path covers all paths below it. */
	readonly path: string;
	readonly iso: string | null;
	readonly name: Readonly<Record<Language, string>>;
}

const aimags: readonly (readonly [code: string, iso: string, en: string, mn: string])[] = [
	["11", "MN-1", "Ulaanbaatar", "Улаанбаатар"],
	["21", "MN-061", "Dornod", "Дорнод"],
	["22", "MN-051", "Sükhbaatar", "Сүхбаатар"],
	["23", "MN-039", "Khentii", "Хэнтий"],
	["41", "MN-047", "Töv", "Төв"],
	["42", "MN-064", "Govisümber", "Говьсүмбэр"],
	["43", "MN-049", "Selenge", "Сэлэнгэ"],
	["44", "MN-063", "Dornogovi", "Дорноговь"],
	["45", "MN-037", "Darkhan-Uul", "Дархан-Уул"],
	["46", "MN-053", "Ömnögovi", "Өмнөговь"],
	["48", "MN-059", "Dundgovi", "Дундговь"],
	["61", "MN-035", "Orkhon", "Орхон"],
	["62", "MN-055", "Övörkhangai", "Өвөрхангай"],
	["63", "MN-067", "Bulgan", "Булган"],
	["64", "MN-069", "Bayankhongor", "Баянхонгор"],
	["65", "MN-073", "Arkhangai", "Архангай"],
	["67", "MN-041", "Khövsgöl", "Хөвсгөл"],
	["81", "MN-057", "Zavkhan", "Завхан"],
	["82", "MN-065", "Govi-Altai", "Говь-Алтай"],
	["83", "MN-071", "Bayan-Ölgii", "Баян-Өлгий"],
	["84", "MN-043", "Khovd", "Ховд"],
	["85", "MN-046", "Uvs", "Увс"],
];

const districts: readonly (readonly [code: string, en: string, mn: string])[] = [
	["1101", "Baganuur", "Багануур"],
	["1104", "Bagakhangai", "Багахангай"],
	["1107", "Bayangol", "Баянгол"],
	["1110", "Bayanzürkh", "Баянзүрх"],
	["1113", "Nalaikh", "Налайх"],
	["1116", "Songinokhairkhan", "Сонгинохайрхан"],
	["1119", "Sükhbaatar", "Сүхбаатар"],
	["1122", "Khan-Uul", "Хан-Уул"],
	["1125", "Chingeltei", "Чингэлтэй"],
];

export const areas: readonly Area[] = [
	...aimags.map(([code, iso, en, mn]) => ({ code, path: code, iso, name: { mn, en } })),
	...districts.map(([code, en, mn]) => ({ code, path: `11/${code}`, iso: null, name: { mn, en } })),
];

const byPath = new Map(areas.map((area) => [area.path, area]));

export function findArea(path: string): Area | null {
	return byPath.get(path) ?? null;
}

/** The name in full for a district (Sükhbaatar is an aimag as well), the plain name for an aimag. */
export function areaName(path: string, language: Language): string {
	const area = byPath.get(path);
	if (!area) return path;
	const parent = byPath.get(path.slice(0, path.lastIndexOf("/")));
	if (!parent) return area.name[language];
	return language === "mn" ? `${parent.name.mn}, ${area.name.mn} дүүрэг` : `${area.name.en} district, ${parent.name.en}`;
}

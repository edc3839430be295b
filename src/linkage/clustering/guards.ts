import { type Columns, textAt } from "../folding/columns.ts";
import type { Guard } from "../schema.ts";
import type { Dates } from "./evidence.ts";

/** What guards look at: a word or its number, alike where both are the same. What is not known is null. */
export interface Guarded {
	/** A personal number of the right shape, in normal form. */
	readonly register: string | number | null;
	/** The class list or sign-in sheet it stands on. */
	readonly list: string | number | null;
	readonly sex: string | number | null;
	/** Folded. */
	readonly given: string | number | null;
	readonly family: string | number | null;
	/** The whole day; null where only a part is known. */
	readonly born: string | number | null;
}

/**
 * What forbids that two are joined without somebody deciding it, however alike they are. Another sex is a slip of the pen where all else
 * agrees, and then only weighs; twins of two sexes have two given names. `slips`: whether two words differ by one letter.
 */
export function guardBetween(a: Guarded, b: Guarded, slips: Slips = slipsBetween): Guard | null {
	if (a.register !== null && b.register !== null) return a.register === b.register ? null : "register-numbers-differ";
	if (a.list !== null && a.list === b.list && !isRetyped(a, b)) return "same-list";
	return a.sex !== null && b.sex !== null && a.sex !== b.sex && !isSameBySlip(a, b, slips) ? "sexes-differ" : null;
}

type Slips = (one: string | number, other: string | number) => boolean;

/** The given name and all else that both tell are the same; the family name or the whole day must be told. */
function isSameBySlip(a: Guarded, b: Guarded, slips: Slips): boolean {
	const alike = (one: Guarded["given"], other: Guarded["given"]) => one !== null && other !== null && (one === other || slips(one, other));
	const known = (one: Guarded["given"], other: Guarded["given"]) => one !== null && other !== null;
	if (!alike(a.given, b.given)) return false;
	if (known(a.family, b.family) && !alike(a.family, b.family)) return false;
	if (known(a.born, b.born) && a.born !== b.born) return false;
	return known(a.family, b.family) || known(a.born, b.born);
}

/**
 * One letter in the middle is another, missing or too many. The last one often makes a woman's name of a man's, as in Paul and Paula, and
 * so does one vowel for another: Francis and Frances.
 */
function slipsBetween(one: string | number, other: string | number): boolean {
	const [short, long] = [String(one), String(other)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) as [string, string];
	if (short.length < 4 || long.length - short.length > 1 || short.at(-1) !== long.at(-1)) return false;
	let first = 0;
	while (first < short.length && short[first] === long[first]) first++;
	let last = 0;
	while (last < short.length - first && short.at(-1 - last) === long.at(-1 - last)) last++;
	if (short.length < long.length) return first + last >= short.length;
	return first + last >= short.length - 1 && !(isVowel(short[first]) && isVowel(long[first]));
}

/** Of a folded name. */
function isVowel(letter: string | undefined): boolean {
	return letter !== undefined && "aeio".includes(letter);
}

/** Whether of two whole birth dates no part agrees: a record without a date, which is like both, tells nothing of such two. */
export function areDaysApart(a: Guarded, b: Guarded): boolean {
	if (a.born === null || b.born === null || a.born === b.born) return false;
	if (a.register !== null && a.register === b.register) return false;
	const [one, other] = [partsOf(a.born), partsOf(b.born)];
	return one.every((part, at) => part !== other[at]) && differing(one.join(""), other.join("")) > 2;
}

/** Whether a likeness of two tells of their days as well: both are known, or one number of a person stands for both. */
export function areDaysTold(a: Guarded, b: Guarded): boolean {
	return (a.born !== null && b.born !== null) || (a.register !== null && a.register === b.register);
}

function partsOf(day: string | number): string[] {
	const digits = String(day).replace(/\D/g, "");
	return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
}

function differing(one: string, other: string): number {
	return [...one].filter((digit, at) => digit !== other[at]).length;
}

/** The strict rule: names, sex and the whole birth date are the same, so one list holds one person twice. */
function isRetyped(a: Guarded, b: Guarded): boolean {
	if (a.family === null || a.sex === null || a.born === null) return false;
	return a.given === b.given && a.family === b.family && a.born === b.born && a.sex === b.sex;
}

export function guardAt(columns: Columns, i: number, j: number): Guard | null {
	return guardBetween(guardedAt(columns, i), guardedAt(columns, j), (one, other) =>
		slipsBetween(textAt(columns, Number(one)), textAt(columns, Number(other))),
	);
}

export function datesIn(columns: Columns): Dates {
	return {
		areTold: (i, j) => areDaysTold(guardedAt(columns, i), guardedAt(columns, j)),
		areApart: (i, j) => areDaysApart(guardedAt(columns, i), guardedAt(columns, j)),
	};
}

function guardedAt({ register, registerKind, list, sex, given, family, born }: Columns, at: number): Guarded {
	const day = born[at] as number;
	return {
		register: ((registerKind[at] as number) & 1) === 1 ? (register[at] as number) : null,
		list: list[at] || null,
		sex: sex[at] || null,
		given: given[at] || null,
		family: family[at] || null,
		// 1 January stands for a day that nobody knew.
		born: day % 100 === 0 || day % 10_000 === 101 ? null : day,
	};
}

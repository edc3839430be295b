import type { Columns } from "./columns.ts";
import { likenessWithin } from "./jaro-winkler.ts";
import { birthDateLevels, nameBands, nameLevels, phoneLevels, registerLevels, sexLevels, textBands, textLevels } from "./levels.ts";

// Codes of levels as plain numbers: the kernel compares millions of pairs a second.
const code = <T extends string>(levels: readonly T[]) => Object.fromEntries(levels.map((level, at) => [level, at])) as Record<T, number>;
const name = code(nameLevels);
const born = code(birthDateLevels);
const sexed = code(sexLevels);
const numbered = code(registerLevels);
const phoned = code(phoneLevels);
const text = code(textLevels);

/** Where each part of a pattern stands, in bits from the lowest on; text columns follow from bit 32 on, three bits each. */
export const shifts = { given: 0, family: 4, order: 8, birth_date: 9, sex: 13, register: 15, phone: 18 } as const;
export const masks = { given: 15, family: 15, order: 1, birth_date: 15, sex: 3, register: 7, phone: 3 } as const;
const textsFrom = 4_294_967_296;

/** The level of a fixed comparison within a pattern. */
export function levelIn(pattern: number, comparison: keyof typeof shifts): number {
	return (lowOf(pattern) >>> shifts[comparison]) & masks[comparison];
}

/** The level of a text column within a pattern, by its place in `columns.texts`. */
export function textLevelIn(pattern: number, column: number): number {
	return (Math.floor(pattern / textsFrom) >>> (3 * column)) & 7;
}

function lowOf(pattern: number): number {
	return pattern % textsFrom;
}

/** How much a level of a name speaks for the two names being one: decides whether names were swapped. By code of nameLevels. */
const speaks = [1, 9, 9, 8, 7, 5, 2, 2, 0];

/**
 * The levels of all comparisons of two records in one number (up to 53 bits). Depends on the records only, not on a model, and not on
 * the order of the two.
 */
export function patternAt(columns: Columns, i: number, j: number): number {
	const { given, family, givenRaw, familyRaw } = columns;
	const [givenI, givenJ, familyI, familyJ] = [given[i] as number, given[j] as number, family[i] as number, family[j] as number];
	let givenLevel = nameLevel(columns, givenI, givenJ, givenRaw[i] as number, givenRaw[j] as number);
	let familyLevel = nameLevel(columns, familyI, familyJ, familyRaw[i] as number, familyRaw[j] as number);
	let order = 0;
	const straight = (speaks[givenLevel] as number) + (speaks[familyLevel] as number);
	if (straight < 9 && (mayBeOne(columns, givenI, familyJ) || mayBeOne(columns, familyI, givenJ))) {
		const one = nameLevel(columns, givenI, familyJ, givenRaw[i] as number, familyRaw[j] as number);
		const other = nameLevel(columns, familyI, givenJ, familyRaw[i] as number, givenRaw[j] as number);
		const [first, second] = [speaks[one] as number, speaks[other] as number];
		if (first + second > straight && Math.max(first, second) >= 7) {
			order = 1;
			// The same in either order of the two records: the better level is taken for that of the given name.
			const better = first > second || (first === second && one <= other);
			givenLevel = better ? one : other;
			familyLevel = better ? other : one;
		}
	}
	const register = registerLevel(columns, i, j);
	const told = register === numbered.exact && ((columns.registerKind[i] as number) & 1) === 1;
	let date = birthDateLevel(columns.born[i] as number, columns.born[j] as number);
	if (date > born.exact) date = byNumber(columns, i, j, date);
	if (told && date === born.exact) date = born["told-by-register"];
	const [sexI, sexJ] = [columns.sex[i] as number, columns.sex[j] as number];
	let sex = sexI === 0 || sexJ === 0 ? sexed.unknown : sexI === sexJ ? sexed.same : sexed.else;
	if (told && sex === sexed.same) sex = sexed["told-by-register"];
	const low =
		givenLevel |
		(familyLevel << 4) |
		(order << 8) |
		(date << 9) |
		(sex << 13) |
		(register << 15) |
		(phoneLevel(columns, columns.phone[i] as number, columns.phone[j] as number) << 18);
	let high = 0;
	for (let at = 0; at < columns.values.length; at++) high |= textLevel(columns, at, i, j) << (3 * at);
	return high * textsFrom + low;
}

/** Of two records whose names were swapped: whether the first's given name stands behind the level of given names. */
export function swapsGiven(columns: Columns, i: number, j: number, givenLevel: number): boolean {
	const { given, family, givenRaw, familyRaw } = columns;
	return nameLevel(columns, given[i] as number, family[j] as number, givenRaw[i] as number, familyRaw[j] as number) === givenLevel;
}

function mayBeOne(columns: Columns, a: number, b: number): boolean {
	if (a === 0 || b === 0) return false;
	return a === b || columns.codes[columns.from[a] as number] === columns.codes[columns.from[b] as number];
}

function nameLevel(columns: Columns, a: number, b: number, rawA: number, rawB: number): number {
	if (a === 0 || b === 0) return name.unknown;
	if (columns.initial[a] === 1 || columns.initial[b] === 1) return beginsAlike(columns, a, b) ? name.initial : name.else;
	if (a === b) return rawA === rawB ? name.exact : name.folded;
	const likeness = likenessOf(columns, a, b);
	if (columns.skeleton[a] === columns.skeleton[b] && likeness >= nameBands[2]) return name["sounds-alike"];
	if (likeness >= nameBands[0]) return name["very-close"];
	if (likeness >= nameBands[1]) return name.close;
	return likeness >= nameBands[2] ? name.distant : name.else;
}

function beginsAlike(columns: Columns, a: number, b: number): boolean {
	const [fromA, fromB] = [columns.from[a] as number, columns.from[b] as number];
	const shared = Math.min((columns.from[a + 1] as number) - fromA, (columns.from[b + 1] as number) - fromB);
	for (let at = 0; at < shared; at++) if (columns.codes[fromA + at] !== columns.codes[fromB + at]) return false;
	return true;
}

function likenessOf(columns: Columns, a: number, b: number): number {
	const [fromA, fromB] = [columns.from[a] as number, columns.from[b] as number];
	return likenessWithin(columns.codes, fromA, (columns.from[a + 1] as number) - fromA, fromB, (columns.from[b + 1] as number) - fromB);
}

/** The better of the days that were written and those that the personal numbers tell, where these differ. */
function byNumber(columns: Columns, i: number, j: number, written: number): number {
	const [numberI, numberJ] = [columns.bornByNumber[i] as number, columns.bornByNumber[j] as number];
	if (numberI === 0 && numberJ === 0) return written;
	const told = numberI !== 0 && numberJ !== 0 && numberI === numberJ;
	const crossed = (numberI !== 0 && numberI === columns.born[j]) || (numberJ !== 0 && numberJ === columns.born[i]);
	return told || crossed ? Math.min(written, born["one-digit-apart"]) : written;
}

export function birthDateLevel(a: number, b: number): number {
	if (a === 0 || b === 0) return born.unknown;
	const [dayA, dayB] = [a % 100, b % 100];
	const [monthA, monthB] = [((a - dayA) / 100) % 100, ((b - dayB) / 100) % 100];
	const [yearA, yearB] = [Math.floor(a / 10_000), Math.floor(b / 10_000)];
	const [firstA, firstB] = [a % 10_000 === 101, b % 10_000 === 101];
	if (a === b)
		return monthA === 0 ? born["same-year"] : dayA === 0 ? born["same-month"] : firstA ? born["both-first-of-january"] : born.exact;
	if (yearA === yearB) {
		if (firstA || firstB) return born["first-of-january"];
		if (monthA === 0 || monthB === 0) return born["same-year"];
		if (monthA === monthB && (dayA === 0 || dayB === 0)) return born["same-month"];
		if (monthA === dayB && monthB === dayA) return born["day-and-month-swapped"];
	} else if (monthA === 0 || monthB === 0) return born.else;
	if (oneSlip(a, b) || (yearA === yearB && monthA === monthB && Math.abs(dayA - dayB) === 1)) return born["one-digit-apart"];
	const agreeing = (yearA === yearB ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB && dayA !== 0 ? 1 : 0);
	return agreeing >= 2 || alikeWithTwoSlips(a, b) ? born["two-parts-agree"] : born.else;
}

/** One of eight digits is another, or two neighbours changed places. */
function oneSlip(a: number, b: number): boolean {
	let [restA, restB] = [a, b];
	let apart = 0;
	let firstA = -1;
	let firstB = -1;
	let at = -1;
	for (let digit = 0; digit < 8; digit++) {
		const [endA, endB] = [restA % 10, restB % 10];
		restA = (restA - endA) / 10;
		restB = (restB - endB) / 10;
		if (endA === endB) continue;
		apart++;
		if (apart === 1) [firstA, firstB, at] = [endA, endB, digit];
		else if (apart > 2 || digit !== at + 1 || endA !== firstB || endB !== firstA) return false;
	}
	return apart >= 1;
}

function alikeWithTwoSlips(a: number, b: number): boolean {
	let [restA, restB, apart] = [a, b, 0];
	for (let digit = 0; digit < 8; digit++) {
		const [endA, endB] = [restA % 10, restB % 10];
		if (endA !== endB) apart++;
		restA = (restA - endA) / 10;
		restB = (restB - endB) / 10;
	}
	return apart === 2;
}

function registerLevel(columns: Columns, i: number, j: number): number {
	const [a, b] = [columns.register[i] as number, columns.register[j] as number];
	if (a === 0 || b === 0) return numbered.unknown;
	const [kindA, kindB] = [columns.registerKind[i] as number, columns.registerKind[j] as number];
	if (a === b) return kindA === kindB ? numbered.exact : numbered["typed-without-twenty"];
	if (!oneLetterApart(columns, a, b)) return numbered.else;
	return (kindA & kindB & 1) === 1 ? numbered.neighbour : numbered["one-letter-apart"];
}

function phoneLevel(columns: Columns, a: number, b: number): number {
	if (a === 0 || b === 0) return phoned.unknown;
	if (a === b) return phoned.exact;
	return oneLetterApart(columns, a, b) ? phoned["one-digit-apart"] : phoned.else;
}

/** One letter is another, or two neighbours changed places, in texts of one length. */
function oneLetterApart({ codes, from }: Columns, a: number, b: number): boolean {
	const [fromA, fromB] = [from[a] as number, from[b] as number];
	const length = (from[a + 1] as number) - fromA;
	if (length !== (from[b + 1] as number) - fromB || length < 4) return false;
	let first = 0;
	while (first < length && codes[fromA + first] === codes[fromB + first]) first++;
	let last = length - 1;
	while (last > first && codes[fromA + last] === codes[fromB + last]) last--;
	if (last === first) return true;
	return last === first + 1 && codes[fromA + first] === codes[fromB + last] && codes[fromA + last] === codes[fromB + first];
}

function textLevel(columns: Columns, at: number, i: number, j: number): number {
	const values = columns.values[at] as Int32Array;
	const [a, b] = [values[i] as number, values[j] as number];
	if (a === 0 || b === 0) return text.unknown;
	if (a === b) return text.exact;
	const likeness = likenessOf(columns, a, b);
	if (likeness >= textBands[0]) return text["very-close"];
	if (likeness >= textBands[1]) return text.close;
	for (let other = 0; other < columns.values.length; other++) {
		if (other === at) continue;
		const there = columns.values[other] as Int32Array;
		if (there[j] === a || there[i] === b) return text["in-another-column"];
	}
	return text.else;
}

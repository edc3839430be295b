import { type Columns, fields, shape } from "../folding/columns.ts";
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

/** The place of each part of a pattern, in bits from the lowest on; text columns follow above them, three bits each. */
export const shifts = { given: 0, family: 4, order: 8, birth_date: 9, sex: 13, register: 15, phone: 18 } as const;
export const masks = { given: 15, family: 15, order: 1, birth_date: 15, sex: 3, register: 7, phone: 3 } as const;
/** The names take the lowest bits, dates and numbers those above. */
export const namesBits = 9;
export const restBits = 11;
const textsFrom = 1 << (namesBits + restBits);

/** The level of a fixed comparison within a pattern. */
export function levelIn(pattern: number, comparison: keyof typeof shifts): number {
	return (lowOf(pattern) >>> shifts[comparison]) & masks[comparison];
}

/** The fixed comparisons of a pattern in 20 bits, and its text columns in up to 30. */
export function lowOf(pattern: number): number {
	return pattern & (textsFrom - 1);
}

export function highOf(pattern: number): number {
	return (pattern / textsFrom) | 0;
}

/** A pattern of given codes of levels. */
export function patternOf(codeOf: (comparison: keyof typeof shifts) => number, texts: readonly number[]): number {
	const names = Object.keys(shifts) as (keyof typeof shifts)[];
	const low = names.reduce((sum, comparison) => sum | (codeOf(comparison) << shifts[comparison]), 0);
	return texts.reduce((high, level, at) => high | (level << (3 * at)), 0) * textsFrom + low;
}

/** The level of a text column within a pattern, by its place in `columns.texts`. */
export function textLevelIn(pattern: number, column: number): number {
	return (highOf(pattern) >>> (3 * column)) & 7;
}

/** How much a level of a name speaks for the two names being one: decides whether names were swapped. By code of nameLevels. */
const speaks = [1, 9, 9, 8, 7, 5, 2, 2, 0, 4];

/**
 * The levels of all comparisons of two records in one whole number of up to 50 bits. Depends on the records only, not on a model, and not on
 * the order of the two.
 */
export function patternAt(columns: Columns, i: number, j: number): number {
	const { rows, stride } = columns;
	const [one, other] = [i * stride, j * stride];
	let givenLevel = levelOfNames(columns, i, fields.given, j, fields.given);
	let familyLevel = levelOfNames(columns, i, fields.family, j, fields.family);
	let order = 0;
	const straight = (speaks[givenLevel] as number) + (speaks[familyLevel] as number);
	if (straight < 9 && mayBeSwapped(rows[one + fields.shapes] as number, rows[other + fields.shapes] as number)) {
		const crossed = levelOfNames(columns, i, fields.given, j, fields.family);
		const back = levelOfNames(columns, i, fields.family, j, fields.given);
		const first = speaks[crossed] as number;
		const second = speaks[back] as number;
		if (first + second > straight && Math.max(first, second) >= 7) {
			order = 1;
			// The same in either order of the two records: the better level is taken for that of the given name.
			const better = first > second || (first === second && crossed <= back);
			givenLevel = better ? crossed : back;
			familyLevel = better ? back : crossed;
		}
	}
	const kindsI = rows[one + fields.kinds] as number;
	const kindsJ = rows[other + fields.kinds] as number;
	const register = registerLevel(columns, one, other, kindsI >> 2, kindsJ >> 2);
	// A personal number repeats birth date and sex, and so does one that is off by a letter: they are not counted twice.
	const told = register === numbered.neighbour || (register === numbered.exact && (kindsI & 4) !== 0);
	let date = birthDateLevel(rows, one, other);
	if (date > born.exact) date = byNumber(rows, one, other, date);
	if (told && date === born.exact) date = born["told-by-register"];
	const sexI = kindsI & 3;
	const sexJ = kindsJ & 3;
	let sex = sexI === 0 || sexJ === 0 ? sexed.unknown : sexI === sexJ ? sexed.same : sexed.else;
	if (told && sex === sexed.same) sex = sexed["told-by-register"];
	const low =
		givenLevel | (familyLevel << 4) | (order << 8) | (date << 9) | (sex << 13) | (register << 15) | (phoneLevel(columns, one, other) << 18);
	let high = 0;
	for (let at = 0; at < columns.values.length; at++) high |= textLevel(columns, at, one + fields.texts, other + fields.texts) << (3 * at);
	return high * textsFrom + low;
}

/** Whether one's given name and the other's family name begin with one letter. */
function mayBeSwapped(shapesI: number, shapesJ: number): boolean {
	const [givenI, familyI] = [shapesI & shape.first, (shapesI >>> shape.bits) & shape.first];
	const [givenJ, familyJ] = [shapesJ & shape.first, (shapesJ >>> shape.bits) & shape.first];
	return (givenI !== 0 && givenI === familyJ) || (familyI !== 0 && familyI === givenJ);
}

/** Whether, of two records whose names were swapped, the first's given name stands behind the level of given names. */
export function swapsGiven(columns: Columns, i: number, j: number, givenLevel: number): boolean {
	return levelOfNames(columns, i, fields.given, j, fields.family) === givenLevel;
}

type NameField = typeof fields.given | typeof fields.family;

/** Of a name of one record and a name of the other, by the fields they stand in. Most are seen to be unlike by the rows alone. */
function levelOfNames(columns: Columns, i: number, fieldI: NameField, j: number, fieldJ: NameField): number {
	const { rows, stride } = columns;
	const [one, other] = [i * stride, j * stride];
	const [a, b] = [rows[one + fieldI] as number, rows[other + fieldJ] as number];
	if (a === 0 || b === 0) return name.unknown;
	const shapeA = (rows[one + fields.shapes] as number) >>> (fieldI === fields.given ? 0 : shape.bits);
	const shapeB = (rows[other + fields.shapes] as number) >>> (fieldJ === fields.given ? 0 : shape.bits);
	if (((shapeA | shapeB) & shape.initial) !== 0) {
		if (((shapeA ^ shapeB) & shape.first) !== 0) return name.else;
		return beginsAlike(columns, a, b) ? name.initial : name.else;
	}
	const [rawA, rawB] = [rows[one + fieldI + raw] as number, rows[other + fieldJ + raw] as number];
	if (a === b) return rawA === rawB ? name.exact : name.folded;
	const [setA, setB] = [rows[one + fieldI + letters] as number, rows[other + fieldJ + letters] as number];
	if (
		areFarApart(setA, setB) &&
		areUnlike(setA, setB, shapeA, shapeB) &&
		areFarApart(columns.letters[rawA] as number, columns.letters[rawB] as number)
	) {
		return name.else;
	}
	return levelOfKnown(columns, a, b, rawA, rawB);
}

/** Beside the field of a name. */
const [letters, raw] = [fields.givenLetters - fields.given, fields.givenRaw - fields.given];

/** Of two names that are no initials and not the same. */
function levelOfKnown(columns: Columns, a: number, b: number, rawA: number, rawB: number): number {
	const likeness = likenessOf(columns, a, b, leastName);
	if (likeness >= leastName && columns.skeleton[a] === columns.skeleton[b]) return name["sounds-alike"];
	if (likeness >= nameBands[0]) return name["very-close"];
	if (likeness >= nameBands[1]) return name.close;
	// What was written is looked at as well: a letter less or more makes another sound of two, as in KOCH and KOWH.
	if (oneSlipApart(columns, rawA, rawB) || oneSlipApart(columns, a, b)) return name["one-letter-apart"];
	return likeness >= leastName ? name.distant : name.else;
}

const leastName = nameBands[2];
const leastText = textBands[1];

function beginsAlike(columns: Columns, a: number, b: number): boolean {
	const [fromA, fromB] = [columns.from[a] as number, columns.from[b] as number];
	const shared = Math.min((columns.from[a + 1] as number) - fromA, (columns.from[b + 1] as number) - fromB);
	for (let at = 0; at < shared; at++) if (columns.codes[fromA + at] !== columns.codes[fromB + at]) return false;
	return true;
}

/** Jaro-Winkler of two texts, or 0 where it can be seen to lie below `least`. */
function likenessOf({ codes, from, letters }: Columns, a: number, b: number, least: number): number {
	const fromA = from[a] as number;
	const fromB = from[b] as number;
	const lengthA = (from[a + 1] as number) - fromA;
	const lengthB = (from[b + 1] as number) - fromB;
	const isFirstEqual = codes[fromA] === codes[fromB];
	if (areTooUnlike(letters[a] as number, letters[b] as number, lengthA, lengthB, isFirstEqual, least)) return 0;
	return likenessWithin(codes, fromA, lengthA, fromB, lengthB);
}

/** Of two names by their letters and shapes alone. */
function areUnlike(lettersA: number, lettersB: number, shapeA: number, shapeB: number): boolean {
	const [lengthA, lengthB] = [shapeA & shape.length, shapeB & shape.length];
	if (lengthA === shape.length || lengthB === shape.length) return false;
	return areTooUnlike(lettersA, lettersB, lengthA, lengthB, ((shapeA ^ shapeB) & shape.first) === 0, leastName);
}

/**
 * Whether Jaro-Winkler must lie below `least`: a letter that the other text lacks cannot match, and only equal first letters earn a bonus,
 * of at most 0.4 of what is missing to 1.
 */
function areTooUnlike(setA: number, setB: number, lengthA: number, lengthB: number, isFirstEqual: boolean, least: number): boolean {
	const shared = Math.min(lengthA - bitsIn(setA & ~setB), lengthB - bitsIn(setB & ~setA));
	const wanted = isFirstEqual ? (least - 0.4) / 0.6 : least;
	// (shared / lengthA + shared / lengthB + 1) / 3 < wanted, less a hair's breadth for what floating point rounds away.
	return shared * (lengthA + lengthB) < (3 * wanted - 1 - 1e-8) * lengthA * lengthB;
}

function bitsIn(set: number): number {
	let bits = set - ((set >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The better of the days that were written and those that the personal numbers tell, where these differ. */
function byNumber(rows: Int32Array, one: number, other: number, written: number): number {
	const numberI = rows[one + fields.bornByNumberDigits] as number;
	const numberJ = rows[other + fields.bornByNumberDigits] as number;
	if (numberI === 0 && numberJ === 0) return written;
	const told = numberI !== 0 && numberJ !== 0 && numberI === numberJ;
	const crossed =
		(numberI !== 0 && numberI === rows[other + fields.bornDigits]) || (numberJ !== 0 && numberJ === rows[one + fields.bornDigits]);
	return told || crossed ? Math.min(written, born["one-digit-apart"]) : written;
}

/** Years, months and days with four bits for each digit, as the rows have them: they are equal where the numbers are. */
function birthDateLevel(rows: Int32Array, one: number, other: number): number {
	const a = rows[one + fields.bornDigits] as number;
	const b = rows[other + fields.bornDigits] as number;
	if (a === 0 || b === 0) return born.unknown;
	const apart = a ^ b;
	const isYearEqual = apart >>> 16 === 0;
	const [restA, restB] = [a & 0xffff, b & 0xffff];
	const [monthA, monthB] = [restA >>> 8, restB >>> 8];
	const [dayA, dayB] = [restA & 255, restB & 255];
	if (apart === 0) {
		if (monthA === 0) return born["same-year"];
		return dayA === 0 ? born["same-month"] : restA === firstOfJanuary ? born["both-first-of-january"] : born.exact;
	}
	if (isYearEqual) {
		if (restA === firstOfJanuary || restB === firstOfJanuary) return born["first-of-january"];
		if (monthA === 0 || monthB === 0) return born["same-year"];
		if (monthA === monthB && (dayA === 0 || dayB === 0)) return born["same-month"];
		if (monthA === dayB && monthB === dayA) return born["day-and-month-swapped"];
		if (monthA === monthB && Math.abs(twoDigits(dayA) - twoDigits(dayB)) === 1) return born["one-digit-apart"];
	} else if (monthA === 0 || monthB === 0 || (restA === firstOfJanuary && restB === firstOfJanuary)) return born.else;
	const digits = digitsIn(apart);
	if (digits === 1 || (digits === 2 && areTurned(a, apart))) return born["one-digit-apart"];
	const agreeing = (isYearEqual ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB && dayA !== 0 ? 1 : 0);
	return agreeing >= 2 || digits === 2 ? born["two-parts-agree"] : born.else;
}

const firstOfJanuary = 0x0101;

function twoDigits(digits: number): number {
	return (digits >>> 4) * 10 + (digits & 15);
}

/** How many of eight digits of four bits differ from zero. */
function digitsIn(apart: number): number {
	const some = apart | (apart >>> 1);
	return bitsIn((some | (some >>> 2)) & 0x11111111);
}

/** Whether two differing digits are neighbours that changed places. */
function areTurned(digits: number, apart: number): boolean {
	const at = (31 - Math.clz32(apart & -apart)) & ~3;
	const [low, high] = [(apart >>> at) & 15, at < 28 ? (apart >>> (at + 4)) & 15 : 0];
	const [one, other] = [(digits >>> at) & 15, at < 28 ? (digits >>> (at + 4)) & 15 : 0];
	return low === high && (one ^ low) === other;
}

function registerLevel(columns: Columns, one: number, other: number, kindA: number, kindB: number): number {
	const { rows } = columns;
	const a = rows[one + fields.register] as number;
	const b = rows[other + fields.register] as number;
	if (a === 0 || b === 0) return numbered.unknown;
	if (a === b) return kindA === kindB ? numbered.exact : numbered["typed-without-twenty"];
	if (areFarApart(rows[one + fields.registerLetters] as number, rows[other + fields.registerLetters] as number)) return numbered.else;
	if (!oneLetterApart(columns, a, b)) return numbered.else;
	return (kindA & kindB & 1) === 1 ? numbered.neighbour : numbered["one-letter-apart"];
}

/** One letter more here and one there may be another letter; more are more. */
function areFarApart(lettersA: number, lettersB: number): boolean {
	const apart = lettersA ^ lettersB;
	// All but the last two that differ.
	const rest = apart & (apart - 1);
	return (rest & (rest - 1)) !== 0;
}

function phoneLevel(columns: Columns, one: number, other: number): number {
	const { rows } = columns;
	const a = rows[one + fields.phone] as number;
	const b = rows[other + fields.phone] as number;
	if (a === 0 || b === 0) return phoned.unknown;
	if (a === b) return phoned.exact;
	if (areFarApart(rows[one + fields.phoneLetters] as number, rows[other + fields.phoneLetters] as number)) return phoned.else;
	return oneLetterApart(columns, a, b) ? phoned["one-digit-apart"] : phoned.else;
}

/** Of fewer letters, another letter makes another name. */
const shortestSlip = 4;

/** One letter is another, missing or too many, or two neighbours changed places. */
export function oneSlipApart(columns: Columns, a: number, b: number): boolean {
	const { codes, from, letters } = columns;
	const [fromA, fromB] = [from[a] as number, from[b] as number];
	const [lengthA, lengthB] = [(from[a + 1] as number) - fromA, (from[b + 1] as number) - fromB];
	if (lengthA === lengthB) return lengthA >= shortestSlip && oneLetterApart(columns, a, b);
	const [setA, setB] = [letters[a] as number, letters[b] as number];
	if (Math.abs(lengthA - lengthB) !== 1 || Math.max(lengthA, lengthB) < shortestSlip || bitsIn(setA ^ setB) > 1) return false;
	const [short, long] = lengthA < lengthB ? [fromA, fromB] : [fromB, fromA];
	const length = Math.min(lengthA, lengthB);
	let first = 0;
	while (first < length && codes[short + first] === codes[long + first]) first++;
	while (first < length && codes[short + first] === codes[long + first + 1]) first++;
	return first === length;
}

/** One letter is another, or two neighbours changed places, in texts of one length. */
function oneLetterApart({ codes, from }: Columns, a: number, b: number): boolean {
	const fromA = from[a] as number;
	const fromB = from[b] as number;
	const length = (from[a + 1] as number) - fromA;
	if (length !== (from[b + 1] as number) - fromB || length < 4) return false;
	let first = 0;
	while (first < length && codes[fromA + first] === codes[fromB + first]) first++;
	let last = length - 1;
	while (last > first && codes[fromA + last] === codes[fromB + last]) last--;
	if (last === first) return true;
	return last === first + 1 && codes[fromA + first] === codes[fromB + last] && codes[fromA + last] === codes[fromB + first];
}

/** `one` and `other`: where the texts of the two records begin. */
function textLevel(columns: Columns, at: number, one: number, other: number): number {
	const { rows } = columns;
	const a = rows[one + at] as number;
	const b = rows[other + at] as number;
	if (a === 0 || b === 0) return text.unknown;
	if (a === b) return text.exact;
	const likeness = likenessOf(columns, a, b, leastText);
	if (likeness >= textBands[0]) return text["very-close"];
	if (likeness >= textBands[1]) return text.close;
	for (let there = 0; there < columns.values.length; there++) {
		if (there !== at && (rows[other + there] === a || rows[one + there] === b)) return text["in-another-column"];
	}
	return text.else;
}

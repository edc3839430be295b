import { type Columns, fields, shape } from "../folding/columns.ts";
import { birthDateLevel, byNumber } from "./birth-dates.ts";
import { areFarApart, areTooUnlike, likenessOf, oneLetterApart, oneSlipApart } from "./letters.ts";
import {
	birthDateLevels,
	codesOf,
	nameBands,
	nameLevels,
	phoneLevels,
	registerLevels,
	sexLevels,
	textBands,
	textLevels,
} from "./levels.ts";
import { textsFrom } from "./pattern.ts";

const name = codesOf(nameLevels);
const born = codesOf(birthDateLevels);
const sexed = codesOf(sexLevels);
const numbered = codesOf(registerLevels);
const phoned = codesOf(phoneLevels);
const text = codesOf(textLevels);

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

/** Whether the letters and shapes of two names alone show that they are less than distant. */
function areUnlike(lettersA: number, lettersB: number, shapeA: number, shapeB: number): boolean {
	const [lengthA, lengthB] = [shapeA & shape.length, shapeB & shape.length];
	if (lengthA === shape.length || lengthB === shape.length) return false;
	return areTooUnlike(lettersA, lettersB, lengthA, lengthB, ((shapeA ^ shapeB) & shape.first) === 0, leastName);
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

function phoneLevel(columns: Columns, one: number, other: number): number {
	const { rows } = columns;
	const a = rows[one + fields.phone] as number;
	const b = rows[other + fields.phone] as number;
	if (a === 0 || b === 0) return phoned.unknown;
	if (a === b) return phoned.exact;
	if (areFarApart(rows[one + fields.phoneLetters] as number, rows[other + fields.phoneLetters] as number)) return phoned.else;
	return oneLetterApart(columns, a, b) ? phoned["one-digit-apart"] : phoned.else;
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

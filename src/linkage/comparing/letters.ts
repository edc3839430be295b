import type { Columns } from "../folding/columns.ts";
import { likenessWithin } from "./jaro-winkler.ts";

/** Jaro-Winkler of two texts, or 0 where it can be seen to lie below `least`. */
export function likenessOf({ codes, from, letters }: Columns, a: number, b: number, least: number): number {
	const fromA = from[a] as number;
	const fromB = from[b] as number;
	const lengthA = (from[a + 1] as number) - fromA;
	const lengthB = (from[b + 1] as number) - fromB;
	const isFirstEqual = codes[fromA] === codes[fromB];
	if (areTooUnlike(letters[a] as number, letters[b] as number, lengthA, lengthB, isFirstEqual, least)) return 0;
	return likenessWithin(codes, fromA, lengthA, fromB, lengthB);
}

/**
 * Whether Jaro-Winkler must lie below `least`: a letter that the other text lacks cannot match, and only equal first letters earn a bonus,
 * of at most 0.4 of what is missing to 1.
 */
export function areTooUnlike(setA: number, setB: number, lengthA: number, lengthB: number, isFirstEqual: boolean, least: number): boolean {
	const shared = Math.min(lengthA - bitsIn(setA & ~setB), lengthB - bitsIn(setB & ~setA));
	const wanted = isFirstEqual ? (least - 0.4) / 0.6 : least;
	// (shared / lengthA + shared / lengthB + 1) / 3 < wanted, less a hair's breadth for what floating point rounds away.
	return shared * (lengthA + lengthB) < (3 * wanted - 1 - 1e-8) * lengthA * lengthB;
}

/** One letter more here and one there may be another letter; more are more. */
export function areFarApart(lettersA: number, lettersB: number): boolean {
	const apart = lettersA ^ lettersB;
	// All but the last two that differ.
	const rest = apart & (apart - 1);
	return (rest & (rest - 1)) !== 0;
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
export function oneLetterApart({ codes, from }: Columns, a: number, b: number): boolean {
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

export function bitsIn(set: number): number {
	let bits = set - ((set >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

import { fields } from "../folding/columns.ts";
import { bitsIn } from "./letters.ts";
import { birthDateLevels, codesOf } from "./levels.ts";

const born = codesOf(birthDateLevels);

/** The better of the days that were written and those that the personal numbers tell, where these differ. */
export function byNumber(rows: Int32Array, one: number, other: number, written: number): number {
	const numberI = rows[one + fields.bornByNumberDigits] as number;
	const numberJ = rows[other + fields.bornByNumberDigits] as number;
	if (numberI === 0 && numberJ === 0) return written;
	const told = numberI !== 0 && numberJ !== 0 && numberI === numberJ;
	const crossed =
		(numberI !== 0 && numberI === rows[other + fields.bornDigits]) || (numberJ !== 0 && numberJ === rows[one + fields.bornDigits]);
	return told || crossed ? Math.min(written, born["one-digit-apart"]) : written;
}

/** Years, months and days with four bits for each digit, as the rows have them: they are equal where the numbers are. */
export function birthDateLevel(rows: Int32Array, one: number, other: number): number {
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

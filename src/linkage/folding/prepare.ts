import type { Sex } from "../../particulars/sex.ts";
import { readPair } from "../comparing/pair.ts";
import type { LinkageRecord } from "../schema.ts";
import { type FoldedDay, type FoldedRecord, foldRecord, readNumber } from "./folded.ts";
import { skeletonOf } from "./folding.ts";

/** A name ready to be compared: as written but for capitals and signs, lightly folded, and what is left of it for finding. */
export interface ComparedName {
	readonly raw: string;
	readonly fold: string;
	readonly skeleton: string;
	/** Only a first letter: it agrees with every name that begins so, and tells little. */
	readonly initial: boolean;
}

interface ComparedNumber {
	/** In its normal form, the month of births from 2000 on with its 20 even where it was typed without. */
	readonly text: string;
	/** Of the shape of Mongolia's personal number with a day that exists: it repeats the birth date and the sex. */
	readonly personal: boolean;
	readonly typedWithoutTwenty: boolean;
}

/** A record folded, and with what the comparisons need; null is not known. Made by `prepare` only; serves `keysOf` as well. */
export interface Prepared extends FoldedRecord {
	readonly compared: {
		readonly given: ComparedName | null;
		readonly family: ComparedName | null;
		/** yyyymmdd; a month or a day that is not known is 00; 0 where nothing is known. */
		readonly born: number;
		/** The day that the personal number tells, where it differs from the one written; else 0. */
		readonly bornByNumber: number;
		/** As written, else as the personal number tells. */
		readonly sex: Sex | null;
		readonly register: ComparedNumber | null;
		readonly phone: string | null;
	};
}

/** Never refuses: what cannot be understood is compared as it was written, or is not known. */
export function prepare(record: LinkageRecord): Prepared {
	const names = readPair(record);
	const number = readNumber(record.register);
	const folded = foldRecord(record, names, number);
	const written = dayNumber(folded.born);
	const register = number && comparedNumber(number.normal, number.wellFormed, written);
	const told = register?.personal ? dayInNumber(register.text) : 0;
	// 1 January stands for a day that nobody knew: the personal number knows better.
	const better = told !== 0 && (written === 0 || (isVague(written) && sameYear(told, written)));
	const family = folded.family ?? folded.familyInitial;
	return {
		...folded,
		compared: {
			given: folded.given === null ? null : comparedName(names.given, folded.given, folded.givenSkeleton),
			family: family ? comparedName(names.family, family, folded.familySkeleton) : null,
			born: better ? told : written,
			bornByNumber: better || told === written ? 0 : told,
			sex: record.sex ?? (register?.personal ? (number?.sex ?? null) : null),
			register,
			phone: folded.phones[0] ?? null,
		},
	};
}

function comparedName(written: string | null, fold: string, skeleton: string | null): ComparedName {
	const raw = (written ?? "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
	return { raw, fold, skeleton: skeleton ?? skeletonOf(fold), initial: fold.length === 1 };
}

function dayNumber(day: FoldedDay | null): number {
	return day === null ? 0 : day.year * 10_000 + day.month * 100 + day.day;
}

/** A day as `born` has it, of which the month or the day is not known, or which is 1 January and stands for that. */
export function isVague(day: number): boolean {
	return day % 100 === 0 || day % 10_000 === 101;
}

function sameYear(one: number, other: number): boolean {
	return Math.floor(one / 10_000) === Math.floor(other / 10_000);
}

/** Nobody in a register was born before 1925 as far as anybody can tell, so where no date is written such a number lacks its 20. */
function comparedNumber(normal: string, personal: boolean, written: number): ComparedNumber {
	const month = Number(normal.slice(4, 6));
	if (!personal || month > 20) return { text: normal, personal, typedWithoutTwenty: false };
	const year = Number(normal.slice(2, 4));
	const lacks = written === 0 ? year < 25 : Math.floor(written / 10_000) === 2000 + year;
	return { text: lacks ? `${normal.slice(0, 4)}${month + 20}${normal.slice(6)}` : normal, personal, typedWithoutTwenty: lacks };
}

function dayInNumber(text: string): number {
	const [year, month, day] = [2, 4, 6].map((at) => Number(text.slice(at, at + 2))) as [number, number, number];
	return month > 20 ? (2000 + year) * 10_000 + (month - 20) * 100 + day : (1900 + year) * 10_000 + month * 100 + day;
}

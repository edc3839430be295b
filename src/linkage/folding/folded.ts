import { isNoNumber, telephoneIn } from "../../particulars/no-number.ts";
import { readPhone } from "../../particulars/phone.ts";
import { type RegisterNumber, readRegisterNumber } from "../../particulars/register-number.ts";
import type { Sex } from "../../particulars/sex.ts";
import { readPair } from "../comparing/pair.ts";
import type { LinkageRecord } from "../schema.ts";
import { foldFamily, foldName, skeletonOf } from "./folding.ts";
import { isNoText } from "./unknown.ts";

/** A day as far as it is known; a month or a day that nobody knew is 0. */
export interface FoldedDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** A record in one alphabet. Null is not known; what was written stays with the record. */
export interface FoldedRecord {
	readonly id: string;
	readonly given: string | null;
	readonly givenSkeleton: string | null;
	/** Without its genitive; null where only an initial was written. */
	readonly family: string | null;
	readonly familySkeleton: string | null;
	readonly familyInitial: string | null;
	readonly clan: string | null;
	readonly born: FoldedDay | null;
	readonly sex: Sex | null;
	/** `day` is the birth date that a personal number tells. */
	readonly register: { readonly normal: string; readonly wellFormed: boolean; readonly day: FoldedDay | null } | null;
	readonly phones: readonly string[];
	readonly place: readonly (string | null)[];
	readonly address: readonly (string | null)[];
	readonly other: readonly (string | null)[];
	readonly list: string | null;
}

/** Never refuses: what cannot be understood is kept as it was written, or is not known. `names` and `register`: of the record, as they are read. */
export function foldRecord(record: LinkageRecord, names = readPair(record), register = readNumber(record.register)): FoldedRecord {
	const given = folded(names.given, nameFold);
	const born = dayOf(record);
	const family = folded(names.family, familyFold);
	return {
		id: record.id,
		given,
		givenSkeleton: folded(given, skeleton),
		family: names.familyIsInitial ? null : family,
		familySkeleton: names.familyIsInitial ? null : folded(family, skeleton),
		familyInitial: family === null ? null : family.slice(0, 1),
		clan: folded(names.clan, nameFold),
		born,
		sex: record.sex,
		register: register && {
			normal: register.normal,
			wellFormed: register.wellFormed,
			day: register.wellFormed ? dayInNumber(register.normal, born) : null,
		},
		phones: phonesIn(record.phone),
		place: record.place.map(foldText),
		address: record.address.map(foldText),
		other: record.other.map(foldText),
		list: record.list,
	};
}

// A few megabytes; a town has fewer names.
const mostRemembered = 20_000;

/** Letters and digits of a place or an address in small letters; null where there are none. */
function foldText(written: string | null): string | null {
	return folded(written, textFold);
}

/** A register number, or null where what stands in its place is none. */
export function readNumber(written: string | null): RegisterNumber | null {
	return written === null || isNoNumber(written) ? null : readRegisterNumber(written);
}

function phonesIn(written: string | null): string[] {
	const numbers = written === null ? [] : (readPhone(written)?.split(", ") ?? []);
	return numbers.map(telephoneIn).filter((number) => number !== null);
}

const nameFold = remembered(foldName);
const familyFold = remembered(foldFamily);
const skeleton = remembered(skeletonOf);
const textFold = remembered((text) => (isNoText(text) ? "" : foldName(text)));

/**
 * Names and places repeat from record to record, and folding is most of the work: what was folded lately is not folded again. The same
 * text always folds alike, so nobody sees that it is remembered.
 */
function remembered(fold: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const after = fold(text);
		if (known.size >= mostRemembered) known.clear();
		known.set(text, after);
		return after;
	};
}

function folded(written: string | null, fold: (text: string) => string): string | null {
	return written === null ? null : fold(written) || null;
}

function dayOf({ birthDate }: LinkageRecord): FoldedDay | null {
	// The first day that a spreadsheet knows: nobody wrote it.
	if (birthDate === null || birthDate.date === "1900-01-01") return null;
	const [year = 0, month = 0, day = 0] = birthDate.date.split("-").map(Number);
	return { year, month: birthDate.precision === "year" ? 0 : month, day: birthDate.precision === "day" ? day : 0 };
}

/** The 20 that is added to the month from 2000 on is often forgotten; then the year written down tells, or that nobody is so old. */
function dayInNumber(normal: string, born: FoldedDay | null): FoldedDay {
	const [short, month, day] = [2, 4, 6].map((at) => Number(normal.slice(at, at + 2))) as [number, number, number];
	if (month > 20) return { year: 2000 + short, month: month - 20, day };
	const recent = born === null ? short < 25 : born.year === 2000 + short;
	return { year: (recent ? 2000 : 1900) + short, month, day };
}

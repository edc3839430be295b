import { readPhone } from "../people/phone.ts";
import { readRegisterNumber } from "../people/register-number.ts";
import type { BirthDate } from "../people/schema.ts";
import type { Sex } from "../people/sex.ts";
import { foldFamily, foldGiven, skeleton } from "./folded-name.ts";
import type { LinkageRecord } from "./schema.ts";

/** A name ready to be compared: as written but for capitals and signs, lightly folded, and what is left of it for blocking. */
export interface PreparedName {
	readonly raw: string;
	readonly fold: string;
	readonly skeleton: string;
	/** Only the first letter or two: it agrees with every name that begins so, and tells little. */
	readonly initial: boolean;
}

export interface PreparedNumber {
	/** In its normal form, the month of births from 2000 on with its 20 even where it was typed without. */
	readonly text: string;
	/** Of the shape of Mongolia's personal number with a day that exists: it repeats the birth date and the sex. */
	readonly personal: boolean;
	readonly typedWithoutTwenty: boolean;
}

/** A record folded and ready to be compared; null is not known. Made by `prepare` only. */
export interface Prepared {
	readonly id: string;
	readonly given: PreparedName | null;
	readonly family: PreparedName | null;
	readonly clan: PreparedName | null;
	/** yyyymmdd; a month or a day that is not known is 00; 0 where nothing is known. */
	readonly born: number;
	/** The day that the personal number tells, where it differs from the one written; else 0. */
	readonly bornByNumber: number;
	readonly sex: Sex | null;
	readonly register: PreparedNumber | null;
	readonly phone: string | null;
	readonly place: readonly (string | null)[];
	readonly address: readonly (string | null)[];
	readonly other: readonly (string | null)[];
	readonly list: string | null;
}

/** Never refuses: what cannot be understood is compared as it was written, or is not known. */
export function prepare(record: LinkageRecord): Prepared {
	const number = record.register === null ? null : readRegisterNumber(record.register);
	const written = dayNumber(record.birthDate);
	const register = number === null ? null : preparedNumber(number.normal, number.wellFormed, written);
	const told = register?.personal ? dayInNumber(register.text) : 0;
	// 1 January stands for a day that nobody knew: the personal number knows better.
	const better = told !== 0 && (written === 0 || isVague(written)) && agrees(told, written);
	return {
		id: record.id,
		given: prepareName(record.given, foldGiven),
		family: prepareName(record.family, foldFamily),
		clan: prepareName(record.clan, foldGiven),
		born: better ? told : written,
		bornByNumber: better || told === written ? 0 : told,
		sex: record.sex ?? (register?.personal ? (number?.sex ?? null) : null),
		register,
		phone: preparePhone(record.phone),
		place: record.place.map(prepareText),
		address: record.address.map(prepareText),
		other: record.other.map(prepareText),
		list: record.list,
	};
}

function prepareName(written: string | null, fold: (name: string) => string): PreparedName | null {
	if (written === null) return null;
	const raw = prepareText(written);
	if (raw === null) return null;
	const folded = fold(written);
	if (folded === "") return null;
	return { raw, fold: folded, skeleton: skeleton(folded), initial: folded.length === 1 || raw.length === 1 };
}

/** Letters and digits only, in small letters; null where there are none. */
function prepareText(written: string | null): string | null {
	const text = (written ?? "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
	return text === "" ? null : text;
}

function preparePhone(written: string | null): string | null {
	const phone = written === null ? null : readPhone(written);
	return phone === null ? null : (phone.split(", ")[0] as string);
}

function dayNumber(birth: BirthDate | null): number {
	if (birth === null) return 0;
	const [year = 0, month = 0, day = 0] = birth.date.split("-").map(Number);
	return year * 10_000 + (birth.precision === "year" ? 0 : month * 100) + (birth.precision === "day" ? day : 0);
}

function isVague(day: number): boolean {
	return day % 100 === 0 || day % 10_000 === 101;
}

function agrees(told: number, written: number): boolean {
	return written === 0 || Math.floor(told / 10_000) === Math.floor(written / 10_000);
}

/** Nobody alive was born before 1925 as far as a register can tell, so such a number lacks the 20 of its month. */
function preparedNumber(normal: string, personal: boolean, written: number): PreparedNumber {
	const month = Number(normal.slice(4, 6));
	if (!personal || month > 20) return { text: normal, personal, typedWithoutTwenty: false };
	const year = Number(normal.slice(2, 4));
	const bornIn = Math.floor(written / 10_000);
	const lacks = bornIn === 0 ? year < 25 : bornIn === 2000 + year;
	return { text: lacks ? `${normal.slice(0, 4)}${month + 20}${normal.slice(6)}` : normal, personal, typedWithoutTwenty: lacks };
}

function dayInNumber(text: string): number {
	const [year, month, day] = [2, 4, 6].map((at) => Number(text.slice(at, at + 2))) as [number, number, number];
	return month > 20 ? (2000 + year) * 10_000 + (month - 20) * 100 + day : (1900 + year) * 10_000 + month * 100 + day;
}

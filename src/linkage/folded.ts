import { readPhone } from "../people/phone.ts";
import { readRegisterNumber } from "../people/register-number.ts";
import type { Sex } from "../people/sex.ts";
import { foldFamily, foldName, skeletonOf } from "./folding.ts";
import { readPair } from "./pair.ts";
import type { LinkageRecord } from "./schema.ts";

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
	readonly register: { readonly normal: string; readonly wellFormed: boolean } | null;
	readonly phones: readonly string[];
	readonly place: readonly (string | null)[];
	readonly address: readonly (string | null)[];
	readonly other: readonly (string | null)[];
	readonly list: string | null;
}

/** Never refuses: what cannot be understood is kept as it was written, or is not known. */
export function foldRecord(record: LinkageRecord): FoldedRecord {
	const names = readPair(record);
	const register = record.register === null ? null : readRegisterNumber(record.register);
	const given = folded(names.given, foldName);
	const family = folded(names.family, foldFamily);
	return {
		id: record.id,
		given,
		givenSkeleton: folded(given, skeletonOf),
		family: names.familyIsInitial ? null : family,
		familySkeleton: names.familyIsInitial ? null : folded(family, skeletonOf),
		familyInitial: family === null ? null : family.slice(0, 1),
		clan: folded(names.clan, foldName),
		born: dayOf(record),
		sex: record.sex,
		register: register && { normal: register.normal, wellFormed: register.wellFormed },
		phones: record.phone === null ? [] : (readPhone(record.phone)?.split(", ") ?? []),
		place: record.place.map(foldText),
		address: record.address.map(foldText),
		other: record.other.map(foldText),
		list: record.list,
	};
}

/** Letters and digits of a place or an address in small letters; null where there are none. */
export function foldText(written: string | null): string | null {
	return folded(written, foldName);
}

function folded(written: string | null, fold: (text: string) => string): string | null {
	return written === null ? null : fold(written) || null;
}

function dayOf({ birthDate }: LinkageRecord): FoldedDay | null {
	if (birthDate === null) return null;
	const [year = 0, month = 0, day = 0] = birthDate.date.split("-").map(Number);
	return { year, month: birthDate.precision === "year" ? 0 : month, day: birthDate.precision === "day" ? day : 0 };
}

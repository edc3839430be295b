import type { FoldedRecord } from "../folding/folded.ts";
import { skeletonOf } from "../folding/folding.ts";

/** What two records share when they meet on a key. The batch engine caps and reports by kind. */
export const keyKinds = [
	"names",
	"name-and-initial",
	"name-and-year",
	"name-and-day",
	"initial-and-birth-date",
	"birth-date-and-sex",
	"swapped-date",
	"prefixes-and-month",
	"register",
	"phone",
	"name-and-place",
	"address",
	"other",
	"other-part",
	"family-and-place",
	"month-and-place",
	"day-and-place",
] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface BlockingKey {
	readonly kind: KeyKind;
	/** Signed 32 bits, as PostgreSQL's integer. */
	readonly hash: number;
}

/** The hashes by which a record is found, sorted and distinct: two records are compared when they share one. */
export function keysOf(record: FoldedRecord): number[] {
	return [...new Set(blockingKeys(record).map(({ hash }) => hash))].sort((a, b) => a - b);
}

/** The hashes of a record with what each stands for. A field that is not known makes no key, so nobody is found by what is missing. */
export function blockingKeys(record: FoldedRecord): BlockingKey[] {
	const keys = [...keysOfNames(record), ...keysOfDay(record), ...keysOfNumbers(record), ...keysOfAddress(record)];
	return keys.map(keyed);
}

function keyed(key: Key): BlockingKey {
	return { kind: key[0], hash: hashOf(key) };
}

type Key = readonly [kind: KeyKind, ...parts: (string | number)[]];

/** Given and family name are often swapped, so a name is a name here, whichever cell it stood in. */
function keysOfNames(record: FoldedRecord): Key[] {
	const { givenSkeleton: given, familySkeleton: family, familyInitial } = record;
	const place = record.place.findLast((part) => part !== null);
	const initials = { given: record.given?.slice(0, 1), family: familyInitial };
	const keys: Key[] = [];
	if (given !== null && family !== null) keys.push(["names", ...[given, family].sort()]);
	if (given !== null && initials.family) keys.push(["name-and-initial", given, initials.family]);
	if (family !== null && initials.given) keys.push(["name-and-initial", family, initials.given]);
	if (given !== null && place) keys.push(["name-and-place", given, place]);
	if (family !== null && place && isVague(record)) keys.push(["name-and-place", family, place]);
	return keys;
}

function keysOfDay(record: FoldedRecord): Key[] {
	const { given, familyInitial, givenSkeleton, familySkeleton, sex } = record;
	const born = isVague(record) ? (record.register?.day ?? record.born) : record.born;
	const names = [...new Set([givenSkeleton, familySkeleton].filter((name) => name !== null))];
	const initials = initialsOf(record);
	const keys: Key[] = [];
	if (born === null) return keys;
	const { year, month, day } = born;
	const years = new Set([year, record.born?.year ?? year]);
	for (const known of years) keys.push(...names.map((name) => ["name-and-year", name, known] as const));
	if (isVagueDay(born)) return keys;
	keys.push(...names.map((name) => ["name-and-day", name, month, day] as const));
	keys.push(...initials.map((initial) => ["initial-and-birth-date", initial, year, month, day] as const));
	if (day <= 12 && initials[0]) keys.push(["swapped-date", initials[0], year, Math.min(month, day), Math.max(month, day)]);
	keys.push(["birth-date-and-sex", year, month, day, sex ?? ""]);
	if (given && familyInitial) keys.push(["prefixes-and-month", given.slice(0, 2), familyInitial, year, month]);
	return keys;
}

function keysOfNumbers({ register, phones }: FoldedRecord): Key[] {
	return [
		...(register === null ? [] : [["register", withoutTwenty(register)] as const]),
		...phones.map((phone) => ["phone", phone] as const),
	];
}

/** Births from 2000 on have 20 added to their month, which is often forgotten: with and without, it is found under one. */
function withoutTwenty({ normal, day }: { readonly normal: string; readonly day: { readonly month: number } | null }): string {
	return day === null ? normal : `${normal.slice(0, 4)}${String(day.month).padStart(2, "0")}${normal.slice(6)}`;
}

/** A street beside an initial, and two parts of an address together: households move little and names of streets are long. */
function keysOfAddress(record: FoldedRecord): Key[] {
	const parts = record.address.filter((part) => part !== null).map(skeletonOf);
	const streets = parts.filter((part) => part.length > 2);
	const keys: Key[] = streets.flatMap((street) => initialsOf(record).map((initial) => ["address", street, initial] as const));
	const place = record.place.findLast((part) => part !== null) ?? "";
	if (parts.length > 1) keys.push(...parts.slice(1).map((part, at) => ["address", parts[at] as string, part, place] as const));
	return keys;
}

/**
 * What finds people of whom little is known, only where a whole table is linked: in a programme it is not worth a key of each report. What
 * else a table holds (a mail address or another number), whole, by its beginning and by its end; names beside a place, and days.
 */
export function keysOfTables(record: FoldedRecord): BlockingKey[] {
	const values = record.other.filter((value): value is string => value !== null && value.length >= shortestOther);
	const place = record.place.findLast((part) => part !== null);
	const { familySkeleton: family, born } = record;
	const keys: Key[] = values.map((value) => ["other", value]);
	for (const value of values) {
		if (value.length < 2 * partOfOther) continue;
		keys.push(["other-part", "begins", value.slice(0, partOfOther)], ["other-part", "ends", value.slice(-partOfOther)]);
	}
	if (family !== null && place) keys.push(["family-and-place", family, place]);
	if (born !== null && !isVagueDay(born) && place) keys.push(["month-and-place", born.year, born.month, place]);
	if (born !== null && !isVagueDay(born) && place) keys.push(["day-and-place", born.month, born.day, place]);
	return keys.map(keyed);
}

const partOfOther = 7;
export const shortestOther = 6;

function initialsOf({ given, familyInitial }: FoldedRecord): string[] {
	return [...new Set([given?.slice(0, 1), familyInitial])].filter((initial) => typeof initial === "string");
}

/** 1 January stands for a day that nobody knew. */
function isVagueDay({ month, day }: { readonly month: number; readonly day: number }): boolean {
	return month === 0 || day === 0 || (month === 1 && day === 1);
}

function isVague({ born }: FoldedRecord): boolean {
	return born === null || isVagueDay(born);
}

/** FNV-1a over UTF-16 units of the parts with a nought between them, then the finaliser of MurmurHash3, so that all 32 bits are spread. Fixed for ever: keys are stored. */
function hashOf(key: Key): number {
	let hash = 0x811c9dc5;
	for (let part = 0; part < key.length; part++) {
		if (part > 0) hash = Math.imul(hash, 0x01000193);
		const text = String(key[part]);
		for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) | 0;
}

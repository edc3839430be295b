import type { FoldedRecord } from "./folded.ts";

/** What two records share when they meet on a key. The batch engine caps and reports by kind. */
export const keyKinds = [
	"names",
	"given-and-year",
	"family-and-year",
	"birth-date",
	"swapped-date",
	"register",
	"phone",
	"prefixes-and-month",
	"given-less-one-and-year",
	"initial-and-given",
	"given-and-place",
	"names-less-one",
	"names-and-day",
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

/** The same hashes with what each stands for. A field that is not known makes no key, so nobody is found by what is missing. */
export function blockingKeys(record: FoldedRecord): BlockingKey[] {
	const keys = [...keysOfNames(record), ...keysOfDay(record), ...keysOfNumbers(record)];
	return keys.map(([kind, ...parts]) => ({ kind, hash: hashOf([kind, ...parts].join("\u0000")) }));
}

type Key = readonly [kind: KeyKind, ...parts: (string | number)[]];

/** Given and family name are often swapped, so a name is a name here, whichever cell it stood in. */
function keysOfNames(record: FoldedRecord): Key[] {
	const { givenSkeleton: given, familySkeleton: family, familyInitial: initial, born } = record;
	const keys: Key[] = [];
	if (given !== null && family !== null) {
		keys.push(["names", ...[given, family].sort()]);
		for (const less of lessOne(given)) keys.push(["names-less-one", less, family]);
	}
	if (given !== null && initial !== null && born === null) keys.push(["initial-and-given", record.given ?? given, initial]);
	const place = record.place.findLast((part) => part !== null);
	if (given !== null && place && isVague(record)) keys.push(["given-and-place", given, place]);
	return keys;
}

function keysOfDay({ givenSkeleton: given, familySkeleton: family, born, sex }: FoldedRecord): Key[] {
	if (born === null) return [];
	const { year, month, day } = born;
	const keys: Key[] = [];
	if (given !== null) keys.push(["given-and-year", given, year]);
	if (family !== null) keys.push(["given-and-year", family, year]);
	if (given !== null) for (const less of lessOne(given)) keys.push(["given-less-one-and-year", less, year]);
	if (isVagueDay(born)) return keys;
	keys.push(["birth-date", year, month, day, sex ?? ""]);
	return keys;
}

function keysOfNumbers({ register, phones }: FoldedRecord): Key[] {
	return [...(register === null ? [] : [["register", register.normal] as const]), ...phones.map((phone) => ["phone", phone] as const)];
}

/** 1 January stands for a day that nobody knew. */
function isVagueDay({ month, day }: { readonly month: number; readonly day: number }): boolean {
	return month === 0 || day === 0 || (month === 1 && day === 1);
}

function isVague({ born }: FoldedRecord): boolean {
	return born === null || isVagueDay(born);
}

/** The name itself and all that one slip of a letter could have made of it: a slip apart, two names share one of these. */
function lessOne(skeleton: string): string[] {
	if (skeleton.length < 3) return [];
	return [...new Set(Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1)))];
}

/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3, so that all 32 bits are spread. Fixed for ever: keys are stored. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) | 0;
}

import { type PlacePrecision, placePrecisions } from "../schema.ts";
import { findInText, type SoughtName, soughtName, type Word, wordsOf } from "./names.ts";

/** A place by one of its names, and how exactly it tells where somebody is. */
export interface NamedPlace {
	readonly name: string;
	readonly precision: Exclude<PlacePrecision, "none">;
}

interface FoundPlace {
	readonly start: number;
	readonly end: number;
	readonly precision: NamedPlace["precision"];
}

/** Whatever tells one school or one part of a town from others: a number is enough. */
const numbered =
	/(?:№\s?\d+|\d+\s?[-‐]?\s?(?:р|дугаар|дүгээр))\s+(?:[\p{L}]+\s+)?(?:сургуул|цэцэрлэг|хороо|баг(?!ш))\p{L}*|(?:school|kindergarten|khoroo|bagh?)\s+(?:no\.?|№|number)?\s?\d+/giu;

/** A point of the map in Mongolia, as a telephone writes it. */
const coordinates = /(?<![\d.])(?:4[1-9]|5[0-2])\.\d{2,}\s*°?\s*N?\s*[,;\s]\s*(?:8[7-9]|9\d|1[01]\d)\.\d{2,}/giu;

/** Where a text says, more or less exactly, where somebody is. */
export function findPlaces(text: string, places: readonly NamedPlace[]): FoundPlace[] {
	const exact = [...text.matchAll(numbered), ...text.matchAll(coordinates)].map(({ 0: found, index }) => ({
		start: index,
		end: index + found.length,
		precision: "school" as const,
	}));
	const words = wordsOf(text);
	const named = places.flatMap(({ name, precision }) => findPlace(text, words, name).map(({ start, end }) => ({ start, end, precision })));
	// A place may be known by two spellings that are alike once they are folded, and an aimag and a soum may have one name.
	const each = [...Map.groupBy([...named, ...exact], ({ start }) => start).values()].flatMap((found) => chosen(text, found) ?? []);
	return each.toSorted((one, other) => one.start - other.start);
}

/** Khovd is the aimag, and the soum of that name where the text says so. */
function chosen(text: string, [first, ...others]: readonly FoundPlace[]): FoundPlace | undefined {
	if (!first) return undefined;
	const isSoum = /^\s+(?:сум|soum|sum)/iu.test(text.slice(first.end));
	return others.reduce((kept, one) => (isMoreExact(one.precision, kept.precision) === isSoum ? one : kept), first);
}

export function isMoreExact(one: PlacePrecision, other: PlacePrecision): boolean {
	return placePrecisions.indexOf(one) > placePrecisions.indexOf(other);
}

/** A soum has a few thousand people, a school a few hundred: there somebody with a name or a face is found by asking once. */
export function isSpecific(precision: PlacePrecision): boolean {
	return isMoreExact(precision, "aimag");
}

/** A place is written large, also where its name is a word; several words stand as they are. */
function findPlace(text: string, words: readonly Word[], name: string): { readonly start: number; readonly end: number }[] {
	if (!/[\s\d]/.test(name)) return findInText(text, soughtPlace(name), words);
	const asWritten = name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${asWritten}`, "giu"))].map(({ 0: found, index }) => ({
		start: index,
		end: index + found.length,
	}));
}

// Some megabytes; a country has fewer places.
const mostRemembered = 5_000;
const remembered = new Map<string, SoughtName>();

/** Each text is searched for the same places, and their forms are most of the work: they are made once. */
function soughtPlace(name: string): SoughtName {
	const before = remembered.get(name);
	if (before) return before;
	const sought = { ...soughtName(name), isCommon: true };
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(name, sought);
	return sought;
}

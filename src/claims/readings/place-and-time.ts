import type { OneOfBoth } from "../../shared/words.ts";
import { englishBeginnings } from "../lexicon/english.ts";
import { mongolianBeginnings, mongolianDayOf } from "../lexicon/mongolian.ts";
import { hasPart, is, isHeadUnit, type Unit } from "../text/units.ts";
import type { ClaimPiece, Read } from "./mentions.ts";
import type { TimeSaid } from "./time.ts";

/** The place that a name means: of several with one name the kind that is said behind it, else the largest. */
function placeNamed(unit: Unit, next: Unit | undefined): string | null {
	const named = unit.entries.map(({ concept }) => concept).filter((concept) => concept.startsWith("place:"));
	const below = named.filter((concept) => concept.includes("/"));
	const chosen = is(next, "district") || is(next, "sum") ? below : named;
	return (chosen.length > 0 ? chosen : named).toSorted((one, other) => one.length - other.length)[0] ?? null;
}

export function isPlace({ entries }: Unit): boolean {
	return entries.some(({ concept }) => concept.startsWith("place:"));
}

/** The end of “ULAANBAATAR, 27 April 2020 –”, which says where and when a text was written. */
export function datelineEnd(units: readonly Unit[]): number {
	const dash = units.slice(0, 10).findIndex(({ text }) => /^[–—-]$/.test(text));
	const before = units.slice(0, Math.max(dash, 0));
	const isDateline = before.some(({ quantity }) => quantity) && before.some(isPlace);
	return isDateline && !before.some((unit) => hasPart(unit, "verb") || isHeadUnit(unit)) ? dash + 1 : 0;
}

export function placesOf(read: Read, { left, right }: ClaimPiece, language: OneOfBoth): string[] {
	const own = (units: readonly Unit[]) => units.flatMap((unit, at) => placeNamed(unit, units[at + 1]) ?? []);
	const behind = language === "en" ? own(right) : [];
	const before = own(left);
	const opening = own(
		read.sentence.units.slice(datelineEnd(read.sentence.units), read.mentions.find(({ noClaim }) => noClaim === null)?.at ?? 0),
	);
	const found =
		behind.length > 0
			? behind
			: before.length > 0
				? before
				: opening.length > 0
					? opening
					: language === "mn" && right.length < 6
						? own(right)
						: [];
	return [...new Set(found.map((concept) => concept.slice("place:".length)))];
}

export function timeOf(read: Read, { left, right, mention }: ClaimPiece): TimeSaid | null {
	const { units } = read.sentence;
	const first = left[0] ? units.indexOf(left[0]) : mention.at;
	const last = right.length > 0 ? units.indexOf(right.at(-1) as Unit) : mention.at;
	const usable = read.times.filter(
		(time) =>
			!units.slice(Math.max(0, time.first - 4), time.first).some(({ lower }) => isBeginning(lower)) &&
			!isBeginning(units[time.last + 1]?.lower) &&
			!isDayOfSomething(units, time) &&
			(time.from !== "" || time.until !== ""),
	);
	const own = usable.filter((time) => time.last >= first && time.last <= last);
	const opening = usable.filter((time) => time.last < (read.mentions.find(({ noClaim }) => noClaim === null)?.at ?? 0));
	return own.at(-1) ?? opening.at(-1) ?? null;
}

/** A dateline, and the day of a letter or a meeting: nothing is said to have happened on it. */
function isDayOfSomething(units: readonly Unit[], { first, last, from, until }: TimeSaid): boolean {
	if (from === null || from !== until) return false;
	return (
		/^[–—-]$/.test(units[last + 1]?.text ?? "") ||
		// “3 сарын 5-ны 47 тоот бичиг”
		units[last + 1]?.quantity?.form === "ordinal" ||
		/^(of|dated)$/.test(units[first - 1]?.lower ?? "") ||
		mongolianDayOf.test(units[last]?.lower ?? "") ||
		mongolianDayOf.test(units[last + 1]?.lower ?? "")
	);
}

/** The year of a campaign that was named last before the number, else the first behind it. */
export function yearOf({ years, sentence: { units } }: Read, { mention, left, right }: ClaimPiece): number | null {
	const { at, phrase } = mention;
	const last = Math.max(at, phrase.last);
	const inBrackets = years.find((one) => one.at > last && one.at <= last + 3 && units[last + 1]?.text === "(");
	if (inBrackets) return inBrackets.number;
	// Its own part of the sentence before the others.
	const within = (part: readonly Unit[]) => years.findLast((one) => part.includes(units[one.at] as Unit));
	const own = within(left) ?? within(right);
	if (own) return own.number;
	return years.findLast((one) => one.at < at)?.number ?? years.find((one) => one.at > at)?.number ?? null;
}

const isBeginning = (word: string | undefined) => word !== undefined && (englishBeginnings.test(word) || mongolianBeginnings.test(word));

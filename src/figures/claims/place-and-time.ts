import type { Language } from "../../shared/words.ts";
import type { Read } from "./mentions.ts";
import type { ClaimPiece } from "./pieces.ts";
import type { TimeSaid } from "./time.ts";
import { is, type Unit } from "./units.ts";
import { englishBeginnings } from "./words/english.ts";
import { mongolianBeginnings } from "./words/mongolian.ts";

/** Of places with one name, the kind that is said behind it; else the largest. */
function placeNamed(unit: Unit, next: Unit | undefined): string | null {
	const named = unit.entries.map(({ concept }) => concept).filter((concept) => concept.startsWith("place:"));
	const below = named.filter((concept) => concept.includes("/"));
	const chosen = is(next, "district") || is(next, "sum") ? below : named;
	return (chosen.length > 0 ? chosen : named).toSorted((one, other) => one.length - other.length)[0] ?? null;
}

export function placesOf(read: Read, { left, right }: ClaimPiece, language: Language): string[] {
	const own = (units: readonly Unit[]) => units.flatMap((unit, at) => placeNamed(unit, units[at + 1]) ?? []);
	const behind = language === "en" ? own(right) : [];
	const before = own(left);
	const opening = own(read.sentence.units.slice(0, read.mentions.find(({ noClaim }) => noClaim === null)?.at ?? 0));
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
			(time.from !== "" || time.until !== ""),
	);
	const own = usable.filter((time) => time.first >= first && time.last <= last);
	const opening = usable.filter((time) => time.last < (read.mentions.find(({ noClaim }) => noClaim === null)?.at ?? 0));
	return own.at(-1) ?? opening.at(-1) ?? null;
}

/** The year of a campaign that was named last before the number, else the first behind it. */
export function yearOf({ years }: Read, at: number): number | null {
	return years.findLast((one) => one.at < at)?.number ?? years.find((one) => one.at > at)?.number ?? null;
}

const isBeginning = (word: string | undefined) => word !== undefined && (englishBeginnings.test(word) || mongolianBeginnings.test(word));

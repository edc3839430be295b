import { mongolianAge } from "../lexicon/mongolian.ts";
import { is, type Unit } from "../text/units.ts";
import { nounPhraseAt } from "./noun-phrases.ts";
import { rangeEnd } from "./ranges.ts";

/** Whether a number says how old somebody is. */
export function isAge(units: readonly Unit[], at: number): boolean {
	const words = units.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
	const aged = words.findLastIndex((word) => /^(aged|age|ages)$/.test(word));
	if (aged >= 0 && words.slice(aged + 1).every((word) => /^(of|between|from|to|and|-|–|over|under|above|below|\d+)$/.test(word)))
		return true;
	const end = rangeEnd(units, at) ?? at;
	if (mongolianAge.test(units[end + 1]?.lower ?? "")) return true;
	const rest = units
		.slice(at + 1, at + 5)
		.map(({ lower }) => lower)
		.join(" ");
	if (/^([-–] ?|to |and )?(\d+ )?(years? olds?|years? of age|year olds?|years? old)\b/.test(rest)) return true;
	if (isApposition(units, at) || isAgeOfName(units, at)) return true;
	const before = units[at - 1]?.lower ?? "";
	const ofPeople = is(units[at - 2], "child", "pupil", "person", "adult", "female", "male");
	return (
		/^(under|over|above|below)$/.test(before) &&
		ofPeople &&
		(units[at]?.quantity?.value ?? 0) < 100 &&
		nounPhraseAt(units, at + 1, null).heads.length === 0
	);
}

/** `Saraa (11) lives`: behind a name that nobody counts, and at most as old as people get. */
function isAgeOfName(units: readonly Unit[], at: number): boolean {
	const { value = 999, inWords = true } = units[at]?.quantity ?? {};
	const name = units[at - 2];
	const isNamed = name?.kind === "word" && name.entries.length === 0 && /^\p{Lu}\p{Ll}/u.test(name.text) && !name.plural;
	return isNamed && !inWords && value < 100 && units[at - 1]?.text === "(" && units[at + 1]?.text === ")";
}

/** `said the director, 54, at`: a number by itself between two commas. */
function isApposition(units: readonly Unit[], at: number): boolean {
	const { value = 0, rounded = true, inWords = true } = units[at]?.quantity ?? {};
	const named = units[at - 2];
	return (
		!rounded &&
		!inWords &&
		value < 110 &&
		units[at - 1]?.text === "," &&
		named?.kind === "word" &&
		!named.plural &&
		((units[at + 1]?.text === "," && units[at + 2]?.kind === "word") || endsWithName(units, at))
	);
}

/** `says Tuya, 11.` */
function endsWithName(units: readonly Unit[], at: number): boolean {
	const [verb, name] = [units[at - 3], units[at - 2]];
	const isName = name?.entries.length === 0 && /^\p{Lu}\p{Ll}/u.test(name.text);
	return isName && /^(says|said|explains|recalls|adds|remembers)$/.test(verb?.lower ?? "") && (units[at + 1]?.text ?? ".") === ".";
}

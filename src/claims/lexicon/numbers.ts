import numbers from "./numbers.json" with { type: "json" };

/** Numbers in words, by language. */
export const numerals = { en: worthsOf(numbers.en.numerals), mn: worthsOf(numbers.mn.numerals) };
/** Numerals as they stand before a case or before “together”: тавыг, гурвуулаа. Those that are common words as well, as ер and дал are, are numerals only. */
export const mongolianNumeralStems = worthsOf(numbers.mn.numeralStems);
/** What the number before a word is multiplied by: hundred, мянга. */
export const scales = worthsOf({ ...numbers.en.scales, ...numbers.mn.scales });
export const ordinals = worthsOf({ ...numbers.en.ordinals, ...numbers.mn.ordinals });

/** A map, because every word of a text is looked up, and an object knows “constructor” without having been told. */
function worthsOf(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
	return new Map(Object.entries(words));
}

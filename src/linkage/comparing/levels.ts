/**
 * How alike two values can be, from nothing known to nothing alike. A level's place in its list is its code in a pattern, so a list
 * grows at its end only, and a model names its levels by these words.
 */
export const nameLevels = [
	"unknown",
	"exact",
	"folded",
	"sounds-alike",
	"very-close",
	"close",
	"distant",
	"initial",
	"else",
	// One slip of the pen in a name so short that a likeness by letters is small: KOCH and KOWH.
	"one-letter-apart",
] as const;

/** Whether a level of names speaks for one name, however it was slipped; by its code. */
export const isLikeName = nameLevels.map((level) =>
	["exact", "folded", "sounds-alike", "very-close", "close", "one-letter-apart"].includes(level),
);

/** Whether given and family name changed places between the two. */
const orderLevels = ["as-written", "swapped"] as const;

export const birthDateLevels = [
	"unknown",
	"exact",
	// Two registers that wrote 1 January of the same year, which stands for a day that nobody knew: no evidence, as where one of them did.
	"both-first-of-january",
	"first-of-january",
	"same-month",
	"same-year",
	"day-and-month-swapped",
	"one-digit-apart",
	"two-parts-agree",
	"else",
	// Told by the personal number, which agrees as well: counted there.
	"told-by-register",
] as const;

/** 1 January stands for a day that nobody knew, and many registers write it: that two wrote it is no evidence. */
export const januaryLevels: ReadonlySet<string> = new Set(["both-first-of-january", "first-of-january"]);
/** Levels that say nothing by themselves: unknown, a day that nobody knew, and what another comparison tells already. */
export const silentLevels: ReadonlySet<string> = new Set(["unknown", "told-by-register", ...januaryLevels]);

export const sexLevels = ["unknown", "same", "else", "told-by-register"] as const;

export const registerLevels = ["unknown", "exact", "typed-without-twenty", "one-letter-apart", "neighbour", "else"] as const;

export const phoneLevels = ["unknown", "exact", "one-digit-apart", "else"] as const;

/** Of a place, an address, a clan or anything else that is a text. */
export const textLevels = ["unknown", "exact", "very-close", "close", "in-another-column", "else"] as const;

/** Likeness by Jaro-Winkler from which a name is very close, close, distant: one, two, three slips in a name of middling length. */
export const nameBands = [0.94, 0.88, 0.8] as const;
export const textBands = [0.92, 0.84] as const;

/** What the parts of a pattern are called in a model, in the order of their codes. */
export const fixedComparisons = ["given", "family", "order", "birth_date", "sex", "register", "phone"] as const;
export type FixedComparison = (typeof fixedComparisons)[number];

export const levelsOf: Readonly<Record<FixedComparison | "text", readonly string[]>> = {
	given: nameLevels,
	family: nameLevels,
	order: orderLevels,
	birth_date: birthDateLevels,
	sex: sexLevels,
	register: registerLevels,
	phone: phoneLevels,
	text: textLevels,
};

/** The code of each level as a plain number: the kernel compares millions of pairs a second. */
export function codesOf<Level extends string>(levels: readonly Level[]): Readonly<Record<Level, number>> {
	return Object.fromEntries(levels.map((level, at) => [level, at])) as Record<Level, number>;
}

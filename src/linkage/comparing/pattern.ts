/** The place of each part of a pattern, in bits from the lowest on; text columns follow above them, three bits each. */
export const shifts = { given: 0, family: 4, order: 8, birth_date: 9, sex: 13, register: 15, phone: 18 } as const;
export const masks = { given: 15, family: 15, order: 1, birth_date: 15, sex: 3, register: 7, phone: 3 } as const;
/** The names take the lowest bits, dates and numbers those above. */
export const namesBits = 9;
export const restBits = 11;
/** The value of the lowest bit of the text columns. */
export const textsFrom = 1 << (namesBits + restBits);

/** The level of a fixed comparison within a pattern. */
export function levelIn(pattern: number, comparison: keyof typeof shifts): number {
	return (lowOf(pattern) >>> shifts[comparison]) & masks[comparison];
}

/** The fixed comparisons of a pattern in 20 bits, and its text columns in up to 30. */
export function lowOf(pattern: number): number {
	return pattern & (textsFrom - 1);
}

export function highOf(pattern: number): number {
	return (pattern / textsFrom) | 0;
}

/** A pattern of given codes of levels. */
export function patternOf(codeOf: (comparison: keyof typeof shifts) => number, texts: readonly number[]): number {
	const names = Object.keys(shifts) as (keyof typeof shifts)[];
	const low = names.reduce((sum, comparison) => sum | (codeOf(comparison) << shifts[comparison]), 0);
	return texts.reduce((high, level, at) => high | (level << (3 * at)), 0) * textsFrom + low;
}

/** The level of a text column within a pattern, by its place in `columns.texts`. */
export function textLevelIn(pattern: number, column: number): number {
	return (highOf(pattern) >>> (3 * column)) & 7;
}

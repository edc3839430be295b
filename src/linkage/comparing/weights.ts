import { type Columns, textAt } from "../folding/columns.ts";
import type { Comparison, Frequencies, Model, TextComparison } from "../learning/model.ts";
import {
	birthDateLevels,
	type FixedComparison,
	fixedComparisons,
	januaryLevels,
	levelsOf,
	nameLevels,
	phoneLevels,
	registerLevels,
	textLevels,
} from "./levels.ts";
import { masks, namesBits, restBits, shifts } from "./pattern.ts";

/**
 * A model made ready for given columns: log2(m / u) of each level, the same for two of one family, and the rarity of each of their
 * values. The arrays can be handed to workers together with the columns.
 */
export interface Weights {
	readonly prior: number;
	readonly familyPrior: number;
	/** By fixed comparison in their order, then by level's code. */
	readonly same: readonly Float64Array[];
	/** The same summed: by the bits of a pattern that hold the names, and by those that hold the rest. */
	readonly sums: { readonly same: PatternSums; readonly kin: PatternSums };
	readonly texts: readonly TextWeights[];
	readonly given: NameRarity;
	readonly family: NameRarity;
}

interface PatternSums {
	readonly names: Float64Array;
	readonly rest: Float64Array;
}

interface TextWeights {
	readonly same: Float64Array;
	readonly kin: Float64Array;
	readonly impliedBy: number;
	/** Whether families share it. */
	readonly ofFamilies: boolean;
	readonly known: boolean;
	/** log2 of how often two different persons agree; where no frequencies are known, 0 as the rarity is. */
	readonly agreement: number;
	/** log2 of the share of each value, by its number. */
	readonly rarity: Float32Array;
}

interface NameRarity {
	readonly known: boolean;
	readonly agreement: number;
	/** log2 of the share of each name, given or family, by its number. */
	readonly rarity: Float32Array;
}

export function weightsOf(model: Model, columns: Columns, options: { readonly shared?: boolean } = {}): Weights {
	const room = () => {
		const bytes = (columns.from.length - 1) * 4;
		return new Float32Array(options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
	};
	const { given, family } = model.comparisons;
	const names = [columns.given, columns.family];
	return {
		prior: model.prior,
		familyPrior: model.family.prior,
		...fixedOf(model),
		texts: columns.texts.map(({ role, column }, at) => {
			const comparison = model.texts.find((text) => text.role === role && text.column === column);
			if (!comparison) return unknownText(room());
			const weights = sameWeights(textLevels, comparison);
			return {
				same: weights,
				kin: role === "other" ? new Float64Array(textLevels.length) : weights,
				impliedBy: impliedBy(comparison, model, columns),
				ofFamilies: role !== "other",
				known: comparison.frequencies !== null,
				agreement: agreementOf(comparison),
				rarity: rarityIn(room(), comparison.frequencies, columns, [columns.values[at] as Int32Array]),
			};
		}),
		given: {
			known: given.frequencies !== null,
			agreement: agreementOf(given),
			rarity: rarityIn(room(), given.frequencies, columns, names),
		},
		family: {
			known: family.frequencies !== null,
			agreement: agreementOf(family),
			rarity: rarityIn(room(), family.frequencies, columns, names),
		},
	};
}

const fixedParts = new WeakMap<Model, Pick<Weights, "same" | "sums">>();

/** The part of the weights that no record changes, worked out once for each model. */
function fixedOf(model: Model): Pick<Weights, "same" | "sums"> {
	const known = fixedParts.get(model);
	if (known) return known;
	const same = fixedComparisons.map((name) => sameWeights(levelsOf[name], model.comparisons[name]));
	const kin = fixedComparisons.map((name) => kinWeights(name, model));
	const fixed = { same, sums: { same: sumsOf(same), kin: sumsOf(kin) } };
	fixedParts.set(model, fixed);
	return fixed;
}

function sumsOf(weights: readonly Float64Array[]): PatternSums {
	const sum = (from: number, bits: number, names: readonly FixedComparison[]) =>
		Float64Array.from({ length: 1 << bits }, (_, code) =>
			names.reduce((total, name) => {
				const level = ((code << from) >>> shifts[name]) & masks[name];
				return total + (weights[fixedComparisons.indexOf(name)]?.[level] ?? 0);
			}, 0),
		);
	return {
		names: sum(0, namesBits, ["given", "family", "order"]),
		rest: sum(namesBits, restBits, ["birth_date", "sex", "register", "phone"]),
	};
}

function unknownText(rarity: Float32Array): TextWeights {
	const none = new Float64Array(textLevels.length);
	return { same: none, kin: none, impliedBy: -1, ofFamilies: false, known: false, agreement: 0, rarity };
}

function impliedBy(comparison: TextComparison, model: Model, columns: Columns): number {
	const narrower = comparison.impliedBy === null ? undefined : model.texts[comparison.impliedBy];
	return narrower ? columns.texts.findIndex(({ role, column }) => role === narrower.role && column === narrower.column) : -1;
}

function agreementOf({ frequencies }: Comparison): number {
	return frequencies ? Math.log2(frequencies.agreement) : 0;
}

/** Of the texts that stand in some columns, into an array of noughts. */
function rarityIn(rarity: Float32Array, frequencies: Frequencies | null, columns: Columns, used: readonly Int32Array[]): Float32Array {
	if (!frequencies) return rarity;
	const { shares } = frequencies;
	const least = Math.log2(frequencies.least);
	rarity.fill(Number.NaN);
	rarity[0] = least;
	for (const numbers of used) {
		for (const number of numbers) {
			if (!Number.isNaN(rarity[number])) continue;
			const value = textAt(columns, number);
			rarity[number] = Object.hasOwn(shares, value) ? Math.max(least, Math.log2(shares[value] as number)) : least;
		}
	}
	return rarity;
}

function sameWeights(levels: readonly string[], comparison: Comparison): Float64Array {
	return Float64Array.from(levels, (level) => {
		// Models of before have learned something of a day that nobody knew.
		if (januaryLevels.has(level)) return 0;
		const known = levelOf(comparison, level);
		return known ? Math.log2(known.m / known.u) : 0;
	});
}

/** Models of before have no word for a slip in a short name: there it was as a close one is. */
function levelOf({ levels }: Comparison, level: string) {
	const known = levels.find((one) => one.level === level);
	return known || level !== "one-letter-apart" ? known : levels.find((one) => one.level === "close");
}

/**
 * Two persons of one family share what families share. Their given names are as unlike as anybody's, though often with a part in common
 * and hardly ever the same; they have numbers of their own; they were born on one day only if they are twins.
 */
function kinWeights(name: FixedComparison, model: Model): Float64Array {
	const comparison = model.comparisons[name];
	const same = sameWeights(levelsOf[name], comparison);
	const { twins, phone, given } = model.family;
	const strangers = (level: string) => comparison.levels.find((one) => one.level === level)?.u ?? 1;
	switch (name) {
		case "family":
		case "order":
			return same;
		case "phone":
			return Float64Array.from(phoneLevels, (level, at) => {
				if (level === "exact") return Math.log2(phone / strangers(level));
				return level === "else" ? Math.log2((1 - phone) / strangers(level)) : (same[at] as number);
			});
		case "given":
			return Float64Array.from(nameLevels, (level) => {
				const share = given[level];
				return share === undefined ? (kinGiven[level] ?? 0) : Math.log2(share / strangers(level));
			});
		case "sex":
			return new Float64Array(same.length);
		case "birth_date":
			return Float64Array.from(birthDateLevels, (_, at) => Math.log2(twins * 2 ** (same[at] as number) + 1 - twins));
		case "register":
			return Float64Array.from(registerLevels, (level) => {
				// Twins are registered one after the other.
				if (level === "neighbour") return Math.log2(1 + (twins / 3) * 2 ** (same[registerLevels.indexOf(level)] as number));
				return level === "exact" || level === "typed-without-twenty" ? -20 : 0;
			});
	}
}

/** Bits by which given names of brothers and sisters are more or less alike than strangers': often with a part in common, hardly ever the same. */
export const kinGiven: Readonly<Record<string, number>> = {
	...{ exact: -4, folded: -4, "sounds-alike": -2, close: 1, "one-letter-apart": 1, distant: 1.5 },
};

import { type Columns, textAt } from "./columns.ts";
import { birthDateLevels, type FixedComparison, fixedComparisons, levelsOf, nameLevels, registerLevels, textLevels } from "./levels.ts";
import type { Comparison, Frequencies, Model, TextComparison } from "./model.ts";

/**
 * A model made ready for given columns: log2(m / u) of each level, the same for two of one family, and the rarity of each record's
 * values. The arrays can be handed to workers together with the columns.
 */
export interface Weights {
	readonly prior: number;
	readonly familyPrior: number;
	/** By fixed comparison in their order, then by level's code. */
	readonly same: readonly Float64Array[];
	readonly kin: readonly Float64Array[];
	readonly texts: readonly TextWeights[];
	readonly given: NameRarity;
	readonly family: NameRarity;
}

export interface TextWeights {
	readonly same: Float64Array;
	readonly kin: Float64Array;
	readonly impliedBy: number;
	/** log2 of how often different persons agree; NaN where no frequencies are known. */
	readonly agreement: number;
	/** log2 of the share of each record's value. */
	readonly rarity: Float32Array;
}

export interface NameRarity {
	readonly agreement: number;
	/** log2 of the share of the name as it stands in each record. */
	readonly own: Float32Array;
	/** The same where given and family name may have changed places: the greater of the two shares. */
	readonly either: Float32Array;
}

export function weightsOf(model: Model, columns: Columns, options: { readonly shared?: boolean } = {}): Weights {
	const room = () => {
		const bytes = columns.size * 4;
		return new Float32Array(options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
	};
	const { given, family } = model.comparisons;
	const own = { given: room(), family: room() };
	const either = { given: room(), family: room() };
	const [asGiven, asFamily] = [rarityBy(given.frequencies, columns), rarityBy(family.frequencies, columns)];
	for (let at = 0; at < columns.size; at++) {
		const [one, other] = [columns.given[at] as number, columns.family[at] as number];
		own.given[at] = asGiven(one);
		own.family[at] = asFamily(other);
		either.given[at] = Math.max(asGiven(one), asFamily(one));
		either.family[at] = Math.max(asGiven(other), asFamily(other));
	}
	return {
		prior: model.prior,
		familyPrior: model.family.prior,
		same: fixedComparisons.map((name) => sameWeights(levelsOf[name], model.comparisons[name])),
		kin: fixedComparisons.map((name) => kinWeights(name, model)),
		texts: columns.texts.map(({ role, column }, at) => {
			const comparison = model.texts.find((text) => text.role === role && text.column === column);
			const rarity = room();
			if (!comparison) return unknownText(rarity);
			const values = columns.values[at] as Int32Array;
			const shareOf = rarityBy(comparison.frequencies, columns);
			for (let record = 0; record < columns.size; record++) rarity[record] = shareOf(values[record] as number);
			const same = sameWeights(textLevels, comparison);
			return {
				same,
				kin: role === "other" ? new Float64Array(textLevels.length) : same,
				impliedBy: impliedBy(comparison, model, columns),
				agreement: agreementOf(comparison),
				rarity,
			};
		}),
		given: { agreement: agreementOf(given), own: own.given, either: either.given },
		family: { agreement: agreementOf(family), own: own.family, either: either.family },
	};
}

function unknownText(rarity: Float32Array): TextWeights {
	const none = new Float64Array(textLevels.length);
	return { same: none, kin: none, impliedBy: -1, agreement: Number.NaN, rarity };
}

function impliedBy(comparison: TextComparison, model: Model, columns: Columns): number {
	const narrower = comparison.impliedBy === null ? undefined : model.texts[comparison.impliedBy];
	return narrower ? columns.texts.findIndex(({ role, column }) => role === narrower.role && column === narrower.column) : -1;
}

function agreementOf({ frequencies }: Comparison): number {
	return frequencies ? Math.log2(frequencies.agreement) : Number.NaN;
}

function rarityBy(frequencies: Frequencies | null, columns: Columns): (text: number) => number {
	if (!frequencies) return () => 0;
	const shares = new Map(Object.entries(frequencies.shares));
	const known = new Map<number, number>();
	const least = Math.log2(frequencies.least);
	return (text) => {
		if (text === 0) return least;
		let rarity = known.get(text);
		if (rarity === undefined) {
			const share = shares.get(textAt(columns, text));
			rarity = share === undefined ? least : Math.max(least, Math.log2(share));
			known.set(text, rarity);
		}
		return rarity;
	};
}

function sameWeights(levels: readonly string[], comparison: Comparison): Float64Array {
	return Float64Array.from(levels, (level) => {
		const known = comparison.levels.find((one) => one.level === level);
		return known ? Math.log2(known.m / known.u) : 0;
	});
}

/**
 * Two persons of one family share what families share. Their given names are as unlike as anybody's, though often with a part in common
 * and hardly ever the same; they have numbers of their own; they were born on one day only if they are twins.
 */
function kinWeights(name: FixedComparison, model: Model): Float64Array {
	const comparison = model.comparisons[name];
	const same = sameWeights(levelsOf[name], comparison);
	const { twins } = model.family;
	switch (name) {
		case "family":
		case "order":
		case "phone":
			return same;
		case "given":
			return Float64Array.from(nameLevels, (level) => kinGiven[level] ?? 0);
		case "sex":
			return new Float64Array(same.length);
		case "birth_date":
			return Float64Array.from(birthDateLevels, (_, at) => Math.log2(twins * 2 ** (same[at] as number) + 1 - twins));
		case "register":
			return Float64Array.from(registerLevels, (level) => {
				if (level === "neighbour") return Math.log2(1 + (twins / 10) * 2 ** (same[registerLevels.indexOf(level)] as number));
				return level === "exact" || level === "typed-without-twenty" ? -20 : 0;
			});
	}
}

const kinGiven: Readonly<Record<string, number>> = { exact: -4, folded: -4, "sounds-alike": -2, close: 1, distant: 1.5 };

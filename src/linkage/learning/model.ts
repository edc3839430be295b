import type { PlainDate } from "../../shared/clock.ts";
import type { FixedComparison } from "../comparing/levels.ts";
import type { TextColumn } from "../folding/columns.ts";

export const modelFormat = 1;

/** m: how often two reports of one person are so alike; u: how often two of different persons are. */
interface ModelLevel {
	readonly level: string;
	readonly m: number;
	readonly u: number;
}

/** How common the values of a column are among distinct persons, as shares of one. */
export interface Frequencies {
	/** How often two different persons have the same: the sum of the squared shares. */
	readonly agreement: number;
	/** Of a value that the list does not name. */
	readonly least: number;
	/** Of the most common values, folded. */
	readonly shares: Readonly<Record<string, number>>;
}

export interface Comparison {
	readonly levels: readonly ModelLevel[];
	readonly frequencies: Frequencies | null;
}

export interface TextComparison extends Comparison, TextColumn {
	/** A narrower column whose agreement makes this one's agreement a matter of course, by its place in `texts`. */
	readonly impliedBy: number | null;
}

/** How alike two persons of one family are. */
interface FamilyLikeness {
	/** log2 of the odds that two records taken at random are two of one family. */
	readonly prior: number;
	/** How often two of one family are twins. */
	readonly twins: number;
	/** How often they give the same telephone. */
	readonly phone: number;
	/** How often their given names are on a level; a level that is not named is as frequent as among strangers, the same name hardly ever. */
	readonly given: Readonly<Record<string, number>>;
}

/**
 * What is known about how reports of one person differ: a frozen, dated file of JSON. Probabilities of levels are given that both
 * records say something; what is unknown weighs nothing.
 */
export interface Model {
	readonly format: typeof modelFormat;
	readonly version: string;
	readonly learnedOn: PlainDate;
	readonly foldVersion: number;
	/** Of what the model was learned. */
	readonly profile: {
		readonly records: number;
		readonly persons: number;
		/** Pairs that are one person. */
		readonly matches: number;
		/** Standard error of the matches; models of before do not know it. */
		readonly error?: number;
	};
	/** log2 of the odds that two records taken at random are one person. */
	readonly prior: number;
	readonly family: FamilyLikeness;
	readonly comparisons: Readonly<Record<FixedComparison, Comparison>>;
	readonly texts: readonly TextComparison[];
	/** In bits, as `Weighed.bits`: from `link` on two records are joined, from `review` on somebody is asked, below `floor` forgotten. */
	readonly thresholds: { readonly link: number; readonly review: number; readonly floor: number };
}

/** 2^bits / (1 + 2^bits). */
export function probabilityOf(bits: number): number {
	return 1 / (1 + 2 ** -bits);
}

/** Throws a TypeError with the reason for what is no model of this format. */
export function readModel(json: unknown): Model {
	const model = json as Partial<Model> | null;
	if (typeof model !== "object" || model === null) throw new TypeError("a linkage model is a JSON object");
	if (model.format !== modelFormat) throw new TypeError(`a linkage model of format ${modelFormat} is wanted, not ${model.format}`);
	for (const part of ["version", "learnedOn", "prior", "family", "comparisons", "texts", "thresholds"] as const) {
		if (model[part] === undefined) throw new TypeError(`the linkage model lacks ${part}`);
	}
	return model as Model;
}

import { fixedComparisons, levelsOf, textLevels } from "../comparing/levels.ts";
import type { Columns } from "../folding/columns.ts";
import type { Shares } from "./expectation.ts";
import { type Extent, equalPairs, pairsWithin } from "./pattern-counts.ts";

/** How many pairs of one person there are, by what several rules catch. */
export interface Recaptured {
	/** Pairs, at least 1. */
	readonly matches: number;
	/** Standard error of the matches: how far the rules lie apart. */
	readonly error: number;
}

/** Two or three columns that are equal, and what was counted of it. */
interface Rule {
	readonly fields: readonly Field[];
	/** Pairs that are equal in all of them. */
	readonly observed: number;
	/** How many would be by chance, if one column told nothing of the other. */
	readonly byChance: number;
	/** The share of all pairs of which all columns are known. */
	readonly known: number;
}

interface Field {
	/** 0: not known. */
	readonly values: Int32Array;
	/** How often two records taken at random, both of which say something, have the same. */
	readonly agreement: number;
	/** How often two records of one person have the same, by what has been learned so far. */
	readonly sameIn: (alike: Shares) => number;
}

/** A rule that hardly two records of one person meet says nothing. */
const leastCaught = 1e-3;
/** By so much of itself a share that was learned may be wrong. */
const unsureShare = 0.06;
/** What is equal by chance is known to within one in ten: names and days are not quite independent. */
const unsureChance = 0.1;

/**
 * Capture and recapture (Sekar and Deming 1949): each rule catches some of the pairs that are one person. How many it sees is counted,
 * less those who are equal by chance; which share of them it catches is the product of how often its columns are known and then equal.
 * So each rule tells by itself how many there are, with those whom no rule catches, and together they tell how sure that is.
 */
export function recapture(columns: Columns, extent: Extent): (alike: Shares) => Recaptured {
	const rules = rulesOf(columns, extent);
	return (alike) => {
		const estimates = rules.flatMap(({ fields, observed, byChance, known }) => {
			const caught = fields.reduce((share, { sameIn }) => share * sameIn(alike), known);
			if (caught < leastCaught || observed === 0) return [];
			const matches = Math.max(0, observed - byChance) / caught;
			const counting = (observed + byChance + (unsureChance * byChance) ** 2 + 1) / caught ** 2;
			return [{ matches, weight: 1 / (counting + (unsureShare * fields.length * matches) ** 2) }];
		});
		const weight = estimates.reduce((sum, one) => sum + one.weight, 0);
		if (weight === 0) return { matches: 1, error: pairsWithin(extent) };
		const mean = estimates.reduce((sum, one) => sum + one.matches * one.weight, 0) / weight;
		const spread = estimates.reduce((sum, one) => sum + (one.matches - mean) ** 2 * one.weight, 0) / weight;
		return { matches: Math.max(1, mean), error: Math.sqrt(1 / weight + spread) };
	};
}

/** Where kin would meet a rule as well, a given name or a birth day is in it; a personal number tells the day and so is no rule beside it. */
function rulesOf(columns: Columns, extent: Extent): readonly Rule[] {
	const given = nameField(columns, "given", extent);
	const family = nameField(columns, "family", extent);
	const days = Int32Array.from(columns.born, (day) => (isVague(day) ? 0 : day));
	const day = fieldOf(days, extent, shareOf("birth_date", ["exact"]));
	const register = fieldOf(columns.register, extent, shareOf("register", ["exact", "typed-without-twenty"]));
	const phone = fieldOf(columns.phone, extent, shareOf("phone", ["exact"]));
	const others = columns.texts.flatMap(({ role }, at) => {
		const sameIn = (alike: Shares) => alike[fixedComparisons.length + at]?.[exactText] ?? 0;
		return role === "other" || role === "address" ? [fieldOf(columns.values[at] as Int32Array, extent, sameIn)] : [];
	});
	const rules = [
		...[
			[given, family, day],
			[given, day],
			[family, day],
			[given, family],
			[given, register],
			[family, register],
		],
		...[
			[given, phone],
			[day, phone],
		],
		...others.flatMap((other) => [
			[given, other],
			[day, other],
		]),
	];
	return rules.map((fields) => ruleOf(fields, extent));
}

const exactText = textLevels.indexOf("exact");

/** 1 January stands for a day that nobody knew. */
function isVague(day: number): boolean {
	return day % 100 === 0 || day % 10_000 === 101;
}

function shareOf(name: (typeof fixedComparisons)[number], levels: readonly string[]): Field["sameIn"] {
	const [at, codes] = [fixedComparisons.indexOf(name), levels.map((level) => levelsOf[name].indexOf(level))];
	return (alike) => codes.reduce((sum, code) => sum + (alike[at]?.[code] ?? 0), 0);
}

/** Where most people write a first letter only, it is the letter that is the same. */
function nameField(columns: Columns, name: "given" | "family", extent: Extent): Field {
	const { initial, codes, from } = columns;
	const values = columns[name];
	let [written, short] = [0, 0];
	for (const value of values) {
		if (value === 0) continue;
		written++;
		short += initial[value] as number;
	}
	if (short > written / 2) {
		const unlike = shareOf(name, ["distant", "else"]);
		const first = (value: number) => (value === 0 ? 0 : 1 + (codes[from[value] as number] as number));
		return fieldOf(values.map(first), extent, (alike) => 1 - unlike(alike));
	}
	const [same, cut] = [shareOf(name, ["exact", "folded"]), shareOf(name, ["initial"])];
	const whole = values.map((value) => (initial[value] === 1 ? 0 : value));
	return fieldOf(whole, extent, (alike) => Math.min(1, same(alike) / Math.max(0.01, 1 - cut(alike))));
}

function fieldOf(values: Int32Array, extent: Extent, sameIn: Field["sameIn"]): Field {
	const keys = Float64Array.from(values);
	return { values, agreement: equalPairs(keys, extent) / Math.max(1, knownPairs(keys, extent)), sameIn };
}

function ruleOf(fields: readonly Field[], extent: Extent): Rule {
	const keys = new Float64Array(extent.size);
	for (let at = 0; at < extent.size; at++) {
		keys[at] = fields.every(({ values }) => values[at] !== 0) ? keyFrom(fields.map(({ values }) => values[at] as number)) : 0;
	}
	const known = knownPairs(keys, extent);
	const byChance = fields.reduce((share, { agreement }) => share * agreement, known);
	return { fields, observed: equalPairs(keys, extent), byChance, known: known / Math.max(1, pairsWithin(extent)) };
}

/** 53 bits of two numbers or more, so that of millions hardly two meet by chance. */
function keyFrom(values: readonly number[]): number {
	let [one, other] = [0x811c9dc5, 0x9e3779b1];
	for (const value of values) {
		one = Math.imul(one ^ value, 0x85ebca6b);
		one ^= one >>> 15;
		other = Math.imul(other ^ value, 0xc2b2ae35);
		other ^= other >>> 13;
	}
	return (one >>> 0) * 2_097_152 + (other >>> 11) + 1;
}

function knownPairs(keys: Float64Array, { split }: Extent): number {
	let [before, after] = [0, 0];
	for (const [at, key] of keys.entries()) {
		if (key === 0) continue;
		if (split === null || at < split) before++;
		else after++;
	}
	return split === null ? (before * (before - 1)) / 2 : before * after;
}

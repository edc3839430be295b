import { type Columns, columnsOf } from "./columns.ts";
import { fixedComparisons, levelsOf, nameLevels, textLevels } from "./levels.ts";
import { type Model, probabilityOf } from "./model.ts";
import { levelIn, patternAt, swapsGiven, textLevelIn } from "./pattern.ts";
import type { Prepared } from "./prepare.ts";
import type { Weighed, WeighedField } from "./schema.ts";
import { type NameRarity, type Weights, weightsOf } from "./weights.ts";

/**
 * How likely two records are one person, with what each field says. Symmetric but for nothing; the same bits as batch linkage gives.
 * To weigh one against many, `weighMany` is cheaper.
 */
export function weigh(model: Model, a: Prepared, b: Prepared): Weighed {
	return weighMany(model, a, [b])[0] as Weighed;
}

/** One record against each of the others, in their order. */
export function weighMany(model: Model, one: Prepared, others: readonly Prepared[]): Weighed[] {
	const columns = columnsOf([one, ...others]);
	const weights = weightsOf(model, columns);
	return others.map((_, at) => {
		const fields: WeighedField[] = [];
		const bits = bitsAt(columns, weights, 0, at + 1, fields);
		return { bits, probability: probabilityOf(bits), fields };
	});
}

const orderAt = fixedComparisons.indexOf("order");
const farthestNamed = nameLevels.indexOf("sounds-alike");
const exactText = textLevels.indexOf("exact");
const beyondDoubt = -30;

/**
 * log2 of the odds that records i and j are one person: against two strangers and two of one family together. `fields`, when given,
 * receives what each comparison adds; together with the prior they make the bits.
 */
export function bitsAt(columns: Columns, weights: Weights, i: number, j: number, fields?: WeighedField[]): number {
	return bitsOfPattern(columns, weights, patternAt(columns, i, j), i, j, fields);
}

/** The same for a pattern that is known already. */
export function bitsOfPattern(columns: Columns, weights: Weights, pattern: number, i: number, j: number, fields?: WeighedField[]): number {
	let same = weights.prior;
	let kin = weights.familyPrior;
	for (let at = 0; at < fixedComparisons.length; at++) {
		const name = fixedComparisons[at] as (typeof fixedComparisons)[number];
		const level = levelIn(pattern, name);
		let bits = (weights.same[at] as Float64Array)[level] as number;
		kin += (weights.kin[at] as Float64Array)[level] as number;
		let share: number | null = null;
		if ((name === "given" || name === "family") && level >= 1 && level <= farthestNamed) {
			const rarity = name === "given" ? weights.given : weights.family;
			const log = nameShare(columns, rarity, weights, pattern, name, i, j);
			if (!Number.isNaN(rarity.agreement)) {
				bits += rarity.agreement - log;
				share = 2 ** log;
				if (name === "family") kin += rarity.agreement - log;
			}
		}
		same += bits;
		if (fields && (at === orderAt ? level === 1 : level > 0)) {
			const role = name === "order" ? "given" : name;
			fields.push({ role, column: 0, level: levelsOf[name][level] as string, bits, share });
		}
	}
	for (let at = 0; at < weights.texts.length; at++) {
		const text = weights.texts[at] as Weights["texts"][number];
		const level = textLevelIn(pattern, at);
		if (level === 0) continue;
		const implied = level === exactText && text.impliedBy >= 0 && textLevelIn(pattern, text.impliedBy) === exactText;
		let bits = implied ? 0 : (text.same[level] as number);
		let share: number | null = null;
		if (!implied) kin += text.kin[level] as number;
		if (level === exactText && !implied && !Number.isNaN(text.agreement)) {
			const log = Math.max(text.rarity[i] as number, text.rarity[j] as number);
			bits += text.agreement - log;
			share = 2 ** log;
			if (text.kin === text.same) kin += text.agreement - log;
		}
		same += bits;
		const { role, column } = columns.texts[at] as Columns["texts"][number];
		fields?.push({ role, column, level: implied ? "implied" : (textLevels[level] as string), bits, share });
	}
	if (kin <= beyondDoubt) return same;
	const family = -Math.log2(1 + 2 ** kin);
	if (fields && family < -0.05) fields.push({ role: "family", column: 0, level: "same-family", bits: family, share: null });
	return same + family;
}

function nameShare(
	columns: Columns,
	rarity: NameRarity,
	weights: Weights,
	pattern: number,
	name: "given" | "family",
	i: number,
	j: number,
): number {
	if (levelIn(pattern, "order") === 0) return Math.max(rarity.own[i] as number, rarity.own[j] as number);
	const first = swapsGiven(columns, i, j, levelIn(pattern, "given")) === (name === "given");
	const [one, other] = first ? [weights.given, weights.family] : [weights.family, weights.given];
	return Math.max(one.either[i] as number, other.either[j] as number);
}

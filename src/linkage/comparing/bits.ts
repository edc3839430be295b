import { type Columns, fields } from "../folding/columns.ts";
import { patternAt, swapsGiven } from "./kernel.ts";
import { nameLevels, textLevels } from "./levels.ts";
import { highOf, lowOf, masks, namesBits, restBits, shifts } from "./pattern.ts";
import type { Weights } from "./weights.ts";

const lastNamed = nameLevels.indexOf("sounds-alike");
const exactText = textLevels.indexOf("exact");
/** Odds of a family so small change no bit that anybody sees, and neither does a family where two are strangers anyway. */
const beyondDoubt = -14;
const strangers = -25;

/**
 * log2 of the odds that records i and j are one person, against their being two strangers or two of one family: the prior, what each
 * level weighs, and what the rarity of an equal value adds. The same to the last bit wherever it is asked, and in either order.
 */
export function bitsAt(columns: Columns, weights: Weights, i: number, j: number): number {
	return bitsOfPattern(columns, weights, patternAt(columns, i, j), i, j);
}

/** The bits of a pattern that is known already. */
export function bitsOfPattern(columns: Columns, weights: Weights, pattern: number, i: number, j: number): number {
	const { rows, stride } = columns;
	const low = lowOf(pattern);
	const names = low & ((1 << namesBits) - 1);
	const rest = (low >>> namesBits) & ((1 << restBits) - 1);
	let same = weights.prior + (weights.sums.same.names[names] as number) + (weights.sums.same.rest[rest] as number);
	let kin = weights.familyPrior + (weights.sums.kin.names[names] as number) + (weights.sums.kin.rest[rest] as number);
	const given = (low >>> shifts.given) & masks.given;
	const family = (low >>> shifts.family) & masks.family;
	if (given >= 1 && given <= lastNamed) same += rarityOf(columns, weights, low, "given", i, j);
	if (family >= 1 && family <= lastNamed) {
		const rare = rarityOf(columns, weights, low, "family", i, j);
		same += rare;
		kin += rare;
	}
	const high = highOf(pattern);
	if (high !== 0) {
		for (let at = 0; at < weights.texts.length; at++) {
			const level = (high >>> (3 * at)) & 7;
			if (level === 0) continue;
			const text = weights.texts[at] as Weights["texts"][number];
			if (level !== exactText) {
				same += text.same[level] as number;
				kin += text.kin[level] as number;
			} else if (text.impliedBy < 0 || ((high >>> (3 * text.impliedBy)) & 7) !== exactText) {
				const rare = text.agreement - (text.rarity[rows[i * stride + fields.texts + at] as number] as number);
				same += (text.same[level] as number) + rare;
				kin += (text.kin[level] as number) + (text.ofFamilies ? rare : 0);
			}
		}
	}
	return kin <= beyondDoubt || same <= strangers ? same : same - familyBits(kin);
}

/** What the likeness of families takes off: log2 of the odds against strangers alone, less those against strangers and kin. */
function familyBits(kin: number): number {
	return Math.log2(1 + 2 ** kin);
}

/** What the rarity of an equal name adds to its level, in bits; less than nothing for a common one. */
export function rarityOf(columns: Columns, weights: Weights, low: number, name: "given" | "family", i: number, j: number): number {
	const { rows, stride } = columns;
	const { agreement, rarity } = weights[name];
	const [one, other] = [i * stride, j * stride];
	if (((low >>> shifts.order) & masks.order) === 0) {
		const [a, b] = [rows[one + fields[name]] as number, rows[other + fields[name]] as number];
		return agreement - Math.max(rarity[a] as number, rarity[b] as number);
	}
	const straight = commonestOf(weights, rows[one + fields.given] as number, rows[other + fields.family] as number);
	const crossed = commonestOf(weights, rows[one + fields.family] as number, rows[other + fields.given] as number);
	const level = (low >>> shifts.given) & masks.given;
	// Where both names are as alike, the commoner is taken for the given one, so that the order of the two records does not matter.
	if (level === ((low >>> shifts.family) & masks.family)) {
		return agreement - (name === "given" ? Math.max(straight, crossed) : Math.min(straight, crossed));
	}
	return agreement - (swapsGiven(columns, i, j, level) === (name === "given") ? straight : crossed);
}

/** Of two names that stand in different places: the greatest of their shares, wherever they belong. */
function commonestOf({ given, family }: Weights, a: number, b: number): number {
	const [asGiven, asFamily] = [given.rarity, family.rarity];
	return Math.max(asGiven[a] as number, asFamily[a] as number, asGiven[b] as number, asFamily[b] as number);
}

import { type Columns, columnsOf } from "../folding/columns.ts";
import type { Prepared } from "../folding/prepare.ts";
import { type Model, probabilityOf } from "../learning/model.ts";
import type { Weighed, WeighedField } from "../schema.ts";
import { bitsOfPattern, rarityOf } from "./bits.ts";
import { patternAt } from "./kernel.ts";
import { fixedComparisons, levelsOf, nameLevels, textLevels } from "./levels.ts";
import { levelIn, lowOf, textLevelIn } from "./pattern.ts";
import { type Weights, weightsOf } from "./weights.ts";

/**
 * How likely two records are one person, with what each field says; the same bits as batch linkage gives, in either order of the two.
 * To weigh one against many, see `weighAt`.
 */
export function weigh(model: Model, a: Prepared, b: Prepared): Weighed {
	const columns = columnsOf([a, b]);
	return weighAt(columns, weightsOf(model, columns), 0, 1);
}

/** Two of many records, with the explanation that `bitsAt` leaves out. */
export function weighAt(columns: Columns, weights: Weights, i: number, j: number): Weighed {
	const pattern = patternAt(columns, i, j);
	const bits = bitsOfPattern(columns, weights, pattern, i, j);
	return { bits, probability: probabilityOf(bits), fields: explain(columns, weights, pattern, i, j, bits) };
}

const lastNamed = nameLevels.indexOf("sounds-alike");
const exactText = textLevels.indexOf("exact");

/** What each comparison adds; with the prior they make the bits, whatever the families take off standing last. */
function explain(columns: Columns, weights: Weights, pattern: number, i: number, j: number, bits: number): WeighedField[] {
	const fields: WeighedField[] = [];
	for (const [at, name] of fixedComparisons.entries()) {
		const level = levelIn(pattern, name);
		if (level === 0) continue;
		const named = (name === "given" || name === "family") && level <= lastNamed;
		const rare = named ? rarityOf(columns, weights, lowOf(pattern), name, i, j) : 0;
		fields.push({
			role: name === "order" ? "given" : name,
			column: 0,
			level: levelsOf[name][level] as string,
			bits: (weights.same[at]?.[level] as number) + rare,
			share: named && weights[name].known ? 2 ** (weights[name].agreement - rare) : null,
		});
	}
	for (const [at, { role, column }] of columns.texts.entries()) {
		const level = textLevelIn(pattern, at);
		const text = weights.texts[at];
		if (level === 0 || !text) continue;
		const implied = level === exactText && text.impliedBy >= 0 && textLevelIn(pattern, text.impliedBy) === exactText;
		const rarity = level === exactText ? (text.rarity[columns.values[at]?.[i] as number] as number) : 0;
		const rare = level === exactText && !implied ? text.agreement - rarity : 0;
		fields.push({
			role,
			column,
			level: implied ? "implied" : (textLevels[level] as string),
			bits: implied ? 0 : (text.same[level] as number) + rare,
			share: level === exactText && !implied && text.known ? 2 ** rarity : null,
		});
	}
	const family = bits - fields.reduce((sum, field) => sum + field.bits, weights.prior);
	return family > -0.05 ? fields : [...fields, { role: "family", column: 0, level: "same-family", bits: family, share: null }];
}

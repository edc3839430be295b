import { knownIn, sameFamily, sameName } from "../comparing/families.ts";
import { patternAt } from "../comparing/kernel.ts";
import { nameLevels } from "../comparing/levels.ts";
import { levelIn } from "../comparing/pattern.ts";
import type { Columns } from "../folding/columns.ts";
import type { Shares } from "./expectation.ts";
import { type Extent, keyOf, visitBlocks } from "./pattern-counts.ts";

// The strict rule needs birth dates. A sign-in sheet or a list of addresses has none: there names tell instead.

/** The least share of pairs of which both dates must be known: below it, a rule that needs them would speak for nobody. */
const fewDates = 0.02;
/** No name is so common that a larger block says anything. */
const sample = { largest: 1_000, most: 3_000_000 };

export function lacksDates({ born }: Columns): boolean {
	return knownIn(born) ** 2 < fewDates;
}

/**
 * How many pairs are one person, by equal given and family names: more pairs have both equal than would by chance, if one name told
 * nothing of the other. Two standard errors less than what was seen, so that chance makes no matches.
 * @returns pairs, at least 1.
 */
export function matchesByNames(columns: Columns, extent: Extent, alike: Shares, all: number): number {
	const { given, family } = columns;
	const keys = Float64Array.from({ length: extent.size }, (_, at) => keyOf(given[at] as number, family[at] as number));
	const [exact, folded] = [nameLevels.indexOf("exact"), nameLevels.indexOf("folded")];
	let seen = 0;
	const share = visitBlocks(extent, keys, sample, (i, j) => {
		const pattern = patternAt(columns, i, j);
		const [one, other] = [levelIn(pattern, "given"), levelIn(pattern, "family")];
		if (levelIn(pattern, "order") === 0 && one >= exact && one <= folded && other >= exact && other <= folded) seen++;
	});
	const observed = seen / share;
	const byChance = all * agreementOf(given) * agreementOf(family);
	const excess = observed - byChance - 2 * Math.sqrt(observed);
	const recall = sameName(alike[0]) * knownIn(given) ** 2 * sameFamily(alike, columns);
	return Math.max(1, excess) / Math.max(0.05, recall);
}

/** How often two records taken at random hold the same value. */
function agreementOf(values: Int32Array): number {
	const counts = new Map<number, number>();
	for (const value of values) if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1);
	let sum = 0;
	for (const count of counts.values()) sum += (count / values.length) ** 2;
	return sum;
}

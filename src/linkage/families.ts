import type { Columns } from "./columns.ts";
import type { Shares } from "./expectation.ts";
import { birthDateLevels, fixedComparisons, nameLevels, phoneLevels, registerLevels, textLevels } from "./levels.ts";
import type { Model } from "./model.ts";
import { levelIn, patternAt } from "./pattern.ts";
import { type Extent, keyOf, visitBlocks } from "./pattern-counts.ts";

/** Two children of a family: about 1.2 % of births are of twins, and a family has about two in a register. */
const usualTwins = 0.015;
/** As many pairs of brothers and sisters with numbers of their own must speak before the usual share of twins is left. */
const enoughFamilies = 50;
/** Of two of one family so many differ in given name and birth date so clearly that the rule below sees them. */
const clearlyDifferent = 0.75;
const sample = { largest: 40, most: 1_000_000 };

const date = fixedComparisons.indexOf("birth_date");
const phone = fixedComparisons.indexOf("phone");
const [distantName, otherDate] = [nameLevels.indexOf("distant"), birthDateLevels.indexOf("else")];
const [otherNumber, neighbour] = [registerLevels.indexOf("else"), registerLevels.indexOf("neighbour")];

/**
 * How many of the pairs that are one person have equal names and birth day, as the rounds have learned it. A guess: it decides how
 * many pairs the strict rule stands for, and a recall of half or twice as much moves the prior by one bit.
 */
export function strictRecall(alike: Shares, columns: Columns): number {
	const days = (alike[date]?.[birthDateLevels.indexOf("exact")] ?? 0) * knownIn(columns.born) ** 2;
	return sameName(alike[0]) * knownIn(columns.given) ** 2 * sameFamily(alike, columns) * days;
}

/**
 * How often two records are of one family and not one person, and how many of those are twins. Two of one family share the family name
 * and a telephone or an address, and differ in given name and birth date; where they have personal numbers, these tell twins.
 */
export function familyOf(columns: Columns, extent: Extent, alike: Shares, all: number): Model["family"] {
	const evidence = [
		{ values: columns.phone, same: alike[phone]?.[phoneLevels.indexOf("exact")] ?? 0 },
		...columns.texts.flatMap(({ role }, at) => {
			const same = alike[fixedComparisons.length + at]?.[textLevels.indexOf("exact")] ?? 0;
			return role === "address" ? [{ values: columns.values[at] as Int32Array, same }] : [];
		}),
	];
	const found = { kin: new Set<number>(), numbered: new Set<number>(), twins: new Set<number>() };
	let missed = 1;
	for (const { values, same } of evidence) {
		const keys = Float64Array.from({ length: extent.size }, (_, at) => keyOf(columns.family[at] as number, values[at] as number));
		const share = visitBlocks(extent, keys, sample, (i, j) => {
			const pattern = patternAt(columns, i, j);
			const number = levelIn(pattern, "register");
			if (levelIn(pattern, "given") < distantName || (number !== 0 && number !== otherNumber && number !== neighbour)) return;
			const pair = Math.min(i, j) * extent.size + Math.max(i, j);
			const isNumbered = number !== 0 && ((columns.registerKind[i] as number) & (columns.registerKind[j] as number) & 1) === 1;
			const isTwin = columns.born[i] === columns.born[j];
			if (isNumbered && isTwin) found.twins.add(pair);
			if (levelIn(pattern, "birth_date") !== otherDate) return;
			if (isNumbered) found.numbered.add(pair);
			found.kin.add(pair);
		});
		missed *= 1 - sameFamily(alike, columns) * same * knownIn(values) ** 2 * clearlyDifferent * share;
	}
	const recall = Math.max(0.02, 1 - missed);
	const numbered = found.numbered.size / clearlyDifferent;
	return {
		prior: Math.log2(Math.max(1, found.kin.size) / recall / all),
		twins: (found.twins.size + usualTwins * enoughFamilies) / (numbered + found.twins.size + enoughFamilies),
	};
}

function sameFamily(alike: Shares, columns: Columns): number {
	return sameName(alike[fixedComparisons.indexOf("family")]) * knownIn(columns.family) ** 2;
}

function sameName(shares: readonly number[] | undefined): number {
	return (shares?.[nameLevels.indexOf("exact")] ?? 0) + (shares?.[nameLevels.indexOf("folded")] ?? 0);
}

function knownIn(values: Int32Array): number {
	return values.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0) / Math.max(1, values.length);
}

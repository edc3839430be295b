import type { Columns } from "../folding/columns.ts";
import type { Shares } from "../learning/expectation.ts";
import type { Model } from "../learning/model.ts";
import { type Extent, equalPairs, keyOf, visitBlocks } from "../learning/pattern-counts.ts";
import { patternAt } from "./kernel.ts";
import { birthDateLevels, fixedComparisons, isLikeName, nameLevels, phoneLevels, registerLevels, textLevels } from "./levels.ts";
import { levelIn, textLevelIn } from "./pattern.ts";
import { kinGiven } from "./weights.ts";

/** Two children of a family: about 1.2 % of births are of twins, and a family has about two in a register. */
const usualTwins = 0.015;
/** How often two of one family give the same telephone. */
const usualPhone = 0.5;
/** As many pairs of brothers and sisters with numbers of their own must speak before what is usual is left. */
const enoughFamilies = 50;
/** Of two of one family so many differ in given name and birth date so clearly that the rule below sees them. */
const clearlyDifferent = 0.75;
const sample = { largest: 40, most: 1_000_000 };
/** Families are seen where equal values are so many times as frequent as chance makes them. */
const mostlyChance = 3;

const date = fixedComparisons.indexOf("birth_date");
const phone = fixedComparisons.indexOf("phone");
const otherDate = birthDateLevels.indexOf("else");
const exactText = textLevels.indexOf("exact");
const [otherNumber, neighbour] = [registerLevels.indexOf("else"), registerLevels.indexOf("neighbour")];

/**
 * How often two records are of one family and not one person, and how alike those are. Records of equal family name whose given name and
 * birth date both differ are strangers or kin: kin share a place, a telephone or an address more often than strangers do, and by how much
 * more tells how many they are. Where they have personal numbers, equal birth days tell twins.
 */
export function familyOf(columns: Columns, extent: Extent, alike: Shares, unlike: Shares, all: number): Model["family"] {
	const names = kinByName(columns, extent, alike, unlike);
	const numbers = kinByNumber(columns, extent, alike, unlike);
	const kin = Math.max(1, names.kin, numbers.kin);
	const numbered = (columns.registerKind.reduce((sum, kind) => sum + (kind & 1), 0) / Math.max(1, columns.size)) ** 2;
	const seen = sameFamily(alike, columns) * clearlyDifferent;
	const phones = kin * seen * knownIn(columns.phone) ** 2;
	const twinsSeen = Math.max(0, names.twins - names.pairs * numbered * (unlike[date]?.[birthDateLevels.indexOf("exact")] ?? 0));
	const withNumbers = kin * seen * numbered;
	return {
		prior: Math.log2(kin / all),
		twins: Math.min(0.1, (twinsSeen + usualTwins * enoughFamilies) / (withNumbers + enoughFamilies)),
		phone: (numbers.byPhone + usualPhone * enoughFamilies) / (Math.max(phones, numbers.byPhone) + enoughFamilies),
		given: Object.fromEntries(
			kinNames.map((level) => {
				const usual = (unlike[0]?.[nameLevels.indexOf(level)] ?? 0) * 2 ** (kinGiven[level] ?? 0);
				return [level, ((numbers.given[level] ?? 0) + usual * enoughFamilies) / (numbers.named + enoughFamilies)];
			}),
		),
	};
}

/** Names that two of one family may have: the same name, or one that sounds so, is taken for the same person's. */
const kinNames = ["very-close", "close", "distant", "else", "one-letter-apart"] as const;

/** One name, or not known: nobody's brother or sister as far as names tell. */
function isAlike(level: number): boolean {
	return level === 0 || isLikeName[level] === true;
}

/** Of equal family name: by how much more often they share a place than strangers do. */
function kinByName(columns: Columns, extent: Extent, alike: Shares, unlike: Shares): { kin: number; pairs: number; twins: number } {
	const places = columns.texts.map(({ role }) => (role === "place" ? { known: 0, same: 0 } : null));
	let [pairs, twins] = [0, 0];
	const share = visitBlocks(extent, Float64Array.from(columns.family), { largest: 1_000, most: 3_000_000 }, (i, j) => {
		const pattern = patternAt(columns, i, j);
		if (columns.initial[columns.family[i] as number] === 1 || isAlike(levelIn(pattern, "given")) || levelIn(pattern, "order") !== 0) return;
		const number = levelIn(pattern, "register");
		const areNumbered = ((columns.registerKind[i] as number) & (columns.registerKind[j] as number) & 1) === 1;
		if (columns.born[i] === columns.born[j] && areNumbered && (number === otherNumber || number === neighbour)) twins++;
		if (levelIn(pattern, "birth_date") !== otherDate) return;
		pairs++;
		for (const [at, place] of places.entries()) {
			const level = place && textLevelIn(pattern, at);
			if (!place || !level) continue;
			place.known++;
			if (level === exactText) place.same++;
		}
	});
	let kin = 0;
	for (const [at, place] of places.entries()) {
		if (!place || place.known < 100) continue;
		const [kinSame, same] = [alike, unlike].map((shares) => shares[fixedComparisons.length + at]?.[exactText] ?? 0) as [number, number];
		const seen = place.same / place.known;
		// Two standard errors less than what was seen, so that chance makes no families.
		const excess = seen - same - 2 * Math.sqrt((seen * (1 - seen)) / place.known);
		if (kinSame > same + 0.1) kin = Math.max(kin, (excess / (kinSame - same)) * pairs);
	}
	return { kin: kin / share / Math.max(0.02, sameFamily(alike, columns) * clearlyDifferent), pairs, twins: twins / share };
}

/** Of equal family name and telephone, or equal family name and address; less those who have both by chance, as of short house numbers many do. */
function kinByNumber(columns: Columns, extent: Extent, alike: Shares, unlike: Shares): KinByNumber {
	const at = (column: number) => fixedComparisons.length + column;
	const evidence = [
		{ values: columns.phone, comparison: phone, exact: phoneLevels.indexOf("exact") },
		...columns.texts.flatMap(({ role }, column) =>
			role === "address" ? [{ values: columns.values[column] as Int32Array, comparison: at(column), exact: exactText }] : [],
		),
	];
	const ofFamily = equalPairs(Float64Array.from(columns.family), extent);
	const found = new Set<number>();
	const given: Record<string, number> = {};
	let [missed, named, byPhone] = [1, 0, 0];
	for (const { values, comparison, exact } of evidence) {
		const same = alike[comparison]?.[exact] ?? 0;
		const keys = Float64Array.from({ length: extent.size }, (_, record) =>
			keyOf(columns.family[record] as number, values[record] as number),
		);
		const here = new Map<number, string>();
		const share = visitBlocks(extent, keys, sample, (i, j) => {
			const pattern = patternAt(columns, i, j);
			const number = levelIn(pattern, "register");
			const name = nameLevels[levelIn(pattern, "given")] as string;
			if (levelIn(pattern, "birth_date") !== otherDate || (number !== 0 && number !== otherNumber)) return;
			const pair = Math.min(i, j) * extent.size + Math.max(i, j);
			if (!found.has(pair)) here.set(pair, name);
		});
		const byChance = share * ofFamily * knownIn(values) ** 2 * (unlike[comparison]?.[exact] ?? 0);
		// What is mostly chance tells of no family.
		if (here.size < mostlyChance * byChance) continue;
		for (const [pair, name] of here) {
			if ((kinNames as readonly string[]).includes(name)) {
				given[name] = (given[name] ?? 0) + 1;
				named++;
			}
			if (isAlike(nameLevels.indexOf(name as (typeof nameLevels)[number])) || name === "initial") continue;
			found.add(pair);
			if (values === columns.phone) byPhone++;
		}
		missed *= 1 - sameFamily(alike, columns) * same * knownIn(values) ** 2 * clearlyDifferent * share;
	}
	return { kin: found.size / Math.max(0.02, 1 - missed), byPhone, given, named };
}

interface KinByNumber {
	readonly kin: number;
	readonly byPhone: number;
	/** How many of each level of given names, and of all. */
	readonly given: Readonly<Record<string, number>>;
	readonly named: number;
}

export function sameFamily(alike: Shares, columns: Columns): number {
	return sameName(alike[fixedComparisons.indexOf("family")]) * knownIn(columns.family) ** 2;
}

export function sameName(shares: readonly number[] | undefined): number {
	return (shares?.[nameLevels.indexOf("exact")] ?? 0) + (shares?.[nameLevels.indexOf("folded")] ?? 0);
}

export function knownIn(values: Int32Array): number {
	return values.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0) / Math.max(1, values.length);
}

import type { PlainDate } from "../../shared/clock.ts";
import { familyOf } from "../comparing/families.ts";
import { frequenciesOf, impliedColumns, strictPersons } from "../comparing/frequencies.ts";
import { patternAt } from "../comparing/kernel.ts";
import { fixedComparisons, levelsOf, silentLevels, textLevels } from "../comparing/levels.ts";
import type { Columns } from "../folding/columns.ts";
import { chance } from "./chance.ts";
import { expectMatches, type Round, trainRounds } from "./expectation.ts";
import { type Comparison, type Model, modelFormat } from "./model.ts";
import { countPattern, countRandomPairs, type Extent, keyOf, type PatternCounts, pairsWithin, visitBlocks } from "./pattern-counts.ts";
import { type Recaptured, recapture } from "./recapture.ts";
import { lacksDates, matchesByNames } from "./without-dates.ts";

export interface Learning {
	readonly version: string;
	readonly learnedOn: PlainDate;
	readonly foldVersion: number;
	/** For two lists without duplicates inside: where the second begins. Pairs within one list are not looked at. */
	readonly split?: number | null;
}

/** A level that hardly any pair shows, neither of one person nor of strangers, tells nothing: what is left are the smoothed noughts. */
const [hardlyEver, never] = [2e-3, 1e-5];
/**
 * A name that twenty bear makes two hundred pairs, nearly all of strangers, who would teach that one person has many birth dates. So of
 * a larger block of one name or number no more speaks than of one of so many records.
 */
const plainBlock = 4;
const turns = 4;
/** Given and family name are the first comparisons. */
const namesUntil = fixedComparisons.indexOf("order");
const randomPairs = 1_000_000;
const roundPairs = 1_000_000;
const sample = { largest: 300, most: roundPairs };

/**
 * Learns a model from records alone, nobody saying who is who. The prior comes from strict rules, never from expectation maximisation on
 * blocked pairs, where a match is a hundred times likelier than among all pairs; u comes from random pairs, cleared of the matches among
 * them; m from rounds of blocked pairs, each training only what its block does not fix; frequencies from persons, not from reports.
 * The same records give the same model.
 */
export function learn(columns: Columns, learning: Learning): Model {
	const extent: Extent = { size: columns.size, split: learning.split ?? null };
	const all = Math.max(1, pairsWithin(extent));
	const strict = strictPersons(columns, extent);
	const random = countRandomPairs(columns, extent, randomPairs, chance());
	const undated = lacksDates(columns);
	const rounds = blockedRounds(columns, extent);
	let unlike = expectMatches.sharesOf(random, columns.texts.length);
	let alike = expectMatches.usual(columns.texts.length);
	let family: Model["family"] = familyOf(columns, extent, alike, unlike, all);
	const isOfFamilies = (comparison: number) => {
		const name = fixedComparisons[comparison];
		return name ? name === "family" || name === "phone" : columns.texts[comparison - fixedComparisons.length]?.role !== "other";
	};
	let prior = (undated ? matchesByNames(columns, extent, alike, all) : Math.max(1, strict.pairs) / 0.5) / all;
	const recaptured = recapture(columns, extent);
	let found = byNames(prior * all);
	for (let turn = 0; turn < turns; turn++) {
		const twins = 2 ** family.prior * family.twins * all;
		alike = trainRounds(
			rounds.map((round) => ({ ...round, kin: round.kin * twins })),
			alike,
			unlike,
			isOfFamilies,
		);
		if (turn === 0 || turn === turns - 1) family = familyOf(columns, extent, alike, unlike, all);
		found = undated ? byNames(matchesByNames(columns, extent, alike, all)) : recaptured(alike);
		prior = Math.min(0.5, found.matches / all);
		unlike = expectMatches.withoutMatches(random, alike, unlike, prior, columns.texts.length);
	}
	const comparison = (at: number, levels: readonly string[]): Comparison => ({
		levels: levels.flatMap((level, code) => {
			const [m, u] = [alike[at]?.[code] ?? 1, unlike[at]?.[code] ?? 1];
			if (silentLevels.has(level)) return [];
			// Where hardly any two strangers' names are so alike, nothing is learned of it, and weights take it for what it is like.
			if (at < namesUntil && level === "one-letter-apart" && u < never) return [];
			return [{ level, m: m < hardlyEver && u < never ? u : m, u }];
		}),
		frequencies: null,
	});
	const fixed = Object.fromEntries(fixedComparisons.map((name, at) => [name, comparison(at, levelsOf[name]) as Comparison])) as Record<
		(typeof fixedComparisons)[number],
		Comparison
	>;
	const implied = impliedColumns(columns);
	return {
		format: modelFormat,
		version: learning.version,
		learnedOn: learning.learnedOn,
		foldVersion: learning.foldVersion,
		profile: { records: columns.size, persons: strict.persons, matches: Math.round(prior * all), error: Math.round(found.error) },
		prior: Math.log2(prior / (1 - prior)),
		family,
		comparisons: {
			...fixed,
			given: { ...fixed.given, frequencies: frequenciesOf(columns, columns.given, strict.of) },
			family: { ...fixed.family, frequencies: frequenciesOf(columns, columns.family, strict.of) },
			// Strangers' names are as like when swapped as when not, and that names stand as usual says nothing.
			order: {
				levels: fixed.order.levels.filter(({ level }) => level === "swapped").map((level) => ({ ...level, u: 1 })),
				frequencies: null,
			},
		},
		texts: columns.texts.map((text, at) => ({
			...text,
			...comparison(fixedComparisons.length + at, textLevels),
			frequencies: frequenciesOf(columns, columns.values[at] as Int32Array, strict.of),
			impliedBy: implied[at] ?? null,
		})),
		// Joined where a wrong join costs four times what a missed one costs; below the floor one pair in a hundred is one person.
		thresholds: { link: 2, review: -1, floor: -7 },
	};
}

/** By names alone the number of matches is known to within a half. */
function byNames(matches: number): Recaptured {
	return { matches, error: matches / 2 };
}

/** Three ways of blocking, so that each comparison is trained by a round that does not block on it. */
function blockedRounds(columns: Columns, extent: Extent): Round[] {
	const { size, born, skeleton, given, family, initial, register } = columns;
	const at = (name: (typeof fixedComparisons)[number]) => fixedComparisons.indexOf(name);
	const byDate = new Float64Array(size);
	const byNames = new Float64Array(size);
	const byRegister = new Float64Array(size);
	for (let record = 0; record < size; record++) {
		const day = born[record] as number;
		byDate[record] = day % 100 === 0 || day % 10_000 === 101 ? 0 : day;
		const [one, other] = [given[record] as number, family[record] as number];
		const [first, second] = [skeleton[one] as number, skeleton[other] as number];
		const full = initial[one] === 0 && initial[other] === 0;
		byNames[record] = full ? keyOf(Math.min(first, second), Math.max(first, second)) : 0;
		byRegister[record] = register[record] as number;
	}
	const round = (keys: Float64Array, fixes: readonly number[], withTwins = false): Round => {
		const counts: PatternCounts = new Map();
		const share = visitBlocks(extent, keys, sample, (i, j, block) => countPattern(counts, patternAt(columns, i, j), weightIn(block)));
		return { counts, trains: (comparison) => !fixes.includes(comparison), kin: withTwins ? share : 0 };

		function weightIn(block: number): number {
			return withTwins ? 1 : Math.min(1, (plainBlock / block) ** 2);
		}
	};
	return [
		round(byDate, [at("birth_date")], true),
		round(byNames, [at("given"), at("family"), at("order")]),
		round(byRegister, [at("register"), at("birth_date"), at("sex")]),
	];
}

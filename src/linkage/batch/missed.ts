import type { EdgeColumns } from "../clustering/graph.ts";
import { bitsOfPattern } from "../comparing/bits.ts";
import { shortestOther } from "../comparing/keys.ts";
import { type FixedComparison, fixedComparisons, levelsOf, nameLevels, textLevels } from "../comparing/levels.ts";
import { patternOf } from "../comparing/pattern.ts";
import type { Weights } from "../comparing/weights.ts";
import { type Columns, textAt } from "../folding/columns.ts";
import { chance } from "../learning/chance.ts";
import { smoothing } from "../learning/expectation.ts";
import type { Comparison, Model } from "../learning/model.ts";
import { Slips, shareWithSlips, slipsOfEdges } from "./slips-together.ts";

const draws = 20_000;
/** Of names that are alike but do not sound alike so many have one skeleton all the same, and so many one first letter. */
const [alikeSkeleton, alikeInitial, anyInitial] = [0.3, 0.9, 0.07];
/** How often the year, or month and day, are the same where dates differ in one digit, or in one part of three. */
const partlySame: Readonly<Record<string, readonly [year: number, day: number]>> = {
	...{ exact: [1, 1], "told-by-register": [1, 1], "same-month": [1, 0], "same-year": [1, 0], "day-and-month-swapped": [1, 0] },
	...{ "first-of-january": [1, 0], "both-first-of-january": [1, 0], "one-digit-apart": [0.7, 0.35], "two-parts-agree": [0.67, 0.33] },
};
const soundAlike: ReadonlySet<string> = new Set(["exact", "folded", "sounds-alike"]);

/**
 * Which share of the pairs that are one person is no edge, because they share no key or lie below the floor, by what the model knows of
 * how two records of one person differ: pairs are drawn, each with the fields that two records of the table have, and levels as the model
 * has learned them. How slips come together is told by the pairs that were found.
 */
export function shareMissed(columns: Columns, weights: Weights, model: Model, split: number | null, edges: EdgeColumns): number {
	const next = chance(7);
	const { size, texts } = columns;
	const below = (limit: number) => Math.floor(next() * limit);
	const fixed = Object.fromEntries(fixedComparisons.map((name) => [name, drawerOf(model.comparisons[name])])) as Record<
		FixedComparison,
		Drawer
	>;
	const others = texts.map(({ role, column }) => {
		const known = model.texts.find((text) => text.role === role && text.column === column);
		return drawerOf(known ?? { levels: [], frequencies: null });
	});
	// The only level of the order that a model holds, so it is drawn by itself.
	const swapped = seen(model.comparisons.order.levels.find(({ level }) => level === "swapped")?.m ?? 0);
	const lastPlace = texts.findLastIndex(({ role }) => role === "place");
	const [drawn, missed] = [new Slips(), new Slips()];
	for (let draw = 0; draw < draws; draw++) {
		const [i, j] = [below(split ?? size), split === null ? below(size) : split + below(size - split)];
		const both = (values: ArrayLike<number>) => values[i] !== 0 && values[j] !== 0;
		const nameOf = (name: "given" | "family"): string => {
			const values = columns[name];
			if (!both(values)) return "unknown";
			if (columns.initial[values[i] as number] === 0 && columns.initial[values[j] as number] === 0) {
				return fixed[name](next, (level) => level !== "initial");
			}
			return fixed[name](next) === "else" ? "else" : "initial";
		};
		const level: Record<FixedComparison, string> = {
			...{ given: nameOf("given"), family: nameOf("family") },
			order: both(columns.given) && both(columns.family) && next() < swapped ? "swapped" : "as-written",
			birth_date: dateOf(columns.born[i] as number, columns.born[j] as number, () => fixed.birth_date(next, (one) => wholeDates.has(one))),
			sex: both(columns.sex) ? fixed.sex(next) : "unknown",
			register: both(columns.register) ? fixed.register(next) : "unknown",
			phone: both(columns.phone) ? fixed.phone(next) : "unknown",
		};
		const beside = columns.values.map((values, at) => (both(values) ? (others[at] as Drawer)(next) : "unknown"));
		const pattern = patternOf(
			(name) => levelsOf[name].indexOf(level[name]),
			beside.map((one) => textLevels.indexOf(one as (typeof textLevels)[number])),
		);
		const isMissed = !isFound(level, beside, i, j) || bitsOfPattern(columns, weights, pattern, i, i) < model.thresholds.floor;
		drawn.add(pattern, texts.length, 1);
		if (isMissed) missed.add(pattern, texts.length, 1);
	}
	return shareWithSlips(drawn, missed, slipsOfEdges(columns, edges));

	/** Whether two that differ so share a key, as `keys.ts` makes them. */
	function isFound(level: Record<FixedComparison, string>, beside: readonly string[], i: number, j: number): boolean {
		const [given, family] = [sounds(level.given), sounds(level.family)];
		const initials = [begins(level.given), begins(level.family)] as const;
		const [year = 0, day = 0] = partlySame[level.birth_date] ?? [];
		if (given && (family || initials[1])) return true;
		if (family && initials[0]) return true;
		if ((given || family) && (next() < year || next() < day)) return true;
		if (level.birth_date === "exact" && (initials[0] || initials[1] || isOneSex(level.sex, i, j))) return true;
		if (["exact", "typed-without-twenty"].includes(level.register) || level.phone === "exact") return true;
		return beside.some((one, at) => {
			if (one !== "exact") return false;
			const role = texts[at]?.role;
			const value = columns.values[at]?.[i] as number;
			if (role === "other") return textAt(columns, value).length >= shortestOther;
			return role === "address" ? initials[0] || initials[1] : at === lastPlace && (given || family || next() < day);
		});
	}

	/** Of a key that holds the sex as well: where one of the two does not tell it, they do not meet. */
	function isOneSex(level: string, i: number, j: number): boolean {
		return level === "unknown" ? columns.sex[i] === columns.sex[j] : level !== "else";
	}

	function sounds(level: string): boolean {
		return soundAlike.has(level) || (isNamed(level) && level !== "else" && next() < alikeSkeleton);
	}

	function begins(level: string): boolean {
		if (soundAlike.has(level) || level === "initial") return true;
		return isNamed(level) && next() < (level === "else" ? anyInitial : alikeInitial);
	}
}

function isNamed(level: string): boolean {
	return level !== "unknown" && level !== "initial" && (nameLevels as readonly string[]).includes(level);
}

const wholeDates: ReadonlySet<string> = new Set(["exact", "day-and-month-swapped", "one-digit-apart", "two-parts-agree", "else"]);

/** A year alone agrees with a year, 1 January with any day of its year. */
function dateOf(one: number, other: number, draw: () => string): string {
	if (one === 0 || other === 0) return "unknown";
	if (one % 10_000 === 0 || other % 10_000 === 0) return "same-year";
	if (one % 100 === 0 || other % 100 === 0) return "same-month";
	return one % 10_000 === 101 || other % 10_000 === 101 ? "first-of-january" : draw();
}

/** Learning leaves nothing impossible; what it adds for that was seen of nobody. */
function seen(m: number): number {
	return Math.max(0, m - smoothing);
}

type Drawer = (next: () => number, takes?: (level: string) => boolean) => string;

function drawerOf({ levels }: Comparison): Drawer {
	return (next, takes = () => true) => {
		const some = levels.filter(({ level }) => takes(level));
		let left = next() * some.reduce((sum, { m }) => sum + seen(m), 0);
		for (const { level, m } of some) {
			left -= seen(m);
			if (left < 0) return level;
		}
		return some[0]?.level ?? "unknown";
	};
}

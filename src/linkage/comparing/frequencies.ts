import { type Columns, textAt } from "../folding/columns.ts";
import type { Frequencies } from "../learning/model.ts";
import { type Extent, keyOf, visitBlocks } from "../learning/pattern-counts.ts";
import { patternAt } from "./kernel.ts";
import { birthDateLevels, isLikeName, nameLevels, registerLevels } from "./levels.ts";
import { levelIn } from "./pattern.ts";

/** A value that fewer hold has the share of the rarest named one at most: so many are named. */
const mostNamed = 5_000;

/** Which records are beyond doubt one person: equal names and birth day, or an equal number beside an equal name or birth day. */
interface StrictPersons {
	/** By record: the first record of its person. */
	readonly of: Int32Array;
	readonly persons: number;
	readonly pairs: number;
	/** Pairs with equal names and birth day alone. */
	readonly byNames: number;
}

export function strictPersons(columns: Columns, extent: Extent): StrictPersons {
	const of = new Int32Array(extent.size).map((_, at) => at);
	const root = (record: number): number => {
		let at = record;
		while (of[at] !== at) {
			of[at] = of[of[at] as number] as number;
			at = of[at] as number;
		}
		return at;
	};
	let [pairs, byNames] = [0, 0];
	const join = (i: number, j: number) => {
		const [one, other] = [root(i), root(j)];
		of[Math.max(one, other)] = Math.min(one, other);
	};
	const folded = nameLevels.indexOf("folded");
	const [exactDay, toldDay] = [birthDateLevels.indexOf("exact"), birthDateLevels.indexOf("told-by-register")];
	const all = { largest: 1_000, most: Number.POSITIVE_INFINITY };
	const isStrict = (pattern: number) => {
		const [given, family, date] = [levelIn(pattern, "given"), levelIn(pattern, "family"), levelIn(pattern, "birth_date")];
		const straight = levelIn(pattern, "order") === 0;
		return straight && given >= 1 && given <= folded && family >= 1 && family <= folded && (date === exactDay || date === toldDay);
	};
	const names = new Float64Array(extent.size);
	for (let at = 0; at < extent.size; at++) {
		const day = columns.born[at] as number;
		names[at] = day % 100 === 0 || day % 10_000 === 101 ? 0 : keyOf(columns.given[at] as number, day);
	}
	visitBlocks(extent, names, all, (i, j) => {
		if (!isStrict(patternAt(columns, i, j))) return;
		byNames++;
		pairs++;
		join(i, j);
	});
	const numbers = Float64Array.from(columns.register);
	visitBlocks(extent, numbers, all, (i, j) => {
		const pattern = patternAt(columns, i, j);
		const given = levelIn(pattern, "given");
		const date = levelIn(pattern, "birth_date");
		const supported = isLikeName[given] === true || date === exactDay;
		if (!supported || levelIn(pattern, "register") !== registerLevels.indexOf("exact") || isStrict(pattern)) return;
		pairs++;
		join(i, j);
	});
	let persons = 0;
	for (let at = 0; at < extent.size; at++) {
		of[at] = root(at);
		if (of[at] === at) persons++;
	}
	return { of, persons, pairs, byNames };
}

/** Shares of a column's values, each counted once for each person; null where nothing is known. */
export function frequenciesOf(columns: Columns, values: Int32Array, personOf: Int32Array): Frequencies | null {
	const counts = new Map<number, number>();
	const seen = new Set<number>();
	let total = 0;
	for (let at = 0; at < columns.size; at++) {
		const value = values[at] as number;
		if (value === 0) continue;
		const once = (personOf[at] as number) * 134_217_728 + value;
		if (seen.has(once)) continue;
		seen.add(once);
		counts.set(value, (counts.get(value) ?? 0) + 1);
		total++;
	}
	if (total === 0) return null;
	let agreement = 0;
	for (const count of counts.values()) agreement += (count / total) * ((count - 1) / Math.max(1, total - 1));
	const sorted = [...counts].filter(([, count]) => count > 1).sort(([a, one], [b, other]) => other - one || a - b);
	const named = sorted.slice(0, mostNamed);
	const least = (sorted[mostNamed]?.[1] ?? 1) / total;
	const shares = Object.fromEntries(named.map(([value, count]) => [textAt(columns, value), count / total]));
	return { agreement: Math.max(agreement, 0.1 / total), least, shares };
}

/** The narrower column whose value settles another, for each text column, as a district settles its city; null where there is none. */
export function impliedColumns(columns: Columns): (number | null)[] {
	return columns.texts.map(({ role }, wide) => {
		if (role !== "place") return null;
		const narrower = columns.texts.findIndex((text, narrow) => narrow !== wide && text.role === role && settles(columns, narrow, wide));
		return narrower === -1 ? null : narrower;
	});
}

function settles(columns: Columns, narrow: number, wide: number): boolean {
	const [from, to] = [columns.values[narrow] as Int32Array, columns.values[wide] as Int32Array];
	const counts = new Map<number, Map<number, number>>();
	const wides = new Set<number>();
	let total = 0;
	for (let at = 0; at < columns.size; at++) {
		const [one, other] = [from[at] as number, to[at] as number];
		if (one === 0 || other === 0) continue;
		const known = counts.get(one) ?? new Map<number, number>();
		counts.set(one, known.set(other, (known.get(other) ?? 0) + 1));
		wides.add(other);
		total++;
	}
	// A column in which each value stands once settles everything and tells nothing.
	if (total === 0 || counts.size <= wides.size || counts.size > total / 3) return false;
	let settled = 0;
	for (const known of counts.values()) settled += Math.max(...known.values());
	return settled / total >= 0.95;
}

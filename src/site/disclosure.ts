import type { Quarter } from "../counting/index.ts";
import type { AgeBands } from "../particulars/age-bands.ts";
import { fewest } from "./rules.ts";
import type { Edition, Key, Part, PublicCell, PublicTables, RowGroup } from "./schema.ts";

/** What was published before: its tables, and what they were made from. */
export type Earlier = Pick<Edition, "cells" | "tables" | "ageBands">;

/**
 * The tables of a figure, with small groups merged instead of hidden.
 *
 * Each table is a partition of the same people, and each group of it holds nobody or at least five; so does what is left of them
 * outside the group. Two partitions share only their total, so a crossing of two groups is known only to lie between
 * max(0, a + b − n) and min(a, b) (Fréchet), which are five apart or more. Quarters refine the periods of `rows`, and areas its areas, so
 * margins and crossings of that grid say no more than the grid does: there is no hidden cell that another table could give back.
 *
 * `earlier` is everything published before: former editions of this figure, and the editions of figures that count from the same
 * attendances. A group must differ from each by nobody or by at least five, and must lie within an earlier group or hold it whole: so the
 * difference of two publications, which is a table too, is as safe as one of them.
 *
 * Its limits: a group of which all are alike says so of each of its people; and the total, which follows each entry at once, tells how
 * many were entered when.
 *
 * Null where not even the total may be shown beside the others.
 */
export function disclose(
	cells: readonly PublicCell[],
	earlier: readonly Earlier[],
	{ quarters, ageBands }: { readonly quarters: readonly Quarter[]; readonly ageBands: AgeBands },
): PublicTables | null {
	const all = [cells, ...earlier.map((one) => one.cells)];
	const [total] = groupsBy(all, () => "all");
	if (!total || now(total) === 0 || !isShowable(total)) return null;
	const along = (
		keyOf: (cell: PublicCell) => Key,
		order: Order,
		before: (tables: PublicTables) => Partition[],
		always: readonly Key[] = [],
	) =>
		merge(
			groupsBy(all, keyOf, always),
			order,
			earlier.flatMap(({ tables }) => before(tables)),
		);
	const quarter = along(({ quarter }) => quarter, "in order", periodsOf, quarters);
	const area = along(({ area }) => area, "any", areasOf);
	return {
		people: now(total),
		sex: partsOf(
			along(
				({ sex }) => sex,
				"any",
				({ sex }) => [keysOf(sex)],
			),
		),
		ageBand: haveOneScheme(earlier, ageBands)
			? partsOf(
					along(
						({ ageBand }) => (ageBand === null ? null : String(ageBand)),
						"in order",
						({ ageBand }) => [keysOf(ageBand)],
					),
				)
			: [],
		area: partsOf(area),
		quarter: partsOf(quarter) as Part<Quarter>[],
		rows: mergeGrid(
			all,
			{ groups: quarter, earlier: earlier.flatMap(({ tables }) => periodsOf(tables)) },
			{ groups: area, earlier: earlier.flatMap(({ tables }) => areasOf(tables)) },
		),
	};
}

/** Bands of two schemes cut the same people at different ages, and what lies between two cuts is a group that nobody looked at. */
function haveOneScheme(earlier: readonly Earlier[], ageBands: AgeBands): boolean {
	return earlier.every((one) => one.ageBands === ageBands);
}

/** How the keys of an axis were grouped. */
type Partition = readonly (readonly Key[])[];
/** Along an ordered axis only neighbours are joined. */
type Order = "in order" | "any";

function keysOf(parts: readonly Part[]): Partition {
	return parts.map(({ keys }) => keys);
}

function periodsOf({ quarter, rows }: PublicTables): Partition[] {
	return [keysOf(quarter), rows.map(({ quarters }) => quarters)];
}

function areasOf({ area, rows }: PublicTables): Partition[] {
	return [keysOf(area), rows.map(({ areas }) => areas)];
}

/** Parts along one axis. The first amount is now, the others are the differences from what was published before. */
interface Group {
	readonly keys: readonly Key[];
	readonly amounts: readonly number[];
}

function now(group: Group): number {
	return group.amounts[0] ?? 0;
}

function isShowable({ amounts }: Pick<Group, "amounts">): boolean {
	return amounts.every((amount) => amount === 0 || Math.abs(amount) >= fewest);
}

/** In the order of the keys, unknown last. */
function groupsBy(all: readonly (readonly PublicCell[])[], keyOf: (cell: PublicCell) => Key, always: readonly Key[] = []): Group[] {
	const found = new Map<Key, number[]>(always.map((key) => [key, all.map(() => 0)]));
	all.forEach((cells, index) => {
		for (const cell of cells) {
			const key = keyOf(cell);
			const people = found.get(key) ?? all.map(() => 0);
			found.set(key, people);
			people[index] = (people[index] ?? 0) + cell.people;
		}
	});
	return [...found]
		.sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
		.map(([key, people]) => ({ keys: [key], amounts: amountsOf(people) }));
}

function amountsOf([people = 0, ...before]: readonly number[]): number[] {
	return [people, ...before.map((then) => people - then)];
}

function together(groups: readonly Group[]): Group {
	const [first] = groups;
	return {
		keys: groups.flatMap((group) => group.keys),
		amounts: (first?.amounts ?? []).map((_, index) => groups.reduce((sum, group) => sum + (group.amounts[index] ?? 0), 0)),
	};
}

/** Joins groups until each may be shown and none crosses an earlier one. All of them together may be shown. */
function merge(groups: readonly Group[], order: Order, earlier: readonly Partition[]): Group[] {
	let merged = uncross(groups, earlier);
	while (merged.length > 1) {
		const hidden = merged.filter((group) => !isShowable(group)).sort((a, b) => now(a) - now(b))[0];
		if (!hidden) break;
		const index = merged.indexOf(hidden);
		const candidates = order === "any" ? merged.filter((group) => group !== hidden) : [merged[index - 1], merged[index + 1]];
		const partner = candidates.filter((group) => group !== undefined).sort(byNeed)[0] as Group;
		merged = uncross(joinTwo(merged, index, merged.indexOf(partner)), earlier);
	}
	return merged;
}

/**
 * Groups that overlap an earlier one without holding it or lying in it would give away what they have in common:
 * {a, b} before and {b, c} now say how many b are, when nobody came.
 */
function uncross(groups: readonly Group[], earlier: readonly Partition[]): Group[] {
	let merged = [...groups];
	for (;;) {
		const crossed = earlier.flat().find((before) => merged.some(({ keys }) => crosses(keys, before)));
		if (!crossed) return merged;
		const meets = (group: Group) => group.keys.some((key) => crossed.includes(key));
		const joined = together(merged.filter(meets));
		const first = merged.findIndex(meets);
		merged = merged.flatMap((group, index) => (index === first ? [joined] : meets(group) ? [] : [group]));
	}
}

function crosses(keys: readonly Key[], before: readonly Key[]): boolean {
	const shared = keys.filter((key) => before.includes(key)).length;
	return shared > 0 && shared < keys.length && shared < before.length;
}

/** Who needs company too comes first, then the smallest: most of the detail stays. An empty group helps nobody. */
function byNeed(a: Group, b: Group): number {
	const need = (group: Group) => (group.amounts.every((amount) => amount === 0) ? 2 : isShowable(group) ? 1 : 0);
	return need(a) - need(b) || now(a) - now(b);
}

function joinTwo(groups: readonly Group[], one: number, other: number): Group[] {
	const [first, second] = one < other ? [one, other] : [other, one];
	const joined = together([groups[first] as Group, groups[second] as Group]);
	return groups.flatMap((group, index) => (index === first ? [joined] : index === second ? [] : [group]));
}

interface Side {
	readonly groups: readonly Group[];
	readonly earlier: readonly Partition[];
}

/** Periods by areas. Whole rows and columns are joined, so that the grid stays a grid and has no holes to fill from its margins. */
function mergeGrid(all: readonly (readonly PublicCell[])[], quarters: Side, areas: Side): RowGroup[] {
	const cells = new Map(groupsBy(all, (cell) => `${cell.quarter} ${cell.area ?? ""}`).map((group) => [group.keys[0], group]));
	const at = (row: Group, column: Group): Group =>
		together([
			{ keys: [], amounts: all.map(() => 0) },
			...row.keys.flatMap((quarter) =>
				column.keys.map((area) => cells.get(`${quarter} ${area ?? ""}`)).filter((cell) => cell !== undefined),
			),
		]);
	const shownIn = ([rows, columns]: Grid): number =>
		rows.flatMap((row) => columns.map((column) => at(row, column))).filter((cell) => now(cell) > 0 && isShowable(cell)).length;

	let [rows, columns]: Grid = [quarters.groups, areas.groups];
	while (rows.length + columns.length > 2 && rows.some((row) => columns.some((column) => !isShowable(at(row, column))))) {
		const candidates: Grid[] = [
			...pairsOf(rows, "in order").map(([one, other]): Grid => [uncross(joinTwo(rows, one, other), quarters.earlier), columns]),
			...pairsOf(columns, "any").map(([one, other]): Grid => [rows, uncross(joinTwo(columns, one, other), areas.earlier)]),
		];
		const scored = candidates.map((candidate) => ({ candidate, shown: shownIn(candidate) }));
		[rows, columns] = scored.reduce((best, one) => (one.shown > best.shown ? one : best)).candidate;
	}
	return rows.flatMap((row) =>
		columns.flatMap((column) => {
			const people = now(at(row, column));
			return people === 0 ? [] : [{ quarters: row.keys as Quarter[], areas: column.keys, people }];
		}),
	);
}

type Grid = readonly [rows: readonly Group[], columns: readonly Group[]];

function pairsOf(groups: readonly Group[], order: Order): (readonly [number, number])[] {
	return groups.flatMap((_, one) =>
		groups.slice(one + 1, order === "in order" ? one + 2 : undefined).map((__, more): readonly [number, number] => [one, one + 1 + more]),
	);
}

function partsOf(groups: readonly Group[]): Part[] {
	return groups.map((group) => ({ keys: group.keys, people: now(group) }));
}

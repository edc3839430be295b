import { fewest } from "./rules.ts";
import type { Key, PublicCell } from "./schema.ts";

/** How the keys of an axis were grouped. */
export type Partition = readonly (readonly Key[])[];
/** Along an ordered axis only neighbours are joined. */
export type Order = "in order" | "any";

/** Parts along one axis. The first amount is now, the others are the differences from what was published before. */
export interface Group {
	readonly keys: readonly Key[];
	readonly amounts: readonly number[];
}

export function now(group: Group): number {
	return group.amounts[0] ?? 0;
}

export function isShowable({ amounts }: Pick<Group, "amounts">): boolean {
	return !amounts.some(isFew);
}

export function isFew(amount: number): boolean {
	return amount !== 0 && Math.abs(amount) < fewest;
}

/** In the order of the keys, unknown last. */
export function groupsBy(all: readonly (readonly PublicCell[])[], keyOf: (cell: PublicCell) => Key, always: readonly Key[] = []): Group[] {
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

export function together(groups: readonly Group[]): Group {
	const [first] = groups;
	return {
		keys: groups.flatMap((group) => group.keys),
		amounts: (first?.amounts ?? []).map((_, index) => groups.reduce((sum, group) => sum + (group.amounts[index] ?? 0), 0)),
	};
}

/** Joins groups until each is large enough and none crosses one that was published. All of them together may be shown. */
export function merge(groups: readonly Group[], order: Order, earlier: readonly Partition[]): Group[] {
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
export function uncross(groups: readonly Group[], earlier: readonly Partition[]): Group[] {
	let merged = [...groups];
	for (;;) {
		const crossed = earlier.flat().find((before) => merged.some(({ keys }) => crosses(keys, before)));
		if (!crossed) return merged;
		// Or it would be joined with itself for ever.
		const absent = crossed.find((key) => !merged.some(({ keys }) => keys.includes(key)));
		if (absent !== undefined) throw new Error(`“${absent}” was published and is no part here`);
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

export interface Side {
	readonly groups: readonly Group[];
	readonly earlier: readonly Partition[];
}

/** Periods by areas. Whole rows and columns are joined, so that the grid stays a grid and has no holes to fill from its margins. */
export function mergeGrid(all: readonly (readonly PublicCell[])[], quarters: Side, areas: Side): Grid {
	const at = crossingsOf(all);
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
	return [rows, columns];
}

export type Grid = readonly [rows: readonly Group[], columns: readonly Group[]];

function pairsOf(groups: readonly Group[], order: Order): (readonly [number, number])[] {
	return groups.flatMap((_, one) =>
		groups.slice(one + 1, order === "in order" ? one + 2 : undefined).map((__, more): readonly [number, number] => [one, one + 1 + more]),
	);
}

/** The people of a period and an area together; its keys are the crossings themselves. */
export function crossingsOf(all: readonly (readonly PublicCell[])[]): (row: Group, column: Group) => Group {
	const cells = new Map(groupsBy(all, (cell) => `${cell.quarter} ${cell.area ?? ""}`).map((group) => [group.keys[0], group]));
	return (row, column) =>
		together(
			row.keys.flatMap((quarter) =>
				column.keys.map((area) => {
					const key = `${quarter} ${area ?? ""}`;
					return cells.get(key) ?? { keys: [key], amounts: all.map(() => 0) };
				}),
			),
		);
}

import type { Quarter } from "../counting/index.ts";
import type { AgeBands } from "../particulars/age-bands.ts";
import { crossingsOf, type Group, groupsBy, isShowable, merge, mergeGrid, now, type Order, type Partition } from "./groups.ts";
import type { Edition, Key, Part, PublicCell, PublicTables, RowGroup } from "./schema.ts";
import { ageSteps, areaSteps, hidesWhich, joinWithin, ladderOf, quarterSteps, type Step, stepShown } from "./steps.ts";

/** What was published before: its tables, and what they were made from. */
export type Earlier = Pick<Edition, "cells" | "tables" | "ageBands">;

interface Asked {
	readonly quarters: readonly Quarter[];
	readonly ageBands: AgeBands;
	/** What the first edition of the figure was made from: its groups are those of all that follow. Without one, this is the first. */
	readonly first?: readonly PublicCell[] | undefined;
}

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
 * Which groups are merged is settled by the sizes in the first edition, and by nothing that came since. Where a group has changed by fewer
 * than five, its whole table takes a step up a ladder that is the same whatever changed (`steps.ts`): merging the groups that changed, and
 * no others, would tell which they are.
 *
 * Its limits: a group of which all are alike says so of each of its people; and the total, which moves once a month or when it is
 * published, tells how many were entered since.
 *
 * Null where not even the total may be shown beside the others.
 */
export function disclose(cells: readonly PublicCell[], earlier: readonly Earlier[], asked: Asked): PublicTables | null {
	const { quarters, ageBands, first = cells } = asked;
	const all = [cells, ...earlier.map((one) => one.cells)];
	const [total] = groupsBy(all, () => "all");
	if (!total || now(total) === 0 || !isShowable(total)) return null;
	const along = ({ keyOf, order, always = [], before, steps, isOfTime = false }: Axis) => {
		const published = earlier.flatMap(({ tables }) => before(tables));
		// A part that stands in what was published is a part here as well, with nobody in it: what it was joined with is joined with it again.
		const parts = [...always, ...published.flat(2)];
		const firstly = merge(groupsBy([first], keyOf, parts), order, published);
		const ladder = ladderOf({ parts: groupsBy(all, keyOf, parts), first: keysOf(firstly), steps, earlier: published });
		return { firstly, published, ladder, at: stepShown(ladder, isOfTime) };
	};
	const ofTime = { always: quarters, steps: quarterSteps(quarters), isOfTime: true };
	const quarter = along({ keyOf: (cell) => cell.quarter, order: "in order", before: periodsOf, ...ofTime });
	const area = along({ keyOf: (cell) => cell.area, order: "any", before: areasOf, steps: areaSteps });
	const sex = along({ keyOf: (cell) => cell.sex, order: "any", before: (tables) => [keysOf(tables.sex)], steps: [] });
	const ages = () => along({ keyOf: bandOf, order: "in order", before: (tables) => [keysOf(tables.ageBand)], steps: ageSteps });
	return {
		people: now(total),
		sex: partsOf(shownOf(sex)),
		ageBand: haveOneScheme(earlier, ageBands) ? partsOf(shownOf(ages())) : [],
		area: partsOf(shownOf(area)),
		quarter: partsOf(shownOf(quarter)) as Part<Quarter>[],
		rows: rowsOf(all, first, quarter, area),
	};
}

interface Axis {
	readonly keyOf: (cell: PublicCell) => Key;
	readonly order: Order;
	/** Parts that are there although nobody is in them. */
	readonly always?: readonly Key[];
	/** How the parts were grouped in tables that were published. */
	readonly before: (tables: PublicTables) => Partition[];
	readonly steps: readonly Step[];
	/** That something happened in one of two quarters tells nobody where. */
	readonly isOfTime?: boolean;
}

/** An axis with the groups of its first edition, and the step at which it may be shown. */
interface Margin {
	readonly firstly: readonly Group[];
	readonly published: readonly Partition[];
	readonly ladder: readonly (readonly Group[])[];
	readonly at: number;
}

function shownOf({ ladder, at }: Margin): readonly Group[] {
	return ladder[at] ?? [];
}

/** Periods by areas, each in no finer a step than it stands beside it; the areas are made coarser last. */
function rowsOf(all: readonly (readonly PublicCell[])[], first: readonly PublicCell[], quarter: Margin, area: Margin): RowGroup[] {
	const side = ({ firstly, published }: Margin) => ({ groups: firstly, earlier: published });
	const [periods, places] = mergeGrid([first], side(quarter), side(area));
	const at = crossingsOf(all);
	const sides = ({ ladder, at: step }: Margin, grid: readonly Group[]) =>
		ladder.slice(step).map((groups) => joinWithin(groups, keysOf(grid)));
	const grids = sides(area, places).flatMap((columns) => sides(quarter, periods).map((rows) => ({ rows, columns })));
	const cellsOf = ({ rows, columns }: (typeof grids)[number]) => rows.flatMap((row) => columns.map((column) => at(row, column)));
	const [finest] = grids;
	if (!finest) return [];
	const shown = grids.find((grid) => {
		const cells = cellsOf(grid);
		return cells.every(isShowable) && (grid.columns.length === finest.columns.length || hidesWhich(cellsOf(finest), cells));
	});
	const { rows, columns } = shown ?? (grids.at(-1) as (typeof grids)[number]);
	return rows.flatMap((row) =>
		columns.flatMap((column) => {
			const people = now(at(row, column));
			return people === 0 ? [] : [{ quarters: row.keys as Quarter[], areas: column.keys, people }];
		}),
	);
}

function bandOf({ ageBand }: PublicCell): Key {
	return ageBand === null ? null : String(ageBand);
}

/** Bands of two schemes cut the same people at different ages, and what lies between two cuts is a group that nobody looked at. */
function haveOneScheme(earlier: readonly Earlier[], ageBands: AgeBands): boolean {
	return earlier.every((one) => one.ageBands === ageBands);
}

function keysOf(groups: readonly Pick<Group, "keys">[]): Partition {
	return groups.map(({ keys }) => keys);
}

function periodsOf({ quarter, rows }: PublicTables): Partition[] {
	return [keysOf(quarter), rows.map(({ quarters }) => quarters)];
}

function areasOf({ area, rows }: PublicTables): Partition[] {
	return [keysOf(area), rows.map(({ areas }) => areas)];
}

function partsOf(groups: readonly Group[]): Part[] {
	return groups.map((group) => ({ keys: group.keys, people: now(group) }));
}

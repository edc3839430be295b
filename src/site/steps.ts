import type { Quarter } from "../counting/index.ts";
import { type Group, isFew, isShowable, type Partition, together, uncross } from "./groups.ts";
import type { Key } from "./schema.ts";

/** Says of a part what it is joined with. A step joins all that it joins, whichever of them has changed. */
export type Step = (key: Key) => string;

/** Aimags by the region that the first digit of their national code names; the districts of the capital with each other. */
const toRegions: Step = (area) => (area === null ? "unknown" : area.slice(0, 1));

/** Bands in pairs, the youngest two first. */
const toPairs: Step = (band) => (band === null ? "unknown" : String(Math.floor(Number(band) / 2)));

export const areaSteps: readonly Step[] = [toRegions];
export const ageSteps: readonly Step[] = [toPairs];

/** The newest quarter with the one before it; then whole years, the newest with the one before it. */
export function quarterSteps(quarters: readonly Quarter[]): readonly Step[] {
	const [before, newest] = quarters.slice(-2);
	const year = newest?.slice(0, 4);
	const yearOf = (key: Key) => (key?.slice(0, 4) === year ? String(Number(year) - 1) : String(key?.slice(0, 4)));
	return [(key) => String(key === newest ? before : key), yearOf];
}

interface Pattern {
	/** One group for each part. */
	readonly parts: readonly Group[];
	/** How they were grouped at first; a part that was not there then stands by itself. */
	readonly first: Partition;
	readonly steps: readonly Step[];
	/** Groups that were published: none may be crossed. */
	readonly earlier: readonly Partition[];
}

/** The same parts in ever larger groups, the last time all in one. Which part has changed does not matter to it. */
export function ladderOf({ parts, first, steps, earlier }: Pattern): Group[][] {
	const finest = uncross(joinWithin(parts, first), earlier);
	const known = new Set(first.flat());
	const coarser = steps.map((step) => {
		// Somebody new to a part must not be said by naming it in a group.
		const joined = Map.groupBy([...known], step);
		return uncross(joinWithin(finest, [...joined.values()]), earlier);
	});
	return [finest, ...coarser, [together(finest)]];
}

/** Groups that meet one of a partition become one. */
export function joinWithin(groups: readonly Group[], partition: Partition): Group[] {
	let joined = [...groups];
	for (const wide of partition) {
		const meets = ({ keys }: Group) => keys.some((key) => wide.includes(key));
		const first = joined.findIndex(meets);
		if (first < 0) continue;
		const one = together(joined.filter(meets));
		joined = joined.flatMap((group, index) => (index === first ? [one] : meets(group) ? [] : [group]));
	}
	return joined;
}

/** The finest step of which every group may be shown. */
export function stepShown(ladder: readonly (readonly Group[])[], isOfTime: boolean): number {
	const [finest = []] = ladder;
	const at = ladder.findIndex((groups) => groups.every(isShowable) && (isOfTime || hidesWhich(finest, groups)));
	return at < 0 ? ladder.length - 1 : at;
}

/**
 * Whoever knows the rule knows of a coarser step that a finer group has changed by few. Which one must stay open: in each difference that was
 * too small, the groups that were joined and have changed are made of three at least.
 */
export function hidesWhich(finest: readonly Group[], shown: readonly Group[]): boolean {
	const lying = shown.map((group) => ({ group, within: finest.filter(({ keys }) => keys.some((key) => group.keys.includes(key))).length }));
	return (finest[0]?.amounts ?? []).every((_, index) => {
		if (!finest.some(({ amounts }) => isFew(amounts[index] ?? 0))) return true;
		const changed = lying.filter(({ group, within }) => within > 1 && group.amounts[index] !== 0);
		return changed.reduce((sum, { within }) => sum + within, 0) >= 3;
	});
}

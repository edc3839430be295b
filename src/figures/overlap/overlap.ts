import { type Count, countBetween } from "../../counting/index.ts";
import { later } from "../../counting/listing.ts";
import { listIndicators } from "../../indicators/index.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { listPeriods } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { type Chances, doubtIn, expectedBetween, ofAll, type WeighedDoubt, weighChances } from "../doubts/chances.ts";
import type { BoundedNumber, Figure, Overlap, Position } from "../schema.ts";
import { readPopulations } from "../sessions/populations.ts";
import { computeFigures, positionOf } from "../store.ts";
import { chancesOfSaving, chancesOfUnion, readContributionsByPillar } from "./doubts.ts";
import { avoidedCountsOf, type OfPillar, readPeopleOfPillars } from "./people-of-pillars.ts";

/**
 * People in the direct figures of the pillars, each once: a union of persons, never a sum of totals. Whoever was counted by head alone may
 * be anybody: they raise no lower bound beyond that of a single figure, and the upper one by all of them. Whoever has all figures of this
 * position passes them on, because they are most of the work.
 */
export async function readOverlap(
	handle: Handle,
	{ asOf, figures: known }: { readonly asOf?: number; readonly figures?: readonly Figure[] } = {},
): Promise<Overlap> {
	const position = await positionOf(handle, asOf);
	const indicators = await listFiguresOfPillars(handle, position.asOf);
	const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];
	const [figures, people, { everybody }, contributions, periods] = await Promise.all([
		known?.filter(({ indicator }) => isDirectOfPeople(indicator)) ?? computeFigures(handle, indicators, position),
		readPeopleOfPillars(handle, indicators, pillars, position),
		readPopulations(handle.db, position),
		readContributionsByPillar(handle, indicators, pillars, position),
		listPeriods(handle.db),
	]);
	const most = everybody?.people ?? null;
	const union = (some: readonly Figure[], mask: number) => {
		const named = people.reduce((sum, { mask: of, people: some }) => ((of & mask) !== 0 ? sum + some : sum), 0);
		return together(some, { named, doubt: weighChances(named, ofAll(chancesOfUnion(contributions, mask))) }, position, most);
	};
	const counts = pillars.map((pillar, index) => ({
		pillar,
		count: union(
			figures.filter(({ indicator }) => indicator.pillar === pillar),
			1 << index,
		),
	}));
	const all = union(figures, -1);
	const named = counts.reduce((sum, { count }) => sum + count.rows, 0) - all.rows;
	return {
		pillars: counts,
		shared: pillars.flatMap((one, first) =>
			pillars.slice(first + 1).map((other, index) => {
				const both = (1 << first) | (1 << (first + 1 + index));
				const shared = people.reduce((sum, { mask, people: some }) => ((mask & both) === both ? sum + some : sum), 0);
				return { pillars: [one, other] as const, people: shared };
			}),
		),
		together: all,
		saved: { ...savedBy(counts, all, figures, { named, chances: chancesOfSaving(contributions) }), named },
		avoided: avoidedCountsOf(people, pillars, periods),
	};
}

/** The indicators whose people stand in the overlap. */
export async function listFiguresOfPillars(handle: Handle, asOf?: number): Promise<OfPillar[]> {
	const position = await positionOf(handle, asOf);
	return (await listIndicators(handle.db, position.asOf)).filter(isDirectOfPeople);
}

function isDirectOfPeople(indicator: Indicator): indicator is OfPillar {
	return indicator.unit === "person" && indicator.reach === "direct" && indicator.pillar !== null;
}

interface Named {
	/** People known by name, as linked now. */
	readonly named: number;
	readonly doubt: WeighedDoubt | null;
}

function together(figures: readonly Figure[], { named, doubt }: Named, { asOf }: Position, most: number | null): Count<"person"> {
	const low = Math.max(named - (doubt?.fewer ?? 0), ...figures.map(({ count }) => count.low));
	const withHeadCounts = figures.filter(({ bounds }) => bounds !== null);
	const unnamed = withHeadCounts.reduce(
		(sum, { count, bounds, doubt: own }) => sum + count.high - (own?.more ?? 0) - (bounds?.named ?? 0),
		0,
	);
	const possible = named + unnamed + (doubt?.more ?? 0);
	const high = Math.max(low, named, most === null ? possible : Math.min(possible, most));
	const until = figures.reduce<string | null>((last, { count }) => later(last, count.until), null);
	const expected = withHeadCounts.length === 0 ? doubtIn(doubt, null)?.expected : null;
	const best = expected ? expectedBetween({ low, high, value: named }, expected) : null;
	return countBetween({ unit: "person", low, high, best, until, asOf, rows: named });
}

/** Where nobody was counted by head, only those in doubt across pillars move what a sum would overstate; else both bounds are taken. */
function savedBy(
	counts: Overlap["pillars"],
	all: Count,
	figures: readonly Figure[],
	{ named, chances }: { readonly named: number; readonly chances: Chances },
): BoundedNumber {
	if (figures.every(({ bounds }) => bounds === null)) {
		const weighed = weighChances(named, ofAll(chances));
		const [low, high] = [Math.max(0, named - (weighed?.fewer ?? 0)), named + (weighed?.more ?? 0)];
		const expectedOf = ({ best, low: exact }: Count) => best?.value ?? exact;
		const expected = counts.reduce((so, { count }) => so + expectedOf(count), 0) - expectedOf(all);
		return { low, high, best: Math.min(high, Math.max(low, expected)) };
	}
	const sum = (bound: "low" | "high") => counts.reduce((so, { count }) => so + count[bound], 0);
	return { low: Math.max(0, sum("low") - all.high), high: Math.max(0, sum("high") - all.low), best: null };
}

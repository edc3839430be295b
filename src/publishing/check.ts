import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Handle } from "../shared/database/index.ts";
import { readAnchor } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { listReportedSpans } from "./days/store.ts";
import { type Freezing, freeze } from "./freezing.ts";
import { type FrozenFigure, frozenAsLinked, frozenFigure } from "./schema.ts";
import { listAsStored, type StoredFigure } from "./store.ts";

/** A published figure that its records do not bear out any more. */
interface PublishedFault {
	readonly period: string;
	readonly indicator: string;
	readonly edition: number;
	/** What differs: a field of the frozen figure, its rows, the hash printed with it, or all of it when it cannot be computed or is no figure any more. */
	readonly what: readonly string[];
}

export interface PublishedCheck {
	readonly figures: number;
	readonly faults: readonly PublishedFault[];
}

/** Recomputes every published figure, each at its position, for its day and by its sheet, and holds the two against each other. */
export async function verifyPublished(handle: Handle): Promise<PublishedCheck> {
	const published = await listAsStored(handle.db);
	const periods = new Map((await listReportedSpans(handle.db)).map((period) => [period.id, period]));
	const faults: PublishedFault[] = [];
	const together = Map.groupBy(published, ({ period, asOf, day }) => `${period} ${asOf} ${day}`);
	for (const figures of together.values()) {
		const [{ period, asOf, day }] = figures as [StoredFigure];
		const days = periods.get(period);
		const { hash } = await readAnchor(handle, asOf);
		const codes = figures.map(({ indicator }) => indicator);
		const recomputed = days ? await attemptFreeze(() => freeze(handle, { asOf, day }, days, codes)) : [];
		for (const one of figures) {
			const again = recomputed.find(({ indicator }) => indicator === one.indicator);
			const what = [...(again ? differencesOf(one, again) : ["figure"]), ...(hash === one.hash ? [] : ["hash"])];
			if (what.length > 0) faults.push({ period, indicator: one.indicator, edition: one.edition, what });
		}
	}
	return { figures: published.length, faults };
}

/** Rows that contradict each other are a fault of the figure, and no reason to look at none of the others. */
async function attemptFreeze(compute: () => Promise<Freezing[]>): Promise<Freezing[]> {
	try {
		return await compute();
	} catch (error) {
		if (error instanceof Problem) return [];
		throw error;
	}
}

function differencesOf(stored: StoredFigure, again: Freezing): string[] {
	const read = v.safeParse(frozenFigure, stored.figure);
	const now: Readonly<Record<string, unknown>> = withPeopleAs(
		read.success ? read.output : null,
		v.is(frozenAsLinked, stored.figure) ? asLinked(again.figure) : again.figure,
	);
	return [
		...(read.success
			? Object.entries(read.output).flatMap(([field, value]) => (isDeepStrictEqual(now[field], value) ? [] : [field]))
			: ["figure"]),
		...(stored.indicatorVersion === again.indicatorVersion ? [] : ["indicatorVersion"]),
		...(stored.linkageModel === again.linkageModel ? [] : ["linkageModel"]),
		...(stored.rowsDigest === again.rowsDigest ? [] : ["rows"]),
	];
}

/** Of the people behind contacts nothing was expected before exports of platforms were read: what was published with bounds alone is held by its bounds. */
function withPeopleAs(stored: FrozenFigure | null, again: FrozenFigure): FrozenFigure {
	const { people } = again;
	if (!people || stored?.people?.best !== null || people.low === people.high) return again;
	return { ...again, people: { ...people, best: null } };
}

/** What a figure would have been before version 3, when no number was expected. */
function asLinked(figure: FrozenFigure): FrozenFigure {
	const { low, high, best, rows, doubt, period } = figure;
	const bounds = (number: FrozenFigure["period"]["fresh"]) => ({ ...number, best: number.low === number.high ? number.low : null });
	return {
		...figure,
		best: best === null || low === high ? best : rows,
		doubt: doubt && { ...doubt, expected: null },
		period: { fresh: bounds(period.fresh), soFar: bounds(period.soFar) },
	};
}

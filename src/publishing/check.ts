import { listPeriods } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { readAnchor } from "../shared/journal/index.ts";
import { Problem } from "../shared/problem.ts";
import { type Freezing, freeze } from "./frozen.ts";
import { listPublished, type PublishedFigure } from "./store.ts";

/** A published figure that its records do not bear out any more. */
export interface PublishedFault {
	readonly period: string;
	readonly indicator: string;
	readonly edition: number;
	/** What differs: a field of the frozen figure, its rows, the hash printed with it, or all of it when it cannot be computed. */
	readonly what: readonly string[];
}

export interface PublishedCheck {
	readonly figures: number;
	readonly faults: readonly PublishedFault[];
}

/** Recomputes every published figure, each at its position, for its day and by its sheet, and holds the two against each other. */
export async function verifyPublished(handle: Handle): Promise<PublishedCheck> {
	const published = await listPublished(handle.db);
	const periods = new Map((await listPeriods(handle.db)).map((period) => [period.id, period]));
	const faults: PublishedFault[] = [];
	const together = Map.groupBy(published, ({ period, asOf, day }) => `${period} ${asOf} ${day}`);
	for (const figures of together.values()) {
		const [{ period, asOf, day }] = figures as [PublishedFigure];
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

/** Only what was frozen is asked for: a later Tegsh may know more of a figure, but never something else. */
function differencesOf(published: PublishedFigure, again: Freezing): string[] {
	const now: Readonly<Record<string, unknown>> = { ...again.figure };
	return [
		...Object.entries(published.figure).flatMap(([field, value]) => (holds(now[field], value) ? [] : [field])),
		...(published.indicatorVersion === again.indicatorVersion ? [] : ["indicatorVersion"]),
		...(published.linkageModel === again.linkageModel ? [] : ["linkageModel"]),
		...(published.rowsDigest === again.rowsDigest ? [] : ["rows"]),
	];
}

function holds(now: unknown, frozen: unknown): boolean {
	if (typeof frozen !== "object" || frozen === null) return now === frozen;
	if (typeof now !== "object" || now === null || Array.isArray(now) !== Array.isArray(frozen)) return false;
	if (Array.isArray(frozen) && frozen.length !== (now as readonly unknown[]).length) return false;
	const fields = now as Readonly<Record<string, unknown>>;
	return Object.entries(frozen).every(([field, value]) => holds(fields[field], value));
}

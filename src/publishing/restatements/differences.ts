import type { Handle } from "../../shared/database/index.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { freeze } from "../freezing.ts";
import type { FrozenFigure, PublishedFigure } from "../schema.ts";
import { latestEditions, listPublished, requirePeriod } from "../store.ts";

/** A published figure, and the same question answered from what is on record by now. */
export interface Difference {
	readonly published: PublishedFigure;
	readonly now: FrozenFigure;
}

/**
 * What was published for a period and would be another number today, or at an earlier position: the question is the same, up to the same
 * day, and only what is on record has changed.
 */
export async function readDifferences(
	handle: Handle,
	period: string,
	{ asOf, codes }: { readonly asOf?: number; readonly codes?: readonly string[] } = {},
): Promise<Difference[]> {
	const days = await requirePeriod(handle.db, period);
	const published = latestEditions(await listPublished(handle.db, period)).filter(({ indicator }) => codes?.includes(indicator) ?? true);
	const [first] = published;
	if (!first) return [];
	const position = { asOf: asOf ?? (await journalHead(handle)).seq, day: first.day };
	const now = await freeze(
		handle,
		position,
		days,
		published.map(({ indicator }) => indicator),
	);
	return published.flatMap((one) => {
		const then = now.find(({ indicator }) => indicator === one.indicator);
		return then && differs(one.figure, then.figure) ? [{ published: one, now: then.figure }] : [];
	});
}

/**
 * Whether somebody who reads the one number would be surprised by the other: what was new in the period, or all until its end. Earlier
 * publications counted on until the day they were submitted; what happened after the period is no reason to restate it, and neither is
 * that no number was expected at first.
 */
export function differs(one: FrozenFigure, other: FrozenFigure): boolean {
	const differ = (which: "fresh" | "soFar") => {
		const [then, now] = [one.period[which], other.period[which]];
		return then.low !== now.low || then.high !== now.high || (then.best ?? now.best) !== (now.best ?? then.best);
	};
	return differ("fresh") || differ("soFar");
}

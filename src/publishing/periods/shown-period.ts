import type { ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { isId } from "../../shared/id.ts";
import { dayOfPosition, journalHead } from "../../shared/journal/index.ts";
import { formatDate } from "../../shared/words.ts";
import { freeze } from "../freezing.ts";
import { problem } from "../problems.ts";
import { type PeriodOnItsWay, readPeriodOnItsWay } from "../store.ts";

/** The period of the address. @throws Problem when there is none */
export async function shownPeriod({ params, programme }: ProgrammeVisit): Promise<PeriodOnItsWay> {
	const { period = "" } = params;
	if (!isId(period)) throw problem("period-unknown");
	return readPeriodOnItsWay(programme.handle.db, period);
}

/**
 * The figures that were submitted, or would be, and the last day they speak of: that of the period, or of today while it runs. Of a
 * published period none, because what was published is read and not computed.
 */
export async function figuresOf({ programme: { handle } }: ProgrammeVisit, { period, step, steps }: PeriodOnItsWay) {
	const asOf = steps[0]?.asOf ?? null;
	const now = today(handle.clock);
	const day = period.endsOn < now ? period.endsOn : now;
	const position = { asOf: asOf ?? (await journalHead(handle)).seq, day };
	const freezings = step === "published" ? [] : await freeze(handle, position, period);
	return { figures: freezings.map(({ figure }) => figure), day };
}

/** Says the day of each of these positions. */
export async function daysOf({ programme: { handle }, language }: ProgrammeVisit, of: readonly { readonly seq: number }[]) {
	const days = new Map(
		await Promise.all(of.map(async ({ seq }) => [seq, formatDate(language, await dayOfPosition(handle, seq))] as const)),
	);
	return (seq: number) => days.get(seq) ?? "";
}

export function accountsOf(periods: readonly PeriodOnItsWay[]): string[] {
	return periods.flatMap(({ steps }) => steps.map(({ by }) => by));
}

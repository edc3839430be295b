import { sql } from "kysely";
import type { Database, Handle } from "../../shared/database/index.ts";
import { type Author, journalEntries } from "../../shared/journal/index.ts";

/** More than anybody uploads in an hour, and too few to try a list line by line. The journal is what counts them. */
export const mostLooksAnHour = 3;
/** Of fewer people a number would nearly say who. */
export const fewestAskedAbout = 20;
const step = 5;

/** How many people are on record beyond somebody's areas, as it may be said. */
export interface SaidBeyond {
	readonly low: number;
	readonly high: number;
}

/** In steps of five, and neither nobody nor everybody by themselves: one line more does not show, but where it turns a step over. */
export function sayBeyond(people: number, beyond: number): SaidBeyond {
	const at = Math.floor(beyond / step) * step;
	const low = people - at < step ? at - step : at;
	return { low, high: people - low < 2 * step ? people : low + step - 1 };
}

/** How many more times somebody may ask within the hour. */
export async function looksLeft(db: Database, { clock }: Pick<Handle, "clock">, { account }: Pick<Author, "account">): Promise<number> {
	const before = new Date(clock.now().getTime() - 3_600_000);
	const { rows } = await sql<{ looks: number }>`
		select count(*)::int as looks from ${journalEntries} as entry
		where kind = 'people.beyond-areas-told' and account = ${account} and server_at > ${before}`.execute(db);
	return mostLooksAnHour - (rows[0]?.looks ?? 0);
}

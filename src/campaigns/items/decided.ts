import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { releases, withdrawals } from "../releases/store.ts";
import type { CountedState } from "../schema.ts";

interface Asked {
	readonly state: CountedState;
	/** Null is any. */
	readonly language: OneOfBoth | null;
	readonly asOf: number;
}

/**
 * The first day on which somebody decided this of each item, as the journal stood at a position. What is published has a release day and
 * was not taken down; that a consent ended since takes nothing from what was made.
 */
export async function daysDecided(db: Database, { state, language, asOf }: Asked): Promise<ReadonlyMap<string, PlainDate>> {
	const gone = await withdrawals.heldAt(db, asOf).select(["item", "language", "withdrawn_on as day"]).execute();
	const released = await releases
		.heldAt(db, asOf)
		.select(["item", "language", "approved_on", "release_on", "warnings", "confirmed_on"])
		.execute();
	const isGone = (row: { readonly item: string; readonly language: OneOfBoth }) =>
		gone.some((one) => one.item === row.item && one.language === row.language);
	const confirmed = released.filter(({ warnings, confirmed_on }) => warnings.length === 0 || confirmed_on !== null);
	const decided = {
		approved: confirmed.map(({ item, language: own, approved_on: day }) => ({ item, language: own, day })),
		published: confirmed.flatMap((row) => (row.release_on === null || isGone(row) ? [] : [{ ...row, day: row.release_on }])),
		withdrawn: gone,
	}[state];
	const days = new Map<string, PlainDate>();
	for (const { item, language: own, day } of decided) {
		const known = days.get(item);
		if ((language === null || own === language) && (known === undefined || day < known)) days.set(item, day);
	}
	return days;
}

import { byDay, type ListedLeftOut, type Listing, nobody, outsideWindow, type Sought, type TimeReason } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { listItems, listPosts } from "../store.ts";
import type { ItemReason, ItemsFilter } from "./countable.ts";
import { daysDecided } from "./decided.ts";

/**
 * Items of a campaign year, or of all, on the day of their first post in force, because one that was never posted is nothing that anybody
 * saw; or on the day on which somebody decided what the sheet asks for.
 */
export async function listCampaignItems(db: Database, sought: Sought<ItemsFilter>): Promise<Listing<ItemReason>> {
	const { counts, asOf } = sought;
	const items = await listItems(db, counts.year, asOf);
	const { state, language } = counts;
	const days = state === null ? await daysPosted(db, sought) : await daysDecided(db, { state, language, asOf });
	const judged = items
		.filter(({ kind }) => counts.kinds.length === 0 || counts.kinds.includes(kind))
		.map(({ id, kind, title }) => {
			const day = days.get(id) ?? null;
			const reason: ItemReason | TimeReason | null =
				day === null ? (state === null ? "never-posted" : "not-in-state") : outsideWindow(sought, day);
			return { id, name: title.mn, day, occasion: kind, reason };
		});
	return {
		rows: judged
			.flatMap(({ reason, day, ...item }) => (reason === null && day !== null ? [{ ...nobody, ...item, day, area: null, value: 1 }] : []))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ id, name, day, reason }): ListedLeftOut<ItemReason | TimeReason>[] =>
			reason === null ? [] : [{ id, name, day, reason, session: null, area: null, value: 1 }],
		),
	};
}

/** The day of the first post of each item. */
async function daysPosted(db: Database, { asOf, counts }: Sought<ItemsFilter>): Promise<ReadonlyMap<string, PlainDate>> {
	const days = new Map<string, PlainDate>();
	for (const { item, publishedOn } of await listPosts(db, { asOf, year: counts.year })) {
		const known = days.get(item);
		if (known === undefined || publishedOn < known) days.set(item, publishedOn);
	}
	return days;
}

import { type Database, forever, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { PostTotal, TotalsTables } from "./schema.ts";

export const totals = versioned<TotalsTables, "post_total">("post_total");

/** Totals that were typed in, as the journal stood at `asOf` (by default: now). */
export async function listTotals(db: Database, { asOf = forever - 1 }: { readonly asOf?: number } = {}): Promise<PostTotal[]> {
	const rows = await totals.heldAt(db, asOf).selectAll().orderBy("first_day").orderBy("id").execute();
	return rows.map((row) => ({
		id: row.id,
		year: row.campaign_year,
		kind: row.kind,
		posts: row.posts,
		reach: row.reach,
		only: row.only_these,
		whole: row.all_of_these,
		page: null,
		from: row.first_day,
		until: row.last_day,
		source: row.source,
	}));
}

export async function readTotal(db: Database, id: string): Promise<PostTotal | null> {
	return isId(id) ? ((await listTotals(db)).find((total) => total.id === id) ?? null) : null;
}

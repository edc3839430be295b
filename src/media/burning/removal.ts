import type { Change } from "../../shared/journal/index.ts";
import { clearingOrder, order } from "../order.ts";
import { burned, readMedium } from "../store.ts";

/** Part of another slice's work: takes away what was drawn into a film, all of it or what is called so. The names of what went. */
export async function removeBurned(change: Change, film: string, name?: string): Promise<string[]> {
	const ended = await burned.end(change, { media: film, ...(name !== undefined && { name }) });
	const medium = ended.length > 0 ? await readMedium(change.tx, film) : null;
	if (medium) await order(change, clearingOrder, medium);
	return [...new Set(ended.map((row) => row.name))];
}

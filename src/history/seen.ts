import type { ProgrammeVisit } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type Command, countEntries, type EntriesSought, type EntryLine, listEntries, mayRun } from "../shared/journal/index.ts";

/** All operations there are, by their kinds. */
export type Registry = ReadonlyMap<string, Command>;

/** The operations of a programme that a viewer could do somewhere: of no others do they see that somebody did them. */
export function kindsFor({ viewer }: Pick<ProgrammeVisit, "viewer">, registry: Registry): Command[] {
	return [...registry.values()].filter(
		({ operation }) => operation.journal === "programme" && mayRun({ ...viewer, areas: [""] }, operation),
	);
}

export interface SeenEntries {
	readonly lines: readonly EntryLine[];
	readonly all: number;
	/** Whether older ones than these were not looked through. */
	readonly more: boolean;
}

interface Page {
	readonly offset: number;
	readonly limit: number;
}

/** So many entries are looked through for somebody who sees some areas only. */
const mostLookedThrough = 20_000;

/**
 * Entries for a viewer, the newest first. Who works everywhere sees what they may; who works in some areas sees what they wrote
 * themselves and what the slice of each finds within the areas, as in the feed of changes.
 */
export async function readSeen(
	handle: Handle,
	registry: Registry,
	{ viewer }: Pick<ProgrammeVisit, "viewer">,
	sought: EntriesSought,
	page: Page,
): Promise<SeenEntries> {
	if (viewer.areas.includes("")) {
		const [lines, all] = await Promise.all([listEntries(handle.db, sought, page), countEntries(handle.db, sought)]);
		return { lines, all, more: false };
	}
	const found = await listEntries(handle.db, sought, { offset: 0, limit: mostLookedThrough });
	const within = new Set<string>();
	for (const [find, those] of Map.groupBy(found, ({ kind }) => registry.get(kind)?.within)) {
		if (!find) continue;
		const subjects = [...new Set(those.map(({ subject }) => subject))];
		for (const subject of await find(handle.db, viewer.areas, subjects)) within.add(subject);
	}
	const seen = found.filter(
		({ account, kind, subject }) => account === viewer.account || (registry.get(kind)?.within && within.has(subject)),
	);
	return { lines: seen.slice(page.offset, page.offset + page.limit), all: seen.length, more: found.length === mostLookedThrough };
}

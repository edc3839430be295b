import type { Programme, ProgrammeVisit } from "../../programme/index.ts";
import type { Command } from "../../shared/journal/index.ts";

/** Work that waits: its kind, its subject and its author. */
interface Waiting {
	readonly kind: string | null;
	readonly subject: string | null;
	readonly account: string;
}

/** What waits within the viewer's areas or was sent by the viewer; what lies in no known area is shown only to those who work everywhere. */
export async function visibleTo<One extends Waiting>(
	{ viewer, programme }: { readonly viewer: ProgrammeVisit["viewer"]; readonly programme: Pick<Programme, "handle"> },
	registry: ReadonlyMap<string, Command>,
	all: readonly One[],
): Promise<One[]> {
	if (viewer.areas.includes("")) return [...all];
	const visible = new Set<string>();
	for (const [within, those] of Map.groupBy(all, ({ kind }) => registry.get(kind ?? "")?.within)) {
		if (!within) continue;
		const subjects = those.flatMap(({ subject }) => subject ?? []);
		for (const subject of await within(programme.handle.db, viewer.areas, [...new Set(subjects)])) visible.add(subject);
	}
	return all.filter(({ subject, account }) => account === viewer.account || (subject !== null && visible.has(subject)));
}

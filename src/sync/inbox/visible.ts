import type { Programme, ProgrammeVisit } from "../../programme/index.ts";
import type { Command } from "../../shared/journal/index.ts";

/** What is shown of what waits: of which kind it is, about what, and from whom. */
interface Waiting {
	readonly kind: string | null;
	readonly subject: string | null;
	readonly account: string;
}

/** Those that lie within the viewer's areas, or that the viewer sent; what nobody can say of is for who works everywhere. */
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

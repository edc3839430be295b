import type { Handle } from "../shared/database/index.ts";
import { type Author, mayRun, readChanges } from "../shared/journal/index.ts";
import type { Registry } from "./batch.ts";

const most = 500;

/**
 * What was written after a position, oldest first, as far as the author could have written it: of the whole programme for who works
 * everywhere; for who works in some areas what they wrote themselves and what their slice finds within the areas.
 */
export async function changesAfter(handle: Handle, registry: Registry, author: Author, after: number) {
	const rows = await readChanges(handle.db, after, most);
	const position = rows.at(-1)?.seq ?? after;
	const permitted = rows.filter(({ kind }) => {
		const command = registry.get(kind);
		return command !== undefined && mayRun({ ...author, areas: [""] }, command.operation);
	});
	const visible = author.areas.includes("") ? null : await subjectsWithin(handle, registry, author, permitted);
	const changes = permitted
		.filter(({ account, subject }) => visible === null || account === author.account || visible.has(subject))
		.map(({ seq, operation, kind, subject, at, input }) => ({ position: seq, operation, kind, subject, at: at.toISOString(), input }));
	return { changes, position, more: rows.length === most };
}

async function subjectsWithin(
	handle: Handle,
	registry: Registry,
	{ areas }: Author,
	rows: readonly { readonly kind: string; readonly subject: string }[],
): Promise<ReadonlySet<string>> {
	const visible = new Set<string>();
	const bySlice = Map.groupBy(rows, ({ kind }) => registry.get(kind)?.within);
	for (const [within, those] of bySlice) {
		if (!within) continue;
		for (const subject of await within(handle.db, areas, [...new Set(those.map(({ subject }) => subject))])) visible.add(subject);
	}
	return visible;
}

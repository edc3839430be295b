import { sql } from "kysely";
import { analyze, type Handle, type RowWriter } from "../../shared/database/index.ts";
import { follow } from "../../shared/journal/index.ts";

/** How many reports there are with those that are being written, by the position at which they are. */
const written = new WeakMap<Handle, Map<number, number>>();

/**
 * PostgreSQL looks at how much a table holds by itself only after a while. Until then it takes a register that has just come in for
 * nothing, and would read all of it for each line of the next one. It is told after the commit, because a schema on another machine takes no
 * `analyze` within a transaction, and by the owner; a register that is not committed after all leaves nothing but a look.
 */
export function refreshStatisticsAfter({ handle, seq }: Pick<RowWriter, "seq"> & { readonly handle: Handle }, reports: number): void {
	const known = written.get(handle);
	const positions = known ?? new Map<number, number>();
	positions.set(seq, reports);
	if (known) return;
	written.set(handle, positions);
	follow(handle, ({ seq: committed }) => {
		const all = positions.get(committed);
		if (all === undefined) return;
		positions.delete(committed);
		// Whoever wrote it has their receipt meanwhile; where it fails, PostgreSQL finds out by itself.
		refresh(handle, all).catch(() => {});
	});
}

async function refresh(handle: Handle, reports: number): Promise<void> {
	const { rows } = await sql<{ known: number }>`select reltuples as known from pg_class where oid = 'report'::regclass`.execute(handle.db);
	if (reports > 2 * (rows[0]?.known ?? 0)) await analyze(handle, ["report", "membership", "likeness"]);
}

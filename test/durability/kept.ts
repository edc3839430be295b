import { verifyJournal } from "../../src/shared/journal/index.ts";
import { open } from "./installation.ts";
import type { Acknowledged } from "./processes.ts";

/** Starts again and tells what is wrong: acknowledged operations that are missing, halves of operations, faults of the journal. */
export async function whatIsWrong(folder: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
	const installation = await open(folder, "command");
	try {
		const { pool } = installation.handle;
		const { rows: missing } = await pool.query<{ seq: number }>(
			`select seq from unnest($1::uuid[], $2::bigint[]) as acknowledged (operation, seq)
				where not exists (select from journal join public.kept as kept using (operation, seq) where (operation, seq) = (acknowledged.operation, acknowledged.seq))
				order by seq`,
			[acknowledged.map((one) => one.operation), acknowledged.map((one) => one.seq)],
		);
		const { rows: halves } = await pool.query<{ seq: number }>(
			"select coalesce(journal.seq, kept.seq) as seq from journal full join public.kept as kept using (operation) where journal.seq is distinct from kept.seq",
		);
		const { faults } = await verifyJournal(installation.handle);
		return [
			...missing.map(({ seq }) => `acknowledged and missing: ${seq}`),
			...halves.map(({ seq }) => `half an operation: ${seq}`),
			...faults.map(({ seq, what }) => `journal: ${what} at ${seq}`),
		];
	} finally {
		await installation.close();
	}
}

import { sql } from "kysely";
import { noteWritten } from "../../shared/database/index.ts";
import { forgetJobs } from "../../shared/jobs/index.ts";
import { type Change, commandsOf, erasePayloads, rewriting } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { eraseAside, eraseOnReports } from "../reports/put-on-reports.ts";
import { erasingOperations } from "./operations.ts";
import { leaveInDoubt } from "./pairs.ts";

export const erasingCommands = commandsOf(erasingOperations, {
	/**
	 * What is left is what figures are counted from: that somebody of this sex, born on this day, came to these sessions. Nobody can be found
	 * by it, and no new record is ever taken for the same person.
	 */
	"person-erased": async (change, { reports }) => {
		const written = await readWritten(change, reports);
		const ids = written.map(({ id }) => id);
		const numbers = written.flatMap((one) => one.numbers);
		const stood = ids.length === 0 ? [] : await eraseOnReports(change, ids);
		const lay = await eraseAside(change, [...reports, ...stood, ...numbers]);
		if (ids.length + lay.length === 0) throw problem("unknown");
		const told = [...stood, ...lay];
		const imports = written.flatMap(({ register }) => (register === null ? [] : [register]));
		const mentioned = [...new Set([...ids, ...told, ...imports])];
		await leaveInDoubt(change, ids);
		await eraseReports(change, ids);
		await erasePayloads(change, [...mentioned, ...numbers]);
		await forgetJobs(change.tx, mentioned);
		return { reports: ids.length, payloads: change.erased.length };
	},
});

interface WrittenReport {
	readonly id: string;
	readonly register: string | null;
	/** That are somebody's alone, and long enough to be found in a text. */
	readonly numbers: readonly string[];
}

async function readWritten({ tx }: Change, reports: readonly string[]): Promise<WrittenReport[]> {
	const { rows } = await sql<WrittenReport>`
		select id, register_import as register,
			array(select number from unnest(array[register_number, phone]) as number where length(number) >= 8) as numbers
		from report where id = any(${sql.val([...reports])}::uuid[])`.execute(tx);
	return rows;
}

/** The rows stay, out of force: attendances and consents stand on them, and say who by an id that leads to nobody. */
async function eraseReports(change: Change, ids: readonly string[]): Promise<void> {
	const { tx, seq } = change;
	const theirs = sql`id = any(${sql.val([...ids])}::uuid[])`;
	noteWritten(change, "report", ...ids);
	await rewriting(change, "report", theirs, () =>
		sql`update report set written = '{}', clan = null, family = null, given = '', register_number = null, phone = null,
			workplace = null, sought = '', linkage_keys = '{}', until_seq = least(until_seq, ${seq})
		where ${theirs}`.execute(tx),
	);
}

import { sql } from "kysely";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { commit } from "../src/shared/journal/commit.ts";
import { verifyJournal } from "../src/shared/journal/index.ts";
import type { BenchLine } from "./line.ts";

const connections = 50;
const seconds = 4;

/** DESIGN section 8: commands of fifty people at once, each journalled and durable before its receipt, beside one plain row per commit. */
export async function benchCommands(url: string): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock, connections);
	try {
		await migrate(handle, "programme");
		// Beside the schema: in it, each row would have to be said by the journal.
		await sql`create table if not exists public.note (id uuid primary key, text text not null)`.execute(handle.db);
		await perSecond(() => oneRow(handle), 1);
		const baseline = await perSecond(() => oneRow(handle), seconds);
		const commands = await perSecond(() => oneCommand(handle), seconds);
		const { faults } = await verifyJournal(handle);
		if (faults.length > 0) throw new Error("the journal of the bench does not verify");
		const line = { unit: "/s", baseline, baselineName: `one row per commit, ${connections} connections` };
		return [lineOf(`commands of ${connections} people at once`, line, commands, 1 / 4)];
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await sql`drop table if exists public.note`.execute(handle.db);
		await handle.close();
	}
}

function lineOf(name: string, line: Pick<BenchLine, "unit" | "baseline" | "baselineName">, measured: number, least: number): BenchLine {
	const ratio = measured / line.baseline;
	return { name, measured, ...line, ratio, budget: `at least ${least} ×`, within: ratio >= least };
}

async function oneRow({ pool }: Handle): Promise<void> {
	await pool.query("insert into public.note (id, text) values ($1, $2)", [newId(), "a row"]);
}

async function oneCommand(handle: Handle): Promise<void> {
	const id = newId();
	await commit(handle, {
		id,
		kind: "bench.noted",
		subject: id,
		by: { account: "sarnai", device: null },
		work: async (tx) => {
			await sql`insert into public.note (id, text) values (${id}, 'a row')`.execute(tx);
			return { input: { text: "a row" }, result: null };
		},
	});
}

/** Fifty people, each doing the next thing as soon as the last is acknowledged. */
async function perSecond(act: () => Promise<void>, duration: number): Promise<number> {
	const end = performance.now() + duration * 1_000;
	let done = 0;
	await Promise.all(
		Array.from({ length: connections }, async () => {
			while (performance.now() < end) {
				await act();
				done += 1;
			}
		}),
	);
	return done / duration;
}

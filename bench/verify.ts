import { sql } from "kysely";
import { realClock } from "../src/shared/clock.ts";
import {
	digestBegun,
	digested,
	type Handle,
	keyOf,
	migrate,
	openHandle,
	shapesOf,
	withSnapshot,
	withThrowAwayDatabase,
} from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { hashLink } from "../src/shared/journal/chain.ts";
import { commit } from "../src/shared/journal/commit.ts";
import { machine, sealTables, verifyJournal } from "../src/shared/journal/index.ts";
import { fillWorld } from "./figures-world.ts";
import type { BenchLine } from "./line.ts";

const world = { attendances: 1_000_000, sessions: 40_000, people: 650_000 };
const mostSeconds = 60;

/**
 * Issue 13: a million attendances, as many reports and who they are, are held against what the journal says of them in a minute. They were written in
 * registers of 25 lines; all else stands in a seal, as after an update.
 */
export async function benchVerify(url: string): Promise<BenchLine[]> {
	return withThrowAwayDatabase(url, async (database) => {
		const handle = openHandle(database, "programme_bench", realClock, 4);
		try {
			await migrate(handle, "programme");
			await fillWorld(handle, world, `${first} + number`);
			await sayInRegisters(handle);
			const copying = await secondsOf(() => copyAll(handle));
			const verifying = await secondsOf(async () => {
				const { faults } = await verifyJournal(handle);
				if (faults.length > 0) throw new Error(`what nobody changed does not hold: ${JSON.stringify(faults.slice(0, 3))}`);
			});
			await sql`update report set given = given || 'а' where id in (select id from report order by id limit 200)`.execute(handle.db);
			const { faults } = await verifyJournal(handle);
			if (faults.length !== 200) throw new Error(`200 names were changed, and ${faults.length} were found`);
			return [
				{
					...{ name: "verify, a million attendances and reports", unit: "s", measured: verifying },
					...{ baseline: copying, baselineName: "COPY of every table to nowhere", ratio: verifying / copying },
					...{ budget: `at most ${mostSeconds} s`, within: verifying <= mostSeconds },
				},
			];
		} finally {
			await handle.close();
		}
	});
}

/** The first row of the journal, the seal, and then the registers. */
const first = 3;

/** Has the journal say at each position of a register what was written. */
async function sayInRegisters(handle: Handle): Promise<void> {
	await commit(handle, { id: newId(), kind: "bench.begun", subject: newId(), by: machine, work: async () => ({ result: null }) });
	await asOfBefore(handle);
	await sealTables(handle);
	for (let from = first; from < first + world.sessions; from += 1_000) await sayThousand(handle, from);
}

/** The first row becomes one of an older Tegsh, which said nothing of tables: so what the world holds besides is sealed. */
async function asOfBefore({ db }: Handle): Promise<void> {
	const { rows } = await sql<Parameters<typeof hashLink>[0]>`update journal set rows = null returning *`.execute(db);
	const hash = rows[0] && hashLink(rows[0], Buffer.alloc(0));
	await sql`update journal set hash = ${hash}`.execute(db);
	await sql`update journal_head set hash = ${hash}`.execute(db);
}

async function sayThousand(handle: Handle, from: number): Promise<void> {
	const shapes = await shapesOf(handle, handle.db);
	const tables = await Promise.all(
		["report", "membership", "attendance"].map(async (table) => {
			const shape = shapes.get(table);
			if (!shape) throw new Error(`${table} is not held`);
			const { rows } = await sql<{ seq: number }>`
				select since_seq as seq, ${keyOf(shape)} as held_key, ${digestBegun(shape)} as held_digest from ${sql.ref(table)}
				where since_seq >= ${from} and since_seq < ${from + 1_000}`.execute(handle.db);
			return { shape, rows: Map.groupBy(rows, ({ seq }) => seq) };
		}),
	);
	await Promise.all(
		Array.from({ length: 1_000 }, () =>
			commit(handle, {
				...{ id: newId(), kind: "bench.register-imported", subject: newId(), by: machine },
				work: async (_, seq) => ({
					written: tables.map(({ shape, rows }) => {
						const begun = new Map(digested(rows.get(seq) ?? []).map(({ key, digest }) => [key, digest as Buffer]));
						return { shape, begun, ended: new Map(), left: new Map() };
					}),
					result: null,
				}),
			}),
		),
	);
}

async function copyAll(handle: Handle): Promise<void> {
	await withSnapshot(handle, async (snapshot) => {
		for (const { schema, tables } of snapshot.schemas) for (const table of tables) for await (const _ of snapshot.copy(schema, table));
	});
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return (performance.now() - begun) / 1_000;
}

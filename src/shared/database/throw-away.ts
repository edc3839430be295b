import { Client } from "pg";
import { newId } from "../id.ts";
import { quoteName } from "./handle.ts";

const prefix = "tegsh_trial_";

/**
 * Lends a database of its own on the same server, and drops it. Those of lenders that were killed are dropped first; nobody is in them.
 * @throws DatabaseError 42501 where this account may make none
 */
export async function withThrowAwayDatabase<Result>(url: string, work: (url: string) => Promise<Result>): Promise<Result> {
	const client = new Client({ connectionString: url });
	client.on("error", () => {});
	await client.connect();
	const name = quoteName(prefix + newId().replaceAll("-", ""));
	try {
		await dropLeftOver(client);
		await client.query(`create database ${name} template template0`);
		const own = new URL(url);
		own.pathname = `/${name}`;
		try {
			return await work(own.href);
		} finally {
			await client.query(`drop database if exists ${name} with (force)`);
		}
	} finally {
		await client.end();
	}
}

async function dropLeftOver(client: Client): Promise<void> {
	const { rows } = await client.query<{ datname: string }>(
		`select datname from pg_database where starts_with(datname, $1)
			and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
		[prefix],
	);
	for (const { datname } of rows) await client.query(`drop database if exists ${quoteName(datname)}`);
}

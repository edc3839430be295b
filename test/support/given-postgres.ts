import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { TestServer } from "./debian-postgres.ts";

/** For who serves: a role of the tests alone, because the server may know one of Tegsh already. */
const role = "tegsh_test_server";

/**
 * A PostgreSQL that somebody else runs (`TEGSH_TEST_DATABASE_URL`), of which the account may make databases and roles: another machine, another
 * version, a cluster. Only what this run makes is dropped after it: all of it is called by the name of its template.
 */
export async function joinGivenPostgres(url: string): Promise<TestServer & { readonly template: string }> {
	const template = `tegsh_tests_${randomBytes(4).toString("hex")}`;
	const password = randomBytes(16).toString("hex");
	await withClient(url, async (client) => {
		const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
		await client.query(`${rowCount ? "alter" : "create"} role ${role} login password '${password}'`);
	});
	const servingUrl = new URL(url);
	servingUrl.username = role;
	servingUrl.password = password;
	const stop = () =>
		withClient(url, async (client) => {
			const { rows } = await client.query<{ name: string }>("select datname as name from pg_database where starts_with(datname, $1)", [
				template,
			]);
			for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
		});
	return { url, servingUrl: servingUrl.href, template, stop };
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}

import { Client } from "pg";
import { expect, it } from "vitest";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import { dataFolder } from "./folder.ts";

it("our own PostgreSQL is version 18, durable, in UTF8, on loopback alone, and knows the order of the Mongolian alphabet", async () => {
	const postgres = await joinPostgres({ folder: dataFolder(), role: "server" });
	const client = new Client({ connectionString: postgres.url });
	await client.connect();
	try {
		const { rows } = await client.query(
			`select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
				current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
				current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
				current_setting('password_encryption') as password, lower('ӨҮЁ') as lower,
				(select string_agg(letter, '' order by letter collate "mn-x-icu") from unnest(array['ү', 'п', 'ө', 'о', 'у', 'н']) as letter) as sorted`,
		);
		expect(rows[0]).toEqual({
			version: 18,
			fsync: "on",
			commit: "on",
			pages: "on",
			encoding: "UTF8",
			addresses: "127.0.0.1",
			password: "scram-sha-256",
			lower: "өүё",
			sorted: "ноөпуү",
		});
	} finally {
		await client.end();
	}
	const stranger = new Client({ connectionString: postgres.url.replace(/:[a-z0-9]+@/, ":guessed@") });
	await expect(stranger.connect()).rejects.toThrow("password authentication failed");
	await postgres.release();
});

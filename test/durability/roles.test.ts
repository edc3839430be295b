import { Client } from "pg";
import { expect, it } from "vitest";
import { dataFolder } from "./folder.ts";
import { open } from "./installation.ts";

it("a data folder of before the server had a role of its own gets one at the start, and nobody signs in as the owner to serve", async () => {
	const folder = dataFolder();
	const before = await open(folder, "server");
	const owner = new Client({ connectionString: before.handle.ownerUrl });
	await owner.connect();
	// As an earlier version left it.
	await owner.query("drop owned by tegsh_server; drop role tegsh_server; drop function tegsh.erase_payloads(text)");
	await owner.query("delete from tegsh.migration where name like '0016%'");
	await owner.end();
	await before.close();

	const [after, beside] = await Promise.all([open(folder, "server"), open(folder, "command")]);
	for (const { handle } of [after, beside]) {
		const { rows } = await handle.pool.query("select current_user as name, (select seq from journal_head) as seq");
		expect(rows).toEqual([{ name: "tegsh_server", seq: 0 }]);
		await expect(handle.pool.query("delete from journal")).rejects.toMatchObject({ code: "42501" });
	}
	const guessed = new URL(after.handle.url);
	guessed.password = new URL(after.handle.ownerUrl).password;
	await expect(new Client({ connectionString: guessed.href }).connect()).rejects.toThrow("password authentication failed");
	await beside.close();
	await after.close();
});

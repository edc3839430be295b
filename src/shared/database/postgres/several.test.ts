import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { freshDatabase } from "../../../../test/support/database.ts";
import { Problem } from "../../problem.ts";
import { inTurn } from "../index.ts";
import { joinPostgres, type PostgresOptions } from "./index.ts";

async function join(databaseUrl: string, role: PostgresOptions["role"]) {
	const postgres = await joinPostgres({ folder: "", databaseUrl, role });
	onTestFinished(() => postgres.release());
	return postgres;
}

const refusal = (work: Promise<unknown>) =>
	work.then(
		() => "nothing",
		(error: unknown) => (error instanceof Problem ? error.code : String(error)),
	);

it("any number of servers serve one database, and a restore is alone on it", async () => {
	const url = await freshDatabase();
	const [one] = await Promise.all(["server", "server", "command"].map((role) => join(url, role as "server" | "command")));
	expect(await refusal(join(url, "alone"))).toBe("database.database-served");
	const other = await freshDatabase();
	const restore = await join(other, "alone");
	expect(await refusal(join(other, "server"))).toBe("database.database-served");
	await restore.release();
	await (await join(other, "server")).release();
	expect(one?.url).toBe(url);
});

it("servers that seal with different keys do not serve together, and say which keys these are", async () => {
	const url = await freshDatabase();
	const [first, second, third] = [await join(url, "server"), await join(url, "server"), await join(url, "server")];
	await first.sealWith("0badc0de");
	await second.sealWith("0badc0de");
	const refused = await third.sealWith("600dc0de").catch((error: unknown) => error as Problem);
	expect(refused).toMatchObject({ code: "database.other-key" });
	for (const said of ["0badc0de", "600dc0de", "TEGSH_VAULT_KEY"]) expect(refused?.in("en")).toContain(said);
	// Of another database of the same server nobody asks.
	await (await join(await freshDatabase(), "server")).sealWith("600dc0de");
});

it("what is done in turn is done by one after another, and somebody who died over it keeps nobody waiting", async () => {
	const url = await freshDatabase();
	const heard: string[] = [];
	const work = (name: string) =>
		inTurn({ url }, "work", async () => {
			heard.push(`${name} begins`);
			await pause(20);
			heard.push(`${name} ends`);
		});
	await Promise.all(["a", "b", "c"].map(work));
	expect(heard.map((said) => said.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends", "begins", "ends"]);
	await expect(inTurn({ url }, "work", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

	const died = new Client({ connectionString: url });
	died.on("error", () => {});
	await died.connect();
	await died.query("select pg_advisory_lock(hashtext('tegsh turn'), hashtext('work'))");
	const waiting = inTurn({ url }, "work", async () => "done");
	await inTurn({ url }, "other work", async () => {});
	expect(await Promise.race([waiting, pause(200, "waits")])).toBe("waits");
	await died.end();
	expect(await waiting).toBe("done");
});

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import { clusterOf, copiesOf, dataFolder, gone, postmasterOf } from "./folder.ts";
import { whatIsWrong } from "./kept.ts";
import { countLogSyncs, cutPower, takeDisk } from "./loss.ts";
import { acknowledgements, kill, startWriter } from "./processes.ts";

describe("the check of the kills finds what is planted", () => {
	it("a receipt before the commit", async () => {
		const folder = dataFolder();
		expect(await wrongAfterKills(folder, "receipt-before-commit")).toContainEqual(expect.stringMatching(/^acknowledged and missing/));
	});

	it("a commit that does not wait for the log, which is lost with the memory of PostgreSQL", async () => {
		const folder = await writtenFolder();
		plant(folder, "synchronous_commit = off");
		expect(await wrongAfterKills(folder)).toContainEqual(expect.stringMatching(/^acknowledged and missing/));
	});
});

describe("a power cut with writes in flight", () => {
	it("loses no acknowledged operation: all of them come back from the log", async () => {
		expect(await wrongAfterPowerCut("fsync = on")).toEqual([]);
	});

	it("loses acknowledged operations with fsync off, and the check finds it", async () => {
		expect(await wrongAfterPowerCut("fsync = off")).toContainEqual(expect.stringMatching(/^acknowledged and missing/));
	});
});

/** Most kills hit the fault; ten are given to be sure. */
async function wrongAfterKills(folder: string, fault?: string): Promise<string[]> {
	for (let left = 10; left > 0; left -= 1) {
		const writer = startWriter(folder, fault);
		await writer.line(1);
		await pause(Math.random() * 250);
		const wrong = await whatIsWrong(folder, await kill("both", writer, folder));
		if (wrong.length > 0) return wrong;
	}
	return [];
}

async function wrongAfterPowerCut(setting: string): Promise<string[]> {
	const folder = await writtenFolder();
	plant(folder, setting);
	const postgres = await joinPostgres({ folder, role: "command" });
	const syncsBefore = await countLogSyncs(postgres.ownerUrl);
	takeDisk(folder);
	const writer = startWriter(folder);
	await writer.line(500);
	// Sessions report their counts once a second.
	await pause(1_500);
	const syncs = (await countLogSyncs(postgres.ownerUrl)) - syncsBefore;
	const postmaster = postmasterOf(folder) as number;
	const acknowledged = await kill("both", writer, folder);
	await Promise.all([gone(postmaster), postgres.lost]);
	expect(acknowledged.length).toBeGreaterThan(500);
	cutPower(folder, syncs);
	return whatIsWrong(folder, acknowledged);
}

/** With schema and table, so that the loss is one of operations alone; and after a clean stop. */
const writtenFolder = copiesOf(async (folder) => {
	const postgres = await joinPostgres({ folder, role: "command" });
	const writer = startWriter(folder);
	await writer.line(1);
	writer.process.kill("SIGKILL");
	await writer.ended;
	expect(acknowledgements(writer).length).toBeGreaterThan(0);
	await postgres.release();
	// Until PostgreSQL has heard that the writer is dead, whoever leaves is not the last one.
	while (postmasterOf(folder) !== null) await (await joinPostgres({ folder, role: "command" })).release();
});

function plant(folder: string, setting: string): void {
	// Stands above the settings that Tegsh writes.
	appendFileSync(join(clusterOf(folder), "data", "postgresql.auto.conf"), `${setting}\n`);
}

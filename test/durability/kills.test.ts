import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { often } from "../support/thorough.ts";
import { dataFolder, postmasterOf, runs } from "./folder.ts";
import { whatIsWrong } from "./kept.ts";
import { type Acknowledged, kill, startWriter, victims } from "./processes.ts";

const kills = often(6, 102);

it(`keeps every acknowledged operation through ${kills} kills with writes in flight`, async () => {
	const folder = dataFolder();
	const all: Acknowledged[] = [];
	for (let round = 0; round < kills; round += 1) {
		const victim = victims[round % victims.length] as (typeof victims)[number];
		const writer = startWriter(folder);
		expect(await writer.line(1), `round ${round}: the writer after a kill of ${victim}`).toBeDefined();
		await pause(Math.random() * 250);
		const postmaster = postmasterOf(folder);
		const acknowledged = await kill(victim, writer, folder);
		all.push(...acknowledged);
		expect(postmaster !== null && runs(postmaster), `round ${round}: PostgreSQL outlives only a kill of Node`).toBe(victim === "Node");
		expect(await whatIsWrong(folder, acknowledged), `round ${round}: ${victim} killed`).toEqual([]);
	}
	expect(all.length).toBeGreaterThan(kills * 10);
	expect(await whatIsWrong(folder, all)).toEqual([]);
});

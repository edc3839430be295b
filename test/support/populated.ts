import { createHash } from "node:crypto";
import { inject } from "vitest";
import { createDemo, demoSize, inventWorld, populate, type World } from "../../src/demo/index.ts";
import { mediaJobs } from "../../src/media/index.ts";
import { openProgrammes } from "../../src/programme/index.ts";
import { realClock, shiftedClock } from "../../src/shared/clock.ts";
import { type Handle, migrate, openHandle } from "../../src/shared/database/index.ts";
import { runNextJob } from "../../src/shared/jobs/index.ts";
import { testOffset } from "./cloned.ts";
import { type FreshInstallation, freshInstallation, freshProgramme, servingUrl, templateOf, testStorage, testVault } from "./database.ts";

/** A world for tests that need a little of everything: making one takes longer than most of what is asked of it. */
export const smallWorld = inventWorld({ seed: 7, teachers: 40, children: 12, meetings: 2, documents: 3 });

/** A programme with a world in it, to read and to change: the world is brought in once a run, and each who asks gets a clone. */
export async function populatedProgramme(world: World): Promise<Handle> {
	return freshProgramme({ template: await populated(world) });
}

export async function populatedInstallation(world: World): Promise<FreshInstallation> {
	return freshInstallation(await populated(world));
}

/** An installation as a first start leaves it: its programme is the demo, and its accounts are the demo's. */
export async function demoInstallation(): Promise<FreshInstallation> {
	const template = await templateOf("tegsh_demo", "template0", async (url) => {
		const handle = openHandle(servingUrl(url), "tegsh", realClock, undefined, { storage: testStorage(), vault: testVault, ownerUrl: url });
		try {
			await migrate(handle, "installation");
			await createDemo(handle, handle.url, demoSize);
			await makeSomeFilms(handle, handle.url);
		} finally {
			await handle.close();
		}
	});
	return freshInstallation(template);
}

/** The first two films are made once for all who clone the demo; the others wait, or each server would make them again. */
async function makeSomeFilms(installation: Handle, url: string): Promise<void> {
	const [demo] = await openProgrammes(installation, url);
	if (!demo) return;
	try {
		const place = { kinds: mediaJobs, stopping: new AbortController().signal, log: () => {} };
		for (let made = 0; made < 2; made++) await runNextJob(demo.handle, place);
		await demo.handle.pool.query("update job set next_try_at = next_try_at + interval '1 year' where state = 'waiting'");
	} finally {
		await demo.handle.close();
	}
}

function populated(world: World): Promise<string> {
	const name = createHash("sha256").update(JSON.stringify(world.size)).digest("hex").slice(0, 16);
	return templateOf(`world_${name}`, inject("postgres").template, async (url) => {
		const clock = shiftedClock(realClock, testOffset);
		const handle = openHandle(url, "programme_test", clock, undefined, {
			storage: testStorage().within("programme_test"),
			vault: testVault,
		});
		try {
			await populate(handle, world);
		} finally {
			await handle.close();
		}
	});
}

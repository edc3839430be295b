import { beforeAll, describe, expect, it } from "vitest";
import { programmeCommands } from "../../src/programme/index.ts";
import { today } from "../../src/shared/clock.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { run } from "../../src/shared/journal/index.ts";
import { freshInstallation, freshProgramme } from "./database.ts";
import { authorBy, bayar } from "./people.ts";

describe("a fresh database", () => {
	let shared: Handle;
	beforeAll(async () => {
		shared = await freshProgramme();
	});

	it("is a programme on 27 April 2020 with an empty journal", async () => {
		expect(today(shared.clock)).toBe("2020-04-27");
		const { rows } = await shared.pool.query("select count(*) as n from journal");
		expect(rows).toEqual([{ n: 0 }]);
	});

	it("is kept from one test to the next when made before them", async () => {
		await expect(shared.pool.query("select 1")).resolves.toBeDefined();
	});

	it("is an installation whose programme shows what others do not see", async () => {
		const [one, other] = await Promise.all([freshInstallation(), freshInstallation()]);
		const areas = ["84"];
		await run(one.handle, authorBy(bayar), programmeCommands.created, {
			slug: "second",
			nameMn: "Хоёр дахь",
			nameEn: "Second",
			summaryMn: "Хоёр дахь",
			summaryEn: "Second",
			targetAreas: areas,
			startsOn: "2020-01-01",
		});
		const count = async (handle: Handle) => (await handle.pool.query("select count(*) as n from programme")).rows[0].n;
		expect([await count(one.handle), await count(other.handle)]).toEqual([2, 1]);
		expect(one.programme.slug).toBe("test");
		expect(today(one.programme.handle.clock)).toBe("2020-04-27");
	});
});

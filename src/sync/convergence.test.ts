import { beforeAll, describe, expect, it } from "vitest";
import { type FreshInstallation, freshInstallation } from "../../test/support/database.ts";
import { faults } from "../../test/support/field/faults.ts";
import { makeNotes } from "../../test/support/field/notes.ts";
import { type Fault, runSchedule } from "../../test/support/field/world.ts";
import { often } from "../../test/support/thorough.ts";
import { installationKey } from "./receiving/keys.ts";

let installation: FreshInstallation;
let key: string;

beforeAll(async () => {
	installation = await freshInstallation();
	await makeNotes(installation.programme.handle);
	key = await installationKey(installation.handle);
});

/** Schedules run side by side on one database, as phones do. */
const atOnce = 8;

interface Found {
	readonly seed: number;
	readonly faults: readonly string[];
}

async function schedules(count: number, fault?: Fault, enough = Number.POSITIVE_INFINITY): Promise<Found[]> {
	const found: Found[] = [];
	let next = 0;
	const runner = async () => {
		while (next < count && found.length < enough) {
			next += 1;
			const seed = next;
			const faults = await runSchedule(installation.handle, installation.programme, key, seed, fault).catch((error: Error) => {
				if (fault) return [String(error)];
				throw error;
			});
			if (faults.length > 0) found.push({ seed, faults });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, runner));
	return found;
}

describe("whatever the order, the line, the clocks and the crashes", () => {
	it("all phones and the server end equal, and no operation that was acknowledged is lost", async () => {
		expect(await schedules(often(500, 10_000))).toEqual([]);
	}, 1_800_000);

	it.each(faults.map((fault) => [fault.name, fault] as const))("which is found out where there is %s", async (_, fault) => {
		expect(await schedules(300, fault, 1)).not.toEqual([]);
	});
});

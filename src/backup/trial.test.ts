import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshInstallation, freshDatabase, testVaultKey } from "../../test/support/database.ts";
import { populatedInstallation, smallWorld } from "../../test/support/populated.ts";
import { openInstallation } from "../installation.ts";
import { realClock } from "../shared/clock.ts";
import { openHandle, withThrowAwayDatabase } from "../shared/database/index.ts";
import { folderStorage } from "../shared/storage/index.ts";
import { newKeyPair } from "./archive/lock.ts";
import { makeBackup } from "./making.ts";
import { compareTrial, loadInTrial } from "./trial.ts";

const folder = mkdtempSync(join(tmpdir(), "tegsh-trial-test-"));
const file = join(folder, "whole.tegsh");
let office: FreshInstallation;
let identity: string;

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
	const pair = await newKeyPair();
	identity = pair.identity;
	const populated = await populatedInstallation(smallWorld);
	office = { ...populated, handle: { ...populated.handle, storage: folderStorage(join(folder, "store")) } };
	await makeBackup(file, { handle: office.handle, lock: { recipient: pair.recipient }, program: "0.1.0", vaultKey: testVaultKey });
}, 120_000);

/** Restored into a database of its own, where somebody does something to it before it is compared. */
async function tried(fault: string | null = null) {
	const url = await freshDatabase();
	const handle = openHandle(url, "tegsh", realClock, 2);
	const { contents, vaultKey } = await loadInTrial(file, { handle, key: { identity } });
	if (fault) await handle.pool.query(fault);
	await handle.close();
	const opened = await openInstallation({ folder: join(folder, "data"), databaseUrl: url, storage: null, vaultKey }, "command");
	const compared = await compareTrial(contents, { handle: opened.handle, programmes: opened.programmes() }, [office.programme]);
	await opened.close();
	return compared;
}

describe("a trial", () => {
	it("finds tables, journals and figures as they are", async () => {
		const { figures, faults } = await tried();
		expect(faults).toEqual([]);
		expect(figures).toBeGreaterThan(5);
	});

	it.each([
		[
			"an attendance that is gone",
			"delete from programme_test.attendance where ctid in (select ctid from programme_test.attendance limit 15)",
			"figure",
		],
		["a changed row of the journal", "update programme_test.journal set kind = 'activities.other' where seq = 5", "journal"],
	])("would find %s", async (_, fault, what) => {
		expect((await tried(fault)).faults).toContainEqual(expect.objectContaining({ what }));
	});

	it("leaves no database behind, also when it fails", async () => {
		const url = await freshDatabase();
		const names = () => office.handle.pool.query("select datname from pg_database where datname like 'tegsh\\_trial\\_%'");
		await withThrowAwayDatabase(url, async (own) => expect(own).not.toBe(url));
		await expect(withThrowAwayDatabase(url, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
		expect((await names()).rows).toEqual([]);
	});
});

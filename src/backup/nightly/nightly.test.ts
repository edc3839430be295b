import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshInstallation, freshInstallation, testVaultKey } from "../../../test/support/database.ts";
import { openOffice } from "../../../test/support/office.ts";
import { shiftedClock } from "../../shared/clock.ts";
import { newId } from "../../shared/id.ts";
import { folderStorage, getObject, objectsBelow, removeObject, type S3Place } from "../../shared/storage/index.ts";
import { newKeyPair } from "../archive/lock.ts";
import { findBackup } from "../archive/source.ts";
import { keptApartName, listOf } from "../kept-apart/list.ts";
import { keepApart, readFrom, readFromStore } from "../kept-apart/places.ts";
import { readBackup } from "../reading.ts";
import { listAttempts } from "../store.ts";
import type { BackupPlaces } from "./places.ts";
import { backUpIfDue } from "./watch.ts";

const folder = mkdtempSync(join(tmpdir(), "tegsh-nightly-test-"));
let service: ChildProcess;
let store: S3Place;
let office: FreshInstallation;
let pair: { readonly identity: string; readonly recipient: string };

beforeAll(async () => {
	pair = await newKeyPair();
	office = await freshInstallation();
	service = spawn(process.execPath, [resolve(import.meta.dirname, "../../../test/support/s3-server.ts")], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [port] = await once(service.stdout as NodeJS.ReadableStream, "data");
	const credentials = { key: "tegsh", secret: "a secret of the tests", region: "eu-central-1" };
	store = { ...credentials, bucket: `http://127.0.0.1:${String(port).trim()}/bucket` };
});

afterAll(() => {
	service.kill();
	rmSync(folder, { recursive: true });
});

/** What the server does at a moment so many days from now. */
async function night(days: number, places: Partial<BackupPlaces>): Promise<void> {
	const handle = {
		...office.handle,
		clock: shiftedClock(office.handle.clock, days * 86_400_000),
		storage: folderStorage(join(folder, "media")),
	};
	await backUpIfDue({
		...{ handle, lock: { recipient: pair.recipient }, program: "0.1.0", vaultKey: testVaultKey },
		places: { folder: null, store: null, keep: 2, ...places },
		workFolder: join(folder, "on-its-way"),
	});
}

async function objects(): Promise<string[]> {
	const names: string[] = [];
	for await (const { key } of objectsBelow(store, [])) names.push(key);
	return names;
}

describe("each night", () => {
	it("one is made, into a folder and to a store, and the newest stay", async () => {
		const kept = join(folder, "kept");
		const days = [0, 0.01, 1, 2, 3];
		for (const day of days) await night(day, { folder: kept, store });
		const names = readdirSync(kept);
		expect(names).toHaveLength(2);
		expect(await objects()).toEqual(names);
		const attempts = await listAttempts(office.handle.db, 100);
		expect(attempts.map(({ bytes }) => bytes !== null)).toEqual(Array(8).fill(true));
		for (const name of names) await readBackup(join(kept, name), { identity: pair.identity });
		const last = await getObject(store, names[1] ?? "");
		const fetched = join(folder, "fetched.tegsh");
		writeFileSync(fetched, Buffer.from(await new Response(last as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()));
		expect((await readBackup(fetched, { identity: pair.identity })).about.id).toBe(attempts[0]?.id);
	});

	it("what fails is written down with its reason, and the other place has it all the same", async () => {
		await night(10, { folder: join(folder, "other"), store: { ...store, secret: "another" } });
		const [one, other] = await listAttempts(office.handle.db, 2);
		expect(one).toMatchObject({ bytes: null, because: expect.stringContaining("403") });
		expect(other?.bytes).toBeGreaterThan(0);
		expect(readdirSync(join(folder, "other"))).toHaveLength(1);
		writeFileSync(join(folder, "file"), "no folder");
		await night(12, { folder: join(folder, "file") });
		expect((await listAttempts(office.handle.db, 1))[0]).toMatchObject({ bytes: null, because: expect.stringMatching(/file/) });
	});

	it("what lies in the folder or the store is found by its name, in the store by its address as well, and read from there", async () => {
		const [name = ""] = await objects();
		const places = { folder: join(folder, "kept"), store };
		const inStore = { store, name };
		expect(await findBackup(name, { ...places, folder: null })).toEqual(inStore);
		expect(await findBackup(`${store.bucket}/${name}`, places)).toEqual(inStore);
		expect(await findBackup(`s3://bucket/${name}`, places)).toEqual(inStore);
		expect(await findBackup(name, places)).toBe(join(folder, "kept", name));
		// Another bucket, or none: then it can only be a file.
		for (const said of [`s3://other/${name}`, `https://elsewhere.example/bucket/${name}`])
			expect(typeof (await findBackup(said, places))).toBe("string");
		const known = await readBackup(join(folder, "kept", name), { identity: pair.identity });
		expect(await readBackup(inStore, { identity: pair.identity })).toEqual(known);
		await expect(readBackup({ store, name: "tegsh-none.tegsh" }, { identity: pair.identity })).rejects.toMatchObject({
			code: "backup.file-unreadable",
		});
	});

	it("what is kept apart lies in the store as well, and is only ever added to", async () => {
		const places = { folder: join(folder, "apart"), backups: { folder: null, store } };
		const entry = (operation: string) => ({ programme: "programme_test", operation, kind: "people.person-erased", input: null });
		const [one, other] = [entry(newId()), entry(newId())];
		await keepApart(places, listOf("ours", [one]));
		await keepApart(places, listOf("ours", [other]));
		expect((await readFromStore(store))?.entries).toEqual([one, other]);
		expect((await readFrom(join(folder, "apart", keptApartName)))?.entries).toEqual([one, other]);
		await expect(
			keepApart({ ...places, backups: { folder: null, store: { ...store, secret: "another" } } }, listOf("ours", [])),
		).rejects.toThrow("403");
		await removeObject(store, keptApartName);
	});

	it("a store alone leaves nothing on this machine", async () => {
		await night(20, { store });
		expect(await objects()).toHaveLength(2);
		expect(readdirSync(join(folder, "on-its-way"))).toEqual([]);
	});
});

describe("the page of the backups", () => {
	it("says what is missing, then what there is, to administrators alone", async () => {
		const { get, handle } = await openOffice();
		expect((await get("sarnai", "/office/backups")).status).toBe(403);
		const shown = async () => (await get("bayar", "/office/backups")).text();
		expect(await shown()).toContain("Нөөц хуулбар алга.");
		const places = { folder: join(folder, "shown"), store: null, keep: 2 };
		const storage = folderStorage(join(folder, "shown-media"));
		const own = { handle: { ...handle, storage }, lock: { recipient: pair.recipient }, program: "0.1.0", vaultKey: testVaultKey };
		await backUpIfDue({ ...own, places, workFolder: folder });
		const page = await shown();
		expect(page).toContain(readdirSync(places.folder)[0]);
		expect(page).toContain("Нэг ч хуулбарыг туршилтаар сэргээж үзээгүй.");
		expect(page).not.toContain("Нөөц хуулбар алга.");
	});
});

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshInstallation, freshDatabase, freshInstallation, testVaultKey } from "../../test/support/database.ts";
import { startDebianPostgres } from "../../test/support/debian-postgres.ts";
import { populatedInstallation, smallWorld } from "../../test/support/populated.ts";
import { often } from "../../test/support/thorough.ts";
import { readFigures, summarise } from "../figures/index.ts";
import { identityCommands, newToken } from "../identity/index.ts";
import { openInstallation } from "../installation.ts";
import { verifyPublished } from "../publishing/index.ts";
import { realClock, today } from "../shared/clock.ts";
import { type Handle, openHandle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run, verifyJournal } from "../shared/journal/index.ts";
import { folderStorage } from "../shared/storage/index.ts";
import { vaultOf } from "../shared/vault/index.ts";
import { type Contents, type Key, type Lock, makeBackup, newKeyPair, readBackup, restoreBackup } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "tegsh-backup-test-"));
let office: FreshInstallation;
let pair: { readonly identity: string; readonly recipient: string };
let file: string;
let made: Contents;
let film: string;

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
	pair = await newKeyPair();
	const populated = await populatedInstallation(smallWorld);
	// A store of its own: that of the run holds what other tests keep meanwhile.
	const storage = folderStorage(join(folder, "store"));
	office = { ...populated, handle: { ...populated.handle, storage } };
	film = (await storage.within("programme_test").keepBytes(Buffer.from("a film ".repeat(50_000)))).sha256;
	await signedIn(office.handle);
	file = join(folder, "whole.tegsh");
	made = await back(file, { recipient: pair.recipient });
}, 120_000);

function back(path: string, lock: Lock, handle: Handle = office.handle, vaultKey: Buffer | null = testVaultKey) {
	return makeBackup(path, { handle, lock, program: "0.1.0", vaultKey });
}

/** Somebody with a session, and a token. */
async function signedIn(handle: Handle): Promise<void> {
	const account = { userName: "bayar", displayName: "Баяр", administers: true, mailAddress: "" } as const;
	const { result } = await run(handle, machine, identityCommands["account-created"], { id: newId(), ...account });
	const { account: id } = result as { account: string };
	const { digest } = newToken();
	const token = {
		id: newId(),
		account: id,
		name: "a program",
		programme: "test",
		role: "administrator" as const,
		areas: ["everywhere"],
		digest,
	};
	await run(handle, machine, identityCommands["token-made"], { ...token, until: today(realClock) });
	await handle.pool.query(
		`insert into office_session (id, token, account, expires_at, created_at, updated_at) values ($1, 'x', $2, now() + interval '1 day', now(), now())`,
		[newId(), id],
	);
}

interface Restored {
	readonly url: string;
	readonly data: string;
}

async function restore(path: string, key: Key, { url, vaultKey = null }: { url: string; vaultKey?: Buffer | null }): Promise<Restored> {
	const data = mkdtempSync(join(folder, "data-"));
	const handle = openHandle(url, "tegsh", realClock, 2, { storage: folderStorage(join(data, "media")) });
	try {
		await restoreBackup(path, { handle, key, folder: data, vaultKey, keptApart: [] });
		return { url, data };
	} finally {
		await handle.close();
	}
}

/** Opened as the server opens it. */
async function opened<Result>(
	{ url, data }: Restored,
	work: (handle: Handle, programmes: readonly Handle[]) => Promise<Result>,
): Promise<Result> {
	const installation = await openInstallation({ folder: data, databaseUrl: url, storage: null, vaultKey: null }, "server");
	try {
		return await work(
			installation.handle,
			installation.programmes().map(({ handle }) => handle),
		);
	} finally {
		await installation.close();
	}
}

const figuresOf = async (handle: Handle, asOf: number) => (await readFigures(handle, { asOf })).map(summarise);
const headOf = ({ about }: Contents, schema: string) => about.schemas.find((one) => one.schema === schema)?.head ?? { seq: -1, hash: "" };

/** All that is promised of what was restored. */
async function expectRestored(restored: Restored): Promise<void> {
	await opened(restored, async (handle, [programme]) => {
		if (!programme) throw new Error("no programme was restored");
		const before = headOf(made, "programme_test");
		expect(await figuresOf(programme, before.seq)).toEqual(await figuresOf(office.programme.handle, before.seq));
		expect(await verifyJournal(programme, before)).toMatchObject({ faults: [] });
		expect(await verifyJournal(handle, headOf(made, "tegsh"))).toMatchObject({ faults: [] });
		expect(await verifyPublished(programme)).toMatchObject({ faults: [] });
		const left = await handle.pool.query(
			"select (select count(*) from office_session) as sessions, (select count(*) from api_token where revoked_at is null) as tokens",
		);
		expect(left.rows).toEqual([{ sessions: 0, tokens: 0 }]);
		const said = await handle.pool.query("select kind from journal order by seq desc limit 1");
		expect(said.rows).toEqual([{ kind: "backup.restored" }]);
		expect(await programme.storage.has(film)).toBe(true);
		expect(programme.vault.name).toBe(vaultOf(testVaultKey).name);
		const indexes = "select count(*) as of from pg_indexes where schemaname = current_schema()";
		const constraints = "select count(*) as of from pg_constraint where connamespace = current_schema()::regnamespace and contype <> 'n'";
		for (const asked of [indexes, constraints])
			expect((await programme.pool.query(asked)).rows).toEqual((await office.programme.handle.pool.query(asked)).rows);
	});
}

describe("a backup", () => {
	it("says what is in it, and is read back to its last byte", async () => {
		expect(await readBackup(file, { identity: pair.identity })).toEqual({ about: made.about, manifest: made.manifest });
		const attendances = made.manifest.tables.find(({ table }) => table === "attendance");
		const { rows } = await office.programme.handle.pool.query("select count(*) as rows from attendance");
		expect(attendances).toMatchObject(rows[0]);
		expect(made.manifest.files).toMatchObject({ count: 1 });
	});

	it("is not read by who takes it: no name of anybody stands in it", () => {
		const text = readFileSync(file).toString("latin1");
		expect(text.startsWith("age-encryption.org/v1")).toBe(true);
		for (const word of ["programme_test", "attendance", "manifest"]) expect(text).not.toContain(word);
	});

	it("is refused without a way to close it that is one", async () => {
		await expect(back(join(folder, "short"), { passphrase: "too short" })).rejects.toMatchObject({ code: "backup.passphrase-short" });
		await expect(back(join(folder, "none"), { recipient: "age1nobody" })).rejects.toMatchObject({ code: "backup.recipient-wrong" });
		expect(readdirSync(folder).filter((name) => /short|none/.test(name))).toEqual([]);
	});

	it("is not looked for in what is no archive, or is not there", async () => {
		writeFileSync(join(folder, "letter"), "Сайн байна уу");
		await expect(readBackup(join(folder, "letter"), { identity: pair.identity })).rejects.toMatchObject({ code: "backup.damaged" });
		await expect(readBackup(join(folder, "nothing"), { identity: pair.identity })).rejects.toMatchObject({
			code: "backup.file-unreadable",
		});
	});

	it("is opened by its passphrase and by no other, by its key and by no other", async () => {
		const path = join(folder, "passphrase.tegsh");
		await back(path, { passphrase: "тэмээ уул нар салхи" });
		expect(await readBackup(path, { passphrase: "тэмээ уул нар салхи" })).toMatchObject({ manifest: { files: made.manifest.files } });
		await expect(readBackup(path, { passphrase: "тэмээ уул нар салх" })).rejects.toMatchObject({ code: "backup.key-wrong" });
		await expect(readBackup(file, { identity: (await newKeyPair()).identity })).rejects.toMatchObject({ code: "backup.key-wrong" });
		await expect(readBackup(file, { identity: "no key" })).rejects.toMatchObject({ code: "backup.identity-wrong" });
	});

	it("is one moment: what is written while it is made is not in it, and nothing is half", async () => {
		const path = join(folder, "meanwhile.tegsh");
		const making = back(path, { recipient: pair.recipient });
		for (let number = 0; number < 20; number++) {
			const registered = {
				id: newId(),
				userName: `user${number}`,
				displayName: "Нэг",
				programme: "test",
				role: "donor",
				areas: ["everywhere"],
				mailAddress: "",
			} as const;
			await run(office.handle, machine, identityCommands["account-created"], registered);
		}
		const { about, manifest } = await making;
		const rowsOf = (table: string) => manifest.tables.find((one) => one.schema === "tegsh" && one.table === table)?.rows;
		expect(rowsOf("journal")).toBe(about.schemas[0]?.head.seq);
		expect(rowsOf("journal_payload")).toBe(about.schemas[0]?.head.seq);
	});
});

describe("a byte", () => {
	/** What becomes of an archive whose bytes somebody changed. */
	async function outcomeOf(bytes: Buffer): Promise<string> {
		const path = join(folder, "changed.tegsh");
		writeFileSync(path, bytes);
		return readBackup(path, { identity: pair.identity }).then(
			() => "whole",
			(error: { code?: string }) => error.code ?? String(error),
		);
	}

	it("that was changed anywhere is found", async () => {
		const whole = readFileSync(file);
		const places = Array.from({ length: often(30, 1_000) }, (_, number) => placeOf(number, whole.length));
		for (const place of [...places, whole.length - 1]) {
			const changed = Buffer.from(whole);
			changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
			expect([place, await outcomeOf(changed)]).toEqual([place, expect.stringMatching(/^backup\.(damaged|key-wrong|differs)$/)]);
		}
	});

	it("that is missing at the end, or stands behind it, is found", async () => {
		const whole = readFileSync(file);
		for (const length of [1, 200, 64 * 1024, Math.floor(whole.length / 2), whole.length - 1])
			expect([length, await outcomeOf(whole.subarray(0, length))]).toEqual([length, "backup.damaged"]);
		expect(await outcomeOf(Buffer.concat([whole, Buffer.from([0])]))).toBe("backup.damaged");
		expect(await outcomeOf(whole)).toBe("whole");
	});

	/** The same places in every run, spread over the archive; the first lie in its head. */
	function placeOf(number: number, size: number): number {
		if (number < 10) return number * 20;
		return createHash("sha256").update(String(number)).digest().readUInt32BE() % size;
	}
});

describe("restored", () => {
	it("in another database, every figure is what it was, the journals hold up to their anchors, and nobody is signed in", async () => {
		await expectRestored(await restore(file, { identity: pair.identity }, { url: await freshDatabase() }));
	});

	it("on another PostgreSQL, and back from there, it is the same again", async () => {
		const other = await startDebianPostgres();
		try {
			const restored = await restore(file, { identity: pair.identity }, { url: other.url });
			await expectRestored(restored);
			const again = join(folder, "from-another.tegsh");
			const handle = openHandle(restored.url, "tegsh", realClock, 2, {
				storage: folderStorage(join(restored.data, "media")),
				vault: vaultOf(testVaultKey),
			});
			const second = await back(again, { recipient: pair.recipient }, handle).finally(() => handle.close());
			expect(second.manifest.tables.filter(({ schema }) => schema === "programme_test")).toEqual(
				made.manifest.tables.filter(({ schema }) => schema === "programme_test"),
			);
			await expectRestored(await restore(again, { identity: pair.identity }, { url: await freshDatabase() }));
		} finally {
			await other.stop();
		}
	}, 120_000);

	it("from version 0.1, it is an installation of today with the figures of then", async () => {
		const url = await freshDatabase();
		const upgrade = join(import.meta.dirname, "../../test/upgrade");
		const client = new Client({ connectionString: url });
		await client.connect();
		await client.query(gunzipSync(readFileSync(join(upgrade, "version-0.1.sql.gz"))).toString("utf8"));
		await client.end();
		const old = openHandle(url, "tegsh", realClock, 2, { storage: folderStorage(join(folder, "old")), vault: vaultOf(testVaultKey) });
		const path = join(folder, "old.tegsh");
		await back(path, { recipient: pair.recipient }, old).finally(() => old.close());
		const said = JSON.parse(readFileSync(join(upgrade, "version-0.1.json"), "utf8"));
		const restored = await restore(path, { identity: pair.identity }, { url: await freshDatabase() });
		await opened(restored, async (_, programmes) => {
			const demo = programmes.find(({ schema }) => schema === "programme_demo") as Handle;
			const { says } = said.figures.find((one: { flags: { programme: string } }) => one.flags.programme === "demo");
			// What is expected between the two bounds is worked out anew by each version; the bounds are what was counted.
			const byCode = (figures: readonly { readonly indicator: string; readonly low: number; readonly high: number }[]) =>
				Object.fromEntries(figures.map(({ indicator, low, high }) => [indicator, { low, high }]));
			expect(byCode(await figuresOf(demo, says[0].asOf))).toMatchObject(byCode(says));
			const { head } = said.journals.find(({ journal }: { journal: string }) => journal === "demo");
			expect(await verifyJournal(demo, head)).toMatchObject({ faults: [] });
		});
	});
});

describe("a restore is refused", () => {
	it("where somebody works already, and nothing is touched there", async () => {
		const full = await freshInstallation();
		await expect(restore(file, { identity: pair.identity }, { url: full.url })).rejects.toMatchObject({ code: "backup.not-empty" });
		expect(await verifyJournal(full.handle)).toMatchObject({ faults: [], rows: 3 });
	});

	it("of an archive that breaks off, and the installation is as empty as before: the whole one goes in", async () => {
		const url = await freshDatabase();
		const cut = join(folder, "cut.tegsh");
		writeFileSync(cut, readFileSync(file).subarray(0, -100));
		await expect(restore(cut, { identity: pair.identity }, { url })).rejects.toMatchObject({ code: "backup.damaged" });
		const handle = openHandle(url, "tegsh", realClock, 1);
		const schemas = await handle.pool.query("select nspname from pg_namespace where nspname ~ '^(tegsh|programme_)'");
		await handle.close();
		expect(schemas.rows).toEqual([]);
		await expectRestored(await restore(file, { identity: pair.identity }, { url }));
	});

	it("without the key of what is sealed, or with another", async () => {
		const path = join(folder, "sealed.tegsh");
		await back(path, { recipient: pair.recipient }, office.handle, null);
		const key = { identity: pair.identity };
		const other = Buffer.alloc(32, 7);
		const url = await freshDatabase();
		await expect(restore(path, key, { url })).rejects.toMatchObject({ code: "backup.vault-key-needed" });
		await expect(restore(path, key, { url, vaultKey: other })).rejects.toMatchObject({ code: "backup.vault-key-needed" });
		await expect(restore(file, key, { url, vaultKey: other })).rejects.toMatchObject({ code: "backup.vault-key-other" });
		const { data } = await restore(path, key, { url, vaultKey: testVaultKey });
		expect(existsSync(join(data, "vault.key"))).toBe(false);
	});
});

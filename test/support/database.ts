import { Client } from "pg";
import { inject, onTestFinished, TestRunner } from "vitest";
import type { Hashing } from "../../src/identity/passwords.ts";
import { openProgrammes, type Programme } from "../../src/programme/index.ts";
import { type Clock, realClock, shiftedClock } from "../../src/shared/clock.ts";
import { type Handle, openHandle } from "../../src/shared/database/index.ts";
import { folderStorage, type Storage } from "../../src/shared/storage/index.ts";
import { type Vault, vaultOf } from "../../src/shared/vault/index.ts";
import { databaseUrl, testOffset } from "./cloned.ts";

/** A password is hashed some hundred times a file; what guards them from a thief is tried in passwords.test.ts at the usual cost. */
const hashingCost = { rounds: 16, blocks: 1 };

export interface FreshInstallation {
	readonly url: string;
	readonly handle: Handle;
	readonly programme: Programme;
	/** The programmes that came since. */
	open(): Promise<readonly Programme[]>;
}

const cloned: (() => Promise<void>)[] = [];
let clones = 0;

/** An installation of its own with one programme, gone after the test that asked, or after the file when asked for before its tests. */
export async function freshInstallation(template?: string): Promise<FreshInstallation> {
	const { url: ownerUrl, closing } = await clone(template);
	const url = servingUrl(ownerUrl);
	const opened = openHandle(url, "tegsh", realClock, undefined, { storage: testStorage(), vault: testVault, ownerUrl });
	const handle: Hashing = { ...opened, hashingCost };
	closing(() => handle.close());
	const [programme] = await openProgrammes(handle, url);
	if (!programme) throw new Error("the template has no programme");
	closing(() => programme.handle.close());
	const open = async () => {
		const others = (await openProgrammes(handle, url, [programme])).filter((one) => one !== programme);
		for (const other of others) closing(() => other.handle.close());
		return others;
	};
	return { url, handle, programme, open };
}

/**
 * A programme of its own, empty; its today is 2020-04-27 until a clock is given. `asOwner`: for a test that does what the server itself may not, as
 * making a table of its own, or tampering with the journal.
 */
export async function freshProgramme(options: { clock?: Clock; template?: string; asOwner?: boolean } = {}): Promise<Handle> {
	const { url: ownerUrl, closing } = await clone(options.template);
	const handle = openHandle(
		options.asOwner ? ownerUrl : servingUrl(ownerUrl),
		"programme_test",
		options.clock ?? shiftedClock(realClock, testOffset),
		undefined,
		{
			storage: testStorage().within("programme_test"),
			vault: testVault,
			ownerUrl,
		},
	);
	closing(() => handle.close());
	return handle;
}

/** The address of a database for who serves: the same one, as a role that owns nothing. */
export function servingUrl(url: string): string {
	return databaseUrl(inject("postgres").servingUrl, new URL(url).pathname.slice(1));
}

/** The same schema as who owns it: a test that tampers with a journal, or looks at what only an owner may do. */
export function ownedBy({ ownerUrl, schema, clock }: Handle): Handle {
	const handle = openHandle(ownerUrl, schema, clock, 1);
	onTestFinished(() => handle.close());
	return handle;
}

/** One key for all databases of a run, because some are clones of others. */
export const testVaultKey = Buffer.from("00112233445566778899aabbccddeeff".repeat(2), "hex");
export const testVault: Vault = vaultOf(testVaultKey);

/** One store of files for all databases of a run. */
export function testStorage(): Storage {
	return folderStorage(inject("storage"));
}

/** A database in which nothing is, or what is in another one that nobody uses at the moment. */
export async function freshDatabase(like?: string): Promise<string> {
	return (await clone(like ? new URL(like).pathname.slice(1) : "template1")).url;
}

async function clone(template = inject("postgres").template): Promise<{ readonly url: string; closing(close: () => Promise<void>): void }> {
	const { url: server } = inject("postgres");
	const name = `${inject("postgres").template}_${process.pid}_${process.env.VITEST_POOL_ID}_${++clones}`;
	const databases = await connectionTo(server);
	// Copying files is a third of the work of the usual way, and what is known of the tables is copied with them.
	await databases.query(`create database ${name} template ${template} strategy file_copy`);
	const closers: (() => Promise<void>)[] = [];
	const drop = async () => {
		for (const close of closers.reverse()) await close();
		await databases.query(`drop database ${name} with (force)`);
	};
	if (TestRunner.getCurrentTest()) onTestFinished(drop);
	else cloned.push(drop);
	return { url: databaseUrl(server, name), closing: (close) => closers.push(close) };
}

/** After each file: see database-setup.ts. */
export async function dropClones(): Promise<void> {
	for (const drop of cloned.splice(0).reverse()) await drop();
}

/** A database that the first test file to ask for it fills; the others of this run wait and clone it. */
export async function templateOf(called: string, like: string, fill: (url: string) => Promise<void>): Promise<string> {
	const { url: server, template } = inject("postgres");
	const name = `${template}_${called}`;
	// The lock ends with the connection, so the connection serves nothing else.
	const client = await connect(server);
	try {
		await client.query("select pg_advisory_lock(hashtext($1))", [name]);
		const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
		if (rowCount) return name;
		const half = `${name}_unfinished`;
		await client.query(`drop database if exists ${half} with (force)`);
		await client.query(`create database ${half} template ${like}`);
		await fill(databaseUrl(server, half));
		await client.query(`alter database ${half} rename to ${name}`);
		return name;
	} finally {
		await client.end();
	}
}

/** One connection to each server for all that a process clones and drops; it ends with the process. */
const connections = new Map<string, Promise<Client>>();

function connectionTo(server: string): Promise<Client> {
	const open = connections.get(server) ?? connect(server);
	connections.set(server, open);
	return open;
}

async function connect(server: string): Promise<Client> {
	const client = new Client({ connectionString: server });
	// The server may stop before the process does.
	client.on("error", () => {});
	await client.connect();
	return client;
}

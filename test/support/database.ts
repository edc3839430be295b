import { Client } from "pg";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import type { Hashing } from "../../src/identity/passwords.ts";
import { openProgrammes, type Programme } from "../../src/programme/index.ts";
import { type Clock, realClock, shiftedClock } from "../../src/shared/clock.ts";
import { type Handle, openHandle } from "../../src/shared/database/index.ts";
import { databaseUrl, testOffset } from "./cloned.ts";

/** A password is hashed some hundred times a file; what guards them from a thief is tried in passwords.test.ts at the usual cost. */
const hashingCost = { rounds: 16, blocks: 1 };

const cloned: (() => Promise<void>)[] = [];
let clones = 0;

afterAll(async () => {
	for (const drop of cloned.splice(0).reverse()) await drop();
});

/** An installation of its own with one programme, gone after the test that asked, or after the file when asked for before its tests. */
export async function freshInstallation(): Promise<{ url: string; handle: Handle; programme: Programme }> {
	const { url, closing } = await clone();
	const handle: Hashing = { ...openHandle(url, "tegsh", realClock), hashingCost };
	closing(() => handle.close());
	const [programme] = await openProgrammes(handle, url);
	if (!programme) throw new Error("the template has no programme");
	closing(() => programme.handle.close());
	return { url, handle, programme };
}

/** A programme of its own, empty; its today is 2020-04-27 until a clock is given. */
export async function freshProgramme(options: { clock?: Clock } = {}): Promise<Handle> {
	const { url, closing } = await clone();
	const handle = openHandle(url, "programme_test", options.clock ?? shiftedClock(realClock, testOffset));
	closing(() => handle.close());
	return handle;
}

async function clone(): Promise<{ url: string; closing(close: () => Promise<void>): void }> {
	const { url: server, template } = inject("postgres");
	const name = `test_${process.pid}_${process.env.VITEST_POOL_ID}_${++clones}`;
	await administer(server, `create database ${name} template ${template}`);
	const closers: (() => Promise<void>)[] = [];
	const drop = async () => {
		for (const close of closers.reverse()) await close();
		await administer(server, `drop database ${name} with (force)`);
	};
	if (TestRunner.getCurrentTest()) onTestFinished(drop);
	else cloned.push(drop);
	return { url: databaseUrl(server, name), closing: (close) => closers.push(close) };
}

async function administer(server: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

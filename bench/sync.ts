import { createApp } from "../src/app.ts";
import { childrenCommands } from "../src/children/index.ts";
import { identityCommands, openIdentity } from "../src/identity/index.ts";
import type { Hashing } from "../src/identity/passwords.ts";
import { closeProgrammes, openProgrammes, type Programme, programmeCommands } from "../src/programme/index.ts";
import { serve } from "../src/serve.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, withThrowAwayDatabase } from "../src/shared/database/index.ts";
import { newId, newSecret, newVaultKey } from "../src/shared/id.ts";
import { machine, run, verifyJournal } from "../src/shared/journal/index.ts";
import { noStorage } from "../src/shared/storage/index.ts";
import { vaultOf } from "../src/shared/vault/index.ts";
import { createPageCache } from "../src/site/index.ts";
import { digestOfSecret } from "../src/sync/devices/store.ts";
import { fieldDeviceCommands } from "../src/sync/index.ts";
import { installationKey } from "../src/sync/receiving/keys.ts";
import type { BenchLine } from "./line.ts";
import { childNumbered } from "./sync-children.ts";
import { aDaysWork } from "./sync-day.ts";
import { pushAll } from "./sync-load.ts";
import { type BenchPhone, sealedVisits } from "./sync-phones.ts";

const phonesAtOnce = 50;
const inBatch = 20;
const batchesEach = 30;
const children = 200;
const least = 3_000;
const longest = 250;
const mostBytes = 100_000;

/**
 * Issue 15: fifty phones push batches of twenty at once to the whole server, each journalled and durable before its receipt; and what a day's work
 * weighs on the line.
 */
export async function benchSync(url: string): Promise<BenchLine[]> {
	return withThrowAwayDatabase(url, async (database) => {
		const opened = openHandle(database, "tegsh", realClock, 8, { storage: noStorage, vault: vaultOf(newVaultKey(32)) });
		// Accounts of nobody: their passwords need not be slow.
		const handle: Hashing = { ...opened, hashingCost: { rounds: 16, blocks: 1 } };
		try {
			await migrate(handle, "installation");
			const named = { nameMn: "Хурд", nameEn: "Speed", summaryMn: "Хурд", summaryEn: "Speed", targetAreas: ["11/1110"] };
			await run(handle, machine, programmeCommands.created, { slug: "bench", ...named, startsOn: "2019-01-01", isDemo: false });
			const programmes = await openProgrammes(handle, database);
			try {
				const [programme] = programmes;
				if (!programme) throw new Error("there is no programme");
				return await measure(handle, programme);
			} finally {
				await closeProgrammes(programmes);
			}
		} finally {
			await handle.close();
		}
	});
}

async function measure(installation: Handle, programme: Programme): Promise<BenchLine[]> {
	const found = await registerChildren(programme.handle);
	// As PostgreSQL does by itself, once tables have been there for a minute.
	await programme.handle.pool.query("vacuum (analyze)");
	const key = await installationKey(installation);
	const phones = [];
	for (let at = 0; at <= phonesAtOnce; at += 1) phones.push(await enrol(installation, programme.slug, at));
	const [own, ...others] = phones;
	if (!own) throw new Error("there is no phone");
	const serving = await served(installation, programme);
	try {
		// Before the children have more visits than a child has in ten years.
		const day = await aDaysWork(`http://127.0.0.1:${serving.port}`, own, key, found);
		const baseline = await oneRowPerCommit(programme.handle);
		const warm = await pushAll(
			serving.port,
			others.map((phone) => sealedVisits(phone, key, found, { batches: 4, inBatch })),
		);
		const sendings = others.map((phone) => sealedVisits(phone, key, found, { batches: batchesEach, inBatch }));
		const { perSecond, p50, p99, done } = await pushAll(serving.port, sendings);
		const expected = phonesAtOnce * batchesEach * inBatch;
		if (done !== expected || warm.done !== phonesAtOnce * 4 * inBatch) throw new Error(`${done} of ${expected} were done`);
		const { faults } = await verifyJournal(programme.handle);
		if (faults.length > 0) throw new Error("the journal of the bench does not verify");
		process.stderr.write(
			`sync: ${perSecond.toFixed(0)}/s beside ${baseline.toFixed(0)}/s; a batch of ${inBatch} takes ${p50.toFixed(0)} ms (p50), ${p99.toFixed(0)} ms (p99)\n`,
		);
		const rows = { unit: "/s", baseline, baselineName: `one row per commit, ${phonesAtOnce} connections` };
		return [
			lineOf(`operations of ${phonesAtOnce} phones in batches of ${inBatch}`, rows, perSecond, perSecond >= least, `at least ${least}/s`),
			budgetLine(`p99 of a batch of ${inBatch}`, "ms", p99, longest),
			budgetLine("a day's work, both ways", "bytes", day, mostBytes),
		];
	} finally {
		await serving.close();
	}
}

async function registerChildren(handle: Handle): Promise<string[]> {
	const ids: string[] = [];
	for (let at = 0; at < children; at += 1) {
		const child = childNumbered(at);
		await run(handle, machine, childrenCommands["child-registered"], child);
		ids.push(child.id);
	}
	return ids;
}

async function enrol(installation: Handle, slug: string, at: number): Promise<BenchPhone> {
	const [account, device] = [newId(), newId()];
	const named = { userName: `officer-${at}`, displayName: `Officer ${at}`, password: newSecret(20), temporary: false };
	const appointment = { programme: slug, role: "field-officer", areas: ["11/1110"] };
	await run(installation, machine, identityCommands["account-created"], { id: account, ...named, ...appointment });
	const secrets = { send: newSecret(40), read: newSecret(40) };
	const digests = { sendDigest: digestOfSecret(secrets.send), readDigest: digestOfSecret(secrets.read) };
	const author = { ...machine, account };
	await run(installation, author, fieldDeviceCommands["device-enrolled"], { id: device, programme: slug, name: `Phone ${at}`, ...digests });
	return { device, secrets };
}

async function served(installation: Handle, programme: Programme) {
	const identity = await openIdentity(installation, { origin: "http://127.0.0.1", secure: false });
	const app = createApp({
		installation: {
			url: installation.url,
			handle: installation,
			programmes: () => [programme],
			lost: new Promise(() => {}),
			refresh: async () => {},
			close: async () => {},
		},
		identity,
		cache: createPageCache(),
		// Each phone has an address of its own, which is said before the server as a proxy says it.
		settings: { origin: "http://127.0.0.1", trustedProxy: true },
		log: (line) => process.stderr.write(`${line}\n`),
	});
	return serve(app, () => false, { port: 0, listen: "127.0.0.1", certificate: null });
}

async function oneRowPerCommit({ url }: Handle): Promise<number> {
	const seconds = 3;
	const handle = openHandle(url, "public", realClock, phonesAtOnce);
	try {
		await handle.pool.query("create table note (id uuid primary key, text text not null)");
		const end = performance.now() + seconds * 1_000;
		let written = 0;
		const one = async () => {
			while (performance.now() < end) {
				await handle.pool.query("insert into note (id, text) values ($1, $2)", [newId(), "a row"]);
				written += 1;
			}
		};
		await Promise.all(Array.from({ length: phonesAtOnce }, one));
		return written / seconds;
	} finally {
		await handle.close();
	}
}

function lineOf(
	name: string,
	line: Pick<BenchLine, "unit" | "baseline" | "baselineName">,
	measured: number,
	within: boolean,
	budget: string,
): BenchLine {
	return { name, measured, ...line, ratio: measured / line.baseline, budget, within };
}

function budgetLine(name: string, unit: string, measured: number, most: number): BenchLine {
	const line = { unit, baseline: most, baselineName: "the budget" };
	return lineOf(name, line, measured, measured <= most, "at most 1 ×");
}

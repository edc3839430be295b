import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { programmeCommands } from "../../src/programme/index.ts";
import { realClock } from "../../src/shared/clock.ts";
import { migrate, openHandle } from "../../src/shared/database/index.ts";
import { machine, run } from "../../src/shared/journal/index.ts";
import { databaseUrl, testOffset } from "./cloned.ts";
import { startDebianPostgres, type TestServer } from "./debian-postgres.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { joinGivenPostgres } from "./given-postgres.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** `url` is of who owns all, `servingUrl` of who owns nothing, as a server signs in. */
		postgres: { url: string; servingUrl: string; template: string };
		/** A folder with a note for each kind of page that was found without barriers. */
		soundPages: string;
		/** A folder for the files that rows of all databases of this run name: each under its hash, so that a cloned row finds its file. */
		storage: string;
	}
}

const usualTemplate = "tegsh_template";

/** One PostgreSQL for each project that asks, with a migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await serverFor(project.name);
	const { template = usualTemplate } = server;
	try {
		await makeTemplate(server, template);
	} catch (error) {
		await server.stop();
		throw error;
	}
	project.provide("postgres", { url: server.url, servingUrl: server.servingUrl, template });
	const soundPages = mkdtempSync(join(tmpdir(), "tegsh-sound-pages-"));
	project.provide("soundPages", soundPages);
	const storage = mkdtempSync(join(tmpdir(), "tegsh-storage-"));
	project.provide("storage", storage);
	project.onTestsRerun(() => {
		for (const note of readdirSync(soundPages)) rmSync(join(soundPages, note));
	});
	return async () => {
		for (const folder of [soundPages, storage]) rmSync(folder, { recursive: true });
		await server.stop();
	};
}

/** Database tests run on the PostgreSQL that the environment names, or on one started here; the oldest one is started where it is asked for. */
function serverFor(project: string): Promise<TestServer & { readonly template?: string }> {
	if (project === "postgres-15") return startDebianPostgres();
	const given = process.env.TEGSH_TEST_DATABASE_URL;
	return given ? joinGivenPostgres(given) : startEmbeddedPostgres();
}

async function makeTemplate({ url: serverUrl, servingUrl }: TestServer, template: string): Promise<void> {
	const client = new Client({ connectionString: serverUrl });
	await client.connect();
	await client.query(`create database ${template}`);
	await client.end();

	const handle = openHandle(databaseUrl(servingUrl, template), "tegsh", realClock, 2, { ownerUrl: databaseUrl(serverUrl, template) });
	try {
		await migrate(handle, "installation");
		await run(handle, machine, programmeCommands.created, {
			slug: "test",
			nameMn: "Туршилтын хөтөлбөр",
			nameEn: "Test programme",
			summaryMn: "Туршилтад зориулсан.",
			summaryEn: "For tests.",
			targetAreas: ["11/1110", "11/1116", "11/1125", "62", "84"],
			startsOn: "2018-03-01",
			clockOffsetMilliseconds: testOffset,
		});
		// Most tests look at what was just written.
		await run(handle, machine, programmeCommands["today-shown"], { programme: "test", shown: true });
		await run(handle, machine, programmeCommands["made-public"], { programme: "test" });
	} finally {
		await handle.close();
	}
}

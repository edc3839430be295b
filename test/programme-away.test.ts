import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { identityCommands } from "../src/identity/index.ts";
import { type Installation, openInstallation } from "../src/installation.ts";
import { programmeCommands } from "../src/programme/index.ts";
import { newId } from "../src/shared/id.ts";
import { machine, run } from "../src/shared/journal/index.ts";
import { freshInstallation, testVaultKey } from "./support/database.ts";
import { asked, openApplication, origin, password } from "./support/office.ts";

/*
 * A programme whose rows cannot be read while all else can, as where its schema lies on a machine that is down. Here a table is given another
 * name by its owner, or closed to the server.
 */
let installation: Installation;
let application: Awaited<ReturnType<typeof openApplication>>;
let cookie: string;
/** Does something as who owns the schemas. */
let owner: (statement: string) => Promise<void>;
let where: Parameters<typeof openInstallation>[0];

beforeAll(async () => {
	const { handle } = await freshInstallation();
	where = { folder: "/nowhere", databaseUrl: handle.url, ownerDatabaseUrl: handle.ownerUrl, storage: null, vaultKey: testVaultKey };
	const facts = {
		nameMn: "Хоёр",
		nameEn: "Two",
		summaryMn: "Хоёр дахь.",
		summaryEn: "The second.",
		startsOn: "2020-01-01",
		targetAreas: ["84"],
	};
	await run(handle, machine, programmeCommands.created, { ...facts, slug: "two" });
	for (const programme of ["test", "two"]) await run(handle, machine, programmeCommands["made-public"], { programme });
	owner = async (statement) => {
		const client = new Client({ connectionString: handle.ownerUrl });
		await client.connect();
		await client.query(statement).finally(() => client.end());
	};
	installation = await openInstallation(where, "command");
	const account = { id: newId(), userName: "zolboo", displayName: "Золбоо", administers: true };
	const signsIn = { password, temporary: false, withoutSecondFactor: true };
	await run(installation.handle, machine, identityCommands["account-created"], { ...account, ...signsIn });
	application = await openApplication(installation);
	const signedIn = await application.app.fetch(asked("POST", "/sign-in", { userName: "zolboo", password }), "127.0.0.1");
	cookie = signedIn.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
});

afterAll(async () => {
	await installation?.close();
});

const get = (path: string) =>
	application.app.fetch(new Request(origin + path, { headers: { cookie, "accept-language": "en" } }), "127.0.0.1");
const statuses = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await get(path)).status));
const health = async () => {
	const reply = await get("/healthz");
	return [reply.status, await reply.text()];
};

const closed = () => `revoke all on all tables in schema programme_two from public, ${new URL(inject("postgres").servingUrl).username}`;
const hidden = "alter table programme_two.journal_head rename to hidden_head";
const shown = "alter table programme_two.hidden_head rename to journal_head";

it("that is closed while the server runs answers 503 and says so, and the others go on", async () => {
	expect(await statuses("/en/two", "/office/two", "/en/test", "/office/test", "/office")).toEqual([200, 200, 200, 200, 200]);
	expect(await health()).toEqual([200, "ok\n"]);
	await owner(closed());
	// A page that stands ready goes on being shown; one that does not says why.
	expect(await statuses("/en/two", "/en/test", "/office/test", "/office", "/en")).toEqual([200, 200, 200, 200, 200]);
	for (const path of ["/en/two/about", "/office/two", "/office/two/people", "/office/two/history"]) {
		const reply = await get(path);
		expect([path, reply.status, reply.headers.get("retry-after")]).toEqual([path, 503, "10"]);
		expect(await reply.text()).toContain("The records of this programme cannot be reached");
	}
	const ask = { operation: newId(), title: "Туслах багш", addressedTo: "Яам", raisedOn: "2020-02-04" };
	const posted = await application.app.fetch(asked("POST", "/office/two/asks", ask, { cookie }), "127.0.0.1");
	expect(posted.status).toBe(503);
	expect(await health()).toEqual([200, "ok\nprogramme two: not ok\n"]);
});

it("is known from the first page that found it so, and is there when it is back", async () => {
	expect(installation.programmes().map(({ slug, isAway }) => [slug, isAway])).toEqual([
		["test", false],
		["two", true],
	]);
	expect(await statuses("/office/two", "/en/two/about", "/sitemap.xml", "/en/test")).toEqual([503, 503, 200, 200]);
	// Whoever owns it is there again, and lets the server in.
	await installation.refresh();
	expect(await statuses("/office/two", "/en/two/about", "/sitemap.xml")).toEqual([200, 200, 200]);
	expect(await health()).toEqual([200, "ok\n"]);
});

it("keeps no server from its start, which brings it up to date once it is back", async () => {
	await owner(hidden);
	await owner("delete from programme_two.migration where name like '0051%'");
	await owner("drop function programme_two.erase_payloads(text)");
	const later = await openInstallation(where, "command");
	try {
		expect(later.programmes().map(({ slug, isAway }) => [slug, isAway])).toEqual([
			["test", false],
			["two", true],
		]);
		await owner(shown);
		await later.refresh();
		expect(later.programmes().map(({ isAway }) => isAway)).toEqual([false, false]);
		const { rows } = await later.handle.pool.query("select to_regproc('programme_two.erase_payloads') is not null as made");
		expect(rows).toEqual([{ made: true }]);
	} finally {
		await later.close();
	}
});

it("is no matter of who signs in: that the server is the owner of the database is told on the machine itself, and nowhere else", async () => {
	const asOwner = await openInstallation({ ...where, databaseUrl: where.ownerDatabaseUrl }, "command");
	try {
		const { app } = await openApplication(asOwner);
		const told = async (address: string) => (await app.fetch(new Request(`${origin}/healthz`), address)).text();
		expect(await told("127.0.0.1")).toBe("ok\nroles: the server signs in as the owner of the database (SECURITY.md)\n");
		expect(await told("203.0.113.9")).toBe("ok\n");
	} finally {
		await asOwner.close();
	}
});

it("is not taken for away where its migrations are wrong: then the start says what is", async () => {
	await owner("update programme_two.migration set checksum = 'other' where name like '0003%'");
	await expect(openInstallation(where, "command")).rejects.toMatchObject({ code: "database.migration-changed" });
});

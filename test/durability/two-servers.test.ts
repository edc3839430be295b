import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { confirmedBy } from "../../src/activities/imports/confirmed.ts";
import { keepDraft } from "../../src/activities/imports/drafts.ts";
import { confirmImport } from "../../src/activities/imports/import-job.ts";
import { findAccount, identityCommands, newToken } from "../../src/identity/index.ts";
import { openProgrammes, type Programme, programmeCommands } from "../../src/programme/index.ts";
import { written } from "../../src/reach/devices/counting/message.ts";
import type { Plan } from "../../src/reach/devices/counting/plan.ts";
import { realClock } from "../../src/shared/clock.ts";
import { type Handle, openHandle } from "../../src/shared/database/index.ts";
import { joinPostgres, type Postgres } from "../../src/shared/database/postgres/index.ts";
import { newId } from "../../src/shared/id.ts";
import { leaseMilliseconds } from "../../src/shared/jobs/rules.ts";
import { machine, run, verifyJournal } from "../../src/shared/journal/index.ts";
import { vaultOf } from "../../src/shared/vault/index.ts";
import { deviceOf } from "../support/devices.ts";
import { often, thorough } from "../support/thorough.ts";
import { homeOf } from "./folder.ts";
import { type Server, startServer } from "./servers.ts";

/*
 * Two servers, each with a data folder of its own, on one PostgreSQL that neither of them started. They are started at the same moment on a
 * database in which nothing is.
 */
const folder = mkdtempSync(join(tmpdir(), "tegsh-two-"));
const vaultKey = Buffer.alloc(32, 5);
let postgres: Postgres;
let servers: readonly [Server, Server];
let installation: Handle;
let programme: Programme;
let token: string;

beforeAll(async () => {
	chmodSync(folder, 0o711);
	postgres = await joinPostgres({ folder: join(folder, "postgres"), role: "command" });
	const settings = {
		DATABASE_URL: postgres.url,
		TEGSH_OWNER_DATABASE_URL: postgres.ownerUrl,
		TEGSH_VAULT_KEY: vaultKey.toString("hex"),
		TEGSH_DEMO: thorough ? "yes" : "no",
	};
	servers = await Promise.all([startServer(join(folder, "one"), settings), startServer(join(folder, "other"), settings)]);
	installation = openHandle(postgres.url, "tegsh", realClock, 4, { ownerUrl: postgres.ownerUrl, vault: vaultOf(vaultKey) });
	await run(installation, machine, programmeCommands.created, { ...facts("Two servers"), slug: "two" });
	await run(installation, machine, programmeCommands["made-public"], { programme: "two" });
	const made = (await openProgrammes(installation, postgres.url)).find(({ slug }) => slug === "two");
	if (!made) throw new Error("the programme was not made");
	programme = made;
	token = await makeToken();
});

afterAll(async () => {
	await Promise.all((servers ?? []).map((server) => server.kill()));
	await programme?.handle.close();
	await installation?.close();
	await postgres?.release();
	rmSync(homeOf(join(folder, "postgres")), { recursive: true, force: true });
	rmSync(folder, { recursive: true, force: true });
});

const facts = (nameEn: string) => ({
	nameMn: "Хоёр сервер",
	nameEn,
	summaryMn: "Хоёр сервер дээр.",
	summaryEn: "On two servers.",
	startsOn: "2020-01-01",
	targetAreas: ["84"],
});

async function makeToken(): Promise<string> {
	const userName = "manager2";
	const signsIn = { password: "the nine yaks of Sükhbaatar", temporary: false, withoutSecondFactor: true };
	const account = { id: newId(), userName, displayName: "Н. Нараа", programme: "two", role: "manager" as const, areas: [""], ...signsIn };
	await run(installation, machine, identityCommands["account-created"], account);
	const found = await findAccount(installation.db, userName);
	const { token: made, digest } = newToken();
	const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	const asked = { id: newId(), account: found?.id ?? "", name: "Drill", programme: "two", role: "manager" as const, until, digest };
	await run(installation, machine, identityCommands["token-made"], { ...asked, areas: ["everywhere"] });
	return made;
}

interface Receipt {
	readonly outcome: string;
	readonly position: number;
}

/** Writes by the API of one server, and gives back its receipt. */
async function write({ origin }: Server, kind: string, input: object, id = newId()): Promise<Receipt> {
	const reply = await fetch(`${origin}/api/v1/two/operations`, {
		method: "POST",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify({ operations: [{ id, kind, input }] }),
	});
	const said = await reply.text();
	expect(reply.status, said).toBe(200);
	return JSON.parse(said).receipts[0];
}

const raised = (title: string) => ({ id: newId(), title, addressedTo: "Яам", raisedOn: "2020-02-04" });

async function count(what: string): Promise<number> {
	const { rows } = await programme.handle.pool.query<{ count: number }>(`select count(*)::int as count from ${what}`);
	return rows[0]?.count ?? -1;
}

it.runIf(thorough)("started at the same moment on an empty database, one makes the demo, and both show it", async () => {
	const { rows } = await installation.pool.query("select slug from programme where is_demo");
	expect(rows).toHaveLength(1);
	expect(servers.filter((server) => server.said().includes("100"))).toHaveLength(1);
	for (const { origin } of servers) expect((await fetch(`${origin}/en/demo`)).status).toBe(200);
});

it("write side by side, each row once, in one journal without a gap", async () => {
	// Twenty at once on each: of one address a server takes thirty-two.
	const each = 20;
	const rounds = often(1, 10);
	const receipts: Receipt[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const written = servers.flatMap((server) =>
			Array.from({ length: each }, (_, at) => write(server, "advocacy.ask-raised", raised(`${round}.${at}`))),
		);
		receipts.push(...(await Promise.all(written)));
	}
	expect(new Set(receipts.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
	expect(new Set(receipts.map(({ position }) => position)).size).toBe(2 * each * rounds);
	expect(await count("ask")).toBe(2 * each * rounds);
	expect((await verifyJournal(programme.handle)).faults).toEqual([]);
});

it("that are sent one operation many times at once do it once, and answer the same receipt", async () => {
	const before = await count("ask");
	const [id, input] = [newId(), raised("once")];
	const receipts = await Promise.all(
		Array.from({ length: 20 }, (_, at) => write(servers[at % 2 === 0 ? 0 : 1], "advocacy.ask-raised", input, id)),
	);
	expect(await count("ask")).toBe(before + 1);
	expect(new Set(receipts.map(({ position }) => position)).size).toBe(1);
	expect(receipts.map(({ outcome }) => outcome).toSorted()).toEqual(["done", ...Array(19).fill("repeated")]);
});

it("show no stale page: what was changed on one stands on the other's as soon as PostgreSQL has told it", async ({ annotate }) => {
	let longest = 0;
	for (let change = 0; change < often(10, 40); change += 1) {
		const [here, there] = change % 2 === 0 ? servers : [servers[1], servers[0]];
		for (const { origin } of servers) await fetch(`${origin}/en/two`);
		// In the journal of the installation, which each server reads when it hears of it; and in that of the programme.
		const name = `Changed ${change}`;
		const isOfAll = change % 4 < 2;
		const wrote = isOfAll
			? await write(here, "programme.revised", { programme: "two", ...facts(name) })
			: await write(here, "programme.partner-written", { id: newId(), nameMn: "Түнш", nameEn: name, roles: ["donor"], website: "" });
		expect(wrote.outcome).toBe("done");
		const from = performance.now();
		const says = async ({ origin }: Server) => (await (await fetch(`${origin}/en/two`)).text()).includes(name);
		if (!isOfAll) expect(await says(here)).toBe(true);
		while (!(await says(there))) {
			expect(performance.now() - from).toBeLessThan(5_000);
			await pause(2);
		}
		longest = Math.max(longest, performance.now() - from);
	}
	annotate(`the other server's page was right after ${Math.round(longest)} ms at the latest`);
});

/** A film of a campaign for each of the servers, and what is counted of it. */
let films: readonly [string, string];

/** Devices that see a film for the first time, each telling one server. */
async function watched({ origin }: Server, film: string, devices: number): Promise<void> {
	const { campaigns, day } = (await (await fetch(`${origin}/counted/two`)).json()) as Plan;
	const [campaign] = campaigns;
	if (!campaign) throw new Error("no campaign is on");
	const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
	const headers = { "sec-fetch-site": "same-origin", "user-agent": browser };
	const sent = Array.from({ length: devices }, async () => {
		const [message] = deviceOf(campaign).sees({ day, item: film, steps: ["start", "seen"], uses: [] });
		const body = written(message as NonNullable<typeof message>);
		expect((await fetch(`${origin}/counted/two`, { method: "POST", headers, body })).status).toBe(204);
	});
	await Promise.all(sent);
}

async function devicesOf(film: string): Promise<number> {
	const { rows } = await programme.handle.pool.query<{ count: number }>(
		"select coalesce(sum(count), 0)::int as count from device_counter where counter = 'item' and subject = $1",
		[film],
	);
	return rows[0]?.count ?? -1;
}

it("count devices of the same film, and each adds to what the other wrote", async () => {
	const [campaign, year] = [newId(), newId()];
	films = [newId(), newId()];
	const [here, there] = servers;
	await write(here, "campaigns.campaign-written", { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	const days = { startsOn: "2020-01-01", endsOn: "2099-12-31" };
	await write(here, "campaigns.year-written", { id: year, campaign, number: 1, themeMn: "Сэдэв", themeEn: "Theme", ...days });
	for (const id of films) await write(here, "campaigns.item-written", { id, year, kind: "video", titleMn: "Кино", titleEn: "Film" });
	const each = often(20, 400);
	await Promise.all(servers.map((server) => watched(server, films[0], each)));
	while ((await devicesOf(films[0])) < 2 * each) await pause(100);
	expect(await devicesOf(films[0])).toBe(2 * each);
	// What the kill and the stop below find in their memory.
	await Promise.all([watched(here, films[0], each), watched(there, films[1], each)]);
});

it("go on where one is killed, and take the jobs that it ran", async () => {
	const [killed, left] = servers;
	// Nobody can write until both run one: each server runs one job at a time, so each has one of the two.
	const holder = await programme.handle.pool.connect();
	await holder.query("begin");
	await holder.query("select from journal_head for update");
	const drafts = await Promise.all([confirmRegister("A"), confirmRegister("B")]);
	while ((await count("job where state = 'running'")) < 2) await pause(5);
	await killed.kill();
	// The lease of a job ends a minute after its server's last sign of life; here the minute passes at once, and thoroughly it is waited for.
	if (!thorough)
		await programme.handle.pool.query("update job set taken_until = taken_until - make_interval(secs => $1)", [leaseMilliseconds / 1000]);
	await holder.query("rollback");
	holder.release();
	expect((await write(left, "advocacy.ask-raised", raised("after the kill"))).outcome).toBe("done");
	expect((await fetch(`${left.origin}/healthz`)).status).toBe(200);
	const state = () => programme.handle.pool.query<{ state: string }>("select state from job order by id");
	while ((await state()).rows.some((job) => job.state !== "done")) {
		expect((await state()).rows.map((job) => job.state)).not.toContain("failed");
		await pause(100);
	}
	for (const draft of drafts) {
		expect(await count(`report where register_import = '${draft}'`)).toBe(rows);
		expect(await count(`journal where subject = '${draft}'`)).toBe(1);
	}
	expect((await verifyJournal(programme.handle)).faults).toEqual([]);
	await watched(left, films[1], 5);
	expect(await left.stop()).toBe(0);
	// Who is killed loses what it counted in its last seconds; who is stopped, nothing.
	const each = often(20, 400);
	expect(await devicesOf(films[1])).toBe(each + 5);
	const ofKilled = await devicesOf(films[0]);
	expect([ofKilled >= 2 * each, ofKilled <= 3 * each]).toEqual([true, true]);
});

const rows = 501;

/** A register that takes a job, as its officer confirms it. */
async function confirmRegister(title: string): Promise<string> {
	const names = ["Болд", "Сараа", "Дорж", "Туяа", "Бат", "Оюун", "Ганаа", "Нараа"];
	const lines = Array.from(
		{ length: rows },
		(_, at) => `${names[at % 7]}ын,${title}${names[at % 8]}${at},${1960 + (at % 40)}-03-${10 + (at % 19)}`,
	);
	const bytes = Buffer.from([`Сургалт ${title}, 2020-03-05`, "Овог,Нэр,Төрсөн огноо", ...lines].join("\n"));
	const { handle } = programme;
	const author = { ...machine, account: (await findAccount(installation.db, "manager2"))?.id ?? null };
	const draft = await keepDraft(handle, author.account ?? "", { name: `${title}.csv`, bytes });
	const target = { target: "new", title, kind: "training", participants: "teacher", heldOn: "2020-03-05", area: "84", site: "" };
	expect(await confirmImport(handle, author, confirmedBy(draft, target), newId())).not.toBeNull();
	return draft;
}

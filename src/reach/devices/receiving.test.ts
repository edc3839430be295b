import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginCampaign } from "../../../test/support/campaign.ts";
import { freshInstallation, ownedBy } from "../../../test/support/database.ts";
import { deviceOf } from "../../../test/support/devices.ts";
import { authorBy, delger } from "../../../test/support/people.ts";
import { call } from "../../../test/support/visits.ts";
import { campaignCommands } from "../../campaigns/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import type { Counted, Message } from "./counting/message.ts";
import { written } from "./counting/message.ts";
import type { CampaignPlan, Plan } from "./counting/plan.ts";
import { countNetworks } from "./network.ts";
import { deviceRoutes } from "./plan-route.ts";
import { type Receiver, receiveBeacons } from "./receiving.ts";
import { addBatch, readCounters } from "./store.ts";

// Today is 2020-04-27.
const today = "2020-04-27";
const browser = "Mozilla/5.0 (Linux; Android 14; SM-A145) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const origin = "https://tegsh.example";
const shared: string[] = [];
let programme: Programme;
let campaign: CampaignPlan;
let film: string;
const servers: Server[] = [];

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { year } = await beginCampaign(programme.handle);
	film = newId();
	await run(programme.handle, authorBy(delger), campaignCommands["item-written"], {
		id: film,
		year,
		kind: "video",
		titleMn: "Манай гудамж",
		titleEn: "Our street",
	});
	const plan = (await (
		await call(
			deviceRoutes(() => [programme]),
			{ path: `/counted/${programme.slug}` },
		)
	).json()) as Plan;
	campaign = plan.campaigns[0] as CampaignPlan;
});

afterAll(() => {
	for (const server of servers) server.close();
	expect(shared).toEqual([]);
});

/** A server of its own on the database that all share, and what it adds until it is closed. */
async function listening(parts: Partial<Parameters<typeof receiveBeacons>[0]> = {}) {
	const receiver = receiveBeacons({
		programmes: () => [programme],
		origin,
		trustedProxy: true,
		log: (line) => shared.push(line),
		every: 3_600_000,
		...parts,
	});
	const server = createServer((request, response) => void (receiver.answer(request, response) || response.writeHead(418).end()));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	servers.push(server);
	const { port } = server.address() as AddressInfo;
	const send = async (message: Message | string, headers: Record<string, string> = {}, slug = programme.slug) => {
		const body = typeof message === "string" ? message : written(message);
		const said = { "user-agent": browser, "sec-fetch-site": "same-origin", ...headers };
		return (await fetch(`http://127.0.0.1:${port}/counted/${slug}`, { method: "POST", body, headers: said })).status;
	};
	return { send, receiver };
}

/** What is added to each counter by some work, by counter and subject; the film is called so. */
async function added(receiver: Receiver, work: () => Promise<unknown>): Promise<Record<string, number>> {
	const read = async () => {
		await receiver.flush();
		const all = await Promise.all(
			[campaign.id, ""].map((of) => readCounters(programme.handle.db, { campaign: of, from: "2000-01-01", until: "2100-01-01" })),
		);
		const sums = new Map<string, number>();
		for (const { counter, subject, count } of all.flat()) {
			const name = `${counter} ${subject.replace(film, "film")}`.trim();
			sums.set(name, (sums.get(name) ?? 0) + count);
		}
		return sums;
	};
	const before = await read();
	await work();
	const after = await read();
	return Object.fromEntries([...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)]).filter(([, more]) => more !== 0));
}

const fresh = (): Counted => deviceOf(campaign).sees({ day: today, item: film, steps: ["start", "seen"], uses: [] })[0] as Counted;
const everything = {
	...{ "item film": 1, "item-day film": 1, "k 1": 1, "new-campaign": 1, "new-day": 1, "new-month": 1, "new-week": 1 },
	...{ "seen film": 1, "start film": 1, "view film": 1 },
};

describe("what is refused adds to the number of what was refused, and says so to nobody", () => {
	it.each<[string, () => Message | string, Record<string, string>?]>([
		["no message", () => "x".repeat(512)],
		["an item of no campaign", () => ({ ...fresh(), item: newId() })],
		["a day that no calendar has", () => ({ ...fresh(), day: "2020-04-31" })],
		["an item that is none", () => ({ ...fresh(), item: "film" })],
		["a day of another year", () => ({ ...fresh(), day: "2026-04-27" })],
		["tomorrow", () => ({ ...fresh(), day: "2020-04-28" })],
		["the day before yesterday", () => ({ ...fresh(), day: "2020-04-25" })],
		["something impossible", () => ({ ...fresh(), k: 7 })],
		["a page of another site", fresh, { "sec-fetch-site": "cross-site" }],
		["an older browser on a page of another site", fresh, { "sec-fetch-site": "", origin: "https://evil.example" }],
	])("%s", async (_, message, headers) => {
		const { send, receiver } = await listening();
		expect(await added(receiver, async () => expect(await send(message(), headers)).toBe(204))).toEqual({ refused: 1 });
	});

	it("a body of another length, before it is read", async () => {
		const { send, receiver } = await listening();
		for (const body of ["{}", "x".repeat(513), "x".repeat(70_000)]) {
			expect(await added(receiver, async () => expect(await send(body)).toBe(413))).toEqual({ refused: 1 });
		}
	});

	it("a programme that is not there, not public or away", async () => {
		const { send } = await listening();
		expect(await send(fresh(), {}, "nothing")).toBe(404);
		for (const change of [{ isPublic: false }, { isAway: true }]) {
			const { send, receiver } = await listening({ programmes: () => [{ ...programme, ...change }] });
			expect(await added(receiver, async () => expect(await send(fresh())).toBe(404))).toEqual({});
		}
	});
});

describe("who is not counted", () => {
	it.each([
		["Googlebot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
		["a preview of Facebook", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"],
		["Chrome without a head", browser.replace("Chrome", "HeadlessChrome")],
		["a program", "curl/8.5.0"],
		["who says nothing", ""],
	])("%s is a robot", async (_, name) => {
		const { send, receiver } = await listening();
		expect(await added(receiver, () => send(fresh(), { "user-agent": name }))).toEqual({ bot: 1 });
	});

	it.each([
		["Global Privacy Control", { "sec-gpc": "1" }],
		["Do Not Track", { dnt: "1" }],
	])("%s is honoured here too: one more that is not measured, and nothing else", async (_, headers) => {
		const { send, receiver } = await listening();
		expect(await added(receiver, () => send(fresh(), headers))).toEqual({ "not-asked film": 1 });
	});

	it("and a device that asks not to be, or keeps nothing, says only that", async () => {
		const { send, receiver } = await listening();
		expect(await added(receiver, () => send({ item: film, not: "asked" }))).toEqual({ "not-asked film": 1 });
		expect(await added(receiver, () => send({ item: film, not: "unkept" }))).toEqual({ "not-unkept film": 1 });
	});

	it("whoever sends more than one network may", async () => {
		const { send, receiver } = await listening({ networks: countNetworks({ most: 2 }) });
		const from = (address: string) => send(fresh(), { "x-forwarded-for": address });
		const sums = await added(receiver, async () => {
			for (const last of [1, 2, 3, 4]) await from(`203.0.113.${last}`);
			await from("198.51.100.1");
		});
		expect([sums["new-campaign"], sums["beyond-cap"]]).toEqual([3, 2]);
	});
});

describe("who is counted", () => {
	it("adds one to each counter that the message names", async () => {
		const { send, receiver } = await listening();
		const sums = await added(receiver, async () => expect(await send(fresh())).toBe(204));
		expect(sums).toEqual({ ...everything, [`new-year ${campaign.years[0]?.id}`]: 1 });
	});

	it("over midnight, for the day before", async () => {
		const { send, receiver } = await listening();
		await added(receiver, () => send({ ...fresh(), day: "2020-04-26" }));
		const yesterday = await readCounters(programme.handle.db, { campaign: campaign.id, from: "2020-04-26", until: "2020-04-26" });
		expect(yesterday.find(({ counter }) => counter === "new-day")?.count).toBe(1);
	});

	it("is written when the server stops, by each of several servers that add to the same counters", async () => {
		const all = await Promise.all([1, 2, 3].map(() => listening()));
		const { receiver } = await listening();
		const sums = await added(receiver, async () => {
			await Promise.all(all.flatMap(({ send }) => Array.from({ length: 20 }, () => send(fresh()))));
			await Promise.all(all.map((one) => one.receiver.close()));
		});
		expect([sums["new-campaign"], sums["seen film"]]).toEqual([60, 60]);
	});
});

describe("a batch", () => {
	const batch = (number: number, count = 1) => ({
		server: newId(),
		number,
		day: today,
		counts: [{ day: today, campaign: campaign.id, counter: "view" as const, subject: film, count }],
	});

	it("that is sent again, because nobody heard whether it arrived, is added once", async () => {
		const { receiver } = await listening();
		const { db } = programme.handle;
		const [one, next] = [batch(1, 5), batch(2, 7)];
		const again = { ...next, server: one.server };
		const sums = await added(receiver, async () => {
			for (const sent of [one, one, again, one, again]) await addBatch(db, sent);
		});
		expect(sums).toEqual({ "view film": 12 });
	});

	it("that could not be written waits, and is written with what came since", async () => {
		const said: string[] = [];
		const owner = ownedBy(programme.handle);
		const { send, receiver } = await listening({ log: (line) => said.push(line) });
		await send({ item: film, not: "asked" });
		await owner.pool.query("alter table device_counter rename to away");
		await receiver.flush();
		expect(said.join()).toContain("device_counter");
		await owner.pool.query("alter table away rename to device_counter");
		await send({ item: film, not: "asked" });
		const { receiver: other } = await listening();
		const sums = await added(other, async () => {
			await receiver.flush();
			await receiver.close();
		});
		expect(sums).toEqual({ "not-asked film": 2 });
	});
});

it("nothing that was looked at is in the database: no address, no name of a browser", async () => {
	const { send, receiver } = await listening();
	await added(receiver, () => send(fresh(), { "x-forwarded-for": "203.0.113.77", "user-agent": `${browser} Marked/7` }));
	const { rows } = await ownedBy(programme.handle).pool.query(
		"select row_to_json(c)::text as line from device_counter c union all select row_to_json(f)::text from device_flush f",
	);
	expect(rows.length).toBeGreaterThan(5);
	expect(rows.map(({ line }) => line).join()).not.toMatch(/203\.0|Marked|Mozilla/);
});

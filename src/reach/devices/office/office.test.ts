import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign } from "../../../../test/support/campaign.ts";
import { freshInstallation } from "../../../../test/support/database.ts";
import { addUp, counterOf, deviceOf } from "../../../../test/support/devices.ts";
import { authorBy, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../../../test/support/people.ts";
import { call, viewerFor } from "../../../../test/support/visits.ts";
import { campaignCommands } from "../../../campaigns/index.ts";
import type { Programme } from "../../../programme/index.ts";
import { newId } from "../../../shared/id.ts";
import { journalHead, run } from "../../../shared/journal/index.ts";
import { mostGroups } from "../counting/message.ts";
import type { CampaignPlan } from "../counting/plan.ts";
import { deviceCommands as commands } from "../groups/commands.ts";
import { planOf } from "../plans.ts";
import { countedDevices, readDevices } from "../reading.ts";
import { addBatch, listGroups } from "../store.ts";
import { deviceOfficeRoutes } from "./routes.ts";

// Today is 2020-04-27, until a test has another in mind.
let now = new Date("2020-04-27T04:00:00Z");
let programme: Programme;
let campaign: string;
let year: string;
const [film, other, third] = [newId(), newId(), newId()];

beforeAll(async () => {
	const { programme: opened } = await freshInstallation();
	programme = { ...opened, handle: { ...opened.handle, clock: { now: () => now } } };
	({ campaign, year } = await beginCampaign(programme.handle));
	for (const [index, id] of [film, other, third].entries()) {
		const titles = { titleMn: `Кино ${index + 1}`, titleEn: `=Film ${index + 1}` };
		await run(programme.handle, authorBy(delger), campaignCommands["item-written"], { id, year, kind: "video", ...titles });
	}
});

const group = (changes: object = {}) => ({
	id: newId(),
	campaign,
	nameMn: "Хоёр кино",
	nameEn: "Two films",
	items: [film, other],
	...changes,
});
const at = (path: string) => `/office/test/campaigns/${campaign}/${path}`;
const get = (path: string, person: Person) => call(deviceOfficeRoutes, { path: at(path), viewer: viewerFor(person), programme });
const send = (path: string, person: Person, form: Record<string, string | readonly string[]>) =>
	call(deviceOfficeRoutes, { path: at(path), viewer: viewerFor(person), programme, form: { operation: newId(), ...form } });

async function planned(): Promise<CampaignPlan> {
	// What is to be counted is asked anew after some seconds, and what was said last is good for a moment.
	now = new Date(now.getTime() + 6_000);
	for (const _ of ["it is asked anew", "it is there"]) {
		await pause(250);
		await planOf(programme.handle);
	}
	await pause(250);
	const { campaigns } = await planOf(programme.handle);
	return campaigns[0] as CampaignPlan;
}

/** Devices that see items, each of its own in a row, on a day. */
async function watched(day: string, ...devices: readonly (readonly string[])[]): Promise<void> {
	const plan = await planned();
	const messages = devices.flatMap((items) => {
		const device = deviceOf(plan);
		return items.flatMap((item) => device.sees({ day, item, steps: ["start", "seen", "half"], uses: ["captions"] }));
	});
	const counts = [...addUp(messages, plan)].map(([key, count]) => ({ ...counterOf(key), count }));
	await addBatch(programme.handle.db, { server: newId(), number: 1, day, counts });
}

describe("who may not", () => {
	it("read them: a field officer, who sees no campaign", async () => {
		for (const { method, path } of deviceOfficeRoutes) {
			const address = path.replace("/office/:programme/campaigns/:campaign/", "").replace(":id", newId());
			const reply = await (method === "GET" ? get(address, tsolmon) : send(address, tsolmon, {}));
			expect([method, path, reply.status]).toEqual([method, path, 403]);
		}
	});

	it.each([yuki, sarnai, narantuya])("declare or end a group: $role, who publishes nothing", async (person) => {
		const { seq } = await journalHead(programme.handle);
		for (const path of ["devices/groups/new", `devices/groups/${newId()}/end`]) expect((await get(path, person)).status).toBe(403);
		expect((await send("devices/groups", person, { nameMn: "x", nameEn: "x", items: [film, other] })).status).toBe(403);
		expect((await journalHead(programme.handle)).seq).toBe(seq);
		const page = await (await get("devices", person)).text();
		expect(page).not.toContain("groups/new");
	});

	it("declare one that makes no sense", async () => {
		const declare = (changes: object) =>
			run(programme.handle, authorBy(delger), commands["group-declared"], group(changes) as ReturnType<typeof group>);
		await expect(declare({ campaign: newId() })).rejects.toMatchObject({ code: "reach.campaign-unknown" });
		await expect(declare({ items: [film, newId()] })).rejects.toMatchObject({ code: "reach.item-elsewhere" });
		await expect(declare({ items: [film, film] })).rejects.toMatchObject({
			code: "operation.input-refused",
			fields: { items: expect.anything() },
		});
		await expect(run(programme.handle, authorBy(delger), commands["group-ended"], { id: newId() })).rejects.toMatchObject({
			code: "reach.group-unknown",
		});
	});

	it("find a campaign that is not there", async () => {
		for (const file of ["devices", "devices.csv", "devices.json"]) {
			const path = `/office/test/campaigns/${newId()}/${file}`;
			await expect(call(deviceOfficeRoutes, { path, viewer: viewerFor(yuki), programme })).rejects.toMatchObject({ status: 404 });
		}
	});
});

describe("a declared group", () => {
	it("is asked for by a form, counts from its day on, and says since when", async () => {
		await watched("2020-04-26", [film, other]);
		expect((await get("devices/groups/new", delger)).status).toBe(200);
		const sent = await send("devices/groups", delger, { nameMn: "Хоёр кино", nameEn: "Two films", items: [film, other] });
		expect([sent.status, sent.headers.get("location")]).toEqual([303, expect.stringContaining("devices?done=group")]);
		await watched("2020-04-27", [film], [other, film], [third]);
		const [counted] = (await readDevices(programme.handle, campaign))?.groups ?? [];
		expect(counted).toMatchObject({ number: 1, declaredOn: "2020-04-27", endedOn: null, any: 2, all: 1 });
		expect(await (await get("devices", delger)).text()).toContain("Since 27 April 2020");
	});

	it("that is ended is told to no device any more, keeps what it counted, and ends once", async () => {
		const [declared] = await listGroups(programme.handle.db, campaign);
		const path = `devices/groups/${declared?.id}/end`;
		expect((await get(path, oyun)).status).toBe(200);
		expect((await send(path, oyun, {})).headers.get("location")).toContain("done=group-ended");
		expect((await planned()).groups).toEqual([]);
		expect((await readDevices(programme.handle, campaign))?.groups[0]).toMatchObject({ endedOn: "2020-04-27", any: 2, all: 1 });
		const ending = run(programme.handle, authorBy(delger), commands["group-ended"], { id: declared?.id ?? "" });
		await expect(ending).rejects.toMatchObject({ code: "reach.group-ended" });
	});

	it("is one of so many at once, and its number is never given again", async () => {
		for (let more = 0; more < mostGroups; more++) await run(programme.handle, authorBy(delger), commands["group-declared"], group());
		const tooMany = run(programme.handle, authorBy(delger), commands["group-declared"], group());
		await expect(tooMany).rejects.toMatchObject({ code: "reach.groups-many" });
		const numbers = (await listGroups(programme.handle.db, campaign)).map(({ number }) => number);
		expect(new Set(numbers).size).toBe(mostGroups + 1);
		expect(Math.min(...(await planned()).groups.map(({ number }) => number))).toBe(2);
	});

	it("is refused once the campaign has ended", async () => {
		const before = now;
		now = new Date("2020-07-01T04:00:00Z");
		const late = run(programme.handle, authorBy(delger), commands["group-declared"], group());
		await expect(late).rejects.toMatchObject({ code: "reach.campaign-over" });
		now = before;
	});
});

describe("what is counted", () => {
	it("is lent by campaign, year, month, week and day, with its coverage", async () => {
		const { db } = programme.handle;
		const unmeasured = { day: "2020-04-27", campaign, counter: "not-asked", subject: film, count: 3 } as const;
		await addBatch(db, { server: newId(), number: 1, day: "2020-04-27", counts: [unmeasured] });
		const all = await countedDevices(db, campaign);
		expect(all).toEqual({ devices: 4, views: 6, unmeasured: 3, since: "2020-04-26" });
		expect(await countedDevices(db, campaign, { span: "year", year })).toMatchObject({ devices: 4 });
		expect(await countedDevices(db, campaign, { span: "month", day: "2020-04-01" })).toMatchObject({ devices: 4, views: 6, unmeasured: 3 });
		expect(await countedDevices(db, campaign, { span: "week", day: "2020-04-30" })).toMatchObject({ devices: 3, views: 4 });
		expect(await countedDevices(db, campaign, { span: "day", day: "2020-04-26" })).toMatchObject({ devices: 1, views: 2, unmeasured: 0 });
		expect(await countedDevices(db, newId())).toEqual({ devices: 0, views: 0, unmeasured: 0, since: null });
	});

	it("stands on a page in both languages: devices, never people, and what is not counted", async () => {
		for (const [language, title] of [
			["en", "Devices on our own pages"],
			["mn", "Өөрийн хуудсыг үзсэн хөтөч"],
		] as const) {
			const page = await call(deviceOfficeRoutes, { path: at("devices"), viewer: viewerFor(yuki), programme, language });
			const text = await page.text();
			expect([page.status, text.includes(title)]).toEqual([200, true]);
		}
		const text = (await (await get("devices", yuki)).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
		expect(text).toContain("66% of 9 views");
		expect(text).toContain("At least Devices 1 item 4");
		expect(text).toContain("Views of devices that ask not to be counted 3");
	});

	it("leaves as a file in three formats, and no title in it is a formula", async () => {
		const csv = await (await get("devices.csv", yuki)).text();
		expect(csv).toContain("\r\nDevices,In different ways,2020-04-26,4\r\n");
		expect(csv).toContain("\r\nItem,'=Film 1,,3\r\n");
		const read = JSON.parse(await (await get("devices.json", yuki)).text());
		expect(read).toMatchObject({
			devices: 4,
			views: 6,
			unmeasured: 3,
			atLeast: [
				{ items: 1, devices: 4 },
				{ items: 2, devices: 2 },
			],
		});
		const xlsx = await get("devices.xlsx", yuki);
		expect(
			Buffer.from(await xlsx.arrayBuffer())
				.subarray(0, 2)
				.toString(),
		).toBe("PK");
	});
});

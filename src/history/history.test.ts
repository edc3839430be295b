import { beforeAll, describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { type Office, openOffice, type Person } from "../../test/support/office.ts";
import { type Person as Author, authorBy, bayar, delger, sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import { campaignCommands } from "../campaigns/index.ts";
import { registry } from "../registry.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { leadOf } from "./leads.ts";

let office: Office;
let path: string;
const [khovd, bayanzurkh] = [newId(), newId()];
const campaign = newId();

beforeAll(async () => {
	office = await openOffice();
	path = `/office/${office.programme.slug}/history`;
	const { handle } = office.programme;
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "P" });
	await plan(tuya, khovd, "84");
	await plan(bayar, bayanzurkh, "11/1110");
	await run(handle, authorBy(delger), campaignCommands["campaign-written"], { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	const year = { id: newId(), campaign, number: 1, themeMn: "Нэг", themeEn: "One", startsOn: "2019-09-01", endsOn: "2020-08-31" };
	await run(handle, authorBy(delger), campaignCommands["year-written"], year);
	const item = { id: newId(), year: year.id, kind: "video", titleMn: "Кино", titleEn: "Film" };
	await run(handle, authorBy(delger), campaignCommands["item-written"], item);
	const name = { clan: null, family: "Бат", given: "Нууцнэр" };
	const report = {
		id: newId(),
		written: { name: name.given },
		name,
		registerNumber: null,
		birthDate: null,
		sex: null,
		phone: null,
		workplace: null,
	};
	await run(handle, authorBy(bayar), activitiesCommands["attendance-marked"], { id: newId(), session: bayanzurkh, ...lineOf(report) });
	for (let people = 1; people < 60; people++) {
		const cells = [{ sex: null, ageBand: null, role: null, disability: "not_asked", people } as const];
		await run(handle, authorBy(bayar), activitiesCommands["head-count-written"], { session: khovd, cells });
	}
	await run(handle, machine, activitiesCommands["session-cancelled"], { session: bayanzurkh, because: "шуурга" });
});

async function plan(who: Author, session: string, area: string): Promise<void> {
	const activity = { id: newId(), title: "Сургалт", sessions: [{ id: session, heldOn: "2020-03-03", area, site: null }] };
	await run(office.programme.handle, authorBy(who), activitiesCommands["activity-planned"], activity);
	await run(office.programme.handle, authorBy(who), activitiesCommands["session-moved"], {
		session,
		heldOn: "2020-03-04",
		area,
		site: null,
	});
}

/** What the page says that was done, in the order of its rows, and where each leads. */
async function entriesOf(person: Person, query = ""): Promise<{ readonly done: string[]; readonly html: string }> {
	const reply = await office.get(person, path + query, { "accept-language": "en" });
	expect(reply.status).toBe(200);
	const whole = await reply.text();
	const html = whole.slice(whole.indexOf('id="main"'));
	const rows = html.split('<ul class="entries">').slice(1).join("").split("<li>").slice(1);
	return { html, done: rows.map((row) => /<div>(?:<a[^>]*>)?([^<]*)/.exec(row)?.[1]?.trim() ?? "") };
}

const nameOf = (kind: string) => {
	const operation = registry.get(kind)?.operation;
	const text = operation?.names[operation.name] as { readonly mn: string; readonly en: string } | undefined;
	return [text?.mn, text?.en];
};
const holds = ({ done }: { readonly done: readonly string[] }, kind: string) => done.some((one) => nameOf(kind).includes(one));

describe("refused", () => {
	it("is the page to a donor, who could have written none of it", async () => {
		expect((await office.get("yuki", path)).status).toBe(403);
		expect((await office.get("outsider", path)).status).toBe(303);
	});

	it("is to each what they may not see elsewhere", async () => {
		const [monitoring, communications, partner] = [
			await entriesOf("sarnai", "?page=2"),
			await entriesOf("delger"),
			await entriesOf("narantuya"),
		];
		expect([holds(monitoring, "figures.indicator-defined"), holds(monitoring, "campaigns.campaign-written")]).toEqual([true, false]);
		expect([holds(communications, "campaigns.campaign-written"), holds(communications, "activities.attendance-marked")]).toEqual([
			true,
			false,
		]);
		expect([holds(partner, "campaigns.item-written"), holds(partner, "campaigns.campaign-written")]).toEqual([true, false]);
	});

	it("are, to who works in some areas, the entries of others elsewhere", async () => {
		const inKhovd = await entriesOf("tuya");
		expect(inKhovd.html).toContain(khovd);
		expect(inKhovd.html).not.toContain(bayanzurkh);
		const inBayanzurkh = await entriesOf("tsolmon");
		expect(inBayanzurkh.html).toContain(bayanzurkh);
		expect(inBayanzurkh.html).not.toContain(khovd);
		expect((await entriesOf("tuya", `?record=${bayanzurkh}`)).done).toEqual([]);
	});
});

describe("the history", () => {
	it("says who did what to which record, in words, and nothing of what was written", async () => {
		const { html, done } = await entriesOf("bayar", `?record=${bayanzurkh}`);
		expect(done).toHaveLength(2);
		expect(html).toContain(`href="/office/${office.programme.slug}/sessions/${bayanzurkh}"`);
		expect(html).toMatch(/Tegsh itself|Тэгш өөрөө/);
		for (const page of ["", "?page=2"]) {
			const { html: all } = await entriesOf("bayar", page);
			expect(all).not.toMatch(/Нууцнэр|\{&quot;|\{"|because|шуурга/);
		}
	});

	it("is narrowed by person, kind and day, and takes what the address cannot mean for everything", async () => {
		expect((await entriesOf("bayar", "?who=tegsh")).done).toHaveLength(1);
		expect((await entriesOf("bayar", "?kind=activities.session-moved")).done).toHaveLength(2);
		expect((await entriesOf("bayar", "?day=2019-01-01")).done).toEqual([]);
		const all = await entriesOf("bayar");
		expect((await entriesOf("bayar", "?who='--&kind=x&day=2019-99-99&page=-1")).done).toEqual(all.done);
	});

	it("goes forward and back, and says how many there are", async () => {
		const [first, second] = [await entriesOf("bayar"), await entriesOf("bayar", "?page=2")];
		expect([first.done.length, second.done.length]).toEqual([50, 19]);
		expect([first.html.includes('rel="next"'), first.html.includes('rel="prev"')]).toEqual([true, false]);
		expect([second.html.includes('rel="next"'), second.html.includes('rel="prev"')]).toEqual([false, true]);
		expect(second.html).toMatch(/51–69 of 69|Нийт 69: 51–69/);
	});
});

describe("a lead", () => {
	it("is a page there is, for whom the page is", () => {
		const pages = office.routes.programme.filter(({ method }) => method === "GET");
		for (const kind of registry.keys()) {
			const lead = leadOf(kind);
			if (!lead) continue;
			const pattern = `/office/:programme/${lead.at}`.replace(":id", ":");
			const page = pages.find((route) => route.path.replace(/:(?!programme)\w+/, ":") === pattern);
			expect([kind, page?.access]).toEqual([kind, lead.access]);
		}
	});

	it("is known of most that is done", () => {
		const known = [...registry].filter(([, { operation }]) => operation.journal === "programme").map(([kind]) => leadOf(kind) !== null);
		expect(known.filter((one) => one).length / known.length).toBeGreaterThan(0.6);
	});
});

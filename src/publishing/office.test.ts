import { beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, type Person } from "../../test/support/office.ts";
import { authorBy, bayar, sarnai } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reached } from "../../test/support/sheets.ts";
import { activitiesCommands } from "../activities/index.ts";
import { planCommands } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, machine, run } from "../shared/journal/index.ts";

const year = { id: newId(), nameMn: "2019 он", nameEn: "2019", startsOn: "2019-01-01", endsOn: "2019-12-31" };
const later = { ...year, id: newId(), startsOn: "2020-01-01", endsOn: "2020-12-31" };
const reasons = { reasonMn: "Бүртгэл <хожуу> ирсэн.", reasonEn: "A register came <late>." };
const inEnglish = { "accept-language": "en" };
let office: Office;
let path: string;

beforeAll(async () => {
	office = await openOffice();
	const { handle, slug } = office.programme;
	path = `/office/${slug}/periods`;
	await run(handle, machine, planCommands["period-written"], year);
	await run(handle, machine, planCommands["period-written"], later);
	const meetings = { ...plainSheet, code: "M", unit: "event", counts: reached(1) } as const;
	await defineIndicator(handle, sarnai, meetings);
	await hold("2019-05-06");
});

async function hold(heldOn: string): Promise<void> {
	const sessions = [{ id: newId(), heldOn, area: "84", site: null, held: true }];
	await run(office.programme.handle, authorBy(bayar), activitiesCommands["activity-planned"], { id: newId(), title: "Уулзалт", sessions });
}

const head = async () => (await journalHead(office.programme.handle)).seq;
const send = (person: Person, address: string, fields: Record<string, string> = {}) =>
	office.post(person, `${path}/${address}`, { operation: newId(), ...fields }, inEnglish);
const textOf = async (person: Person, address: string) => (await office.get(person, `${path}${address}`, inEnglish)).text();
const positionIn = (html: string) => /name="asOf" value="(\d+)"/.exec(html)?.[1] ?? "";

describe("who may publish", () => {
	const refused: readonly (readonly [Person, string, string])[] = [
		["tsolmon", "submission", ""],
		["delger", "submission", ""],
		["yuki", "submission", ""],
		["tuya", "submission", "works in only some areas"],
		["tuya", "return", "works in only some areas"],
		["sarnai", "approval", ""],
		["sarnai", "publication", ""],
	];

	it.each(refused)("not %s at %s", async (person, step, words) => {
		const before = await head();
		const address = `${year.id}/${step}`;
		for (const reply of [
			await office.get(person, `${path}/${address}`, inEnglish),
			await send(person, address, { asOf: "1", reason: "!" }),
		]) {
			expect(reply.status).toBe(403);
			expect(await reply.text()).toContain(words);
		}
		expect(await head()).toBe(before);
	});

	it("a period that is not there, or not over, is refused with what to do", async () => {
		expect((await office.get("bayar", `${path}/${newId()}`)).status).toBe(404);
		expect((await office.get("bayar", `${path}/nothing`)).status).toBe(404);
		expect((await send("sarnai", `${newId()}/submission`)).status).toBe(404);
		const reply = await send("sarnai", `${later.id}/submission`);
		expect(reply.status).toBe(422);
		expect(await reply.text()).toContain("Submit its figures when it is over");
	});
});

describe("a period", () => {
	it("is submitted, approved by another, published and restated; pages say what waits and for whom", async () => {
		expect(await textOf("sarnai", "")).toContain("A monitoring officer or a manager reviews the figures and submits them.");
		expect((await send("sarnai", `${year.id}/submission`)).headers.get("location")).toBe(`${path}/${year.id}?done=submitted`);
		expect(await textOf("yuki", "")).toContain("Submitted by Сарнай");
		expect(await textOf("yuki", `/${year.id}`)).not.toContain("/approval");

		const asOf = positionIn(await textOf("oyun", `/${year.id}/approval`));
		const strange = await send("oyun", `${year.id}/approval`, { asOf: "1" });
		expect([strange.status, (await strange.text()).includes("submitted again while")]).toEqual([422, true]);
		expect((await send("oyun", `${year.id}/approval`, {})).status).toBe(422);
		expect((await send("oyun", `${year.id}/approval`, { asOf })).status).toBe(303);
		expect((await send("oyun", `${year.id}/publication`, { asOf })).status).toBe(303);
		const published = await textOf("yuki", `/${year.id}`);
		expect(published).toContain(`${asOf}:`);
		expect(published).toContain("every figure is the same as the one published");

		const proposal = `${year.id}/figures/M/restatement`;
		expect((await send("sarnai", proposal, reasons)).status).toBe(422);
		await hold("2019-06-07");
		expect(await textOf("sarnai", `/${year.id}`)).toContain("1 → 2");
		const empty = await send("sarnai", proposal, { reasonMn: "Шалтгаан" });
		expect([empty.status, (await empty.text()).includes("Write the reason in English.")]).toEqual([422, true]);
		expect((await send("tuya", proposal, reasons)).status).toBe(403);
		expect((await send("sarnai", `${year.id}/figures/NO/restatement`, reasons)).status).toBe(404);
		expect((await send("sarnai", proposal, reasons)).status).toBe(303);

		const [, restatement] = new RegExp(`${year.id}/(restatements/[\\da-f-]{36})`).exec(await textOf("oyun", `/${year.id}`)) ?? [];
		expect((await send("sarnai", restatement ? `${year.id}/${restatement}` : "")).status).toBe(403);
		expect((await office.get("oyun", `${path}/${later.id}/${restatement}`)).status).toBe(404);
		expect((await send("oyun", `${year.id}/${restatement}`)).status).toBe(303);
		expect((await send("oyun", `${year.id}/${restatement}`)).status).toBe(404);
		const slug = office.programme.slug;
		for (const [language, said] of [
			["en", "A register came &lt;late>."],
			["mn", "Бүртгэл &lt;хожуу> ирсэн."],
		] as const) {
			const page = await (await office.get("outsider", `/${language}/${slug}/figures/M`)).text();
			expect(page).toContain(said);
			expect(page).toContain("1 → 2");
			expect(await (await office.get("outsider", `/${language}/${slug}/feed.xml`)).text()).toContain("1 → 2");
		}
		expect(office.complaints).toEqual([]);
	});
});

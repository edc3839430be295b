import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../src/shared/id.ts";
import { type Office, openOffice } from "./support/office.ts";
import { bayar } from "./support/people.ts";
import { defineIndicator } from "./support/sheets.ts";

let office: Office;
let home: string;

beforeAll(async () => {
	office = await openOffice();
	home = `/office/${office.programme.slug}`;
	const rule = {
		pillar: null,
		counts: { of: "activities", kinds: [], roles: [], minimum: 1 },
		reach: "direct",
		ageBands: "adults",
		baseline: null,
		targets: [],
		notes: {},
	} as const;
	const inBoth = { mn: "Сурсан хүн", en: "People trained" };
	const sheet = { code: "TT", title: inBoth, definition: inBoth, notCounted: inBoth, unit: "person", ...rule } as const;
	await defineIndicator(office.programme.handle, bayar, { ...sheet, windowFrom: "2018-03-01", windowUntil: null, target: null });
});

/** Nothing that somebody can send is a mistake of ours. */
async function expectAnswer(response: Response): Promise<void> {
	expect([response.status < 500, office.complaints]).toEqual([true, []]);
}

describe("an address that no page of ours has", () => {
	it.each([
		"/activities?text=%00",
		"/activities?kind=%00&area=%00",
		"/activities/places?area=%00&site=%00",
		"/activities/places?area=84&site=nobody",
		"/calendar?month=%00",
		"/calendar?month=9999-99",
		`/sessions/%00/files/${newId()}`,
		"/people?text=a%00b",
		`/activities?after=2020-99-99_${newId()}`,
		`/activities?after=0000-01-01_${newId()}`,
		"/figures?asOf=999999999999999",
		"/figures/TT/rows?quarter=0000-Q1",
		"/figures/TT/rows?area=%00",
	])("%s is answered", async (path) => {
		await expectAnswer(await office.get("bayar", home + path));
	});

	it.each(["toString", "constructor", "__proto__"])("says nothing of ?done=%s", async (done) => {
		await expectAnswer(await office.get("bayar", `/office/account?done=${done}`));
	});

	it("is refused where letters are encoded that need no encoding: a public page has one address in the cache", async () => {
		const { slug } = office.programme;
		expect((await office.get("outsider", `/en/${slug}`)).status).toBe(200);
		const encoded = `%${slug.charCodeAt(0).toString(16)}${slug.slice(1)}`;
		for (const path of [`/en/${encoded}`, `/%65n/${slug}`, "/e%6E"]) expect((await office.get("outsider", path)).status).toBe(404);
	});
});

describe("a form that no browser sends", () => {
	it("is a bad request", async () => {
		const headers = { "content-type": "application/json" };
		const response = await office.post("outsider", "/sign-in", {}, headers);
		expect(response.status).toBe(400);
		expect((await office.post("outsider", "/language", { language: "mn", path: "/бат" })).headers.get("location")).toBe("/office");
		expect(office.complaints).toEqual([]);
	});

	it("cannot plan a session in a year that no calendar has", async () => {
		const session = { heldOn1: "0000-01-01", area1: "84", site1: "" };
		const response = await office.post("bayar", `${home}/activities`, { operation: newId(), title: "Тэгш хамруулах", ...session });
		expect(response.status).toBe(422);
		expect(office.complaints).toEqual([]);
	});

	it("leaves nothing in the journal that cannot be read again", async () => {
		const fields = { operation: newId(), title: "Тэгш\0 хамруулах", heldOn1: "2020-03-02", area1: "84", site1: "" };
		const planned = await office.post("bayar", `${home}/activities`, fields);
		expect(planned.status).toBe(303);
		const training = await (await office.get("bayar", planned.headers.get("location") ?? "")).text();
		const session = /\/sessions\/[\da-f-]{36}/.exec(training)?.[0];
		const cancelled = await office.post("bayar", `${home}${session}/cancellation`, { operation: newId(), because: "Цас\0 орсон" });
		expect(cancelled.status).toBe(303);
		expect(await (await office.get("bayar", `${home}${session}`)).text()).toContain("Цас орсон");
		expect(office.complaints).toEqual([]);
	});
});

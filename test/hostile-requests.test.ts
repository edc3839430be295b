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

describe("a body that is larger than its form", () => {
	const fields = "a=1&".repeat(2_000);
	const urlencoded = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
	const sent = (path: string, body: string | URLSearchParams, headers: Record<string, string> = urlencoded) =>
		office.fetch(new Request(`http://localhost:3000${path}`, { method: "POST", body, headers }));

	it.each(["/sign-in", "/enrol", "/language", "/sign-in/code"])(
		"is refused to anybody at %s, by its size and by its fields",
		async (path) => {
			expect((await sent(path, "a".repeat(65 * 1024))).status).toBe(413);
			expect((await sent(path, fields)).status).toBe(413);
			expect(office.complaints).toEqual([]);
		},
	);

	it("is refused in the office as well, and not sent back to whoever has no session", async () => {
		const places = `${home}/activities`;
		expect((await office.post("bayar", places, { text: "a".repeat(1_100_000) })).status).toBe(413);
		const ended = await sent(places, new URLSearchParams({ text: "a".repeat(1_100_000) }));
		expect([ended.status, (await ended.text()).includes("aaaa")]).toEqual([401, false]);
		expect((await sent("/api/v1/x/operations", fields, { "content-type": "application/json" })).status).toBe(401);
	});

	it("is not read before the permission is asked for, where files may be sent", async () => {
		let read = 0;
		const body = new ReadableStream({
			pull: (controller) => (read++ > 100 ? controller.close() : controller.enqueue(new Uint8Array(65_536))),
		});
		const headers = { ...urlencoded, "content-type": "multipart/form-data; boundary=x" };
		const asked = { method: "POST", body, headers, duplex: "half" } as RequestInit;
		const response = await office.fetch(new Request(`http://localhost:3000${home}/imports`, asked));
		expect([response.status, read < 40]).toEqual([401, true]);
	});
});

describe("a form that is sent twice", () => {
	const planned = (operation: string, title: string) =>
		office.post("bayar", `${home}/activities`, { operation, title, heldOn1: "2020-03-02", area1: "84", site1: "" });

	it("at the same moment is one activity, and both are led to it", async () => {
		const operation = newId();
		const replies = await Promise.all([1, 2].map(() => planned(operation, "Тэгш хамруулах")));
		expect(replies.map(({ status }) => status)).toEqual([303, 303]);
		expect(new Set(replies.map(({ headers }) => headers.get("location"))).size).toBe(1);
	});

	it("with something else in it is a conflict, and not taken for done", async () => {
		const operation = newId();
		expect((await planned(operation, "Тэгш хамруулах")).status).toBe(303);
		const other = await planned(operation, "Өөр сургалт");
		expect(other.status).toBe(422);
		expect(await other.text()).toMatch(/already|аль хэдийн/);
		expect(office.complaints).toEqual([]);
	});
});

describe("an answer that cannot be given", () => {
	it("says that the database is away, and when to ask again", async () => {
		const away = await openOffice();
		await away.get("bayar", "/office");
		const refused = Object.assign(new Error("nobody listens there"), { code: "ECONNREFUSED", syscall: "connect" });
		const connect = (told?: (error: Error) => void) => (told ? told(refused) : Promise.reject(refused));
		Object.assign(away.handle.pool, { connect });
		const page = await away.get("bayar", "/office", { "accept-language": "en" });
		expect([page.status, page.headers.get("retry-after")]).toEqual([503, "10"]);
		const health = await away.get("outsider", "/healthz");
		expect(health.status).toBe(503);
		expect(await health.text()).toContain("database: not ok");
	});

	it("is none of health while all is well", async () => {
		expect(await (await office.get("outsider", "/healthz")).text()).toBe("ok\n");
	});
});

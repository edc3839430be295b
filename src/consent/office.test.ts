import { beforeAll, describe, expect, it } from "vitest";
import { childReport, placeIn, recordConsent } from "../../test/support/consents.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, bayar, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { campaignCommands } from "../campaigns/index.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { listAccesses } from "./accesses/store.ts";
import { consentRoutes, effectiveRight, holdAgainst, withdrawalsAsFile } from "./index.ts";

// Today is 2020-04-27.
const day = "2020-04-27";
let programme: Programme;
let story: string;
let consent: { readonly id: string; readonly report: string };
const khulan: Person = { account: "khulan", name: "Хулан", role: "communications-officer", areas: ["84"] };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	const [campaign, year] = [newId(), newId()];
	story = newId();
	await run(handle, authorBy(oyun), campaignCommands["campaign-written"], { id: campaign, nameMn: "Аян", nameEn: "Campaign" });
	const theme = { themeMn: "Хүртээмж", themeEn: "Inclusion", startsOn: "2019-09-01", endsOn: "2020-08-31" };
	await run(handle, authorBy(oyun), campaignCommands["year-written"], { id: year, campaign, number: 1, ...theme });
	const titled = { kind: "human_story", titleMn: "Хөршийн охин", titleEn: "The girl next door" } as const;
	await run(handle, authorBy(oyun), campaignCommands["item-written"], { id: story, year, ...titled });
	consent = await recordConsent(handle, { report: childReport("Энхмөнх"), campaign, displayName: "pseudonym", alias: "Мишээл" });
	await placeIn(handle, story, [consent.report]);
});

function get(path: string, person: Person, language: "mn" | "en" = "en"): Promise<Response> {
	return call(consentRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, language });
}

function post(path: string, person: Person, form: Record<string, string | File>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(consentRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, form: fields });
}

const missing = { status: 404 };
const text = async (reply: Promise<Response>) => (await (await reply).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const addressOf = (path: string) => path.replace("/office/:programme/", "").replace(/:\w+/g, newId());
const filled = {
	given: "Солонго",
	family: "Дорж",
	birthDate: "2009.05.06",
	area: "84",
	what: "A film",
	formVersion: "1",
	formLanguage: "mn",
	givenBy: "guardian",
	guardianName: "Туяа",
	guardianRelation: "mother",
	guardianAuthority: "birth certificate",
	assent: "spoken",
	answer: "agreed",
	channels: "web\nprint",
	abroad: "yes",
	languages: "mn",
	displayName: "first_name",
	place: "aimag",
	face: "shown",
	voice: "own",
	givenOn: "2020-04-01",
	givenAt: "Khovd",
	collectedBy: "Delger",
};

describe("every route of consents", () => {
	it.each([sarnai, tsolmon, narantuya, yuki])("is closed to $role", async (person) => {
		const { seq } = await journalHead(programme.handle);
		for (const { method, path } of consentRoutes) {
			const reply = await (method === "GET" ? get(addressOf(path), person) : post(addressOf(path), person, {}));
			expect([method, path, reply.status]).toEqual([method, path, 403]);
		}
		expect((await journalHead(programme.handle)).seq).toBe(seq);
	});

	it("shows whoever works in some areas nobody of others: no name, no alias, and no page", async () => {
		const elsewhere = await recordConsent(programme.handle, { report: childReport("Ариунзаяа"), area: "11/1110" });
		expect(await text(get("consents", bayar))).toContain("Ариунзаяа");
		expect(await text(get("consents", khulan))).not.toContain("Ариунзаяа");
		for (const path of ["", "/file", "/correction", "/withdrawal", "/preview"]) {
			await expect(get(`consents/${elsewhere.id}${path}`, khulan)).rejects.toMatchObject(missing);
		}
		await placeIn(programme.handle, story, [elsewhere.report]);
		const work = await text(get(`consents/works/${story}`, khulan));
		expect(work).toContain("Somebody outside your areas");
		expect(work).not.toContain("Ариунзаяа");
	});
});

describe("a consent in the office", () => {
	it("is entered from the form, and stands with what may appear and how they are called", async () => {
		const reply = await post("consents", delger, filled);
		expect(reply.status).toBe(303);
		const page = await text(get(reply.headers.get("location")?.replace("/office/test/", "") ?? "", delger));
		for (const said of ["Дорж Солонго", "In force", "Holds until 1 April 2022", "Туяа, mother", "The consent is recorded."]) {
			expect(page).toContain(said);
		}
		expect(await text(get(`consents/${consent.id}`, delger))).toContain("Мишээл");
	});

	it("comes back with what is wrong at its field, and with all that was typed", async () => {
		const cases: readonly (readonly [Record<string, string>, string])[] = [
			[{ given: "", area: "" }, "Enter the given name"],
			[{ birthDate: "soon" }, "The birth date could not be understood"],
			[{ guardianName: "" }, "guardian’s name"],
			[{ assent: "" }, "Choose how the child said yes"],
			[{ abroad: "" }, "cannot be ticked"],
			[{ givenBy: "self" }, "under 18"],
			[{ expiresOn: "2030-01-01" }, "more than five years"],
		];
		for (const [changed, said] of cases) {
			const reply = await post("consents", delger, { ...filled, ...changed });
			const html = await reply.text();
			expect([said, reply.status, html.includes(said), html.includes('value="birth certificate"')]).toEqual([said, 422, true, true]);
		}
	});

	it("keeps the signed form for those who may see it", async () => {
		const pdf = new File(["%PDF-1.4\n%%EOF\n"], "signed.pdf", { type: "application/pdf" });
		const reply = await post("consents", delger, { ...filled, given: "Номинзул", birthDate: "2010.01.02", file: pdf });
		const id = /consents\/([\w-]+)\?/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
		const file = await get(`consents/${id}/file`, delger);
		expect([file.status, file.headers.get("content-type"), file.headers.get("cache-control")]).toEqual([
			200,
			"application/pdf",
			"private, no-store",
		]);
		await expect(get(`consents/${consent.id}/file`, delger)).rejects.toMatchObject(missing);
	});

	it("is corrected with a reason, shown to them, and complained of, and its history tells all", async () => {
		const path = `consents/${consent.id}`;
		const correction = { ...filled, place: "soum", because: "The form says soum." };
		expect((await post(`${path}/correction`, delger, correction)).status).toBe(303);
		expect((await post(`${path}/preview`, delger, { shownOn: day, answer: "agreed" })).status).toBe(303);
		expect((await post(`${path}/complaint`, delger, { receivedOn: day, complainedBy: "Туяа", what: "The picture is old." })).status).toBe(
			303,
		);
		const page = await text(get(path, delger));
		for (const said of ["Corrected – The form says soum.", "The picture is old.", "27 April 2020: Agreed", "Complaint noted"]) {
			expect(page).toContain(said);
		}
	});

	it("is found by its state", async () => {
		await recordConsent(programme.handle, { report: childReport("Зулаа"), expiresOn: "2020-05-30" });
		const listed = await text(get("consents?state=expiring", delger));
		expect([listed.includes("Зулаа"), listed.includes("Энхмөнх")]).toEqual([true, false]);
	});
});

describe("who read a consent", () => {
	it("is written down each time the record is opened, corrected or its paper taken, and nothing in the journal", async () => {
		const read = await recordConsent(programme.handle, { report: childReport("Отгонбаяр"), guardianContact: "9911 2233" });
		const { seq } = await journalHead(programme.handle);
		expect(await text(get(`consents/${read.id}`, delger))).toContain("9911 2233");
		expect(await (await get(`consents/${read.id}/correction`, bayar)).text()).toContain('value="9911 2233"');
		await expect(get(`consents/${read.id}/file`, delger)).rejects.toMatchObject(missing);
		expect((await journalHead(programme.handle)).seq).toBe(seq);
		const page = await text(get(`consents/accesses?consent=${read.id}`, oyun));
		for (const said of ["Отгонбаяр", "the record, to correct it", "the signed form", "Of Бат Отгонбаяр only"]) expect(page).toContain(said);
		const accesses = await listAccesses(programme.handle.db, { consent: read.id, from: 0, most: 10 });
		expect(accesses.map(({ account, part }) => [account, part])).toEqual([
			["delger", "paper"],
			["bayar", "correction"],
			["delger", "record"],
		]);
	});

	it("is not written down where nobody could read it, and shown to nobody but who answers for it", async () => {
		const elsewhere = await recordConsent(programme.handle, { report: childReport("Номуун"), area: "11/1110" });
		await expect(get(`consents/${elsewhere.id}`, khulan)).rejects.toMatchObject(missing);
		expect(await listAccesses(programme.handle.db, { consent: elsewhere.id, from: 0, most: 10 })).toEqual([]);
		for (const person of [delger, sarnai, tsolmon, narantuya, yuki]) expect((await get("consents/accesses", person)).status).toBe(403);
		expect(await text(get("consents", oyun))).toContain("Who read consents");
		expect(await text(get("consents", delger))).not.toContain("Who read consents");
	});
});

describe("who is in a work", () => {
	it("is a table of what each agreed to, with what that is together", async () => {
		const path = `consents/works/${story}`;
		const unknown = { described: "a boy in a red coat", face: "partly", from: "1:05", until: "1:10" };
		expect((await post(`${path}/people`, delger, { ...unknown, until: "0:30" })).status).toBe(422);
		const added = await post(`${path}/people`, delger, unknown);
		expect(added.status).toBe(303);
		const page = await (await get(path, delger)).text();
		for (const said of ["It may appear nowhere at present.", "Unknown: a boy in a red coat", "1:05–1:10", "Somebody unknown is in it"]) {
			expect(page).toContain(said);
		}
		const id = [...page.matchAll(/people\/([\da-f-]{36})"/g)].at(-1)?.[1] ?? "";
		expect(await text(get(`${path}/people/${id}`, delger))).toContain("Take out of this work");
		expect((await post(`${path}/people/${id}/removal`, delger, {})).status).toBe(303);
		expect(await text(get("consents/works", delger))).toContain("The girl next door");
		await expect(get(`consents/works/${newId()}`, delger)).rejects.toMatchObject(missing);
	});
});

describe("the form on paper", () => {
	it("says in both languages what cannot be taken back before anybody signs", async () => {
		for (const [spoken, before, signature] of [
			["mn", "юуг буцааж авч чадахгүй", "Дээрхийг надад уншиж өгсөн"],
			["en", "what cannot be taken back", "This was read out to me"],
		] as const) {
			const page = await text(get(`consents/paper/${spoken}`, delger, "mn"));
			expect(page.indexOf(before)).toBeGreaterThan(0);
			expect(page.indexOf(before)).toBeLessThan(page.indexOf(signature));
		}
		await expect(async () => get("consents/paper/fr", delger)).rejects.toMatchObject(missing);
	});
});

describe("a withdrawal in the office", () => {
	it("is one step, leads to what has to go, and is held against what is restored", async () => {
		const { handle } = programme;
		const film = newId();
		const { id, report } = await recordConsent(handle, { report: childReport("Цэлмэг") });
		await placeIn(handle, film, [report]);
		const form = await text(get(`consents/${id}/withdrawal`, delger));
		expect(form.indexOf("Cannot be undone")).toBeLessThan(form.indexOf("Record the withdrawal"));
		const reply = await post(`consents/${id}/withdrawal`, delger, { askedBy: "Сувдаа", way: "telephone", askedOn: day });
		expect(reply.status).toBe(303);
		expect((await effectiveRight(handle.db, [film], day)).channels).toEqual([]);
		const address = reply.headers.get("location")?.replace("/office/test/", "") ?? "";
		expect(await text(get(address, delger))).toContain("The right ended the moment it was recorded");
		const list = await withdrawalsAsFile(handle.db);
		expect(list).not.toMatch(/Сувдаа|Цэлмэг/);

		// A backup from before the withdrawal is put back: its consent is there, and nobody withdrew it.
		const { programme: restored } = await freshInstallation();
		const again = await recordConsent(restored.handle, { report: childReport("Цэлмэг") });
		const parsed = JSON.parse(list) as { withdrawals: { consent: string }[] };
		const known = { ...parsed, withdrawals: parsed.withdrawals.map((one) => ({ ...one, consent: again.id })) };
		const author = authorBy(bayar);
		const held = await holdAgainst(restored.handle, author, JSON.stringify(known), "list");
		expect(held).toMatchObject({ known: 0, without: [] });
		expect(held.again).toHaveLength(1);
		expect(await holdAgainst(restored.handle, author, JSON.stringify(known), "list")).toEqual({ known: 1, again: [], without: [] });
		expect((await holdAgainst(restored.handle, author, list.replace(/"id": "[^"]*"/, `"id": "${newId()}"`), "list")).without).toHaveLength(
			1,
		);
		await expect(holdAgainst(restored.handle, author, "{}", "list")).rejects.toMatchObject({ code: "consent.list-unreadable" });
	});
});

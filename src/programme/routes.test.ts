import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, sarnai } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { OfficeRoute } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { closeProgrammes, openProgrammes, type Programme, programmeRoutes } from "./index.ts";

let programmes: Programme[] = [];
let routes: readonly OfficeRoute[];
let installation: Handle;

beforeAll(async () => {
	const { handle, url, programme } = await freshInstallation();
	installation = handle;
	programmes = [programme];
	const reopen = async () => {
		const opened = await openProgrammes(handle, url, programmes);
		programmes = opened;
	};
	routes = programmeRoutes({ installation: handle, url, programmes: () => programmes, reopen });
});

const form = {
	nameMn: "Хүүхэд бүр",
	nameEn: "Every child",
	slug: "every-child",
	summaryMn: "Хүүхэд бүрийг сургуульд",
	summaryEn: "Every child in school",
	startsOn: "2026-03-01",
	targetAreas: ["84", "11/1110"],
};

function send(fields: Record<string, string | readonly string[]>, as = bayar): Promise<Response> {
	return call(routes, { path: "/office/programmes", viewer: viewerFor(as), form: { operation: newId(), ...fields } });
}

describe("programmes", () => {
	it("are not started by an administrator of one area", async () => {
		const inKhovd = { ...bayar, areas: ["84"] };
		await expect(send(form, inKhovd)).rejects.toMatchObject({ code: "programme.for-everywhere" });
		const list = await call(routes, { path: "/office", viewer: viewerFor(inKhovd) });
		expect(await list.text()).not.toContain("/office/programmes/new");
	});

	it("are listed, with an offer to start one for whoever may", async () => {
		const shown = await (await call(routes, { path: "/office", viewer: viewerFor(bayar) })).text();
		expect(shown).toContain("Test programme");
		expect(shown).toContain("/office/programmes/new");
		const hers = await (await call(routes, { path: "/office", viewer: viewerFor(sarnai) })).text();
		expect(hers).not.toContain("/office/programmes/new");
	});

	it("offer to start one's own as long as there is none", async () => {
		const none = programmeRoutes({ installation, url: "", programmes: () => [], reopen: async () => {} });
		const shown = await (await call(none, { path: "/office", viewer: viewerFor(bayar), language: "mn" })).text();
		expect(shown).toContain("Хөтөлбөрөө эхлүүлэх");
	});

	it("come back with what was typed when something is missing, reserved or unknown", async () => {
		const refused = await send({ ...form, nameMn: "", slug: "accounts", startsOn: "2026-02-30", targetAreas: [] });
		expect(refused.status).toBe(422);
		const shown = await refused.text();
		for (const said of [
			"Enter the name of the programme in Mongolian",
			"Tegsh itself uses this name",
			"There is no such day",
			"Choose at least one area",
			"Every child in school",
		]) {
			expect(shown).toContain(said);
		}
		expect(await (await send({ ...form, targetAreas: ["99"] })).text()).toContain("not on the list");
		expect(await (await send({ ...form, slug: "Ж" })).text()).toContain("small Latin letter");
	});

	it("come back with errors that no other field has, each naming its language", async () => {
		for (const text of ["", "x".repeat(2_001)]) {
			const refused = await send({ ...form, nameMn: text, nameEn: text, summaryMn: text, summaryEn: text });
			const errors = [...(await refused.text()).matchAll(/<a href="#(?:name|summary)(Mn|En)">([^<]+)/g)].map(([, of, said]) => ({
				of,
				said,
			}));
			expect(new Set(errors.map(({ said }) => said)).size).toBe(4);
			for (const { of, said } of errors) expect(said).toContain(of === "Mn" ? "Mongolian" : "English");
		}
	});

	it("are created once and open at once", async () => {
		const reply = await send(form);
		expect(reply.headers.get("location")).toBe("/office/every-child");
		const created = programmes.find(({ slug }) => slug === "every-child");
		expect(created).toMatchObject({ startsOn: "2026-03-01", targetAreas: ["84", "11/1110"], isDemo: false });
		expect((await created?.handle.pool.query("select seq from journal_head"))?.rows).toEqual([{ seq: 0 }]);
		const again = await send(form);
		expect([again.status, (await again.text()).includes("There is a programme named")]).toEqual([422, true]);
		await closeProgrammes(programmes.filter(({ slug }) => slug === "every-child"));
	});

	it("are refused to outsiders and to whoever may not create them", async () => {
		for (const path of ["/office", "/office/programmes/new"]) expect((await call(routes, { path })).status).toBe(401);
		expect((await call(routes, { path: "/office/programmes/new", viewer: viewerFor(sarnai) })).status).toBe(403);
		expect((await send(form, sarnai)).status).toBe(403);
	});
});

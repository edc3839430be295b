import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, narantuya, sarnai, yuki } from "../../test/support/people.ts";
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
	routes = programmeRoutes({ installation: handle, programmes: () => programmes, reopen });
});

const form = {
	nameMn: "Хүүхэд бүр",
	nameEn: "Every child",
	slug: "every-child",
	summaryMn: "Хүүхэд бүрийг сургуульд",
	summaryEn: "Every child in school",
	startsOn: "2026-03-01",
	endsOn: "2028-12-31",
	targetAreas: ["84", "11/1110"],
};

function send(fields: Record<string, string | readonly string[]>, as = bayar): Promise<Response> {
	return call(routes, { path: "/office/programmes", viewer: viewerFor(as), form: { operation: newId(), ...fields } });
}

const heading = (page: string) => /<h1>([^<]+)/.exec(page)?.[1];

describe("programmes", () => {
	it("are refused to outsiders and to whoever may not create them", async () => {
		for (const path of ["/office", "/office/programmes/new", "/office/programmes"]) {
			expect((await call(routes, { path })).status).toBe(401);
		}
		expect((await call(routes, { path: "/office/programmes/new", viewer: viewerFor(sarnai) })).status).toBe(403);
		expect((await send(form, sarnai)).status).toBe(403);
	});

	it("are not started by an administrator of one area", async () => {
		const inKhovd = { ...bayar, areas: ["84"] };
		for (const step of ["name", "areas"]) {
			expect((await send({ ...form, step }, inKhovd)).status).toBe(403);
		}
		const list = await call(routes, { path: "/office", viewer: viewerFor(inKhovd) });
		expect(await list.text()).not.toContain("/office/programmes/new");
	});

	it("are listed, with an offer to start one for whoever may", async () => {
		const shown = await (await call(routes, { path: "/office", viewer: viewerFor(bayar) })).text();
		expect(shown).toContain("Test programme");
		expect(shown).toContain("/office/programmes/new");
	});

	it("are no list for whoever may not start one while there is one alone: its overview is", async () => {
		const reply = await call(routes, { path: "/office", viewer: viewerFor(sarnai) });
		expect([reply.status, reply.headers.get("location")]).toEqual([303, "/office/test"]);
	});

	it("lead to figures only whoever may read them", async () => {
		const two = programmeRoutes({ installation, programmes: () => [...programmes, ...programmes], reopen: async () => {} });
		const shownTo = async (person: typeof yuki) => (await call(two, { path: "/office", viewer: viewerFor(person) })).text();
		expect(await shownTo(yuki)).toContain('href="/office/test/figures"');
		expect(await shownTo(narantuya)).not.toContain("/figures");
	});

	it("offer to start one's own as long as there is none", async () => {
		const none = programmeRoutes({ installation, programmes: () => [], reopen: async () => {} });
		const shown = await (await call(none, { path: "/office", viewer: viewerFor(bayar), language: "mn" })).text();
		expect(shown).toContain("Хөтөлбөрөө эхлүүлэх");
	});
});

describe("the pages that start a programme", () => {
	const steps = ["name", "summary", "dates", "areas"] as const;
	const titles = [
		"What is the programme called?",
		"For whom is it, and what does it do?",
		"When does it run?",
		"Where does it work?",
	] as const;

	it("ask one thing after another, say how far one is, and carry along what was typed", async () => {
		const first = await (await call(routes, { path: "/office/programmes/new", viewer: viewerFor(bayar) })).text();
		expect([heading(first), first.includes("Step 1 of 7")]).toEqual([titles[0], true]);
		for (const [index, step] of steps.slice(0, 3).entries()) {
			const reply = await send({ ...form, step });
			const page = await reply.text();
			expect([reply.status, heading(page)]).toEqual([200, titles[index + 1]]);
			for (const kept of ['value="Хүүхэд бүр"', "Every child in school", 'value="every-child"', `Step ${index + 2} of 7`]) {
				expect(page).toContain(kept);
			}
		}
		expect(programmes).toHaveLength(1);
	});

	it("lead back without a word on what is missing, and forget nothing", async () => {
		const reply = await send({ ...form, startsOn: "", step: "areas", to: "back" });
		const page = await reply.text();
		expect([reply.status, heading(page), page.includes("error-summary")]).toEqual([200, titles[2], false]);
		for (const area of form.targetAreas) expect(page).toContain(`name="targetAreas" value="${area}"`);
		expect(heading(await (await send({ step: "name", to: "back" })).text())).toBe(titles[0]);
	});

	it("come back with what was typed when something is missing, reserved or unknown", async () => {
		const refusals = [
			["name", { nameMn: "" }, ["Enter the name of the programme in Mongolian", "Every child in school"]],
			["summary", { summaryEn: "" }, ["Enter the summary in English", "Хүүхэд бүрийг сургуульд"]],
			["dates", { slug: "accounts", startsOn: "2026-02-30" }, ["Tegsh itself uses this name", "There is no such day", "accounts"]],
			["dates", { slug: "Ж", endsOn: "soon" }, ["lower-case Latin letter", "The last day is not a valid date", "soon"]],
			["dates", { endsOn: "2026-02-28" }, ["The last day is before the first day", "2026-02-28"]],
			["areas", { targetAreas: [] }, ["Choose at least one area", "Хүүхэд бүр"]],
			["areas", { targetAreas: ["99"] }, ["not on the list"]],
		] as const;
		for (const [step, wrong, expected] of refusals) {
			const refused = await send({ ...form, ...wrong, step });
			const shown = await refused.text();
			expect([refused.status, heading(shown)]).toEqual([422, titles[steps.indexOf(step)]]);
			for (const said of expected) expect(shown).toContain(said);
		}
	});

	it("come back with errors that no other field has, each naming its language", async () => {
		for (const [step, field] of [
			["name", "name"],
			["summary", "summary"],
		] as const) {
			for (const text of ["", "x".repeat(2_001)]) {
				const refused = await send({ ...form, [`${field}Mn`]: text, [`${field}En`]: text, step });
				const errors = [...(await refused.text()).matchAll(/<a href="#(?:name|summary)(Mn|En)">([^<]+)/g)].map(([, of, said]) => ({
					of,
					said,
				}));
				expect(new Set(errors.map(({ said }) => said)).size).toBe(2);
				for (const { of, said } of errors) expect(said).toContain(of === "Mn" ? "Mongolian" : "English");
			}
		}
	});

	it("lead to the first one that lacks something when the last is sent", async () => {
		const refused = await send({ ...form, summaryMn: "", startsOn: "", step: "areas" });
		expect([refused.status, heading(await refused.text())]).toEqual([422, titles[1]]);
	});

	it("propose a short name, and keep the one that was typed", async () => {
		const { slug: _, ...unnamed } = form;
		expect(await (await send({ ...unnamed, nameEn: "Every Child’s Way – Övörkhangai", step: "summary" })).text()).toContain(
			'value="every-childs-way-ovorkhangai"',
		);
		expect(await (await send({ ...form, nameEn: "Other", step: "summary" })).text()).toContain('value="every-child"');
	});

	it("create it once, at the end, and lead on", async () => {
		const reply = await send({ ...form, step: "areas" });
		expect(reply.headers.get("location")).toBe("/office/every-child/start/pillars");
		const created = programmes.find(({ slug }) => slug === "every-child");
		expect(created).toMatchObject({ startsOn: "2026-03-01", endsOn: "2028-12-31", targetAreas: ["84", "11/1110"], isDemo: false });
		expect((await created?.handle.pool.query("select seq from journal_head"))?.rows).toEqual([{ seq: 0 }]);
		const again = await send(form);
		const shown = await again.text();
		expect([again.status, heading(shown), shown.includes("There is a programme named")]).toEqual([422, titles[2], true]);
		await closeProgrammes(programmes.filter(({ slug }) => slug === "every-child"));
	});
});

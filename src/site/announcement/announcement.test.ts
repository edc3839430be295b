import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { delger, narantuya, oyun, type Person, sarnai, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { announcementRoutes, createPageCache, siteRoutes } from "../index.ts";
import { listAnnouncementDocuments, listAnnouncements } from "./store.ts";

let programme: Programme;
let routes: ReturnType<typeof siteRoutes>;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	routes = siteRoutes({ programmes: () => [programme], origin: "https://tegsh.example", cache: createPageCache() });
});

const read = (path: string) => call(routes, { path: path.replace("~", programme.slug) });
const send = (path: string, person: Person, form: Record<string, string | File>) =>
	call(announcementRoutes, {
		path: `/office/test/announcement${path}`,
		viewer: viewerFor(person),
		programme,
		form: { operation: newId(), ...form },
	});

const written = {
	headlineMn: "Хүүхэд бүр сурах эрхтэй",
	headlineEn: "Every child may learn",
	leadMn: "Хоёр жилийн өмнө эхэлсэн.",
	leadEn: "It began two years ago.",
	textMn: "Нэг догол мөр.\n\nХоёр дахь.",
	textEn: "One paragraph.\n\nAnother.",
	publishedOn: "2020-04-27",
};

describe("the announcement", () => {
	it.each([narantuya, sarnai, yuki])("is not written by $name, who is $role", async (person) => {
		for (const path of ["/text", "/documents", `/documents/${newId()}/removal`, `/logos/${newId()}`]) {
			expect((await send(path, person, written)).status).toBe(403);
		}
	});

	it("tells the programme by its own name until somebody writes it, and keeps every version", async () => {
		expect(await (await read("/en/~/announcement")).text()).toContain(`<h1>${programme.name.en}</h1>`);
		expect((await send("/text", delger, written)).status).toBe(303);
		expect((await send("/text", oyun, { ...written, headlineEn: "Every child learns" })).status).toBe(303);
		const versions = await listAnnouncements(programme.handle.db);
		expect(versions.map(({ headline, writtenBy }) => [headline.en, writtenBy])).toEqual([
			["Every child learns", "oyun"],
			["Every child may learn", "delger"],
		]);
		const page = await (await read("/mn/~/announcement")).text();
		expect(page).toMatch(/<h1>Хүүхэд бүр сурах эрхтэй<\/h1>[\s\S]*<p>Хоёр дахь\.<\/p>/);
		expect((await send("/text", delger, { ...written, leadEn: "" })).status).toBe(422);
	});

	it("has documents that anybody may take along, until they are removed", async () => {
		const pdf = new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "тайлан.pdf", { type: "application/pdf" });
		const document = { titleMn: "Тайлан", titleEn: "Report of the year", dated: "2020-03-31" };
		expect((await send("/documents", delger, document)).status).toBe(422);
		expect((await send("/documents", delger, { ...document, file: pdf })).status).toBe(303);
		const [kept] = await listAnnouncementDocuments(programme.handle.db);
		expect(await (await read("/en/~/announcement")).text()).toContain("Report of the year");
		const path = `/en/~/announcement/documents/${kept?.id}.pdf`;
		const file = await read(path);
		expect([file.status, file.headers.get("content-disposition")]).toEqual([200, expect.stringMatching(/^attachment/)]);
		expect((await send(`/documents/${kept?.id}/removal`, delger, {})).status).toBe(303);
		expect((await read(path)).status).toBe(404);
	});
});

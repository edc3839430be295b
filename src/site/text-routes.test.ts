import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, delger, type Person, sarnai } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { Problem } from "../shared/problem.ts";
import { createPageCache, siteRoutes, textRoutes } from "./index.ts";

let programme: Programme;
let read: (path: string) => Promise<string>;

beforeAll(async () => {
	programme = (await freshInstallation()).programme;
	const routes = siteRoutes({ programmes: () => [programme], origin: "https://tegsh.example", cache: createPageCache() });
	read = async (path) => (await call(routes, { path })).text();
});

const path = () => `/office/${programme.slug}/texts`;
const write = (person: Person, key: string, form: Readonly<Record<string, string>>) =>
	call(textRoutes, { path: `${path()}/${key}`, viewer: viewerFor(person), programme, form: { operation: newId(), ...form } });

describe("the texts of the public pages", () => {
	it("are written by whoever may, everywhere", async () => {
		expect((await write(sarnai, "results", { mn: "Б", en: "A" })).status).toBe(403);
		const somewhere = { ...delger, areas: ["84"] };
		await expect(write(somewhere, "results", { mn: "Б", en: "A" })).rejects.toBeInstanceOf(Problem);
		expect(await read(`/en/${programme.slug}`)).toContain(">Results</h2>");
	});

	it("stand on the page as soon as they are saved, and go again", async () => {
		expect((await write(delger, "results", { mn: "Юунд хүрсэн бэ", en: "What came of it" })).status).toBe(303);
		expect(await read(`/en/${programme.slug}`)).toContain("What came of it");
		expect(await read(`/mn/${programme.slug}`)).toContain("Юунд хүрсэн бэ");
		expect((await write(bayar, "results/reset", {})).status).toBe(303);
		expect(await read(`/en/${programme.slug}`)).toContain(">Results</h2>");
	});

	it("keep what was typed when a language or a place in braces is missing", async () => {
		const empty = await write(delger, "about-text", { mn: "Бидний тухай шинэ текст", en: " " });
		expect([empty.status, (await empty.text()).includes("Бидний тухай шинэ текст")]).toEqual([422, true]);
		const lost = await write(delger, "window-since", { mn: "{from}-аас", en: "from now on" });
		const page = await lost.text();
		expect(lost.status).toBe(422);
		expect(page).toContain("from now on");
		expect(page).toContain("{from}");
	});

	it("are refused with a place that nothing fills, or two pages would show its braces", async () => {
		const response = await write(delger, "results", { mn: "Үр дүн {тоо}", en: "Results {number}" });
		expect([response.status, (await response.text()).includes("{number}")]).toEqual([422, true]);
		expect(await read(`/en/${programme.slug}`)).toContain(">Results</h2>");
	});

	it("may hold lists, addresses and what looks like markup, on every page that has a long text", async () => {
		const en = "First words.\n\n## More\n- <img src=x onerror=alert(1)>\n- https://example.mn/plan";
		for (const [key, page] of [
			["results-text", ""],
			["campaign-text", "/campaign"],
			["documents-text", "/documents"],
			["about-text", "/about"],
		]) {
			expect((await write(delger, key ?? "", { mn: "Эхний үг.", en })).status).toBe(303);
			const html = await read(`/en/${programme.slug}${page}`);
			expect(html).toContain(
				'<p>First words.</p><h2>More</h2><ul><li>&lt;img src=x onerror=alert(1)></li><li><a href="https://example.mn/plan">',
			);
			expect(await read(`/mn/${programme.slug}${page}`)).toContain("<p>Эхний үг.</p>");
		}
		expect(await read(`/en/${programme.slug}/campaign`)).toContain('<meta name="description" content="First words."');
	});

	it("of what was published for a period are texts like any other", async () => {
		expect((await write(delger, "published-text", { mn: "Тайлбар", en: "What was checked" })).status).toBe(303);
	});

	it("are no others than those that there are", async () => {
		for (const key of ["nothing", "toString", "unit-person"]) {
			await expect(write(delger, key, { mn: "а", en: "a" })).rejects.toMatchObject({ status: 404 });
		}
	});

	it("are listed, each with whose it is", async () => {
		const list = await (await call(textRoutes, { path: path(), viewer: viewerFor(delger), programme })).text();
		expect(list).toContain("Standard");
		expect(list.match(/\/texts\/[\w-]+"/g)?.length).toBeGreaterThan(80);
	});
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inventWorld, populate } from "../../src/demo/index.ts";
import { stylesheet } from "../../src/shared/ui/index.ts";
import { openChromium } from "../support/chromium.ts";
import { type Office, openOffice, type Person } from "../support/office.ts";

/* The table of results as paper and screens show it, without a script and without a server: the page and its stylesheet are all there is. */

let office: Office;
let browser: Browser;

beforeAll(async () => {
	[office, browser] = await Promise.all([openOffice(), openChromium()]);
	await populate(office.programme.handle, inventWorld({ seed: 5, teachers: 20, attendances: 36, children: 20, workshopAttendances: 60 }));
});

afterAll(() => browser.close());

async function opened(person: Person, language: "mn" | "en", width: number, query = "") {
	const reply = await office.get(person, `/office/${office.programme.slug}/results${query}`, { "accept-language": language });
	expect(reply.status).toBe(200);
	const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
	await page.setContent((await reply.text()).replace("</head>", `<style>${stylesheet}</style></head>`));
	return page;
}

it("is printed on one landscape page", async () => {
	for (const language of ["mn", "en"] as const) {
		const page = await opened("bayar", language, 1280);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
		await page.close();
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		const [width = 0, height = 0] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number) ?? [];
		expect(width).toBeGreaterThan(height);
	}
});

it.each([320, 768, 1280])("is no wider than a screen of %i px, in both languages and with each area by itself", async (width) => {
	for (const language of ["mn", "en"] as const) {
		for (const query of ["", "?area=each"]) {
			const page = await opened("bayar", language, width, query);
			const { width: table = 0, x = 0 } = (await page.locator("table.results").boundingBox()) ?? {};
			await page.close();
			expect([language, query, table > 0, x + table <= width]).toEqual([language, query, true, true]);
		}
	}
});

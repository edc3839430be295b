import { sql } from "kysely";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { kept as keptWords } from "#words/reach";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { testVaultKey } from "../support/database.ts";
import { freePort } from "../support/debian-postgres.ts";
import { type RunningTegsh, startTegsh } from "../support/installation.ts";
import { demoInstallation } from "../support/populated.ts";
import { findBarriers, lookAt, openBench } from "./looking.ts";

/*
 * Somebody watches a film of the demo on two days: counted once in the campaign and on both days. Others ask not to be counted, by a signal of
 * their browser or by the switch, and are counted not at all. Days pass at the server, whatever the telephone says.
 */

// What a browser is called as a whole: it is asked so when a page is left, whatever a window of it is called.
const telephone = "Mozilla/5.0 (Linux; Android 14; SM-A145) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const t = speak(keptWords, "mn");

let browser: Browser;
let demo: Awaited<ReturnType<typeof demoInstallation>>;
let port: number;
let tegsh: RunningTegsh | null = null;
const at = (path: string) => `http://localhost:${port}${path}`;

beforeAll(async () => {
	[browser, demo, port] = await Promise.all([openChromium(`--user-agent=${telephone}`), demoInstallation(), freePort()]);
});

afterAll(async () => {
	await browser?.close();
	await tegsh?.stop();
});

/** A server on a day of the demo; what it counted is written when it stops. */
async function during(work: () => Promise<void>): Promise<void> {
	const { url, handle } = demo;
	const settings = { DATABASE_URL: url, TEGSH_OWNER_DATABASE_URL: handle.ownerUrl, TEGSH_VAULT_KEY: testVaultKey.toString("hex") };
	tegsh = await startTegsh({ ...settings, PORT: String(port) }, inject("storage"));
	await work();
	expect(await tegsh.stop()).toEqual({ code: 0, left: [] });
	tegsh = null;
}

async function nextDay(): Promise<void> {
	await sql`update programme set clock_offset_ms = clock_offset_ms + 86400000 where slug = 'demo'`.execute(demo.handle.db);
}

/** What is counted of the campaign, day by day, without its subjects. */
async function counted(): Promise<Record<string, number[]>> {
	const { rows } = await sql<{ counter: string; counts: number[] }>`
		select counter, array_agg(count::int order by day) as counts
		from (select counter, day, sum(count) as count from device_counter group by counter, day) as daily group by counter`.execute(
		demo.programme.handle.db,
	);
	return Object.fromEntries(rows.map(({ counter, counts }) => [counter, counts]));
}

const visitor = (options: Parameters<Browser["newContext"]>[0] = {}) =>
	browser.newContext({ viewport: { width: 320, height: 640 }, locale: "mn-MN", ...options });

/** The first film of the campaign that is ready. */
async function filmOf(page: Page): Promise<string> {
	await page.goto(at("/mn/demo/campaign"));
	const works = await page.locator('a[href*="/video-"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	for (const work of new Set(works)) {
		await page.goto(at(work));
		if ((await page.locator("video").count()) > 0) return page.locator("h1").innerText();
	}
	throw new Error("no film is ready");
}

/** Plays the film without its sound until two seconds of it were seen, and leaves for the page that says what is kept. */
async function watch(context: BrowserContext): Promise<string> {
	const page = await context.newPage();
	const title = await filmOf(page);
	await page.locator("video").evaluate((video: HTMLVideoElement) => {
		video.muted = true;
		video.scrollIntoView({ block: "center" });
		return video.play();
	});
	await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 3);
	await page.goto(at("/mn/demo/kept"));
	const said = await page.locator("[data-kept-here]").innerText();
	await page.close();
	return said.replace(title, "the film");
}

describe("a visitor of the public pages", () => {
	it("is counted once in the campaign and on each of two days, reads and deletes what is kept; a visitor who asks not to be counted is not", async () => {
		const somebody = await visitor();
		await during(async () => {
			expect(await watch(somebody)).toMatch(/2020-04-27[\s\S]*the film/);
		});
		expect(await counted()).toMatchObject({
			"new-campaign": [1],
			"new-day": [1],
			item: [1],
			"item-day": [1],
			view: [1],
			k: [1],
			seen: [1],
		});

		await nextDay();
		const [signalling, switching] = await Promise.all([visitor(), visitor()]);
		await signalling.addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
		await during(async () => {
			// A telephone whose clock stands in another year.
			await somebody.clock.setFixedTime(new Date("2031-01-01T00:00:00Z"));
			expect(await watch(somebody)).toContain("2020-04-28");
			await readAndDelete(somebody);

			expect(await watch(signalling)).toContain(t("asked"));
			const page = await switching.newPage();
			await page.goto(at("/mn/demo/kept"));
			await page.getByRole("button", { name: t("do-not-count") }).press("Enter");
			expect(await page.locator("[role=status]").innerText()).toBe(t("said-do-not-count"));
			expect(await watch(switching)).toContain(t("off"));
		});
		const both = await counted();
		expect(both).toMatchObject({ "new-campaign": [1], "new-day": [1, 1], item: [1], "item-day": [1, 1], view: [1, 1], k: [1], seen: [1] });
		expect(both).toMatchObject({ "not-asked": [2] });
		expect(both.refused).toBeUndefined();
		for (const context of [somebody, signalling, switching]) await context.close();
	});
});

/** On a telephone, with the keyboard, in both languages; and what the page says where no script runs. */
async function readAndDelete(context: BrowserContext): Promise<void> {
	const page = await context.newPage();
	for (const language of ["mn", "en"] as const) {
		await page.goto(at(`/${language}/demo/kept`));
		const { overhang, scripts, slips } = await lookAt(page);
		expect([overhang, scripts, slips]).toEqual([0, [], []]);
		expect(await findBarriers(await openBench(context, at("")), await page.content())).toEqual([]);
	}
	await page.goto(at("/mn/demo/kept"));
	expect(await page.locator("[data-kept-item]:visible").count()).toBe(1);
	await page.getByRole("button", { name: t("delete"), exact: true }).press("Enter");
	expect(await page.locator("[role=status]").innerText()).toBe(t("said-delete"));
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	// The keyboard is where it was, not at the top of the page.
	expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-kept-here"))).toBe(true);

	const without = await visitor({ javaScriptEnabled: false });
	const plain = await without.newPage();
	await plain.goto(at("/mn/demo/kept"));
	expect(await plain.locator("[data-kept-here]").innerText()).toContain(t("without"));
	expect(await plain.getByRole("button").count()).toBe(0);
	await without.close();
}

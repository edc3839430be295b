import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { fieldFiles, fieldWeight } from "../src/field/index.ts";
import { openChromium } from "../test/support/chromium.ts";
import { openBareOffice } from "./field-office.ts";
import type { BenchLine } from "./line.ts";

const cases = 2000;
const slowDown = 4;
const mostWeight = 120 * 1024;
const mostMilliseconds = 200;
const pin = "280419";

/** What somebody types, letter by letter, in either alphabet. */
const sought = ["бат", "сарантуяа", "enkh", "ganbaatar", "9911"];

/** DESIGN section 8: what a telephone loads first, and how long it looks for a child among two thousand on a slow one. */
export async function benchField(): Promise<BenchLine[]> {
	const office = await openBareOffice(cases);
	const browser = await openChromium();
	try {
		const page = await (await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "mn-MN" })).newPage();
		await enrol(page, office.origin);
		const session = await page.context().newCDPSession(page);
		await slow(session, slowDown);
		const opened = await unlocked(page, office.origin);
		const [searching, still] = await searched(page, office.origin);
		const zipped = fieldFiles.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
		return [
			line("field app, first load, brotli as over HTTPS", fieldWeight(), "B", mostWeight, "the budget"),
			line("the same, gzip", zipped, "B", mostWeight, "the budget"),
			line(
				`search of ${cases} cases at ${slowDown}×, the slowest letter of ${still.count}`,
				searching,
				"ms",
				mostMilliseconds,
				"the budget",
			),
			line(`search of ${cases} cases at ${slowDown}×, the median letter`, still.median, "ms", mostMilliseconds, "the budget"),
			line(`from the PIN to the list of ${cases} cases at ${slowDown}×`, opened, "ms", 10_000, "orientation"),
		];
	} finally {
		await browser.close();
		await office.close();
	}
}

async function enrol(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/field`);
	await page.locator("#new-pin").fill(pin);
	await page.locator("#new-pin-again").fill(pin);
	await page.locator("button.first").click();
	await page.locator(".tabs").waitFor();
	await page.goto(`${origin}/field#/search`);
	await page.getByText("2,000").waitFor({ timeout: 120_000 });
}

async function unlocked(page: Page, origin: string): Promise<number> {
	await page.goto("about:blank");
	await page.goto(`${origin}/field#/search`);
	await page.locator("#pin").fill(pin);
	const began = performance.now();
	await page.locator("button.first").click();
	await page.getByText("2,000").waitFor({ timeout: 120_000 });
	return performance.now() - began;
}

/** From a letter to the list of who is found, drawn. */
async function searched(page: Page, origin: string): Promise<[slowest: number, rest: { readonly count: number; readonly median: number }]> {
	await page.goto(`${origin}/field#/search`);
	const taken: number[] = [];
	for (const word of sought) {
		for (let letters = 1; letters <= word.length; letters += 1) {
			taken.push(
				await page.evaluate(`(async () => {
				const field = document.getElementById("sought");
				const began = performance.now();
				field.value = ${JSON.stringify(word.slice(0, letters))};
				field.dispatchEvent(new Event("input", { bubbles: true }));
				await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
				return performance.now() - began;
			})()`),
			);
		}
	}
	const inOrder = taken.toSorted((one, other) => one - other);
	return [inOrder.at(-1) ?? 0, { count: taken.length, median: inOrder[Math.floor(taken.length / 2)] ?? 0 }];
}

async function slow(session: CDPSession, rate: number): Promise<void> {
	await session.send("Emulation.setCPUThrottlingRate", { rate });
}

function line(name: string, measured: number, unit: string, baseline: number, baselineName: string): BenchLine {
	return { name, measured, unit, baseline, baselineName, ratio: measured / baseline, budget: "at most 1", within: measured <= baseline };
}

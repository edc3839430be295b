import { type ServerType, serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairs as pairWords, person as personWords, review as queueWords } from "#words/people";
import { keepDraft } from "../../src/activities/imports/drafts.ts";
import { activitiesCommands } from "../../src/activities/index.ts";
import { run } from "../../src/shared/journal/index.ts";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type Office, openOffice, password } from "../support/office.ts";
import { authorBy, sarnai } from "../support/people.ts";
import { defineIndicator, plainSheet } from "../support/sheets.ts";
import { bigNumbers, heading, notice, signIn } from "./office.ts";
import { beginStory, type Circumstances, everywhere, type Story, tellings } from "./story.ts";

const programme = "/office/test";
const columns = "Овог,Нэр,Хүйс,Төрсөн огноо,Утас,Ажлын газар";

// A week later two of them are retyped with slips in sex and day, and one comes back under half a name.
const monday = [
	"Доржийн,Болдбаатар,эр,1984.03.12,99112233,12-р сургууль",
	"Ганбатын,Өнөрбаяр,эм,1979.11.02,88114455,3-р цэцэрлэг",
	"Лувсангийн,Сарантуяа,эм,1991.06.30,95556677,12-р сургууль",
];
const retyped = ["Dorj,Boldbaatar,эм,1984.03.21,99112233,School No. 12", "Ганбат,Өнөрбаяр,эр,1979.11.20,88114455,3-р цэцэрлэг"];

let browser: Browser;

beforeAll(async () => {
	browser = await openChromium();
});

afterAll(() => browser?.close());

describe("two reports that may be one person", () => {
	it.each(tellings(everywhere[3]))("%s", async (_, circumstances) => {
		const { office, server, origin } = await openRegisters();
		const story = await beginStory(browser, origin, circumstances);
		try {
			await signIn(story, { userName: "sarnai", password }, `${programme}/people`);
			await review(story, office, circumstances);
		} finally {
			await story.close();
			server.close();
		}
	});
});

async function review(story: Story, office: Office, { scripts, width }: Circumstances): Promise<void> {
	const { page, language } = story;
	const t = speak(pairWords, language);
	const tQueue = speak(queueWords, language);
	const people = await peopleOnRecord(story);
	expect(people).toHaveLength(5);
	expect(await figure(story)).toBe(5);

	// To the first pair, and decided, by the keyboard alone.
	await story.open(`${programme}/people`);
	await press(story, tQueue("queue-waiting", { count: 2 }));
	await picture(story, "queue", language, width);
	await press(story, tQueue("start"));
	expect(await heading(story)).toBe(t("title"));
	expect(await page.locator("main").innerText()).toContain(t("progress", { place: 1, of: 2 }));
	await picture(story, "pair", language, width);
	const first = page.url();
	if (scripts) await key(story, "Digit1");
	else await press(story, t("same"));

	// The next pair is there; the figure has fallen by one.
	const second = page.url();
	expect(second).not.toBe(first);
	expect(await notice(story)).toContain(t("done-same", { names: "" }));
	expect(await page.locator("main").innerText()).toContain(t("progress", { place: 2, of: 2 }));
	await picture(story, "next", language, width);
	expect(await figure(story)).toBe(4);
	expect(await peopleOnRecord(story)).toHaveLength(4);

	// Undone from there: the figure is back, and both people with all that was theirs.
	await story.open(second);
	if (scripts) await key(story, "Digit0");
	else await press(story, t("undo-last"));
	expect(page.url().split("?")[0]).toBe(first.split("?")[0]);
	expect(await notice(story)).toBe(t("done-undone"));
	expect(await figure(story)).toBe(5);
	expect(await peopleOnRecord(story)).toEqual(people);

	// Skipped, decided to be different, and the first one joined after all.
	await story.open(first);
	await story.click(page.locator("main").getByRole("link", { name: t("skip") }));
	expect(page.url().split("?")[0]).toBe(second.split("?")[0]);
	await story.button(new RegExp(`^${t("different")}`));
	expect(await notice(story)).toContain(t("done-different", { names: "" }));
	await story.open(first);
	await story.button(new RegExp(`^${t("same")}`));
	await story.open(`${programme}/people/review`);
	expect(await page.locator("main").innerText()).toContain(tQueue("nothing-waits"));
	await picture(story, "measured", language, width);

	// The same register once more: who is different stays different, who is one stays one.
	await enter(office, "3.csv", "2020-04-20", [...retyped, "Баатарын,Нэргүй,эр,1960.01.05,80001122,Хороо"]);
	expect(await figure(story)).toBe(5);

	await story.open(`${programme}/people/decisions`);
	expect(await page.locator("tbody tr").count()).toBe(2);
	await picture(story, "decisions", language, width);
	await joinByHand(story, width);
}

/** The person page: what holds somebody together, a report taken out, and somebody found and joined by hand. */
async function joinByHand(story: Story, width: number): Promise<void> {
	const { page, language } = story;
	const t = speak(personWords, language);
	await story.open(`${programme}/people?text=Өнөрбаяр`);
	await story.click(page.locator("tbody a").first());
	expect(await page.locator("main").innerText()).toContain(t("held"));
	await picture(story, "person", language, width);
	const before = await figure(story);
	await story.open(`${programme}/people?text=Сарантуяа`);
	const old = await page.locator("tbody a").first().getAttribute("href");
	await story.click(page.locator("tbody a").first());
	await story.link(t("merge"));
	await page.getByRole("searchbox").fill("Нэргүй");
	await story.button(t("search"));
	await picture(story, "merge", language, width);
	await story.click(page.locator("tbody a").first());
	const pair = page.url();
	await story.button(new RegExp(`^${speak(pairWords, language)("same")}`));
	expect(await notice(story)).toBe(t("done-same"));
	expect(await figure(story)).toBe(before - 1);
	// The address of either leads to the one person.
	await story.open(`${programme}/people/${pair.split("/").at(-1)?.split("?")[0]}`);
	expect(page.url()).toContain(old ?? "-");
	await picture(story, "joined", language, width);
	await story.button(t("take-out"));
	expect(await notice(story)).toBe(t("done-taken-out"));
	expect(await figure(story)).toBe(before);
}

/** What stands on the page of the list: people by their addresses, with how often each was written down. */
async function peopleOnRecord(story: Story): Promise<(string | null)[]> {
	await story.open(`${programme}/people`);
	const rows = await story.page.locator("tbody tr").all();
	return Promise.all(
		rows.map(async (row) => `${await row.locator("a").getAttribute("href")} ${await row.locator("td").last().innerText()}`),
	);
}

/** The most that the figure may be: each pair that waits is counted as two. */
async function figure(story: Story): Promise<number> {
	await story.open(`${programme}/figures/ALL`);
	return Math.max(...(await bigNumbers(story)));
}

/** With the keyboard alone: Tab to what is called so, and Enter. */
async function press(story: Story, name: string): Promise<void> {
	const { page } = story;
	const target = page
		.getByRole("button", { name })
		.or(page.getByRole("link", { name, exact: true }))
		.first();
	for (let steps = 0; steps < 80; steps += 1) {
		await page.keyboard.press("Tab");
		if (await target.evaluate((one) => one === document.activeElement)) break;
	}
	expect(await target.evaluate((one) => one === document.activeElement)).toBe(true);
	await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
	await story.open(page.url());
}

async function key(story: Story, code: string): Promise<void> {
	const { page } = story;
	// Nobody answers within half a second of seeing two people for the first time.
	await page.waitForTimeout(500);
	await Promise.all([page.waitForEvent("load"), page.keyboard.press(code)]);
	await story.open(page.url());
}

async function openRegisters(): Promise<{ office: Office; server: ServerType; origin: string }> {
	const office = await openOffice();
	await office.get("sarnai", "/office");
	await enter(office, "1.csv", "2020-04-06", monday);
	await enter(office, "2.csv", "2020-04-13", retyped);
	await defineIndicator(office.programme.handle, sarnai, { ...plainSheet, code: "ALL" });
	const server = serve({ fetch: (request) => office.fetch(request), hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => server.once("listening", resolve));
	return { office, server, origin: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
}

async function enter({ programme: { handle } }: Office, name: string, heldOn: string, rows: readonly string[]): Promise<void> {
	const bytes = new TextEncoder().encode([columns, ...rows, ""].join("\n"));
	const draft = await keepDraft(handle, sarnai.account, { name, bytes });
	await run(handle, authorBy(sarnai), activitiesCommands["register-imported"], {
		import: draft,
		session: null,
		title: null,
		heldOn,
		area: "84",
	});
}

async function picture({ page }: Story, what: string, language: string, width: number): Promise<void> {
	if (process.env.TEGSH_PICTURES)
		await page.screenshot({ path: `${process.env.TEGSH_PICTURES}/${what}-${language}-${width}.png`, fullPage: true });
}

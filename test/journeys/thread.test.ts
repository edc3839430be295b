import { globSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activities as activityWords, imports as importWords } from "#words/activities";
import { figures as figureWords } from "#words/figures";
import { people as peopleWords } from "#words/people";
import { site as siteWords } from "#words/site";
import { unitLabels } from "../../src/counting/index.ts";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { often } from "../support/thorough.ts";
import { alert, bigNumber, fact, notice, programme, type SignIn, signIn } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

interface Summary {
	readonly best: number;
	readonly rows: number;
	readonly leftOut: number;
}

/** One as each kind of office writes it; all nine are brought in by a command in src/activities/imports. Thoroughly, all of them here too. */
const registers = globSync(join(import.meta.dirname, "../samples/registers/*.csv"))
	.sort()
	.slice(0, often(3, 9));
const attendances = often(69, 259);

let browser: Browser;
let tegsh: RunningDemo;
let officer: SignIn;

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
	officer = tegsh.signIns.find(({ role }) => role === "monitoring-officer") as SignIn;
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

async function figure(): Promise<Summary> {
	return (await tegsh.tegsh<Summary[]>("figures", "TT"))[0] as Summary;
}

describe("from registers of attendance to a published figure", () => {
	it.each(tellings(everywhere[1]))("%s", async (_, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const before = await figure();
		const files = await tegsh.tegsh<{ rows: number; people: number; rejected: number }>("import", "registers", ...registers, "--dry-run");
		expect(files).toMatchObject({ rows: attendances, rejected: 0 });

		expect(await publicFigure(story)).toBe(before.best);
		await signIn(story, officer, `${programme}/people`);
		const namesakes = await findPerson(story, "Түвшинцэцэн");

		const drafts = await upload(story);
		let news = 0;
		for (const draft of drafts) news += await confirm(story, draft, draft === drafts[0]);
		const after = await figure();
		// Nobody on the samples is in the demo, so each of their people is new once; a few are so like somebody of it that they are linked.
		const risen = after.rows - before.rows;
		expect([risen <= files.people, risen >= files.people * 0.97]).toEqual([true, true]);
		expect(news).toBeGreaterThanOrEqual(risen);

		await story.open(`${programme}/people`);
		expect(await findPerson(story, "Түвшинцэцэн")).toBeGreaterThan(namesakes);
		await openFigure(story, after, circumstances.width === 1280);
		// What is public is what was published, whatever is entered or taken back.
		expect(await publicFigure(story)).toBe(before.best);
		expect(await evidenceFigure(story)).toBe(before.best);

		const [first, ...others] = drafts as [string, ...string[]];
		await story.open(first);
		await story.link(speak(importWords, story.language)("undo"));
		await undo(story);
		const less = await figure();
		expect(less.rows).toBeLessThan(after.rows);
		for (const other of others) {
			await story.open(`${other}/withdrawal`);
			await undo(story);
		}
		expect(await figure()).toMatchObject({ best: before.best, rows: before.rows, leftOut: before.leftOut });
		expect(await publicFigure(story)).toBe(before.best);
		for (const journal of await tegsh.tegsh<{ faults: unknown[] }[]>("verify")) expect(journal.faults).toEqual([]);
		await story.close();
	});
});

async function publicFigure(story: Story): Promise<number> {
	await story.open(`/${story.language}`);
	await story.link(speak(siteWords, story.language)("open-programme"));
	return bigNumber(story);
}

async function evidenceFigure(story: Story): Promise<number> {
	await story.link(speak(siteWords, story.language)("see-evidence"));
	return bigNumber(story);
}

/** How many people of this name the list finds. */
async function findPerson(story: Story, name: string): Promise<number> {
	const t = speak(peopleWords, story.language);
	await story.page.getByLabel(t("name-or-number")).fill(name);
	await story.button(t("search"));
	return story.page.locator("tbody tr").count();
}

/** All at once; returns where their drafts are, in the order of the files. */
async function upload(story: Story): Promise<string[]> {
	const t = speak(importWords, story.language);
	await story.open(`${programme}/imports`);
	await story.link(t("upload"));
	await story.button(t("read-files"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("none"));
	await story.page.getByLabel(t("files")).setInputFiles(registers);
	await story.button(t("read-files"));
	expect(await notice(story)).toBe(t("done-read"));
	const names = registers.map((path) => basename(path));
	return Promise.all(names.map(async (name) => (await story.page.getByRole("link", { name }).first().getAttribute("href")) as string));
}

/** Opens a draft, chooses where it belongs and confirms; returns how many of its people are new. */
async function confirm(story: Story, draft: string, forgetful: boolean): Promise<number> {
	const { page, language } = story;
	const t = speak(importWords, language);
	await story.open(draft);
	expect(await page.locator("main").innerText()).toContain(t("not-written-yet"));
	const news = Number(await fact(story, t("people-new")).innerText());
	await page.getByRole("radio", { name: t("target-new") }).check();
	if (forgetful) {
		await story.button(t("confirm"));
		expect(story.status()).toBe(422);
		expect(await alert(story)).toContain(speak(activityWords, language)("area-missing"));
	}
	await page.getByLabel(speak(activityWords, language)("area")).selectOption("84");
	await story.button(t("confirm"));
	expect(await notice(story)).toBe(t("done-imported"));
	return news;
}

/** The figure in the office, opened to its rows and to what was left out. */
async function openFigure(story: Story, { best, rows, leftOut }: Summary, toTheEnd: boolean): Promise<void> {
	const { page, language } = story;
	const t = speak(figureWords, language);
	await story.open(`${programme}/figures`);
	expect(await bigNumber(story)).toBe(best);
	await story.click(page.locator("main .card a[href$='/figures/TT']"));
	expect(await bigNumber(story)).toBe(best);
	await story.link(t("rows-link"));
	expect(await page.locator("main").innerText()).toContain(t("rows-sum", { number: unitLabels(language).exact("person", rows) }));
	if (toTheEnd) expect(await countRows(story)).toBe(rows);
	await story.open(`${programme}/figures/TT/left-out`);
	expect(await countRows(story)).toBe(leftOut);
}

/** Goes through a list to its end. */
async function countRows(story: Story): Promise<number> {
	const next = story.page.locator("nav.pager a[rel=next]");
	let count = await story.page.locator("tbody tr").count();
	while ((await next.count()) > 0) {
		await story.click(next);
		count += await story.page.locator("tbody tr").count();
	}
	return count;
}

async function undo(story: Story): Promise<void> {
	const t = speak(importWords, story.language);
	await story.button(t("undo"));
	expect(await notice(story)).toBe(t("done-undone"));
}

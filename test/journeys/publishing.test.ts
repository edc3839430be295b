import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishing as words } from "#words/publishing";
import { published as publishedWords } from "#words/site";
import { inLanguage, type Language, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { alert, heading, notice, programme, type SignIn, signIn, signOut } from "./office.ts";
import { approve, propose } from "./restatements.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

const reason: Readonly<Record<Language, string>> = {
	mn: "Ховд аймгийн нэг сургалтын бүртгэл хожуу ирсэн.",
	en: "The register of a training in Khovd came late.",
};

let browser: Browser;
let tegsh: RunningDemo;
let signIns: readonly SignIn[];
const one = (role: string) => signIns.find((signIn) => signIn.role === role) as SignIn;

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
	signIns = tegsh.signIns;
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

describe("the figures of a period on their way to the public, and a restatement", () => {
	it.each(tellings(everywhere[2]))("%s", async (_, circumstances, index) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const t = speak(words, story.language);
		const year = String(2014 + index);
		await signIn(story, one("manager"), `${programme}/programme/periods/new`);
		await writePeriod(story, year);
		await openPeriod(story, year);
		const period = new URL(story.page.url()).pathname;
		await take(story, "submit", "submitted");
		await refuseOwnApproval(story, period);
		await sendBack(story, period);
		await signOut(story);

		await signIn(story, one("monitoring-officer"), period);
		await take(story, "submit", "submitted");
		expect(await story.page.getByRole("link", { name: t("approve-figures") }).count()).toBe(0);
		await signOut(story);

		await signIn(story, one("manager"), period);
		await take(story, "approve", "approved");
		await take(story, "publish", "published");
		expect(await story.page.locator("code.anchor").textContent()).toMatch(/^\d+:[0-9a-f]{64}$/);

		expect((await publicNumbers(story, inLanguage(nameOf(year), story.language))).published).toContain("0");

		// The year before this one was published with the demo, and a register of it comes late.
		const before = await publicNumbers(story, inLanguage(lastYear, story.language));
		await lateRegister(index);
		const late = await publicNumbers(story, inLanguage(lastYear, story.language));
		expect(late.soFar).toBe(before.soFar);
		expect(late.published).toBe(before.published);

		await story.open(`${programme}/periods`);
		await story.link(inLanguage(lastYear, story.language));
		const restated = new URL(story.page.url()).pathname;
		await propose(story, restated, "TT", reason);
		await signOut(story);
		await signIn(story, one("administrator"), restated);
		await approve(story);
		const after = await publicNumbers(story, inLanguage(lastYear, story.language));
		expect(after.text).toContain(reason[story.language]);
		expect(after.published).not.toBe(before.published);
		expect(after.text).toContain(speak(publishedWords, story.language)("first-published", { number: before.number }));
		await story.close();
	});

	it("are what `npx tegsh verify` finds again", async () => {
		const verified = await tegsh.tegsh<{ journal: string; published?: { figures: number; faults: unknown[] } }[]>("verify");
		const demo = verified.find(({ journal }) => journal === "demo")?.published;
		expect(demo?.figures).toBeGreaterThan(4);
		expect(demo?.faults).toEqual([]);
	});
});

/** As the demo calls it. */
const lastYear: Readonly<Record<Language, string>> = { mn: "2019 он", en: "2019" };
const nameOf = (year: string): Readonly<Record<Language, string>> => ({ mn: `${year} он`, en: `Year ${year}` });

async function writePeriod(story: Story, year: string): Promise<void> {
	const { page } = story;
	const fields = { nameMn: nameOf(year).mn, nameEn: nameOf(year).en, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
	for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value);
	await story.click(page.locator("main form button[type=submit]").first());
	expect(story.status()).toBe(200);
}

async function openPeriod(story: Story, year: string): Promise<void> {
	await story.open(`${programme}/periods`);
	expect(await heading(story)).toBe(speak(words, story.language)("periods"));
	await story.link(inLanguage(nameOf(year), story.language));
}

/** Opens the page that shows every figure, and takes the step. */
async function take(story: Story, verb: "submit" | "approve" | "publish", done: "submitted" | "approved" | "published"): Promise<void> {
	const t = speak(words, story.language);
	await story.link(t(`${verb}-figures`));
	expect(await story.page.locator("main table tbody tr").count()).toBeGreaterThan(3);
	await story.button(t(`${verb}-figures`));
	expect(await notice(story)).toBe(t(`done-${done}`));
}

async function refuseOwnApproval(story: Story, period: string): Promise<void> {
	const t = speak(words, story.language);
	expect(await story.page.getByRole("link", { name: t("approve-figures") }).count()).toBe(0);
	await story.open(`${period}/approval`);
	await story.button(t("approve-figures"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toMatch(/өөрөө илгээсэн|submitted these figures yourself/);
}

async function sendBack(story: Story, period: string): Promise<void> {
	const t = speak(words, story.language);
	await story.open(period);
	await story.link(t("send-back"));
	await story.button(t("send-back"));
	expect(story.status()).toBe(422);
	await story.page.getByLabel(t("reason")).fill("Нэг бүртгэл дутуу");
	await story.button(t("send-back"));
	expect(await notice(story)).toBe(t("done-returned"));
	expect(await story.page.locator("main").innerText()).toContain("Нэг бүртгэл дутуу");
}

/** The number so far and what stands published for the period, on the public page. */
async function publicNumbers(story: Story, period: string) {
	await story.open(`/${story.language}/demo/figures/TT`);
	// By its heading: positions and hashes of the journal hold four digits of their own.
	const card = story.page.locator("section.card").filter({ has: story.page.locator("h3", { hasText: period }) });
	const published = await card.locator("strong").first().innerText();
	const soFarThen = await card.locator("p").nth(1).innerText();
	const soFar = Number(/^[\d,]+/.exec(await story.page.locator(".big-number").first().innerText())?.[0].replaceAll(",", ""));
	return { soFar, published, number: /: (.*?) (?:хүн|people)/.exec(soFarThen)?.[1] ?? "", text: await card.innerText() };
}

async function lateRegister(index: number): Promise<void> {
	const rows = ["12", "13", "14"].map((day, row) => `${row + 1},Хожуу${index},Шинэ${index}${row},эм,,ХЖ8${index}01${day}0${row + 1}`);
	const file = join(mkdtempSync(join(tmpdir(), "tegsh-late-")), `late-${index}.csv`);
	writeFileSync(file, ["Сургалтын бүртгэл,,,2019-12-11", "№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистрийн дугаар", ...rows].join("\n"));
	await tegsh.tegsh("import", "registers", file, "--area", "84");
}

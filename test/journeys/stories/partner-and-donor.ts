import { expect } from "vitest";
import { contacts as contactWords, proposals as proposalWords } from "#words/campaigns";
import { figures as figureWords } from "#words/figures";
import { app as appWords } from "#words/root";
import { type PlainKey, speak } from "../../../src/shared/words.ts";
import { alert, heading, notice, officeFigure, openMenu, programme } from "../office.ts";
import type { Story } from "../story.ts";
import { openYear, publicContacts } from "./communications-officer.ts";

/** The media company sees the campaign and nothing else of what the office keeps; what it posts waits until somebody accepts it. */
export async function partnerStory(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(contactWords, language);
	await expectMenu(story, ["campaigns", "media", "captions", "sites", "programme", "history"]);
	await expectRefused(story, ["figures", "children", "people", "activities", "documents", "claims", "texts", "consents"]);

	const before = await publicContacts(story);
	await openYear(story);
	await story.click(page.locator("tbody a[href*='/items/']").first());
	await story.link(t("add-post"));
	await page.locator("#platform").selectOption("instagram");
	await page.locator("#contacts").fill("4,310");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const missing of ["metric-missing", "counted-missing", "source-missing"] as const) expect(await alert(story)).toContain(t(missing));
	expect([await page.locator("#contacts").inputValue(), await page.locator("#platform").inputValue()]).toEqual(["4,310", "instagram"]);

	await page.locator("#publishedOn").fill("2020-04-15");
	await page.locator("#metric").fill("Accounts reached");
	await page.locator("input[name=counted][value=once]").check();
	await page.locator("#measuredOn").fill("2020-04-24");
	await page.locator("#source").fill("Instagram Insights");
	await story.button(t("save"));
	expect(await notice(story)).toBe(speak(proposalWords, language)("done-proposed"));
	expect(await page.locator("#proposal").innerText()).toContain(speak(proposalWords, language)("waits"));
	expect(await publicContacts(story)).toBe(before);
}

/** Numbers and what they are made of, and nobody's name. */
export async function donorStory(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(figureWords, language);
	await expectMenu(story, ["figures", "results", "advocacy", "campaigns", "sites", "programme"]);
	await expectRefused(story, ["children", "people", "activities", "imports", "claims", "texts", "indicators/new"]);
	for (const code of ["TT", "AW", "AW-A", "OSC-I", "OSC-A"]) {
		const [low = 0] = await officeFigure(story, code);
		expect([code, low > 0]).toEqual([code, true]);
		expect(await page.getByRole("link", { name: t("rows-link"), exact: true }).count()).toBe(0);
		expect(await page.locator("main a[href*='/rows'], main a[href*='/left-out'], main a[href*='/people/']").count()).toBe(0);
		await expectRefused(story, [`figures/${code}/rows`, `figures/${code}/left-out`]);
	}
	await story.open(`${programme}/figures`);
	await story.link(t("overlap-link"));
	expect(await heading(story)).toBe(t("overlap"));
	await story.open(`${programme}/figures/PD/rows`);
	expect(story.status()).toBe(200);
}

/** The parts of the office that are offered, and no others. */
async function expectMenu(story: Story, parts: readonly PlainKey<typeof appWords>[]): Promise<void> {
	await story.open(programme);
	await openMenu(story);
	const t = speak(appWords, story.language);
	const offered = await story.page.locator(`nav.menu a[href^="${programme}/"]`).allInnerTexts();
	expect(offered.map((name) => name.trim()).toSorted()).toEqual(parts.map((part) => t(part)).toSorted());
}

async function expectRefused(story: Story, paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		await story.open(`${programme}/${path}`);
		expect([path, story.status()]).toEqual([path, 403]);
	}
}

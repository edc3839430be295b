import { expect } from "vitest";
import { publishing as words } from "#words/publishing";
import { type Language, speak } from "../../src/shared/words.ts";
import { notice } from "./office.ts";
import type { Story } from "./story.ts";

/** Of a figure whose records say something else than what was published for a period, by its address; the officer who proposes it does not approve it. */
export async function propose(story: Story, period: string, code: string, reason: Readonly<Record<Language, string>>): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	await story.open(period);
	expect(await page.locator("main").innerText()).toContain(t("differences-text"));
	await story.click(page.locator(`a[href$="/figures/${code}/restatement"]`));
	await story.button(t("restate"));
	expect(story.status()).toBe(422);
	await page.getByLabel(t("reason-mn")).fill(reason.mn);
	await page.getByLabel(t("reason-en")).fill(reason.en);
	await story.button(t("restate"));
	expect(await notice(story)).toBe(t("done-proposed"));
	await story.link(t("decide-restatement"));
	expect(await page.getByRole("button", { name: t("approve-restatement") }).count()).toBe(0);
}

/** By somebody else, on the page of the period. */
export async function approve(story: Story): Promise<void> {
	const t = speak(words, story.language);
	await story.link(t("decide-restatement"));
	await story.button(t("approve-restatement"));
	expect(await notice(story)).toBe(t("done-restated"));
}

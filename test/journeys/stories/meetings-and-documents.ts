import { expect } from "vitest";
import { activities as activityWords } from "#words/activities";
import { advocacy as advocacyWords, documents as documentWords } from "#words/advocacy";
import { policyDocuments } from "../../../src/demo/story.ts";
import { inLanguage, speak } from "../../../src/shared/words.ts";
import { alert, expectFigure, heading, notice, officeFigure, programme } from "../office.ts";
import type { Story } from "../story.ts";

const purpose = "Туслах багшийн орон тоог 2021 оны төсөвт тусгуулах";
const mistake = "Өөр баримт бичигтэй андуурсан";
const idea = policyDocuments.find(({ stages }) => stages.every(([stage]) => stage === "idea")) as (typeof policyDocuments)[number];

/** Meets those who decide, and follows a paper from an idea to a draft and back. */
export async function managerStory(story: Story): Promise<void> {
	const [meetings = 0] = await officeFigure(story, "PM");
	await enterMeeting(story);
	await expectFigure(story, "PM", meetings + 1);

	const [documents = 0] = await officeFigure(story, "PD");
	await recordDraft(story);
	await expectFigure(story, "PD", documents + 1);
	await withdrawDraft(story);
	await expectFigure(story, "PD", documents);
}

/** Activity, session and notes in one go; what is missing is said, and the rest kept. */
async function enterMeeting(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(advocacyWords, language);
	const a = speak(activityWords, language);
	await story.open(`${programme}/meetings`);
	await story.link(t("enter-meeting"));
	await page.getByLabel(t("meeting-title")).fill("Төсвийн санал");
	await page.getByLabel(t("purpose")).fill(purpose);
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const missing of ["day-missing", "area-missing", "organisations-missing"] as const) expect(await alert(story)).toContain(t(missing));
	expect(await page.getByLabel(t("purpose")).inputValue()).toBe(purpose);

	await page.locator("#heldOn").fill("2020-04-14");
	await page.locator("#area").selectOption("11/1116");
	await page.getByLabel(t("organisations")).fill("Сангийн яам\nНийслэлийн боловсролын газар");
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-planned"));
	expect(await heading(story)).toBe("Төсвийн санал");
	const main = page.locator("main");
	for (const kept of [purpose, "Сангийн яам; Нийслэлийн боловсролын газар", a("unsaid")]) expect(await main.innerText()).toContain(kept);

	// Its day has passed, and nobody has said that it was held.
	await story.link(t("correct-notes"));
	await page.getByLabel(t("was-held")).check();
	await story.button(t("save"));
	expect(await main.innerText()).toContain(a("held"));
}

/** Of the document that is only an idea so far, which the figure does not count. */
async function recordDraft(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(documentWords, language);
	await story.open(`${programme}/documents`);
	await story.link(inLanguage(idea.title, language));
	await story.link(t("record-stage"));
	await page.locator("#reachedOn").fill("2020-04-20");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("stage-missing"));
	expect(await page.locator("#reachedOn").inputValue()).toBe("2020-04-20");
	await page.getByRole("radio", { name: t("stage-draft"), exact: true }).check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-stage"));
	await story.open(`/${language}/demo/documents`);
	expect(await page.locator("main").innerText()).toContain(inLanguage(idea.title, language));
}

async function withdrawDraft(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(documentWords, language);
	await story.open(`${programme}/documents`);
	await story.link(inLanguage(idea.title, language));
	await story.link(t("withdraw-of", { stage: t("stage-draft") }));
	await story.button(t("withdraw"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("because-missing"));
	await page.getByLabel(t("because")).fill(mistake);
	await story.button(t("withdraw"));
	expect(await notice(story)).toBe(t("done-withdrawn"));
	expect(await page.locator("main").innerText()).toContain(mistake);
}

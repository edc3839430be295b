import { readFile } from "node:fs/promises";
import readSheet from "read-excel-file/node";
import { expect } from "vitest";
import { countable as countableWords } from "#words/activities";
import { figures as words } from "#words/figures";
import { indicators as sheetWords } from "#words/indicators";
import { speak } from "../../../src/shared/words.ts";
import { alert, bigNumbers, expectFigure, fact, heading, notice, officeFigure, programme } from "../office.ts";
import type { Story } from "../story.ts";

/** Reads why a number is two, defines one that cannot be and one that can, moves a target, and takes files away. */
export async function monitoringOfficerStory(story: Story, code: string): Promise<void> {
	await readInterval(story);
	await readOverlap(story);
	await defineIndicator(story, code);
	await reviseTarget(story, code);
	await takeFiles(story);
}

async function readInterval(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	const [low = 0, high = 0] = await officeFigure(story, "AW");
	expect(low).toBeLessThan(high);
	const main = await page.locator("main").innerText();
	for (const text of [t("bounds-title"), t("bounds-low", { low }), t("bounds-high", { high }), t("bounds-narrower")]) {
		expect(main).toContain(text);
	}
	await expectFigure(story, "AW", low, high);
}

/** Together are as many as the largest pillar at least, and never as many as the sum where some are in two. */
async function readOverlap(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	await story.open(`${programme}/figures`);
	await story.link(t("overlap-link"));
	expect(await heading(story)).toBe(t("overlap"));
	const ends = async (term: "overlap-together" | "overlap-sum") => numbersIn(await fact(story, t(term)).innerText());
	const [together = [], sum = []] = [await ends("overlap-together"), await ends("overlap-sum")];
	const pillars = await page.locator("table").first().locator("tbody tr").allInnerTexts();
	expect(pillars.length).toBeGreaterThanOrEqual(2);
	expect(together.at(0)).toBeLessThan(sum.at(0) as number);
	expect(together.at(-1)).toBeLessThanOrEqual(sum.at(-1) as number);
}

function numbersIn(text: string): number[] {
	return (text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(",", "")));
}

/** Attendances of people who came three times: there is no such thing, and the sheet stays as it was written. */
async function defineIndicator(story: Story, code: string): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	const s = speak(sheetWords, language);
	const c = speak(countableWords, language);
	await story.open(`${programme}/figures`);
	await story.link(t("define-indicator"));
	await story.link(c("source-activities"));
	const typed = {
		code,
		titleMn: "Гурваас олон удаа ирсэн эцэг эх",
		titleEn: "Parents who came three times",
		definitionMn: "Гурван өөр уулзалтад ирсэн хүн.",
		definitionEn: "Whoever came to three different workshops.",
		notCountedMn: "Нэр нь бүртгэгдээгүй хүн.",
		notCountedEn: "Whoever was counted by head alone.",
		minimumSessions: "3",
	};
	for (const [field, text] of Object.entries(typed)) await page.locator(`#${field}`).fill(text);
	await page.locator("input[name=kinds][value=workshop]").check();
	await page.locator("input[name=unit][value=attendance]").check();
	await story.button(s("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(c("minimum-of-people"));
	for (const [field, text] of Object.entries(typed)) expect(await page.locator(`#${field}`).inputValue()).toBe(text);
	expect(await page.locator("input[name=kinds][value=workshop]").isChecked()).toBe(true);

	await page.locator("input[name=unit][value=person]").check();
	await story.button(s("save"));
	expect(await notice(story)).toBe(t("done-defined"));
	const [regulars = 0] = await officeFigure(story, code);
	const [everybody = 0] = await officeFigure(story, "AW");
	expect(regulars).toBeGreaterThan(0);
	expect(regulars).toBeLessThan(everybody);
}

/** The version before stays to be read. */
async function reviseTarget(story: Story, code: string): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	const s = speak(sheetWords, language);
	await story.open(`${programme}/figures/${code}`);
	await story.link(t("sheet"));
	await story.link(s("revise"));
	for (const target of ["олон", "77"]) {
		await page.locator("#target").fill(target);
		await story.button(s("save"));
		if (target === "77") continue;
		expect([story.status(), await page.locator("#target").inputValue()]).toEqual([422, target]);
		expect(await alert(story)).toContain(s("target-wrong"));
	}
	expect(await notice(story)).toBe(s("done-revised"));
	await story.open(`${programme}/figures/${code}`);
	expect(await fact(story, t("target-label")).innerText()).toBe("77");
}

/** Of the figure, and of its rows: as many lines as there are people as linked. */
async function takeFiles(story: Story): Promise<void> {
	const t = speak(words, story.language);
	await officeFigure(story, "TT");
	const least = Math.min(...(await bigNumbers(story)));
	const figure = await readFile(await save(story, t("save-csv")), "utf8");
	expect(figure).toContain(`\r\n${t("low")},${least}\r\n`);
	expect((await sheetIn(await save(story, t("save-xlsx")))).map(([term, value]) => [term, value])).toContainEqual([t("low"), least]);

	const teachers = Number(new RegExp(`\r\n${t("as-linked")},(\\d+)\r\n`).exec(figure)?.[1]);
	await story.link(t("rows-link"));
	const lines = (await readFile(await save(story, t("save-csv"), "button"), "utf8")).trim().split("\r\n");
	expect(lines).toHaveLength(teachers + 1);
	expect(await sheetIn(await save(story, t("save-xlsx"), "button"))).toHaveLength(teachers + 1);
}

/** A list of people is noted when it is taken, so a button and no link leads to it. */
async function save({ page }: Story, name: string, role: "link" | "button" = "link"): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole(role, { name, exact: true }).first().click()]);
	return download.path();
}

async function sheetIn(path: string) {
	const [sheet] = await readSheet(path);
	return sheet?.data ?? [];
}

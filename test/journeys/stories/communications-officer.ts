import { expect } from "vitest";
import { campaigns as campaignWords, contacts as contactWords } from "#words/campaigns";
import { page as claimWords, claim as verdictWords } from "#words/claims";
import { page as pageWords, site as siteWords, text as textWords } from "#words/site";
import { yearLabel } from "../../../src/campaigns/labels.ts";
import { campaignYears, published } from "../../../src/demo/facts.ts";
import { formatNumber, inLanguage, speak } from "../../../src/shared/words.ts";
import { alert, bigNumbers, expectFigure, fact, notice, officeFigure, programme } from "../office.ts";
import type { Story } from "../story.ts";

const [year] = campaignYears.slice(1) as [(typeof campaignYears)[number]];
const number = (value: number) => formatNumber("en", value);
const { teachersTrained, children, workshopAttendances, meetings, documents } = published;

/** What was published, and a sentence that turns two of its numbers around. */
const report = {
	en: `So far ${number(teachersTrained)} public-school and lifelong-education-centre teachers were trained, ${children} out-of-school children were identified and given access to education, and ${number(workshopAttendances)} parents and community members attended awareness workshops. Five policy advocacy meetings were held. The programme was involved in ${documents} policy documents.

In the same time ${children} teachers were trained.`,
	mn: `Өнөөдрийг хүртэл ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн ${number(teachersTrained)} багш сургалтад хамрагдсан. Сургуулиас гадуур ${children} хүүхдийг илрүүлж, боловсролд хамруулсан. Мэдлэг олгох уулзалтад ${number(workshopAttendances)} эцэг эх, орон нутгийн иргэн оролцсон. Бодлогын нөлөөллийн таван уулзалт хийж, бодлогын гурван баримт бичигт оролцсон.

Энэ хугацаанд ${children} багш сургалтад хамрагдсан.`,
} as const;
const verdicts = ["supported", "supported", "duplicated", "supported", "supported", "unsupported"] as const;

/** Checks a report, changes what the public reads, and reads a post's number again. */
export async function communicationsOfficerStory(story: Story): Promise<void> {
	await checkReport(story);
	await changeText(story);
	await measureAnew(story);
}

async function checkReport(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(claimWords, language);
	const say = speak(verdictWords, language);
	expect([meetings, documents]).toEqual([5, 3]);
	await story.open(`${programme}/claims`);
	await story.button(t("check"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("text-missing"));
	await page.getByLabel(t("text"), { exact: true }).fill(inLanguage(report, language));
	await story.button(t("check"));
	expect(story.status()).toBe(200);
	const found = page.locator("table").last().locator("tbody tr");
	expect(await found.locator("td:nth-child(2)").allInnerTexts()).toEqual(verdicts.map((verdict) => say(`verdict-${verdict}`)));
	expect(await found.nth(0).innerText()).toContain("TT");
	expect(await page.getByLabel(t("text"), { exact: true }).inputValue()).toBe(inLanguage(report, language));
	await story.click(found.nth(0).getByRole("link", { name: "TT", exact: true }));
	const numbers = await bigNumbers(story);
	expect([Math.min(...numbers) <= teachersTrained, teachersTrained <= Math.max(...numbers)]).toEqual([true, true]);
}

/** In both languages or not at all; and back to what Tegsh brings. */
async function changeText(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(textWords, language);
	const own = { mn: "Хөтөлбөрийн хүрсэн үр дүн", en: "What has come of it" } as const;
	await story.open(`/${language}/demo`);
	await expectHeading(story, speak(siteWords, language)("results"));
	await story.open(`${programme}/texts/results`);
	await page.locator("#mn").fill(own.mn);
	await page.locator("#en").fill(" ");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("text-en-missing"));
	expect(await page.locator("#mn").inputValue()).toBe(own.mn);
	await page.locator("#en").fill(own.en);
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-saved"));
	await story.open(`/${language}/demo`);
	await expectHeading(story, inLanguage(own, language));
	await story.open(`${programme}/texts/results`);
	await story.button(t("reset"));
	expect(await notice(story)).toBe(t("done-reset"));
	await story.open(`/${language}/demo`);
	await expectHeading(story, speak(siteWords, language)("results"));
}

async function expectHeading({ page }: Story, text: string): Promise<void> {
	expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toContain(text);
}

/** The contacts move by exactly the difference, in the office, in the figure and on the public pages. */
async function measureAnew(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(contactWords, language);
	const [contacts = 0] = await officeFigure(story, "CC");
	const publicly = await publicContacts(story);
	await openYear(story);
	await story.click(page.locator("tbody a[href*='/posts/']").first());
	const before = numberIn(await fact(story, t("value")).innerText());
	await story.link(t("replace-number"));
	await page.locator("#contacts").fill("олон");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const wrong of ["contacts-wrong", "day-missing"] as const) expect(await alert(story)).toContain(t(wrong));
	expect(await page.locator("#contacts").inputValue()).toBe("олон");
	await page.locator("#contacts").fill(number(before + 1_204));
	await page.locator("#measuredOn").fill("2020-04-27");
	await story.button(t("save"));
	expect(await notice(story)).toBe(speak(campaignWords, language)("done-measured"));
	expect(numberIn(await fact(story, t("value")).innerText())).toBe(before + 1_204);
	await expectFigure(story, "CC", contacts + 1_204);
	expect(await publicContacts(story)).toBe(publicly + 1_204);
}

export async function openYear(story: Story): Promise<void> {
	await story.open(`${programme}/campaigns`);
	await story.link(yearLabel(year, story.language));
}

/** Of the year, on the page of the campaign. */
export async function publicContacts(story: Story): Promise<number> {
	const { page, language } = story;
	await story.open(`/${language}/demo/campaign`);
	const title = speak(pageWords, language)("campaign-year", { number: String(year.number), theme: inLanguage(year.theme, language) });
	const section = page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
	return numberIn(await section.locator(".big-number").first().innerText());
}

function numberIn(text: string): number {
	return Number(text.replaceAll(/\D/g, ""));
}

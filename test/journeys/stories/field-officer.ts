import { expect } from "vitest";
import { activities as activityWords, headCounts as headCountWords, sessions as sessionWords } from "#words/activities";
import { children as childWords, form as formWords } from "#words/children";
import { app as appWords } from "#words/root";
import { formatShortDate, speak } from "../../../src/shared/words.ts";
import { alert, expectFigure, fact, heading, notice, officeFigure, programme } from "../office.ts";
import type { Story } from "../story.ts";
import { attachSheet } from "./sign-in-sheet.ts";

const district = "11/1110";
const day = "2020-04-22";
const title = "Эцэг эхийн уулзалт";

/** Another in each telling, or the child would be found on record. */
export interface FoundChild {
	readonly family: string;
	readonly given: string;
	readonly birthDate: string;
}

/** Works in one district: holds a workshop there, finds a child and brings it to school. `elsewhere` is a session of another district. */
export async function fieldOfficerStory(story: Story, child: FoundChild, elsewhere: string): Promise<void> {
	const [attendances = 0] = await officeFigure(story, "AW-A");
	await planWorkshop(story);
	const session = new URL(story.page.url()).pathname;
	await countHeads(story, "write-head-count", { female: "12", male: "7" });
	expect(await fact(story, speak(headCountWords, story.language)("by-head")).innerText()).toBe("19");
	await expectFigure(story, "AW-A", attendances + 19);
	await story.open(session);
	await countHeads(story, "correct-head-count", { female: "12", male: "3" });
	await expectFigure(story, "AW-A", attendances + 15);
	await attachSheet(story, session);

	const [[identified = 0], [access = 0]] = [await officeFigure(story, "OSC-I"), await officeFigure(story, "OSC-A")];
	await registerChild(story, child);
	const record = new URL(story.page.url()).pathname;
	await expectFigure(story, "OSC-I", identified + 1);
	await openFromFigure(story, "OSC-I", child, record);
	await expectFigure(story, "OSC-A", access);
	await recordAccess(story, record);
	await expectFigure(story, "OSC-A", access + 1);

	await refusedElsewhere(story, elsewhere);
	await expectFigure(story, "AW-A", attendances + 15);
}

async function planWorkshop(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(activityWords, language);
	await story.open(`${programme}/activities`);
	await story.link(t("plan-activity"));
	await page.getByLabel(t("title"), { exact: true }).fill(title);
	await page.locator("input[name=kind][value=workshop]").check();
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const missing of ["participants-missing", "day-missing"] as const) expect(await alert(story)).toContain(t(missing));
	expect(await page.getByLabel(t("title"), { exact: true }).inputValue()).toBe(title);
	expect(await page.locator("input[name=kind][value=workshop]").isChecked()).toBe(true);

	await page.getByLabel(t("participants")).selectOption("parent");
	await page.locator("#heldOn1").fill(day);
	await page.locator("#area1").selectOption(district);
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-planned"));
	await story.link(formatShortDate(language, day));
}

/** One number for each sex; a word in place of a number is refused, and both stay as they were typed. */
async function countHeads(
	story: Story,
	link: "write-head-count" | "correct-head-count",
	people: { readonly female: string; readonly male: string },
): Promise<void> {
	const { page, language } = story;
	const t = speak(headCountWords, language);
	await story.link(t(link));
	for (const male of ["долоо", people.male]) {
		await page.locator("#female").fill(people.female);
		await page.locator("#male").fill(male);
		await story.button(t("save"));
		if (male === people.male) continue;
		expect(story.status()).toBe(422);
		expect(await alert(story)).toContain(t("people-wrong"));
		expect([await page.locator("#female").inputValue(), await page.locator("#male").inputValue()]).toEqual([people.female, male]);
	}
	expect(await notice(story)).toBe(speak(sessionWords, language)("done-head-counted"));
}

async function registerChild(story: Story, { family, given, birthDate }: FoundChild): Promise<void> {
	const { page, language } = story;
	const t = speak(formWords, language);
	await story.open(`${programme}/children`);
	await story.link(speak(childWords, language)("register"));
	await page.locator("#family").fill(family);
	await page.locator("#birthDate").fill("2011.02.30");
	await page.getByRole("radio", { name: t("female"), exact: true }).check();
	await page.locator("#identifiedOn").fill("2020-04-08");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const wrong of ["given-missing", "birth-date-impossible", "situation-missing"] as const) {
		expect(await alert(story)).toContain(t(wrong));
	}
	const kept = [await page.locator("#family").inputValue(), await page.locator("#birthDate").inputValue()];
	expect(kept).toEqual([family, "2011.02.30"]);
	expect(await page.getByRole("radio", { name: t("female"), exact: true }).isChecked()).toBe(true);

	await page.locator("#given").fill(given);
	await page.locator("#birthDate").fill(birthDate);
	await page.locator("#area").selectOption(district);
	await page.locator("input[name=situation][value=dropped_out]").check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(speak(childWords, language)("done-registered"));
	expect(await heading(story)).toContain(given);
}

/** The figure that went up by one opens to the child who raised it. */
async function openFromFigure(story: Story, code: string, { family, given }: FoundChild, record: string): Promise<void> {
	await story.open(`${programme}/figures/${code}/rows?quarter=2020-Q2&area=${encodeURIComponent(district)}`);
	await story.link(`${family} ${given}`);
	expect(new URL(story.page.url()).pathname).toBe(record);
}

async function recordAccess(story: Story, record: string): Promise<void> {
	const { page, language } = story;
	const t = speak(formWords, language);
	await story.open(record);
	await story.link(speak(childWords, language)("record-access"));
	await page.locator("#obtainedOn").fill("2020-04-20");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("education-missing"));
	expect(await page.locator("#obtainedOn").inputValue()).toBe("2020-04-20");
	await page.locator("input[name=education][value=school]").check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(speak(childWords, language)("done-access"));
}

/** What is not theirs is not offered; who asks for it by its address or forges the form is refused. */
async function refusedElsewhere(story: Story, elsewhere: string): Promise<void> {
	const { page, language } = story;
	await story.open(`${programme}/sessions/${elsewhere}`);
	expect([story.status(), await heading(story)]).toEqual([404, speak(appWords, language)("error-404")]);
	const t = speak(activityWords, language);
	await story.open(`${programme}/activities/new`);
	await page.getByLabel(t("title"), { exact: true }).fill(title);
	await page.locator("input[name=kind][value=workshop]").check();
	await page.getByLabel(t("participants")).selectOption("parent");
	await page.locator("#heldOn1").fill(day);
	const offered = await page.locator("#area1 option").evaluateAll((options) => options.map((one) => one.getAttribute("value")));
	expect(offered.filter((area) => area !== "" && !area?.startsWith(district))).toEqual([]);
	await page
		.locator("#area1 option")
		.last()
		.evaluate((option) => option.setAttribute("value", "84"));
	await page.locator("#area1").selectOption("84");
	await story.button(t("save"));
	expect([story.status(), await heading(story)]).toEqual([403, speak(appWords, language)("error-403")]);
}

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activities as activityWords, headCounts as headCountWords, sessions as sessionWords } from "#words/activities";
import { formatShortDate, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { alert, bigNumber, fact, heading, notice, programme, type SignIn, signIn } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

const khovd = "84";
const days = ["2020-04-20", "2020-04-21"] as const;
const reason = "Цас их орсон тул зам хаагдсан";

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

describe("a training from its plan to the figure", () => {
	it.each(tellings(everywhere[1]))("%s", async (_, circumstances, index) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const { page, language } = story;
		const t = speak(sessionWords, language);
		const onTheList = speak(headCountWords, language)("by-name");
		await signIn(story, officer, `${programme}/figures/TT`);
		const before = await bigNumber(story);

		await plan(story, `Тэгш хамруулах арга зүй ${index + 1}`);
		await story.link(formatShortDate(language, days[0]));
		const session = new URL(page.url()).pathname;
		await markTwo(story, index);
		await markKnown(story);
		await story.open(session);
		expect(await fact(story, onTheList).innerText()).toBe("3");

		await correct(story);
		await remove(story);
		expect(await fact(story, onTheList).innerText()).toBe("2");
		await printSheet(story);
		await expectFigure(story, before + 2, before);

		await story.open(session);
		await story.link(t("cancel-session"));
		await story.button(t("cancel-session"));
		expect(story.status()).toBe(422);
		expect(await alert(story)).toContain(t("because-missing"));
		await page.getByLabel(t("because")).fill(reason);
		await story.button(t("cancel-session"));
		expect(await notice(story)).toBe(t("done-cancelled"));
		expect(await page.locator("main").innerText()).toContain(reason);
		await expectFigure(story, before, before);

		await story.open(session);
		await story.button(t("reinstate"));
		expect(await notice(story)).toBe(t("done-reinstated"));
		await expectFigure(story, before + 2, before);
		await story.close();
	});
});

/** In the office, which must not show what was true a moment ago, and on the public page, where what was published stands. */
async function expectFigure(story: Story, people: number, published: number): Promise<void> {
	await story.open(`${programme}/figures/TT`);
	expect(await bigNumber(story)).toBe(people);
	await story.open(`/${story.language}/demo`);
	expect(await bigNumber(story)).toBe(published);
}

/** Two sessions; first without a day and an area, which is refused and loses nothing. */
async function plan(story: Story, title: string): Promise<void> {
	const { page, language } = story;
	const t = speak(activityWords, language);
	await story.open(`${programme}/activities`);
	await story.link(t("plan-activity"));
	await page.getByLabel(t("title"), { exact: true }).fill(title);
	const asked = page.waitForEvent("dialog");
	const leaving = page.goto(`${programme}/people`).catch(() => null);
	const dialog = await asked;
	expect(dialog.type()).toBe("beforeunload");
	await dialog.dismiss();
	await leaving;
	expect(await page.getByLabel(t("title"), { exact: true }).inputValue()).toBe(title);
	await page.getByLabel(t("participants")).selectOption("teacher");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	for (const missing of ["day-missing", "area-missing"] as const) expect(await alert(story)).toContain(t(missing));
	expect(await page.getByLabel(t("title"), { exact: true }).inputValue()).toBe(title);

	await page.getByText(t("more-sessions")).click();
	for (const [index, day] of days.entries()) {
		await page.locator(`#heldOn${index + 1}`).fill(day);
		await page.locator(`#area${index + 1}`).selectOption(khovd);
	}
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-planned"));
	expect(await heading(story)).toBe(title);
	expect(await page.locator("tbody tr").count()).toBe(days.length);
}

// Others in each telling, or they would be found on record and asked about.
const families = ["Ганзоригийн", "Чойжилжавын", "Лувсанцэрэнгийн", "Пунцагдашийн"] as const;
const born = ["1985.02.28", "1976.07.11", "1991.12.05", "1968.04.19"] as const;
const others = ["Цэвээнравдангийн", "Бямбажавын", "Адъяасүрэнгийн", "Ёндонжамцын"] as const;
const bornToo = ["1990.11.03", "1982.01.17", "1973.08.24", "1995.05.09"] as const;

async function markTwo(story: Story, index: number): Promise<void> {
	const { page, language } = story;
	const family = families[index] as string;
	const t = speak(sessionWords, language);
	await story.link(t("mark-attendance"));
	await page.getByLabel(t("family")).fill(family);
	await page.getByLabel(t("birth-date")).fill("31.02.1985");
	await story.button(t("mark-and-next"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("given-missing"));
	expect(await page.getByLabel(t("family")).inputValue()).toBe(family);
	expect(await page.getByLabel(t("birth-date")).inputValue()).toBe("31.02.1985");

	// The day that does not exist is said once the name is there, and the rest is kept again.
	await page.getByLabel(t("given")).fill(`Уянга-Эрдэнэ${"аб".repeat(index)}`);
	await story.button(t("mark-and-next"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("birth-date-impossible"));
	await page.getByLabel(t("birth-date")).fill(born[index] as string);
	await page.getByRole("radio", { name: t("female"), exact: true }).check();
	await story.button(t("mark-and-next"));
	expect(await notice(story)).toBe(t("done-marked"));

	await page.getByLabel(t("family")).fill(others[index] as string);
	await page.getByLabel(t("given")).fill(`Тэмүүлэн-Од${"аб".repeat(index)}`);
	await page.getByLabel(t("birth-date")).fill(bornToo[index] as string);
	await page.getByRole("radio", { name: t("male"), exact: true }).check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-marked"));
}

async function markKnown(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(sessionWords, language);
	await story.link(t("choose-known"));
	await page.getByLabel(t("name-or-number")).fill("Бат");
	await story.button(t("search"));
	await story.click(page.locator("tbody form button").first());
	expect(await notice(story)).toBe(t("done-marked"));
	expect(await page.locator("tbody").innerText()).toContain(t("marked-already"));
}

async function correct(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(sessionWords, language);
	await story.click(page.locator("tbody tr", { hasText: "Уянга-Эрдэнэ" }).getByRole("link", { name: /: / }));
	await page.getByLabel(t("workplace")).fill("Ховд, 3-р сургууль");
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-corrected"));
	expect(await page.locator("tbody").innerText()).toContain("Ховд, 3-р сургууль");
}

/** Takes the person off who was on record before; refused without a reason. */
async function remove(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(sessionWords, language);
	const other = page.locator("tbody tr").filter({ hasNotText: /Уянга-Эрдэнэ|Тэмүүлэн-Од/ });
	await story.click(other.getByRole("link", { name: /: / }));
	await story.button(t("remove"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("because-missing"));
	await page.getByLabel(t("because")).fill("Андуурч бүртгэсэн");
	await story.button(t("remove"));
	expect(await notice(story)).toBe(t("done-removed"));
}

/** On paper there is the sheet, and nothing that can only be clicked. */
async function printSheet(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(sessionWords, language);
	await story.link(t("sign-in-sheet"));
	await page.emulateMedia({ media: "print" });
	expect(await page.locator("table.sheet").isVisible()).toBe(true);
	for (const around of ["nav.menu", ".brand", "form"]) expect(await page.locator(around).first().isVisible()).toBe(false);
	const pdf = await page.pdf({ format: "A4" });
	expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
	expect(pdf.length).toBeGreaterThan(5_000);
	await page.emulateMedia({ media: null });
}

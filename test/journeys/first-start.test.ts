import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { activities as activityWords, sessions as sessionWords } from "#words/activities";
import { figures as figureWords } from "#words/figures";
import { secondFactor as codeWords, enrolment as enrolmentWords, identity as identityWords } from "#words/identity";
import { indicators as sheetWords } from "#words/indicators";
import { places as placeWords } from "#words/places";
import { plan as planWords, programme as programmeWords, start as startWords } from "#words/programme";
import { app as appWords } from "#words/root";
import { published as publishedWords, site as siteWords } from "#words/site";
import { speak } from "../../src/shared/words.ts";
import { appCode } from "../support/accounts.ts";
import { openChromium } from "../support/chromium.ts";
import { startTegsh } from "../support/installation.ts";
import { thorough } from "../support/thorough.ts";
import { alert, bigNumber, enrol, fact, heading, notice, openAccount, typeSignIn } from "./office.ts";
import { beginStory, type Circumstances, everywhere, oppositeOf, type Story } from "./story.ts";

const [mnPhone, enPhone, mnDesk, enDesk] = everywhere;
const administrator = { userName: "oyuna", password: "khar bor ulaan naran" };
const officer = { userName: "tsetseg", password: "nuur uul tal gurvan mod" };
const office = "/office/khovd-2020";

let browser: Browser;

beforeAll(async () => {
	browser = await openChromium();
});

afterAll(() => browser?.close());

/** The two of them share no circumstance; thoroughly, they trade languages as well. */
const pairs: readonly (readonly [ofDesk: string, ofPhone: string, desk: Circumstances, phone: Circumstances])[] = thorough
	? [
			["English", "Mongolian", enDesk, mnPhone],
			["Mongolian", "English", mnDesk, enPhone],
		]
	: [["Mongolian", "English", mnDesk, oppositeOf(mnDesk)]];

it.each(pairs)(
	"an empty installation becomes somebody's: its administrator at a desk in %s, her officer on a telephone in %s",
	async (...all) => {
		const [, , desk, phone] = all;
		const tegsh = await startTegsh({ TEGSH_DEMO: "no" });
		onTestFinished(async () => expect(await tegsh.stop()).toEqual({ code: 0, left: [] }));
		const desktop = await beginStory(browser, tegsh.origin, desk);
		const link = /http:\S+\/set-up\/\S+/.exec(tegsh.said())?.[0] ?? "";
		await setUp(desktop, link);
		const recoveryCode = await setUpSecondFactor(desktop);
		await startProgramme(desktop);
		await defineIndicator(desktop);
		await addSite(desktop);
		for (const [title, area] of [
			["Тэгш хамруулах арга зүй", "84"],
			["Дэмжлэгт орчин", "62"],
		] as const)
			await holdTraining(desktop, title, area);
		await desktop.open(`${office}/figures`);
		expect(await bigNumber(desktop)).toBe(2);
		await seePublicPage(desktop);

		const code = await openAccount(desktop, { displayName: "Цэцэг", userName: officer.userName, area: "84" });
		const telephone = await beginStory(browser, tegsh.origin, phone);
		await enrol(telephone, `${office}/people`, officer, code);
		await seeOwnArea(telephone);

		await giveNewCode(desktop);
		const t = speak(identityWords, telephone.language);
		await telephone.open(`${office}/activities`);
		expect(await heading(telephone)).toBe(t("sign-in"));
		await typeSignIn(telephone, officer.userName, officer.password);
		await telephone.button(t("sign-in"));
		expect(telephone.status()).toBe(422);

		await signOutEverywhere(desktop);
		await signInWithCode(desktop, recoveryCode);
		await desktop.open(link);
		expect(desktop.status()).toBe(410);
		expect(await heading(desktop)).toBe(speak(appWords, desktop.language)("error-410"));
		await telephone.close();
		await desktop.close();
	},
);

/** The link of the console works once, and only for a good password. */
async function setUp(story: Story, link: string): Promise<void> {
	const { page, language } = story;
	const t = speak(identityWords, language);
	const type = async (password: string) => {
		await page.getByLabel(t("new-password")).fill(password);
		await page.getByLabel(t("repeat-password")).fill(password);
		await story.button(t("set-up-button"));
	};
	await story.open(link);
	await page.getByLabel(t("display-name"), { exact: true }).fill("Оюунаа");
	await page.getByLabel(t("user-name"), { exact: true }).fill(administrator.userName);
	await type("short");
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("password-short"));
	expect(await page.getByLabel(t("display-name"), { exact: true }).inputValue()).toBe("Оюунаа");
	await type(administrator.password);
}

/** An administrator can do nothing before a second factor is set up; the recovery codes are shown once. */
async function setUpSecondFactor(story: Story): Promise<string> {
	const { page, language } = story;
	const t = speak(codeWords, language);
	await story.open("/office/accounts");
	expect(await heading(story)).toBe(t("set-up-code"));
	const secret = (await fact(story, t("key")).innerText()).replaceAll(" ", "");
	for (const code of ["000000", appCode(secret)]) {
		await page.getByLabel(t("code")).fill(code);
		await story.button(t("set-up-code"));
		expect(story.status()).toBe(code === "000000" ? 422 : 200);
	}
	const codes = await page.locator("ol.codes code").allInnerTexts();
	expect(codes).toHaveLength(10);
	await story.link(t("recovery-codes-kept"));
	expect(await heading(story)).toBe(speak(programmeWords, language)("programmes"));
	return codes[0] as string;
}

/** The telephone is not at hand: a recovery code opens the office in its place. */
async function signInWithCode(story: Story, recoveryCode: string): Promise<void> {
	const { page, language } = story;
	const t = speak(codeWords, language);
	await typeSignIn(story, administrator.userName, administrator.password);
	await story.button(speak(identityWords, language)("sign-in"));
	expect(await heading(story)).toBe(t("code-title"));
	await story.open("/office/accounts");
	expect(await heading(story)).toBe(t("code-title"));
	await page.getByLabel(t("code")).fill("123456");
	await story.button(t("continue"));
	expect([story.status(), await alert(story)]).toEqual([422, expect.stringContaining(t("code-refused"))]);
	await story.link(t("without-phone"));
	await page.getByLabel(t("recovery-code")).fill(recoveryCode);
	await story.button(t("continue"));
	expect(await notice(story)).toBe(t("notice-recovery-code-used", { count: 9 }));
	await story.open("/office/account");
	expect(await page.locator("main").innerText()).toContain(t("second-factor-on"));
}

/** Page by page: nothing that was typed is lost by going back, and what is asked after it exists can wait. */
async function startProgramme(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(programmeWords, language);
	const s = speak(startWords, language);
	await story.link(t("start-own"));
	await page.getByLabel(t("name-mn")).fill("Ховдын тэгш хамруулах хөтөлбөр");
	await page.getByLabel(t("name-en")).fill("Inclusive education in Khovd");
	await story.button(s("next"));
	await page.getByLabel(t("summary-mn")).fill("Ховдын багш нарт зориулсан.");
	await story.button(s("back"));
	expect(await page.getByLabel(t("name-en")).inputValue()).toBe("Inclusive education in Khovd");
	await story.button(s("next"));
	expect(await page.getByLabel(t("summary-mn")).inputValue()).toBe("Ховдын багш нарт зориулсан.");
	await page.getByLabel(t("summary-en")).fill("For the teachers of Khovd.");
	await story.button(s("next"));
	expect(await page.getByLabel(t("slug")).inputValue()).toBe("inclusive-education-in-khovd");
	await page.getByLabel(t("slug")).fill("khovd-2020");
	await page.getByLabel(t("first-day")).fill("2020-03-01");
	await story.button(s("next"));
	await story.button(t("start-programme"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("areas-missing"));
	for (const area of ["84", "62"]) await page.locator(`input[name=targetAreas][value="${area}"]`).check();
	await story.button(t("start-programme"));
	expect(await heading(story)).toBe(s("step-pillars"));
	await story.button(s("save-pillars"));
	expect(await heading(story)).toBe(s("step-partners"));
	await story.link(s("skip"));
	await story.button(s("save-periods"));
	expect(new URL(page.url()).pathname).toBe(office);
	expect(await notice(story)).toBe(speak(planWords, language)("done-started"));
	await story.open(`${office}/figures`);
}

/** Of the set that is offered, the trained teachers are enough. */
async function defineIndicator(story: Story): Promise<void> {
	const t = speak(figureWords, story.language);
	await story.link(t("starter-link"));
	for (const box of await story.page.locator('input[name=codes]:not([value="TT"])').all()) await box.uncheck();
	await story.button(speak(sheetWords, story.language)("starter-take"));
	expect(await notice(story)).toBe(t("done-starter"));
	expect(await bigNumber(story)).toBe(0);
}

/** The first school; what was typed stays while it is not said what kind of place it is. */
async function addSite(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(placeWords, language);
	await story.open(`${office}/sites`);
	expect(await page.locator("main").innerText()).toContain(t("sites-empty"));
	await story.link(t("add-site"));
	await page.locator("#nameMn").fill("Жаргалант сумын 3-р сургууль");
	await page.locator("#area").selectOption("84");
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("kind-missing"));
	expect([await page.locator("#nameMn").inputValue(), await page.locator("#area").inputValue()]).toEqual([
		"Жаргалант сумын 3-р сургууль",
		"84",
	]);
	await page.getByRole("radio", { name: t("school"), exact: true }).check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-added"));
	await story.open(`${office}/sites`);
	expect(await page.locator("tbody").innerText()).toContain("Жаргалант сумын 3-р сургууль");
}

/** A session with one person, who is somebody else in each. */
async function holdTraining(story: Story, title: string, area: string): Promise<void> {
	const { page, language } = story;
	const t = speak(activityWords, language);
	await story.open(`${office}/activities/new`);
	await page.getByLabel(t("title"), { exact: true }).fill(title);
	await page.getByLabel(t("participants")).selectOption("teacher");
	await page.locator("#heldOn1").fill("2020-05-11");
	await page.locator("#area1").selectOption(area);
	await story.button(t("save"));
	await story.click(page.locator("tbody a"));
	await story.link(speak(sessionWords, language)("mark-attendance"));
	await page.getByLabel(speak(sessionWords, language)("given")).fill(`Номин${area === "84" ? "" : "-Эрдэнэ"}`);
	await story.button(speak(sessionWords, language)("save"));
	expect(await notice(story)).toBe(speak(sessionWords, language)("done-marked"));
}

/** Nothing is public before it is published. What somebody switches on beside it moves on the first of a month, and not at once. */
async function seePublicPage(story: Story): Promise<void> {
	const t = speak(publishedWords, story.language);
	const read = async () => {
		await story.open(`/${story.language}`);
		await story.link(speak(siteWords, story.language)("open-programme"));
		return story.page.locator("main").innerText();
	};
	const p = speak(planWords, story.language);
	for (const path of ["/khovd-2020", "/khovd-2020/feed.xml"]) {
		await story.open(`/${story.language}${path}`);
		expect(story.status()).toBe(404);
	}
	await story.open(`${office}/programme`);
	await story.button(p("make-public"));
	expect(await read()).toContain(t("nothing-published"));
	expect(await story.page.locator(".big-number").count()).toBe(0);
	await story.open(`${office}/programme`);
	await story.button(p("show-today"));
	// The first number that nobody has approved comes on the first of a month: one that came at once would tell who was just entered.
	expect(await read()).toContain(t("nothing-published"));
	expect(await story.page.locator(".big-number").count()).toBe(0);
}

async function seeOwnArea(story: Story): Promise<void> {
	const main = story.page.locator("main");
	await story.open(`${office}/activities`);
	expect(await main.innerText()).toContain("Тэгш хамруулах арга зүй");
	expect(await main.innerText()).not.toContain("Дэмжлэгт орчин");
	await story.open(`${office}/people`);
	expect(await main.locator("tbody tr").count()).toBe(1);
	await story.open(`${office}/figures/TT/rows`);
	expect(await main.locator("tbody tr").count()).toBe(1);
	expect(await main.innerText()).toContain(speak(figureWords, story.language)("rows-outside", { count: 1 }));
	await story.open("/office/accounts");
	expect(story.status()).toBe(403);
}

/** For a colleague whose telephone was lost: signed out everywhere, and the former password is void. */
async function giveNewCode(story: Story): Promise<void> {
	const t = speak(enrolmentWords, story.language);
	await story.open("/office/accounts");
	await story.link("Цэцэг");
	await story.button(t("new-code"));
	expect(await fact(story, t("code")).innerText()).not.toBe("");
}

async function signOutEverywhere(story: Story): Promise<void> {
	const t = speak(identityWords, story.language);
	await story.open("/office/account");
	await story.button(t("sign-out-everywhere"));
	expect(await notice(story)).toBe(t("notice-signed-out-everywhere"));
	await story.open("/office");
	expect(await heading(story)).toBe(t("sign-in"));
}

import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activities as activityWords, imports as importWords, roster as words } from "#words/activities";
import { sessions as fieldWords } from "#words/field";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { openTelephone } from "../support/telephone.ts";
import { notice, programme, type SignIn, signIn } from "./office.ts";
import { beginStory, type Circumstances, describeCircumstances, type Story } from "./story.ts";

const today = "2020-04-27";
const known = 58;
/** One pixel, as PNG. */
const smallPhoto = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

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

// With a script each tick is saved as it is made; without one, all by one press.
const circumstances: readonly Circumstances[] = [
	{ language: "mn", width: 320, scripts: true },
	{ language: "en", width: 320, scripts: false },
];

describe("a session of fifty-eight people whom one knows", () => {
	it.each(circumstances.map((one) => [describeCircumstances(one).replace("320", "390"), one] as const))(
		"is ticked off in under seventy taps: %s",
		async (_, one) => {
			const story = await beginStory(browser, tegsh.origin, one);
			const { page, language } = story;
			await page.setViewportSize({ width: 390, height: 844 });
			await signIn(story, officer, programme);
			const title = `Математикийн дугуйлан ${language}`;
			await comeBefore(story, title);
			const session = await planForToday(story);

			let taps = 0;
			const tap = async (what: Locator, leads: boolean) => {
				taps++;
				await (leads ? story.click(what) : what.click());
			};
			await story.open(programme);
			await tap(page.locator(`main a[href$="${session}"]`).first(), true);
			const t = speak(words, language);
			await tap(page.getByRole("link", { name: t("open-roster"), exact: true }), true);
			const boxes = page.locator(".roster label");
			expect(await boxes.count()).toBe(known);
			for (let at = 0; at < known; at++) await tap(boxes.nth(at), false);
			if (one.scripts) await page.getByText(t("saved-count", { count: known }), { exact: true }).waitFor();
			await tap(page.getByRole("button", { name: t("save-and-back"), exact: true }), true);

			expect(taps).toBeLessThan(70);
			expect(taps).toBe(known + 3);
			expect(await page.getByRole("table").first().locator("tbody tr").count()).toBe(known);
			await untickAndType(story, session, one.scripts);
			await story.close();
		},
	);
});

it("is ticked off on a telephone without a signal as well, and the office has the same", async () => {
	const story = await beginStory(browser, tegsh.origin, { language: "mn", width: 320, scripts: false });
	await signIn(story, officer, programme);
	await comeBefore(story, "Уншлагын дугуйлан", 8);
	const session = await planForToday(story);
	const phone = await openTelephone(tegsh.origin);
	await phone.enrol(tegsh.signIns.find(({ userName }) => userName === "field-khovd") as SignIn, "280419");
	const { language } = phone;
	const t = speak(fieldWords, language);
	const page = phone.page();
	const came = () => page.locator(".roster input:checked").count();

	await phone.cut(true);
	await phone.go(`#/session/${session.split("/").at(-1)}`);
	const boxes = page.locator(".roster label");
	await boxes.nth(7).waitFor();
	for (let at = 0; at < 8; at++) await boxes.nth(at).click();
	await boxes.nth(2).click();
	// A name that is typed between two taps and the saving is ticked, and stays so.
	await page.locator("#field-phone").press("Enter");
	expect(await page.locator(":focus").getAttribute("id")).toBe("field-given");
	await page.locator("#field-given").fill("Гүнжидмаа");
	await page.locator("#field-given").press("Enter");
	await boxes.nth(8).waitFor();
	expect(await came()).toBe(8);
	await page.locator(".stepper input").first().fill("12");
	await page.setInputFiles("input[type=file]", { name: "IMG_0412.png", mimeType: "image/png", buffer: Buffer.from(smallPhoto, "base64") });
	await page.getByText(t("photo-kept")).waitFor();
	await page.getByRole("button", { name: t("save-attendance") }).click();
	await page.getByText(t("kept", { came: 8, beside: 12 })).waitFor();
	expect(await phone.unsent()).toBe(4);

	await phone.kill();
	await phone.cut(false);
	await phone.open("280419");
	await phone.send();
	await phone.go(`#/session/${session.split("/").at(-1)}`);
	await expect.poll(() => phone.page().locator(".roster input:checked").count()).toBe(8);
	await phone.close();

	await story.open(session);
	const shown = await story.page.locator("main").innerText();
	expect(await story.page.getByRole("table").first().locator("tbody tr").count()).toBe(8);
	for (const said of ["Гүнжидмаа", "sheet.jpg", "12"]) expect(shown).toContain(said);
	await story.close();
});

/** A slip is taken back by the same touch, and who is new is typed below. */
async function untickAndType(story: Story, session: string, scripts: boolean): Promise<void> {
	const { page, language } = story;
	const t = speak(words, language);
	await story.open(`${session}/roster`);
	await page.locator(".roster label").first().click();
	if (scripts) await page.getByText(t("saved-count", { count: known - 1 }), { exact: true }).waitFor();
	await page.locator("#given").fill(language === "mn" ? "Гүнжидмаа" : "Ёндонжамц");
	await page.locator("#female").fill("4");
	await page.locator("main form .actions button").last().click();
	await page.getByText(t("done-ticked"), { exact: true }).waitFor();
	expect(await notice(story)).toBe(t("done-ticked"));
	expect(await page.locator(".roster input:checked").count()).toBe(known);
	expect(await page.locator("#female").inputValue()).toBe("4");
}

/** They came to a first session: its register is imported. */
async function comeBefore(story: Story, title: string, count = known): Promise<void> {
	const { page, language } = story;
	const t = speak(importWords, language);
	const syllables = ["Бат", "Дорж", "Цэцэг", "Оюун", "Саран", "Мөнх", "Эрдэнэ", "Алтан"];
	const families = language === "mn" ? ["Жамсран", "Цэнд"] : ["Лхагва", "Осор"];
	const names = syllables.flatMap((one) => syllables.map((other) => `${one}${other.toLowerCase()}`)).slice(0, count);
	const lines = names.map((name, at) => `${at + 1},${families[at % families.length]},${name},${1960 + (at % 40)}`);
	const text = [`${title}`, "Огноо: 2020-04-20", "№,Эцгийн нэр,Өөрийн нэр,Төрсөн он", ...lines].join("\n");
	await story.open(`${programme}/imports`);
	await story.link(t("upload"));
	await page.getByLabel(t("files")).setInputFiles({ name: `${language}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) });
	await story.button(t("read-files"));
	await page.getByRole("radio", { name: t("target-new") }).check();
	await page.locator("#title").fill(title);
	await page.getByLabel(speak(activityWords, language)("area")).selectOption("84");
	await story.button(t("confirm"));
	expect(await notice(story)).toBe(t("done-imported"));
}

/** From the session of the register to its activity; gives back the address of the new session. */
async function planForToday(story: Story): Promise<string> {
	const { page, language } = story;
	const t = speak(activityWords, language);
	if (!new URL(page.url()).pathname.includes("/sessions/")) await story.click(page.locator("main a[href*='/sessions/']").first());
	await story.click(page.locator("main dl a[href*='/activities/']").first());
	await story.link(t("add-session"));
	await page.locator("#heldOn").fill(today);
	await page.locator("#area").selectOption("84");
	await story.button(t("save"));
	const links = await page
		.locator("tbody a[href*='/sessions/']")
		.evaluateAll((all) => all.map((link) => link.getAttribute("href") as string));
	return links.at(-1) as string;
}

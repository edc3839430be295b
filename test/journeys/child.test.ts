import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register as registerWords } from "#words/field";
import { speak } from "../../src/shared/words.ts";
import type { RunningDemo } from "../support/installation.ts";
import { openTelephone, startSecureDemo, type Telephone } from "../support/telephone.ts";

/*
 * A child, from the door to the classroom: found where there is no signal, known to be the same on the second visit, written of differently
 * on two telephones, settled in the office, placed and still there after ninety school days. Then the figure is one higher, and opens to her.
 */

const pin = "280419";
const language = "mn";
const name = "Сарантуяа";

let tegsh: RunningDemo;
let [first, second, desk]: Telephone[] = [];

beforeAll(async () => {
	tegsh = await startSecureDemo();
	[first, second, desk] = await Promise.all([390, 390, 1280].map((width) => openTelephone(tegsh.origin, language, width)));
});

afterAll(async () => {
	for (const one of [first, second, desk]) await one?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

function signInOf(role: string) {
	const found = tegsh.signIns.find((one) => one.role === role);
	if (!found) throw new Error(`nobody is ${role}`);
	return found;
}

describe("a child found without a signal", () => {
	it("comes to the figure of those who stayed in education", async () => {
		const [one, other, office] = [first, second, desk] as [Telephone, Telephone, Telephone];
		const officer = signInOf("field-officer");
		await one.enrol(officer, pin);
		await other.enrol(officer, pin);
		const supervisor = office.page();
		await signIn(supervisor, "manager");
		const retained = await figure(supervisor, "OSC-R");

		// At the door, and the same child again by somebody who writes the name otherwise.
		await one.cut(true);
		const child = await register(one, { given: name, family: "Ганбатын", birthDate: "2010.11.03", phone: "99118822" });
		await one.go("#/register");
		await fillUntil(one, { given: "Sarantuya", family: "Ganbat", sex: "female", birthDate: "2010.11.03", phone: "99118822" }, "alike-");
		const t = speak(registerWords, language);
		const door = one.page();
		await door.getByText(t("alike"), { exact: true }).waitFor();
		await door.locator('input[name^="alike-"][value=same]').check();
		await one.next();
		await door.getByText(t("alike-is-there")).waitFor();

		const day = "2019-09-05";
		await fill(one, `${child}/consent`, {
			purposes: ["services", "sharing"],
			givenBy: "guardian",
			guardianName: "Дулам",
			assent: "agreed",
			givenOn: day,
		});
		await fill(one, `${child}/assess`, { respondent: "mother", assessedOn: day, CF1: "no", CF4: "no", CF7: "no" }, ["none", "no", "never"]);
		await fill(one, `${child}/schooling`, { everAttended: "yes", lastGrade: "2", provision: "none" });
		await fill(one, `${child}/barriers`, { at: "now", main: "too_far", on: day });
		await fill(one, `${child}/plan`, { summary: "Сургуульд нь буцаана.", drawnOn: day, reviewOn: "2019-11-20" });
		await fill(one, `${child}/goal`, { goal: "Дотуур байранд оруулах", who: "Цолмон" });
		expect(await one.unsent()).toBe(7);
		await one.cut(false);
		await one.send();
		expect(await one.unsent()).toBe(0);
		await other.send();

		// On two telephones at once: the kilometres of one, the grade of both.
		for (const telephone of [one, other]) await telephone.cut(true);
		await fill(one, `${child}/schooling`, { lastGrade: "3", kilometres: "12" });
		await fill(other, `${child}/schooling`, { lastGrade: "4", needsDormitory: "yes" });
		for (const telephone of [one, other]) {
			await telephone.cut(false);
			await telephone.send();
		}
		await supervisor.goto(`${tegsh.origin}/office/demo/field`);
		// Others wait there as well: the demo has some.
		await supervisor.locator("main tr").filter({ hasText: name }).locator('a[href*="/field/conflicts/"]').first().click();
		await supervisor.locator("input[name=take][value=sent]").check();
		await press(supervisor);
		await one.send();
		await one.go(`${child}/schooling`);
		await expect.poll(() => valuesIn(one.page())).toMatchObject({ everAttended: "yes" });

		// A supervisor approves; then she is placed, and seen at school until spring.
		const id = child.split("/").at(-1);
		await supervisor.goto(`${tegsh.origin}/office/demo/children/${id}`);
		const facts = await supervisor.locator("main").innerText();
		expect(facts).toContain(name);
		await supervisor.locator('main a[href*="/approval"]').first().click();
		await press(supervisor);
		await one.send();
		await one.cut(true);
		await fill(one, `${child}/place`, { provision: "school", grade: "5", placedOn: "2019-09-16" });
		await one.go(child);
		await one.page().locator(`a[href^="${child}/attendance"]`).first().click();
		await fillHere(one, { from: "2019-09-16", until: "2020-04-20", schoolDays: "120", daysAttended: "112", source: "register" });
		// What was written wrongly is corrected and taken back where it was written.
		await fill(one, `${child}/correct`, { phone: "88110099" });
		await fill(one, `${child}/note`, { text: "Андуурч бичсэн" });
		await one.go(child);
		await one.page().locator('a[href*="/entry-withdrawal/note."]').first().click();
		await fillHere(one, { because: "Өөр хүүхдийнх" });
		await one.cut(false);
		await one.send();

		expect(await figure(supervisor, "OSC-R")).toBe(retained + 1);
		await supervisor.goto(`${tegsh.origin}/office/demo/children/${id}`);
		const page = await supervisor.locator("main").innerText();
		for (const said of ["112", "88110099"]) expect(page).toContain(said);
		expect(page).not.toContain("Андуурч бичсэн");
	});
});

async function signIn(page: Page, role: string): Promise<void> {
	const { userName, password } = signInOf(role);
	await page.goto(`${tegsh.origin}/sign-in?next=/office/demo`);
	await page.locator("[name=userName]").fill(userName);
	await page.locator("[name=password]").fill(password);
	await page.locator("[name=password]").press("Enter");
	await page.waitForURL(/\/office\/demo/);
}

/** The button of the form of a page of the office. */
async function press(page: Page): Promise<void> {
	await Promise.all([
		page.waitForEvent("load"),
		page.locator("main form button[type=submit], main form button:not([type])").first().click(),
	]);
}

/** The number of a figure, as the office says it. */
async function figure(page: Page, code: string): Promise<number> {
	await page.goto(`${tegsh.origin}/office/demo/figures/${code}`);
	return Number((await page.locator(".big-number").first().innerText()).replace(/\(.*/, "").replaceAll(/\D/g, ""));
}

type Answers = Readonly<Record<string, string | readonly string[]>>;

async function register(telephone: Telephone, who: Answers): Promise<string> {
	await telephone.go("#/register");
	await fillHere(telephone, { sex: "female", situation: "dropped_out", identifiedOn: "2019-09-02", ...who });
	await telephone.page().waitForURL(/#\/child\/[0-9a-f-]{36}$/);
	return new URL(telephone.page().url()).hash;
}

async function fill(telephone: Telephone, place: string, answers: Answers, otherwise: readonly string[] = []): Promise<void> {
	await telephone.go(place);
	await fillHere(telephone, answers, otherwise);
}

/** Answers a form page by page, until it leads elsewhere. What is not given is left as it stands, or answered with the first of `otherwise`. */
async function fillHere(telephone: Telephone, answers: Answers, otherwise: readonly string[] = []): Promise<void> {
	await fillUntil(telephone, answers, null, otherwise);
}

async function fillUntil(telephone: Telephone, answers: Answers, until: string | null, otherwise: readonly string[] = []): Promise<void> {
	const page = telephone.page();
	// What the page itself says: the browser tells of a new place a moment later.
	const place = () => page.evaluate(() => location.hash);
	const at = await place();
	let start: string | null = null;
	for (let step = 0; step < 60; step += 1) {
		await page.locator("form .button.first").waitFor();
		const before = await namesIn(page);
		start ??= before.join();
		if (until !== null && before.some((name) => name.startsWith(until))) return;
		for (const name of before) await answer(page, name, answers[name], otherwise);
		await telephone.next();
		await page.waitForFunction(
			({ at, before, start }) => {
				const fields = [...document.querySelectorAll<HTMLInputElement>("form input, form select, form textarea")];
				const names = [...new Set(fields.map(({ name, id }) => name || id.replace(/^field-/, "")))];
				// A form that is saved is empty for a moment, before it leads on.
				return location.hash !== at || (names.length > 0 && ![before.join(), start].includes(names.join()));
			},
			{ at, before, start },
		);
		if ((await place()) !== at) return;
	}
	throw new Error("the form does not end");
}

function namesIn(page: Page): Promise<string[]> {
	return page
		.locator("form input, form select, form textarea")
		.evaluateAll((fields) => [...new Set((fields as HTMLInputElement[]).map(({ name, id }) => name || id.replace(/^field-/, "")))]);
}

async function valuesIn(page: Page): Promise<Record<string, string>> {
	const chosen = page.locator("form input:checked");
	return Object.fromEntries(await chosen.evaluateAll((fields) => (fields as HTMLInputElement[]).map(({ name, value }) => [name, value])));
}

async function answer(page: Page, name: string, given: Answers[string] | undefined, otherwise: readonly string[]): Promise<void> {
	const choices = page.locator(`form input[name="${name}"]`);
	const type = (await choices.count()) === 0 ? null : await choices.first().getAttribute("type");
	if (type === "radio" || type === "checkbox") {
		const offered = await choices.evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value));
		const wanted = given === undefined ? otherwise.filter((one) => offered.includes(one)).slice(0, 1) : [given].flat();
		for (const value of wanted) await page.locator(`form input[name="${name}"][value="${value}"]`).check();
		return;
	}
	const field = page.locator(`#field-${name}`);
	const isList = (await field.evaluate(({ tagName }) => tagName)) === "SELECT";
	if (isList && given === undefined && name === "area") await field.selectOption({ index: 1 });
	else if (isList && typeof given === "string") await field.selectOption(given);
	else if (typeof given === "string") await field.fill(given);
}

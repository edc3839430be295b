import { type ServerType, serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activities as activityWords, sessions as sessionWords } from "#words/activities";
import { assessment as assessmentWords, caseForms, casePage, children as childWords, form as formWords } from "#words/children";
import { intake as intakeWords } from "#words/people";
import { formatShortDate, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { openOffice, password } from "../support/office.ts";
import { alert, heading, notice, signIn, signOut } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

const khovd = "84";
const days = ["2020-04-20", "2020-04-21"] as const;

/** Who is met, as written down first and as written down again; each telling has its own, or one would find those of another. */
const people = [
	{
		family: "Цэвэгмидийн",
		given: "Ундрахбаяр",
		birthDate: "2008.02.14",
		again: { family: "Tsevegmid", given: "Undrakhbayar", birthDate: "2008.02.15" },
	},
	{
		family: "Жамъянгийн",
		given: "Шижирбаатар",
		birthDate: "2009.06.23",
		again: { family: "Ж.", given: "Шижирбатар", birthDate: "2009.06.23" },
	},
	{
		family: "Гомбожавын",
		given: "Хонгорзул",
		birthDate: "2007.11.05",
		again: { family: "Gombojav", given: "Khongorzul", birthDate: "2007.05.11" },
	},
	{
		family: "Лхамсүрэнгийн",
		given: "Пүрэвдагва",
		birthDate: "2010.09.20",
		again: { family: "Лхамсүрэн", given: "Пvрэвдагва", birthDate: "2010.09.20" },
	},
] as const;

type Person = { readonly family: string; readonly given: string; readonly birthDate: string };

const programme = "/office/test";
let browser: Browser;
let server: ServerType;
let origin: string;

beforeAll(async () => {
	const office = await openOffice();
	// Asking for a page gives each of them an account.
	for (const person of ["sarnai", "tsolmon"] as const) await office.get(person, "/office");
	browser = await openChromium();
	server = serve({ fetch: (request) => office.fetch(request), hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => server.once("listening", resolve));
	origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

function accountOf(person: "sarnai" | "tsolmon") {
	return { userName: person, password };
}

describe("somebody who is on record already", () => {
	it.each(tellings(everywhere[0]))("%s", async (_, circumstances, index) => {
		const story = await beginStory(browser, origin, circumstances);
		const { page, language } = story;
		const t = speak(sessionWords, language);
		const tIntake = speak(intakeWords, language);
		const person = people[index] as (typeof people)[number];
		await signIn(story, accountOf("sarnai"), programme);
		const [first, second] = await plan(story, `Хүүхдийн өдөрлөг ${index + 1}`);

		await story.open(`${first}/attendance/new`);
		await type(story, person);
		await story.button(t("save"));
		expect(await notice(story)).toBe(t("done-marked"));

		// Retyped in another session: found, and chosen.
		await story.open(`${second}/attendance/new`);
		await type(story, person.again);
		if (circumstances.scripts) await page.locator("[data-intake-found] .card").waitFor();
		else {
			await story.button(t("save"));
			expect(story.status()).toBe(422);
			expect(await alert(story)).toContain(tIntake("answer-needed"));
			expect(await page.getByLabel(t("given")).inputValue()).toBe(person.again.given);
		}
		expect(await page.locator(".intake .card").innerText()).toContain(`${person.family} ${person.given}`);
		await picture(story, "found", index);
		await story.button(tIntake("it-is-named", { name: `${person.family} ${person.given}` }));
		expect(await notice(story)).toBe(t("done-marked"));
		await story.open(second);
		expect(await page.locator("tbody").innerText()).toContain(person.given);

		// Somebody of the same family, born on another day: looked at, and found to be somebody else.
		await story.open(`${second}/attendance/new`);
		await type(story, { ...person, birthDate: person.birthDate.replace(/.$/, "9") });
		await story.button(t("save"));
		expect(story.status()).toBe(422);
		await story.button(tIntake("none-of-these"));
		expect(await notice(story)).toBe(t("done-marked"));
		await story.open(second);
		expect(await page.locator("tbody tr").count()).toBe(2);
		await signOut(story);

		await signIn(story, accountOf("tsolmon"), `${programme}/children/new`);
		await knownElsewhere(story, person.again, index);
		await takeUp(story);
		await picture(story, "case", index);
		await story.close();
	});
});

/** An officer of Bayanzürkh learns whom to ask, and nothing of the child who was met in Khovd. */
async function knownElsewhere(story: Story, person: Person, index: number): Promise<void> {
	const { page, language } = story;
	const t = speak(formWords, language);
	const tIntake = speak(intakeWords, language);
	await type(story, person);
	await page.locator("#identifiedOn").fill("2020-04-22");
	await page.locator("input[name=situation][value=dropped_out]").check();
	await story.button(t("save"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(tIntake("elsewhere-needed"));
	const note = await page.locator(".intake").innerText();
	expect(note).toContain(tIntake("known-elsewhere"));
	expect(note).not.toContain(people[index]?.given);
	await picture(story, "elsewhere", index);
	await story.button(tIntake("all-the-same"));
	expect(await notice(story)).toBe(speak(childWords, language)("done-registered"));
	expect(await heading(story)).toContain(person.given);
}

/** From the page of the child to what its next step needs: first consent, then the questions of functioning, and a visit. */
async function takeUp(story: Story): Promise<void> {
	const { page, language } = story;
	const t = speak(caseForms, language);
	const tPage = speak(casePage, language);
	const child = new URL(page.url()).pathname;
	await story.click(page.locator(".next-step a").first());
	await page.locator("input[name=purposes][value=services]").check();
	await page.getByLabel(t("guardian-name")).fill("Дулам");
	await story.button(t("save"));
	expect([story.status(), (await alert(story)).length > 0]).toEqual([422, true]);
	await page.locator("input[name=assent][value=agreed]").check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(tPage("done-recorded"));

	await story.open(`${child}/assessment`);
	const asked = page.locator("input[name=CF2]").first();
	expect(await asked.isVisible()).toBe(false);
	await page.locator("input[name=CF1][value=yes]").check();
	expect(await asked.isVisible()).toBe(true);
	await page.locator("input[name=CF2][value=cannot]").check();
	await page.locator("input[name=respondent][value=mother]").check();
	await story.button(t("save"));
	expect(await page.locator("#functioning .tag").innerText()).toBe(speak(assessmentWords, language)("result-yes"));

	for (const form of ["schooling", "barriers", "visits/new", "hold", "closing"]) await story.open(`${child}/${form}`);
	await page.locator("input[name=reason][value=untraceable]").check();
	await story.button(t("close-button"));
	expect(story.status()).toBe(422);
}

async function type({ page, language }: Story, { family, given, birthDate }: Person): Promise<void> {
	const t = speak(sessionWords, language);
	await page.getByLabel(t("family")).fill(family);
	await page.getByLabel(t("given")).fill(given);
	await page.locator("input[name=sex][value=female]").check();
	await page.getByLabel(t("birth-date")).fill(birthDate);
}

/** An activity with two sessions; their addresses. */
async function plan(story: Story, title: string): Promise<readonly [string, string]> {
	const { page, language } = story;
	const t = speak(activityWords, language);
	await story.open(`${programme}/activities/new`);
	await page.getByLabel(t("title"), { exact: true }).fill(title);
	await page.getByLabel(t("participants")).selectOption("child");
	await page.getByText(t("more-sessions")).click();
	for (const [index, day] of days.entries()) {
		await page.locator(`#heldOn${index + 1}`).fill(day);
		await page.locator(`#area${index + 1}`).selectOption(khovd);
	}
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-planned"));
	const addresses = days.map((day) =>
		page
			.getByRole("link", { name: formatShortDate(language, day), exact: true })
			.first()
			.getAttribute("href"),
	);
	return (await Promise.all(addresses)) as [string, string];
}

async function picture(story: Story, what: string, index: number): Promise<void> {
	if (process.env.TEGSH_PICTURES)
		await story.page.screenshot({ path: `${process.env.TEGSH_PICTURES}/${what}-${index}.png`, fullPage: true });
}

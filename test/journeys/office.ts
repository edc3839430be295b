import { expect } from "vitest";
import { enrolment as enrolmentWords, identity as identityWords } from "#words/identity";
import { ui as uiWords } from "#words/shared";
import { speak } from "../../src/shared/words.ts";
import type { Story } from "./story.ts";

export const programme = "/office/demo";

export interface SignIn {
	readonly userName: string;
	readonly password: string;
	readonly role: string;
}

export async function signIn(story: Story, { userName, password }: Pick<SignIn, "userName" | "password">, to = "/office"): Promise<void> {
	const t = speak(identityWords, story.language);
	await story.open(`/sign-in?next=${encodeURIComponent(to)}`);
	await typeSignIn(story, userName, password);
	await story.button(t("sign-in"));
}

export async function typeSignIn({ page, language }: Story, userName: string, password: string): Promise<void> {
	const t = speak(identityWords, language);
	await page.getByLabel(t("user-name")).fill(userName);
	await page.getByLabel(t("password"), { exact: true }).fill(password);
}

/** On a narrow screen the menu lies behind a button. */
export async function openMenu({ page, language }: Story): Promise<void> {
	const menu = page.getByRole("button", { name: speak(uiWords, language)("menu"), exact: true });
	if (await menu.isVisible()) await menu.click();
}

export async function signOut(story: Story): Promise<void> {
	await openMenu(story);
	await story.button(speak(uiWords, story.language)("sign-out"));
}

/** The number that a page is about. */
export async function bigNumber(story: Story): Promise<number> {
	return (await bigNumbers(story))[0] ?? Number.NaN;
}

/** The number, or the two ends between which it lies; behind a best number also its two ends. */
export async function bigNumbers({ page }: Story): Promise<number[]> {
	return numbersIn(await page.locator(".big-number").first().innerText());
}

/** What the office says of a figure: its number, or the two ends between which it lies. */
export async function officeFigure(story: Story, code: string): Promise<number[]> {
	await story.open(`${programme}/figures/${code}`);
	return endsIn(await story.page.locator(".big-number").first().innerText());
}

/** In the office, which must not show what was true a moment ago: a number, or the two ends of an interval. */
export async function expectFigure(story: Story, code: string, ...ends: readonly number[]): Promise<void> {
	expect([code, await officeFigure(story, code)]).toEqual([code, ends]);
}

/** The numbers of the public page, each with what it is called. */
export async function publicFigures(story: Story): Promise<string[]> {
	await story.open(`/${story.language}/demo`);
	return story.page
		.locator("section.figure")
		.filter({ has: story.page.locator(".big-number") })
		.locator("h3, .big-number")
		.allInnerTexts();
}

/** What the number says first; the interval behind a best number stands in brackets. */
function endsIn(text: string): number[] {
	return numbersIn(text.split("(")[0] as string);
}

function numbersIn(text: string): number[] {
	return [...text.matchAll(/\d{1,3}([,\s]\d{3})*/gu)].map(([number]) => Number(number.replaceAll(/\D/g, "")));
}

/** A value of the page's list of facts. */
export function fact({ page }: Story, term: string) {
	return page
		.locator("dl.facts > div")
		.filter({ has: page.locator("dt", { hasText: new RegExp(`^${term}$`) }) })
		.locator("dd");
}

/** What was just done, as the page says it. */
export function notice({ page }: Story): Promise<string> {
	return page.getByRole("status").innerText();
}

/** The summary of what is wrong with a form. */
export function alert({ page }: Story): Promise<string> {
	return page.getByRole("alert").innerText();
}

/** An account for a monitoring officer of one area; returns the enrolment code that its page shows once. */
export async function openAccount(story: Story, account: { displayName: string; userName: string; area: string }): Promise<string> {
	const { page, language } = story;
	const t = speak(identityWords, language);
	await story.open("/office/accounts");
	await story.link(t("new-account"));
	await page.getByLabel(t("display-name"), { exact: true }).fill(account.displayName);
	await page.getByLabel(t("user-name"), { exact: true }).fill(account.userName);
	await page.getByRole("radio", { name: t("role-monitoring-officer") }).check();
	await page.locator(`input[name=areas][value="${account.area}"]`).check();
	await story.button(t("create-account"));
	return fact(story, speak(enrolmentWords, language)("code")).innerText();
}

/** Somebody who holds a printed code gets nowhere, not even to `wanted`, before they have chosen a password that only they know. */
export async function enrol(
	story: Story,
	wanted: string,
	{ userName, password }: Pick<SignIn, "userName" | "password">,
	code: string,
): Promise<void> {
	const { page, language } = story;
	const t = speak(identityWords, language);
	const tEnrolment = speak(enrolmentWords, language);
	await story.open(wanted);
	expect(await heading(story)).toBe(t("sign-in"));
	await story.link(tEnrolment("have-a-code"));
	for (const typed of ["aaaa bbbb", code.toUpperCase()]) {
		await page.getByLabel(tEnrolment("enrolment-code")).fill(typed);
		await story.button(tEnrolment("continue"));
	}
	expect(await heading(story)).toBe(tEnrolment("enrol"));
	for (const chosen of [`${userName} ${userName}`, password]) {
		await page.getByLabel(t("new-password")).fill(chosen);
		await page.getByLabel(t("repeat-password")).fill(chosen);
		await story.button(tEnrolment("enrol-button"));
		expect(story.status()).toBe(chosen === password ? 200 : 422);
	}
}

/** What the page calls itself. */
export function heading({ page }: Story): Promise<string> {
	return page.getByRole("heading", { level: 1 }).innerText();
}

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releases as releaseWords } from "#words/campaigns";
import { withdrawals as withdrawalWords } from "#words/consent";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { alert, notice, programme, type SignIn, signIn, signOut } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

/*
 * From a raw film to a page that plays it with captions, for exactly as long as the family agrees: the media company sends it on a network
 * that is cut, its captions are made, the check stops it, a consent opens it, and the withdrawal of that consent closes everything.
 */

const sample = join(import.meta.dirname, "../samples/telephone.mp4");
const today = "2020-04-27";
const title = { mn: "Хамтдаа бүжиглэе", en: "Let us dance" } as const;
/** Who is in the film. */
const child = { family: "Мөнхжаргалын", given: "Уранбилэг", birthDate: "2009-05-06" };

let browser: Browser;
let tegsh: RunningDemo;
let signIns: readonly SignIn[];
const one = (role: string) => signIns.find((signIn) => signIn.role === role) as SignIn;

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
	signIns = tegsh.signIns;
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

describe("a film on its way to the public, and back", () => {
	// Sending it in parts and playing it are what the scripts of the pages do, and the browser does by itself.
	it.each(tellings(everywhere[2]).filter(([, { scripts }]) => scripts))("%s", async (_, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const { page } = story;
		await signIn(story, one("partner"), programme);
		const film = await sendFilm(story);
		await readCaptions(story, film);
		const item = await writeItem(story, film);
		for (const path of [`${item}/releases/mn/approval`, `${programme}/consents/works/${film}`]) {
			await story.open(path);
			expect([path, story.status()]).toEqual([path, 403]);
		}
		await story.open(item);
		await signOut(story);

		await signIn(story, one("communications-officer"), item);
		await approve(story, item);
		await story.open(item);
		const t = speak(releaseWords, story.language);
		expect(await page.locator("main").innerText()).toContain(t("hindrance-people"));
		expect(await publicPage(story)).toBeNull();

		const consent = await recordConsent(story, film);
		const address = (await publicPage(story)) as string;
		const parts = await playsWithCaptions(story, address);

		await withdraw(story, consent);
		await isGone(story, address, parts);
		await story.close();
	});
});

/** In parts, with the script; the first is cut off, and the script goes on where it was. */
async function sendFilm(story: Story): Promise<string> {
	await story.open(`${programme}/media/films/new`);
	// A window of its own, because the browser complains of a network that is cut, and it should.
	const page = await story.page.context().newPage();
	await page.goto(`${programme}/media/films/new`);
	let cut = 0;
	await page.route("**/media/uploads/**", (route) => {
		if (route.request().method() !== "POST" || cut > 0) return route.continue();
		cut += 1;
		return route.abort();
	});
	await fill({ page }, { titleMn: title.mn, titleEn: title.en, descriptionMn: "Хүүхэд бүжиглэж байна.", descriptionEn: "A child dances." });
	await page.setInputFiles("[name=file]", sample);
	await page.locator("main form button[type=submit]").first().click();
	await page.waitForURL(/films\/[0-9a-f-]{36}/);
	expect(cut).toBe(1);
	const film = new URL(page.url()).pathname;
	await page.close();
	await expect
		.poll(async () => (await story.page.request.get(`${film}/renditions/240p.mp4`)).status(), { timeout: 60_000, interval: 500 })
		.toBe(200);
	await story.open(film);
	return film.split("/").at(-1) as string;
}

/** Mongolian captions and English subtitles, from files; and why nothing has to be described. */
async function readCaptions(story: Story, film: string): Promise<void> {
	const { page } = story;
	const folder = mkdtempSync(join(tmpdir(), "tegsh-captions-"));
	for (const [language, text] of [
		["mn", "[хөгжим] Хамтдаа!"],
		["en", "[music] Together!"],
	] as const) {
		const file = join(folder, `${language}.vtt`);
		writeFileSync(file, `WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`);
		await story.open(`${programme}/captions/${film}/import`);
		await page.setInputFiles("[name=file]", file);
		await page.locator(`main input[name=language][value=${language}]`).check();
		await submit(story);
		expect(await page.locator("main").innerText()).toContain(text);
		await submit(story);
		expect(story.status()).toBe(200);
	}
	await story.open(`${programme}/captions/${film}/description`);
	await page.locator("[name=answer][value=not_needed]").check();
	await fill(story, { reasonMn: "Бүх зүйл яриагаар хэлэгдэнэ.", reasonEn: "All that matters is said." });
	await submit(story);
}

/** An item of the campaign's second year in both languages, sent to be looked at; its address. */
async function writeItem(story: Story, film: string): Promise<string> {
	const { page } = story;
	await story.open(`${programme}/campaigns`);
	await story.click(page.locator("main a[href*='/years/']").last());
	const year = new URL(page.url()).pathname;
	await story.open(`${year}/items/new`);
	await page.locator("[name=kind][value=video]").check();
	await fill(story, { titleMn: title.mn, titleEn: title.en });
	await submit(story);
	const item = new URL(page.url()).pathname;
	for (const language of ["mn", "en"] as const) {
		await story.open(`${item}/contents/${language}/opening`);
		await fill(story, { title: title[language], summary: language === "mn" ? "Хэн ч бүжиглэж чадна." : "Everybody can dance." });
		await submit(story);
		await story.open(`${item}/contents/${language}/media`);
		await page.locator("[name=film]").selectOption(film);
		await submit(story);
		await story.open(item);
		await story.click(page.locator(`main form[action$="/releases/${language}/review"] button`));
		expect(await notice(story)).toBe(speak(releaseWords, story.language)("done-asked"));
	}
	return item;
}

async function approve(story: Story, item: string): Promise<void> {
	for (const language of ["mn", "en"]) {
		await story.open(`${item}/releases/${language}/approval`);
		await fill(story, { releaseOn: today });
		await submit(story);
	}
}

/** What the child and her mother agreed to, with her recorded as the one who is in the film; the address of the consent. */
async function recordConsent(story: Story, film: string): Promise<string> {
	const { page } = story;
	await story.open(`${programme}/consents/new`);
	await submit(story);
	expect(story.status()).toBe(422);
	expect(await alert(story)).not.toBe("");
	await fill(story, {
		...{ family: child.family, given: child.given, birthDate: child.birthDate, what: "Бүжгийн видео", birthYear: "2009" },
		...{ guardianName: "Мөнхжаргал", guardianRelation: "ээж", guardianAuthority: "Төрсний гэрчилгээ", alias: "Цэцэгмаа" },
		...{ givenOn: today, givenAt: "Ховд", collectedBy: "Харилцааны ажилтан" },
	});
	await page.locator("[name=area]").selectOption("84");
	const chosen = { givenBy: "guardian", assent: "spoken", answer: "agreed", displayName: "pseudonym", place: "aimag", formLanguage: "mn" };
	for (const [name, value] of Object.entries({ ...chosen, face: "shown", voice: "own" })) {
		await page.locator(`main [name=${name}][value=${value}]`).check();
	}
	for (const channel of ["web", "facebook_own"]) await page.locator(`[name=channels][value=${channel}]`).check();
	for (const language of ["mn", "en"]) await page.locator(`main input[name=languages][value=${language}]`).check();
	await page.locator("[name=abroad]").check();
	await submit(story);
	expect(
		story.status(),
		await page
			.locator("main")
			.innerText()
			.then((text) => text.slice(0, 300)),
	).toBe(200);
	const consent = new URL(page.url()).pathname;

	await story.open(`${programme}/consents/works/${film}/people/new`);
	const people = page.locator("main [name=person]");
	await people.selectOption((await people.locator("option", { hasText: child.given }).getAttribute("value")) ?? "");
	await page.locator("[name=face][value=shown]").check();
	await submit(story);
	await story.open(`${programme}/consents/works/${film}`);
	await page.locator("[name=found][value=everybody]").check();
	await submit(story);
	return consent;
}

/** Where the public finds the film in the list of its year; null where it does not. */
async function publicPage(story: Story): Promise<string | null> {
	await story.open(`/${story.language}/demo/campaign/2`);
	const link = story.page.getByRole("link", { name: title[story.language as "mn" | "en"] }).first();
	return (await link.count()) > 0 ? link.getAttribute("href") : null;
}

/** The film runs in the browser, and what is said stands under it; the addresses of all that the page is made of. */
async function playsWithCaptions(story: Story, address: string): Promise<string[]> {
	const { page } = story;
	await story.open(address);
	const played = await page.locator("video").evaluate(async (element) => {
		const video = element as HTMLVideoElement;
		video.muted = true;
		await video.play();
		await new Promise((done) => video.addEventListener("timeupdate", () => video.currentTime > 0 && done(null)));
		const tracks = [...video.textTracks].map(({ kind, mode, language, cues }) => ({ kind, mode, language, cues: cues?.length ?? 0 }));
		return { seconds: video.currentTime, tracks };
	});
	expect(played.seconds).toBeGreaterThan(0);
	expect(played.tracks).toEqual([
		expect.objectContaining({ kind: "captions", language: "mn-MN", mode: "showing", cues: 1 }),
		expect.objectContaining({ kind: "subtitles", language: "en-GB" }),
	]);
	expect(await page.locator("main").innerText()).toContain("Хамтдаа!");
	expect(await page.content()).not.toContain(child.given);
	const parts = await page.$$eval("video source, video track", (all) => all.map((part) => part.getAttribute("src") ?? ""));
	expect(parts).toHaveLength(3);
	for (const part of parts) expect([part, (await page.request.get(part)).status()]).toEqual([part, 200]);
	return parts;
}

async function withdraw(story: Story, consent: string): Promise<void> {
	await story.open(`${consent}/withdrawal`);
	await fill(story, { askedBy: "Мөнхжаргал", askedOn: today });
	await story.page.locator("main [name=way]").first().check();
	await submit(story);
	expect(story.status()).toBe(200);
	expect(await story.page.locator("h1").innerText()).toContain(child.given);
	expect(await notice(story)).toBe(speak(withdrawalWords, story.language)("done-withdrawn"));
	// What had to be taken down is told a moment later, by those who took it down.
	const withdrawal = story.page.url();
	const steps = async () => ((await (await story.page.request.get(withdrawal)).text()).match(/<tr>/g) ?? []).length;
	await expect.poll(steps, { interval: 200 }).toBeGreaterThan(5);
	await story.open(withdrawal);
}

/** Each page that led to the film says kindly that it is gone; nothing of the film is handed out any more. */
async function isGone(story: Story, address: string, parts: readonly string[]): Promise<void> {
	const { page } = story;
	for (const language of ["mn", "en"]) {
		const reply = await page.request.get(address.replace(/^\/mn/, `/${language}`));
		expect([language, reply.status()]).toEqual([language, 410]);
	}
	await story.open(address);
	expect(story.status()).toBe(410);
	for (const part of parts) expect([part, (await page.request.get(part)).status()]).toEqual([part, 410]);
	expect(await publicPage(story)).toBeNull();
	for (const list of [`/${story.language}/demo/feed.xml`, "/sitemap.xml"]) {
		const reply = await page.request.get(list);
		expect([list, reply.status(), (await reply.text()).includes(address)]).toEqual([list, 200, false]);
	}
	const card = await page.request.get(`${address}/card.png`);
	expect([card.status(), card.headers()["content-type"]]).toEqual([200, "image/png"]);
}

async function fill({ page }: Pick<Story, "page">, fields: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value);
}

/** Sends the form of the page by its first button. */
function submit(story: Story): Promise<void> {
	return story.click(story.page.locator("main form button[type=submit]:not([name])").first());
}

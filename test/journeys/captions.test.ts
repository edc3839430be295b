import { type ServerType, serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conflicts as conflictWords, list as listWords, plain as plainWords, editor as words } from "#words/captions";
import { captionsCommands, tracksOf } from "../../src/captions/index.ts";
import { mediaCommands } from "../../src/media/index.ts";
import { newId } from "../../src/shared/id.ts";
import { run } from "../../src/shared/journal/index.ts";
import { speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type Office, openOffice, password } from "../support/office.ts";
import { authorBy, delger } from "../support/people.ts";
import { notice, signIn } from "./office.ts";
import { beginStory, everywhere, type Story } from "./story.ts";

// The captions of a two-hour film, on which two people work at once: one with the editor and its keys, one without scripts.

const cues = 2000;
let browser: Browser;
let office: Office;
let server: ServerType;
let origin: string;
let film: string;

beforeAll(async () => {
	browser = await openChromium();
	office = await openOffice();
	server = serve({ fetch: (request) => office.fetch(request), hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => server.once("listening", resolve));
	origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
	film = await filmOfTwoHours();
	for (const person of ["delger", "narantuya"] as const) await office.get(person, "/office");
}, 60_000);

afterAll(async () => {
	await browser?.close();
	server?.close();
});

async function filmOfTwoHours(): Promise<string> {
	const { handle } = office.programme;
	const id = newId();
	const said = { titleMn: "Өдөр бүр", titleEn: "Every day", descriptionMn: null, descriptionEn: null };
	await run(handle, authorBy(delger), mediaCommands["upload-begun"], { id, ...said, name: "film.mp4", size: 1000 });
	for (const [language, kind, text] of [
		["mn", "captions", "Мөр"],
		["en", "subtitles", "Line"],
	] as const) {
		const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
		const blocks = Array.from({ length: cues }, (_, at) => `${time(at * 3.6)} --> ${time(at * 3.6 + 3)}\n${text} ${at + 1}\n`);
		const file = { name: "film.vtt", text: `WEBVTT\n\n${blocks.join("\n")}`, repaired: false };
		await run(handle, authorBy(delger), captionsCommands["captions-imported"], { id: newId(), film: id, language, kind, ...file });
	}
	return id;
}

const textsOf = async () => (await tracksOf(office.programme.handle.db, film)).map((track) => track.cues.map(({ text }) => text));
const field = (page: Page, number: number, language = "Монгол") =>
	page.getByRole("textbox", { name: `${language}, ${number}-р мөр`, exact: true });

describe("two people at the captions of one film", () => {
	it("write at once, one by keys and one without scripts, and lose nothing", async () => {
		const [, , withScripts, without] = everywhere;
		const hers = await beginStory(browser, origin, withScripts);
		const theirs = await beginStory(browser, origin, without);
		try {
			await signIn(hers, { userName: "delger", password }, `/office/test/captions/${film}`);
			await signIn(theirs, { userName: "narantuya", password }, `/office/test/captions/${film}`);
			await openTheEditor(hers);
			await theirs.link(speak(words, "en")("plain-list-of", { track: speak(listWords, "en")("track-mn-captions") }));
			await writeByKeys(hers);
			await meetInOneCue(hers, theirs);
			await settle(hers);
		} finally {
			await hers.close();
			await theirs.close();
		}
	});
});

/** All cues are there, and only those in view are drawn; a screen reader still says how many there are. */
async function openTheEditor({ page }: Story): Promise<void> {
	await field(page, 1).waitFor();
	const rows = page.locator("[data-list] [role=listitem]");
	expect(await rows.count()).toBeLessThan(40);
	expect(await rows.first().getAttribute("aria-setsize")).toBe(String(cues));
	if (process.env.TEGSH_PICTURES) {
		await page.setViewportSize({ width: 1366, height: 768 });
		await page.screenshot({ path: `${process.env.TEGSH_PICTURES}/captions-1366.png` });
	}
}

/** Edited, split, joined, taken back and found, by the keyboard alone; it is saved by itself. */
async function writeByKeys({ page }: Story): Promise<void> {
	const t = speak(words, "mn");
	const said = page.locator("[data-live]");
	await field(page, 2).focus();
	await page.keyboard.press("End");
	await page.keyboard.type(" & <i>хоёр</i>");
	await page.keyboard.press("Alt+ArrowDown");
	expect(await field(page, 3).evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press("Escape");
	// A key of one letter, by its place, now that nobody types; then it is switched off.
	await page.keyboard.press("KeyS");
	expect(await said.textContent()).toBe(t("done-split"));
	await page.keyboard.press("Control+KeyZ");
	expect(await said.textContent()).toBe(t("done-undo"));
	await page.keyboard.press("Escape");
	await page.getByText(t("keys"), { exact: true }).click();
	await page.getByLabel(t("keys-switch")).uncheck();
	await page.locator("[data-list]").focus();
	await page.keyboard.press("Delete");
	await page.keyboard.press("Control+KeyF");
	await page.keyboard.type("line 1777");
	await page.keyboard.press("Enter");
	expect(await field(page, 1777, "Англи").evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press("Control+KeyS");
	await page.locator("[data-saved][data-state=saved]").waitFor();
	const [mn, en] = await textsOf();
	expect([mn?.length, mn?.slice(0, 4)]).toEqual([cues, ["Мөр 1", "Мөр 2 &amp; <i>хоёр</i>", "Мөр 3", "Мөр 4"]]);
	expect(en?.[1776]).toBe("Line 1777");
}

/** The partner writes into the second and the fifth cue from a page that was drawn before: the fifth is taken, the second is kept beside hers. */
async function meetInOneCue({ page }: Story, theirs: Story): Promise<void> {
	const t = speak(plainWords, "en");
	const cue = (number: number) => theirs.page.getByRole("group", { name: t("cue-number", { number }), exact: true }).locator("textarea");
	await cue(2).fill("Хоёр дахь мөр");
	await cue(5).fill("Тав дахь мөр");
	await theirs.button(t("save"));
	expect(await notice(theirs)).toBe(speak(conflictWords, "en")("done-clashed"));
	expect((await textsOf())[0]?.slice(0, 5)).toEqual(["Мөр 1", "Мөр 2 &amp; <i>хоёр</i>", "Мөр 3", "Мөр 4", "Тав дахь мөр"]);
	// Her editor takes what others wrote with the next thing she writes.
	await page.locator("[data-list]").evaluate((list) => list.scrollTo(0, 0));
	await field(page, 4).fill("Дөрөв");
	await page.keyboard.press("Control+KeyS");
	await page.locator("[data-saved][data-state=saved]").waitFor();
	expect(await field(page, 5).inputValue()).toBe("Тав дахь мөр");
}

async function settle(story: Story): Promise<void> {
	const t = speak(conflictWords, "mn");
	await story.open(`/office/test/captions/${film}/conflicts`);
	expect(await story.page.locator("tbody").innerText()).toContain("Мөр 2 & <i>хоёр</i>");
	expect(await story.page.locator("tbody").innerText()).toContain("Хоёр дахь мөр");
	await story.click(story.page.locator("tbody a"));
	await story.page.getByLabel(t("keep-proposed")).check();
	await story.button(t("save"));
	expect(await notice(story)).toBe(t("done-settled"));
	expect((await textsOf())[0]?.slice(0, 5)).toEqual(["Мөр 1", "Хоёр дахь мөр", "Мөр 3", "Дөрөв", "Тав дахь мөр"]);
}

import { type ServerType, serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lists as words } from "#words/children";
import { formatNumber, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { openOffice, password } from "../support/office.ts";
import { fact, heading, notice, signIn } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

const programme = "/office/test";
let browser: Browser;
let server: ServerType;
let origin: string;

beforeAll(async () => {
	const office = await openOffice();
	// Asking for a page gives an account.
	await office.get("tsolmon", "/office");
	browser = await openChromium();
	server = serve({ fetch: (request) => office.fetch(request), hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => server.once("listening", resolve));
	origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

/** Each telling has children of its own, or one would find those of another. */
const children = [
	{ written: "Гантулга,Цэлмэгсайхан", again: "Gantulga,Tselmegsaikhan" },
	{ written: "Баасандорж,Нандинцэцэг", again: "Baasandorj,Nandintsetseg" },
	{ written: "Лувсанцэрэн,Мөнхтүшиг", again: "Luvsantseren,Munkhtushig" },
	{ written: "Дамдинсүрэн,Анхзаяа", again: "Damdinsuren,Ankhzayaa" },
] as const;

describe("lists of children of a school and of a bag", () => {
	it.each(tellings(everywhere[2]))("%s", async (_, circumstances, index) => {
		const story = await beginStory(browser, origin, circumstances);
		const { page, language } = story;
		const t = speak(words, language);
		const number = (value: number) => formatNumber(language, value);
		const { written, again } = children[index] as (typeof children)[number];
		await signIn(story, { userName: "tsolmon", password }, `${programme}/children/lists`);

		// Nobody can tell these columns apart: a person says which is which, and what is missing is said below.
		const strange = ["x,y,z,q", `${written},эм,2011.05.03`, `Пүрэвжав,Тэлмэн${index},эр,2012.11.20`].join("\n");
		await upload(story, "school.csv", strange);
		expect(await heading(story)).toBe(t("columns-title"));
		for (const [at, role] of ["family", "given", "sex", "birth-date"].entries()) {
			await page.locator(`select[name=role${at}]`).selectOption(role);
		}
		await story.button(t("columns-save"));
		expect(await page.locator("tbody").last().innerText()).toContain(written.split(",")[1]);
		await page.locator("select[name=area]").selectOption("11/1110");
		await page.locator("select[name=situation]").selectOption("dropped_out");
		await page.locator("#identifiedOn").fill("2020-03-02");
		await story.button(t("confirm"));
		expect(await notice(story)).toBe(t("done-imported"));
		expect(await fact(story, t("fate-registered")).innerText()).toBe(number(2));
		const list = page.url();
		await story.click(page.getByRole("link", { name: t("to-child") }).first());
		expect(await heading(story)).toContain(written.split(",")[1]);

		// The bag lists one of them again in Latin letters, and one of whom it knows no name: neither becomes another child.
		const bag = [
			"Эцгийн нэр,Өөрийн нэр,Хүйс,Төрсөн огноо,Нийслэл,Дүүрэг,Байдал,Илрүүлсэн огноо",
			`${again},F,2011-05-03,Улаанбаатар,Баянзүрх,завсардсан,2020.03.05`,
			",,эм,2010.01.01,Улаанбаатар,Баянзүрх,завсардсан,2020.03.05",
		].join("\n");
		await upload(story, "bag.csv", bag);
		expect(await fact(story, t("fate-waiting")).innerText()).toBe(number(1));
		expect(await fact(story, t("fate-rejected")).innerText()).toBe(number(1));
		await page.locator("input[type=radio][value^='same ']").first().check();
		await story.button(t("save-answers"));
		expect(await notice(story)).toBe(t("done-answered"));
		expect(await fact(story, t("would-register")).innerText()).toBe(number(0));
		await story.button(t("confirm"));
		expect(await fact(story, t("fate-known")).innerText()).toBe(number(1));
		expect(await fact(story, t("fate-registered")).innerText()).toBe(number(0));

		// The list of the school was the wrong one: it is taken back whole.
		await story.open(list);
		await story.link(t("undo"));
		await story.button(t("undo"));
		expect(await notice(story)).toBe(t("done-undone"));
		expect(await page.getByRole("link", { name: t("to-child") }).count()).toBe(0);
		await story.close();
	});
});

async function upload(story: Story, name: string, text: string): Promise<void> {
	const t = speak(words, story.language);
	await story.open(`${programme}/children/lists/new`);
	await story.page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
	await story.button(t("read-list"));
}

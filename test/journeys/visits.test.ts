import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activities as activityWords } from "#words/activities";
import { figures as figureWords } from "#words/figures";
import { identity as identityWords } from "#words/identity";
import { app as appWords } from "#words/root";
import { site as siteWords } from "#words/site";
import { ownName } from "../../src/shared/ui/language-switch.tsx";
import { type Language, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { often } from "../support/thorough.ts";
import { findBarriers, openBench } from "./looking.ts";
import { alert, enrol, heading, openAccount, openMenu, programme, type SignIn, signIn, signOut, typeSignIn } from "./office.ts";
import { beginStory, everywhere, type Story, tellings } from "./story.ts";

const named = tellings(everywhere[2]);
const khovd = { userName: "khovd", password: "nuur uul tal gurvan mod", area: "84" };

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

describe("what is refused", () => {
	it.each(named)("an address where nothing is (%s)", async (_, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		await story.open(`/${story.language}/nothing`);
		expect([story.status(), await heading(story)]).toEqual([404, speak(siteWords, story.language)("not-found")]);
		await signIn(story, one("monitoring-officer"));
		for (const address of [`${programme}/nothing`, "/office/nothing/figures", `${programme}/sessions/nothing`, `${programme}/figures/NO`]) {
			await story.open(address);
			expect([address, story.status(), await heading(story)]).toEqual([address, 404, speak(appWords, story.language)("error-404")]);
		}
		await story.link(speak(appWords, story.language)("back-to-office"));
		expect(story.status()).toBe(200);
		await story.close();
	});

	it.each(named)("a form that was open while its author was signed out (%s)", async (_, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		await signIn(story, one("monitoring-officer"), `${programme}/activities/new`);
		await story.page.getByLabel(speak(activityWords, story.language)("title"), { exact: true }).fill("Дэмжлэгт орчин");
		await story.page.context().clearCookies();
		await story.button(speak(activityWords, story.language)("save"));
		expect([story.status(), await heading(story)]).toEqual([401, speak(appWords, story.language)("error-401")]);
		await story.close();
	});

	it("a form from another site", async () => {
		const context = await browser.newContext({ locale: "en-GB" });
		const page = await context.newPage();
		const body = `<form method="post" action="${tegsh.origin}/sign-in"><input name="userName" value="x"><button>Win a prize</button></form>`;
		await page.route("http://elsewhere.test/", (route) => route.fulfill({ body, contentType: "text/html" }));
		await page.goto("http://elsewhere.test/");
		const [reply] = await Promise.all([page.waitForResponse(`${tegsh.origin}/sign-in`), page.getByRole("button").click()]);
		await page.waitForLoadState();
		expect(reply.status()).toBe(403);
		expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(appWords["error-403"].en);
		expect(await findBarriers(await openBench(context, tegsh.origin), await page.content())).toEqual([]);
		await context.close();
	});

	it("a session and a person of an area where one does not work, by their address", async () => {
		const [mnPhone, , , enDesk] = everywhere;
		const desktop = await beginStory(browser, tegsh.origin, enDesk);
		await signIn(desktop, one("administrator"));
		const code = await openAccount(desktop, { displayName: "Ховд", ...khovd });
		const telephone = await beginStory(browser, tegsh.origin, mnPhone);
		await enrol(telephone, programme, khovd, code);

		const rows = await tegsh.tegsh<{ area: string; session: string; person: string }[]>("figures", "TT", "--rows");
		const [hers, other] = [khovd.area, "62"].map((area) => rows.find((row) => row.area === area));
		for (const [row, status] of [
			[hers, 200],
			[other, 404],
		] as const) {
			for (const address of [`sessions/${row?.session}`, `sessions/${row?.session}/cancellation`, `people/${row?.person}`]) {
				await telephone.open(`${programme}/${address}`);
				expect([address, telephone.status()]).toEqual([address, status]);
			}
		}
		await telephone.open(programme);
		await signOut(telephone);
		expect(await heading(telephone)).toBe(speak(identityWords, telephone.language)("sign-in"));
		await telephone.close();
		await desktop.close();
	});
});

describe("the other language", () => {
	it.each(named)("of the page one is on (%s)", async (_, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const here = circumstances.language;
		const other = here === "mn" ? "en" : "mn";
		await story.open(`/${here}/demo/figures/TT`);
		story.turn(other);
		await story.link(ownName(other));
		expect(new URL(story.page.url()).pathname).toBe(`/${other}/demo/figures/TT`);

		const wanted = `${programme}/figures/TT/rows?area=84`;
		story.turn(here);
		await story.open(wanted);
		await switchTo(story, other);
		const t = speak(identityWords, other);
		expect(await heading(story)).toBe(t("sign-in"));
		await typeSignIn(story, khovd.userName, khovd.password);
		await story.button(t("sign-in"));
		expect(story.page.url()).toBe(tegsh.origin + wanted);
		await openMenu(story);
		await switchTo(story, here);
		expect(story.page.url()).toBe(tegsh.origin + wanted);
		expect(await heading(story)).toBe(speak(figureWords, here)("rows"));
		await story.close();
	});
});

async function switchTo(story: Story, language: Language): Promise<void> {
	story.turn(language);
	await story.button(ownName(language));
}

// Last, because these accounts have to wait from then on.
describe("passwords that are guessed", () => {
	const guessed = [
		["administrator", everywhere[0]],
		["monitoring-officer", everywhere[3]],
	] as const;
	it.each(guessed.slice(0, often(1, 2)))("after five of them %s has to wait, with the right one too", async (role, circumstances) => {
		const story = await beginStory(browser, tegsh.origin, circumstances);
		const t = speak(identityWords, story.language);
		const { userName, password } = one(role);
		await story.open("/sign-in");
		for (let guess = 1; guess <= 5; guess++) {
			await typeSignIn(story, userName, `guess number ${guess}`);
			await story.button(t("sign-in"));
			expect([guess, story.status()]).toEqual([guess, 422]);
			expect(await alert(story)).toContain(t("sign-in-refused"));
			expect(await story.page.getByLabel(t("user-name")).inputValue()).toBe(userName);
		}
		await typeSignIn(story, userName, password);
		await story.button(t("sign-in"));
		expect(story.status()).toBe(429);
		expect(await alert(story)).toContain(t("too-many-tries", { count: 1 }));
		await story.close();
	});
});

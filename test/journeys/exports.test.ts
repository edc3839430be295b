import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaigns as campaignWords } from "#words/campaigns";
import { imports as words } from "#words/reach";
import { yearLabel } from "../../src/campaigns/labels.ts";
import { campaignYears, published } from "../../src/demo/facts.ts";
import { formatNumber, inLanguage, speak } from "../../src/shared/words.ts";
import { openChromium } from "../support/chromium.ts";
import { type RunningDemo, startDemo } from "../support/installation.ts";
import { alert, notice, programme, type SignIn, signIn, signOut } from "./office.ts";
import { approve, propose } from "./restatements.ts";
import { beginStory, describeCircumstances, everywhere, type Story } from "./story.ts";

let browser: Browser;
let tegsh: RunningDemo;

beforeAll(async () => {
	[browser, tegsh] = await Promise.all([openChromium(), startDemo()]);
});

afterAll(async () => {
	await browser?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

const [, year] = campaignYears as [(typeof campaignYears)[number], (typeof campaignYears)[number]];
const [item] = year.items as [(typeof year.items)[number]];
const total = published.contacts[1];

const reason = { mn: "Фэйсбүүкийн тайлан хожуу ирсэн.", en: "The export of a platform came late." };

/** As an export looks: a post that names an item, one of something else, and a row in which the platform failed. */
const posts = `Post ID,Page ID,Title,Publish time,Permalink,Data comment,Date,Views,IMPRESSION:UNIQUE_USERS,Reach
70495401590428338,100000000000000009,"${item.title.mn}",03/14/2020 10:20,,,Lifetime,90000,,60000
70495401590428339,100000000000000009,"Ажлын байрны зар
""яаралтай""",03/20/2020 10:20,,,Lifetime,900,,700
,,,,,An error occurred while computing metadata for this post,,,1172,
`;
const window = 'sep=,\r\n"Reach"\r\nDate,Reach\r\n2020-03-01T00:00:00,60300\r\n2020-03-29T00:00:00,500\r\n';
const files = [
	{ name: "Mar-01-2020_Mar-31-2020.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${posts}`) },
	{ name: "Reach.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${window}`, "utf16le") },
];

const [first, , , last] = everywhere;

describe("exports of a platform", () => {
	it.each([first, last].map((one) => [describeCircumstances(one), one] as const))(
		"are imported, matched and read, and then undone or published: %s",
		async (_, circumstances) => {
			const story = await beginStory(browser, tegsh.origin, circumstances);
			await refused(story, "monitoring-officer");
			await signIn(story, signInOf("communications-officer"), `${programme}/campaigns`);
			const reach = await reachOfYear(story);
			const before = await leadAt(story, reach);
			expect(before).toContain(formatNumber(story.language, total));
			const imported = await importFiles(story);
			// What was added is counted each time, and no ad for a job is among it.
			const after = await leadAt(story, reach);
			expect(after).toContain(formatNumber(story.language, total + 60_000));
			// The public reads what was published, until somebody signs for something else.
			expect(await publicContacts(story)).not.toContain(formatNumber(story.language, total + 60_000));
			if (circumstances === last) {
				await publish(story);
				expect(await publicContacts(story)).toContain(formatNumber(story.language, total + 60_000));
			} else {
				await undo(story, imported);
				expect(await leadAt(story, reach)).toBe(before);
			}
			await story.close();
		},
	);
});

function signInOf(role: string): SignIn {
	return tegsh.signIns.find((one) => one.role === role) as SignIn;
}

async function refused(story: Story, role: string): Promise<void> {
	await signIn(story, signInOf(role), programme);
	await story.open(`${programme}/campaigns/exports`);
	expect(story.status()).toBe(403);
	await story.open(programme);
	await signOut(story);
}

async function reachOfYear(story: Story): Promise<string> {
	await story.open(`${programme}/campaigns`);
	await story.link(yearLabel(year, story.language));
	return `${new URL(story.page.url()).pathname}/reach`;
}

/** The sentence of the page: between so many and so many, and the sum. */
async function leadAt(story: Story, reach: string): Promise<string> {
	await story.open(reach);
	return story.page.locator("p.lead").innerText();
}

async function importFiles(story: Story): Promise<string> {
	const { page, language } = story;
	const t = speak(words, language);
	await story.open(`${programme}/campaigns`);
	await story.link(speak(campaignWords, language)("import-exports"));
	await story.link(t("upload"));
	await story.button(t("read-files"));
	expect(story.status()).toBe(422);
	expect(await alert(story)).toContain(t("none"));
	await page.getByLabel(t("files")).setInputFiles(files);
	await story.button(t("read-files"));
	const text = await page.locator("main").innerText();
	expect([text.includes("An error occurred"), text.includes("1172"), text.includes(t("kind-page"))]).toEqual([true, true, true]);
	const chosen = await page.locator("select").evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.label));
	expect(chosen).toEqual([expect.stringContaining(inLanguage(item.title, language)), t("aside")]);
	await story.button(t("confirm"));
	expect(await notice(story)).toBe(t("done-imported"));
	expect(await page.locator("code").first().innerText()).toMatch(/^[0-9a-f]{64}$/);
	return new URL(page.url()).pathname;
}

async function undo(story: Story, imported: string): Promise<void> {
	const t = speak(words, story.language);
	await story.open(imported);
	await story.link(t("undo"));
	await story.button(t("undo"));
	expect(await notice(story)).toBe(t("done-undone"));
}

/** What stands on the public page of the year's contacts. */
async function publicContacts(story: Story): Promise<string> {
	await story.open(`/${story.language}/demo/figures/CC-2`);
	return story.page.locator("main").innerText();
}

/** The report until the demo's last day is restated: the manager proposes it, the administrator approves it. */
async function publish(story: Story): Promise<void> {
	await story.open(programme);
	await signOut(story);
	await signIn(story, signInOf("manager"), `${programme}/periods`);
	await story.click(story.page.locator("main tbody th a").filter({ hasText: "27" }));
	const period = new URL(story.page.url()).pathname;
	await propose(story, period, "CC-2", reason);
	await signOut(story);
	await signIn(story, signInOf("administrator"), period);
	await approve(story);
}

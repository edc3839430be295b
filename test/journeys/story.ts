import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { inLanguage, type Language } from "../../src/shared/words.ts";
import { thorough } from "../support/thorough.ts";
import { findBarriers, isKnownSound, lookAt, noteSound, openBench } from "./looking.ts";

/** In which language, on how wide a screen, and whether the browser runs scripts at all. */
export interface Circumstances {
	readonly language: Language;
	readonly width: 320 | 1280;
	readonly scripts: boolean;
}

const mnPhone = { language: "mn", width: 320, scripts: false } as const;
const enPhone = { language: "en", width: 320, scripts: true } as const;
const mnDesk = { language: "mn", width: 1280, scripts: true } as const;
const enDesk = { language: "en", width: 1280, scripts: false } as const;

/** Each language with each width, each width with and without scripts, and each language with and without: four are enough for all pairs. */
export const everywhere: readonly [Circumstances, Circumstances, Circumstances, Circumstances] = [mnPhone, enPhone, mnDesk, enDesk];

/**
 * In which circumstances a story is told: in one of the four, and between them the stories are told in all. Thoroughly, each in all four.
 * With their description and their place in the list.
 */
export function tellings(first: Circumstances): (readonly [description: string, one: Circumstances, index: number])[] {
	const told = thorough ? everywhere : [first];
	return told.map((one, index) => [describeCircumstances(one), one, index] as const);
}

export function oppositeOf({ language, width, scripts }: Circumstances): Circumstances {
	return { language: language === "mn" ? "en" : "mn", width: width === 320 ? 1280 : 320, scripts: !scripts };
}

export function describeCircumstances({ language, width, scripts }: Circumstances): string {
	return `${language} at ${width} px${scripts ? "" : ", scripts off"}`;
}

/** Somebody with a browser. Every page they come to is looked at: see `look`. */
export interface Story {
	readonly page: Page;
	/** That their pages are in; `turn` says that they have chosen the other one. */
	readonly language: Language;
	turn(language: Language): void;
	/** Of the page they are on. */
	status(): number;
	open(address: string): Promise<void>;
	/** Clicks what leads to another page. */
	click(what: Locator): Promise<void>;
	link(name: string | RegExp): Promise<void>;
	button(name: string | RegExp): Promise<void>;
	close(): Promise<void>;
}

const locales = { mn: "mn-MN", en: "en-GB" } as const;

export async function beginStory(browser: Browser, origin: string, circumstances: Circumstances): Promise<Story> {
	const { width, scripts } = circumstances;
	let { language } = circumstances;
	const viewport = { width, height: 900 };
	const context = await browser.newContext({
		javaScriptEnabled: scripts,
		viewport,
		locale: inLanguage(locales, language),
		baseURL: origin,
	});
	// axe needs scripts, which the story may have none of, and a page of its own: see openBench.
	const beside = await browser.newContext({ viewport, locale: inLanguage(locales, language), reducedMotion: "reduce" });
	let bench: Page | null = null;
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	const complaints: string[] = [];
	let status = 0;

	context.on("request", (request) => {
		if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`);
	});
	page.on("response", (response) => {
		if (response.request().isNavigationRequest()) status = response.status();
	});
	page.on("console", (message) => {
		// Chromium itself notes the status of a refused form.
		const isStatus = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
		if (message.type() === "error" && !isStatus) complaints.push(`${message.text()} ${message.location().url}`);
	});
	page.on("pageerror", (error) => complaints.push(String(error)));

	/**
	 * On every page: the language asked for, no scripts, nothing from elsewhere, no complaint of the browser (the content security policy is
	 * in force), no sideways scrolling. axe looks at every page that shows something not yet seen in this run, in the office or in public, on
	 * a screen of this width; it reads no language and sees what scripts have built, so only thoroughly it looks at each kind of page by
	 * itself, in both languages, with scripts and without.
	 */
	async function look(): Promise<void> {
		const address = page.url().replace(origin, "");
		const sight = await lookAt(page);
		expect(sight, address).toMatchObject({ language, scripts: [], slips: [] });
		expect(sight.overhang, `${address} at ${width} px is wider than the screen by`).toBeLessThanOrEqual(0);
		expect(complaints, address).toEqual([]);
		const kind = kindOf(address);
		if (isKnownSound(kind, sight.build)) return;
		bench ??= await openBench(beside, origin);
		expect(await findBarriers(bench, await page.content()), `axe at ${address}`).toEqual([]);
		noteSound(kind, sight.build);
	}

	/**
	 * Pages alike but for whose they are: the ids, the figure, the programme and the language in their address. The frame, the forms and the
	 * tables of all pages are drawn by the same code, so not thoroughly, the office is one kind and the public site another.
	 */
	function kindOf(address: string): string {
		const page = address
			.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\?.*$/g, "")
			.replace(/\/figures\/[A-Z][^/]*/, "/figures/…")
			.replace(/^\/(office|mn|en)(\/[^/]+)?/, (_, part: string) => (part === "office" ? "/office/…" : "/…"));
		if (thorough) return [language, scripts, width, status, page].join(" ");
		return [width, status, page.startsWith("/office/")].join(" ");
	}

	async function click(what: Locator): Promise<void> {
		await Promise.all([page.waitForEvent("load"), what.click()]);
		await look();
	}

	return {
		page,
		get language() {
			return language;
		},
		turn: (other) => {
			language = other;
		},
		status: () => status,
		open: async (address) => {
			await page.goto(address);
			await look();
		},
		click,
		link: (name) => click(page.getByRole("link", { name, exact: true }).first()),
		button: (name) => click(page.getByRole("button", { name, exact: true }).first()),
		close: async () => {
			await context.close();
			await beside.close();
		},
	};
}

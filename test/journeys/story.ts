import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { inLanguage, type Language } from "../../src/shared/words.ts";
import { findBarriers, lookAt } from "./looking.ts";

/** In which language, on how wide a screen, and whether the browser runs scripts at all. */
export interface Circumstances {
	readonly language: Language;
	readonly width: 320 | 1280;
	readonly scripts: boolean;
}

export const everywhere: readonly Circumstances[] = [
	{ language: "mn", width: 320, scripts: false },
	{ language: "en", width: 320, scripts: true },
	{ language: "mn", width: 1280, scripts: true },
	{ language: "en", width: 1280, scripts: false },
];

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

/** `seen` is of whoever told a story in the same circumstances before: what they have looked at with axe need not be looked at again. */
export async function beginStory(
	browser: Browser,
	origin: string,
	circumstances: Circumstances,
	seen: Set<string> = new Set(),
): Promise<Story> {
	const { width, scripts } = circumstances;
	let { language } = circumstances;
	const viewport = { width, height: 900 };
	const context = await browser.newContext({
		javaScriptEnabled: scripts,
		viewport,
		locale: inLanguage(locales, language),
		baseURL: origin,
	});
	// axe needs scripts. Where the story has none, the page as it was received is shown to a second browser.
	const beside = scripts ? null : await browser.newPage({ viewport, locale: inLanguage(locales, language) });
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
	 * in force), no sideways scrolling. axe looks at every page that is built in a way not yet seen in this story.
	 */
	async function look(): Promise<void> {
		const address = page.url().replace(origin, "");
		const sight = await lookAt(page);
		expect(sight, address).toMatchObject({ language, scripts: [], slips: [] });
		expect(sight.overhang, `${address} at ${width} px is wider than the screen by`).toBeLessThanOrEqual(0);
		expect(complaints, address).toEqual([]);
		const kind = `${status} ${address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\?.*$/g, "")} ${sight.build}`;
		if (seen.has(kind)) return;
		seen.add(kind);
		expect(await barriers(address), `axe at ${address}`).toEqual([]);
	}

	async function barriers(address: string): Promise<string[]> {
		if (!beside) return findBarriers(page);
		const body = await page.content();
		await beside.route(origin + address, (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
		await beside.goto(origin + address);
		await beside.unrouteAll();
		return findBarriers(beside);
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
			await beside?.close();
		},
	};
}

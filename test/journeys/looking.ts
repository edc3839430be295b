import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { thorough } from "../support/thorough.ts";

/** The short version is half as long, and it is sent to the browser for every page. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.0 to 2.2, A and AA, and what axe's authors hold to be good practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** They measure what is drawn, which is two thirds of all that axe does. */
const measuring = ["color-contrast", "target-size"];

/** How elements look on whose colours and sizes axe had nothing to say, on a screen of a width. */
const measured = new Map<number, Set<string>>();

/** An empty page of the site on which axe stands ready: reading axe takes a browser longer than most pages take axe. */
export async function openBench(context: BrowserContext, origin: string): Promise<Page> {
	const bench = await context.newPage();
	await bench.route(`${origin}/`, (route) => route.fulfill({ body: "", contentType: "text/html; charset=utf-8" }));
	await bench.goto(`${origin}/`);
	await bench.unrouteAll();
	await bench.evaluate(axeSource);
	return bench;
}

/** What is wrong with the accessibility of a page, one line each. Writing it into the bench keeps axe, and needs no script of the page. */
export async function findBarriers(bench: Page, html: string): Promise<string[]> {
	await bench.setContent(html);
	const width = bench.viewportSize()?.width ?? 0;
	const known = measured.get(width) ?? new Set();
	measured.set(width, known);
	const looks = await looksIn(bench);
	const fresh = looks.flatMap((look, index) => (known.has(look) ? [] : [index]));
	const found = await bench.evaluate(
		async ({ rules, measuring, fresh }) => {
			const { axe } = globalThis as unknown as { axe: typeof Axe };
			const resultTypes: Axe.resultGroups[] = ["violations"];
			const all = [...document.querySelectorAll("body *")];
			const unmeasured = Object.fromEntries(measuring.map((rule) => [rule, { enabled: false }]));
			const runs = [await axe.run(document, { runOnly: { type: "tag", values: rules }, rules: unmeasured, resultTypes })];
			const elements = fresh.flatMap((index) => all[index] ?? []);
			if (elements.length > 0) runs.push(await axe.run(elements, { runOnly: { type: "rule", values: measuring }, resultTypes }));
			return runs.flatMap(({ violations }) =>
				violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`)),
			);
		},
		{ rules, measuring, fresh },
	);
	if (found.length === 0 && !thorough) for (const index of fresh) known.add(looks[index] as string);
	return found;
}

/**
 * Of each element below the body what it is and what it stands in: names, classes, and the attributes that a stylesheet asks for. Elements
 * that agree in it are drawn alike, so each look is measured once in a process; thoroughly, every element is.
 */
function looksIn(bench: Page): Promise<string[]> {
	return bench.evaluate(() => {
		const looks = new Map<Element, string>();
		for (const one of document.querySelectorAll("body, body *")) {
			const styled = [...one.attributes].map(({ name, value }) =>
				/^(class|type|role|color|style|aria-(current|expanded|sort|invalid))$/.test(name) ? `${name}=${value}` : name,
			);
			const within = one.parentElement ? looks.get(one.parentElement) : undefined;
			looks.set(one, `${within ?? ""}>${one.tagName}[${styled.sort().join()}]`);
		}
		return [...looks.values()].slice(1);
	});
}

/**
 * Whether somebody in this run has looked at pages of this kind that were built of all that this one is, and found no barrier: whatever
 * process they were in, so it is in a file.
 */
export function isKnownSound(kind: string, build: readonly string[]): boolean {
	if (!existsSync(noteOf(kind))) return false;
	const known = new Set(readFileSync(noteOf(kind), "utf8").split("\n"));
	return build.every((part) => known.has(part));
}

export function noteSound(kind: string, build: readonly string[]): void {
	appendFileSync(noteOf(kind), `${build.join("\n")}\n`);
}

function noteOf(kind: string): string {
	return join(inject("soundPages"), createHash("sha256").update(kind).digest("hex"));
}

export interface Sight {
	readonly language: string;
	/** How far the page is wider than the window. */
	readonly overhang: number;
	/** Scripts that are not the office's own, and attributes that would run one. */
	readonly scripts: readonly string[];
	/** What a person must never read: an unfilled pattern, a value that was not there. */
	readonly slips: readonly string[];
	/** What the page is built from; pages of one kind that agree in it look alike to axe. */
	readonly build: readonly string[];
}

export function lookAt(page: Page): Promise<Sight> {
	return page.evaluate(() => {
		const all = [...document.querySelectorAll("*")];
		/** What axe may have something to say of though all like it were sound: a field or a picture without words, and which heading follows which. */
		let heading = "";
		const more = (one: Element) => {
			const spoken = ["aria-label", "aria-labelledby", "title"].some((name) => one.hasAttribute(name));
			if (/^(INPUT|SELECT|TEXTAREA)$/.test(one.tagName)) {
				const { type, labels } = one as HTMLInputElement;
				return spoken || type === "hidden" || labels?.length ? "" : " without a label";
			}
			if (one.tagName === "IMG") return one.hasAttribute("alt") ? "" : " without words";
			if (/^(A|BUTTON)$/.test(one.tagName)) return spoken || one.textContent?.trim() ? "" : " without words";
			if (!/^H[1-6]$/.test(one.tagName)) return "";
			const after = heading;
			heading = one.tagName;
			return ` after ${after}`;
		};
		// The office has scripts of its own, by their names, and nothing in them that a page could write; public pages have what counts devices.
		const islands = location.pathname.startsWith("/office/")
			? /^\/island-[a-z]+-[0-9a-f]{12}\.js$/
			: /^\/island-(counting|kept)-[0-9a-f]{12}\.js$/;
		const isIsland = (one: Element) => islands.test(one.getAttribute("src") ?? "") && one.textContent === "";
		const running = all.filter(
			(one) => (one.tagName === "SCRIPT" && !isIsland(one)) || [...one.attributes].some(({ name }) => name.startsWith("on")),
		);
		return {
			language: document.documentElement.lang,
			overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			scripts: running.map((one) => one.outerHTML.slice(0, 200)),
			slips: document.body.innerText.match(/\{\w+\}|\bundefined\b|\bnull\b|\bNaN\b|\[object/g) ?? [],
			build: [...new Set(all.map((one) => `${one.tagName}.${one.getAttribute("class") ?? ""}${more(one)}`))],
		};
	});
}

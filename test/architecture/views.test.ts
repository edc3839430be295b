import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOfView, refusedLines } from "../support/compiler.ts";
import { isBrowser, isOnThePhone, isPure } from "./layers.ts";
import { sourcePaths } from "./sources.ts";

const sources = sourcePaths(resolve(import.meta.dirname, "../.."));
const page = [
	'import type { JSX } from "preact";',
	"export const page: JSX.Element = <p lang='mn' class='lead'>1,037</p>;",
	"export const wrong = <p clas='lead' />;",
];
const world = [
	"export const a = document.title;",
	"export const b = new HTMLElement();",
	"export const c = process.pid;",
	"export const d = Buffer.from('');",
];

// The compiler reads the whole repository for each.
describe("the views of the compiler", { timeout: 120_000 }, () => {
	it.each([
		["pure", world],
		["server", [page[2], world[0], world[1]]],
		["field", [page[2], world[2], world[3]]],
	] as const)("%s knows only its own world, also with a page beside it", (view, refused) => {
		expect(refusedLines(view, view === "pure" ? world : [...page, ...world])).toEqual(refused);
	});

	it("pure takes in exactly the pure code, and the data that it reads", () => {
		expect(
			filesOfView("pure")
				.filter((path) => path.startsWith("src/") && !path.endsWith(".json"))
				.sort(),
		).toEqual(sources.filter(isPure).sort());
	});

	it("field takes in the browser's code and nothing but pure code below it", () => {
		const files = filesOfView("field");
		expect(sources.filter(isBrowser).filter((path) => !files.includes(path))).toEqual([]);
		expect(files.filter((path) => !isBrowser(path) && !isPure(path))).toEqual([]);
	});

	it("server takes in everything else", () => {
		const files = filesOfView("server");
		const elsewhere = (path: string) => isBrowser(path) || isOnThePhone(path) || path.startsWith("test/journeys/");
		const missing = sources.filter((path) => !elsewhere(path) && !files.includes(path));
		expect(missing).toEqual([]);
	});
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/cli/catalogues/compare.ts";
import { type Fault, readCatalogue, readCatalogues } from "../../src/cli/catalogues/read.ts";
import { unusedTexts } from "./catalogues.ts";
import { sourcePaths } from "./sources.ts";

const root = resolve(import.meta.dirname, "../..");

describe("the catalogues of this repository", () => {
	const { catalogues, faults } = readCatalogues(root);
	const sources = sourcePaths(root).map((path) => ({ path, text: readFileSync(resolve(root, path), "utf8") }));
	const unused = unusedTexts(compare(catalogues, [...faults]), sources);

	it("hold no text that nobody says", () => {
		expect(unused).toEqual([]);
	});
});

describe("a text", () => {
	const faults: Fault[] = [];
	const catalogue = (group: string, ...keys: string[]) =>
		compare(
			[
				readCatalogue(
					"src/places/words/en.json",
					JSON.stringify({ [group]: Object.fromEntries(keys.map((key) => [key, "A text"])) }),
					faults,
				),
			],
			[],
		);
	const file = (path: string, text: string) => ({ path, text });
	const said = (text: string, path = "src/places/pages.tsx") => [file(path, text)];

	it.each([
		["by its key", "title", 'export const title = t("title");'],
		["from a list of keys", "title", 'export const keys = ["title"] as const;'],
		["by a key that is put together", "kind-school", "export const kind = t(`kind-${kind}`);"],
		["by a key that is put together of known words", "school-closed", "export const all = ['school', 'closed']; t(`${kind}-${state}`);"],
		["as an operation of the journal", "site-closed", 'export const kind = "places.site-closed";'],
	])("is used when it is said %s", (_, key, text) => {
		expect(unusedTexts(catalogue("places", key), said(text))).toEqual([]);
	});

	it.each([
		["in a test", "title", 'export const title = t("title");', "src/places/pages.test.ts"],
		["as words that nothing knows", "school-closed", "export const kind = t(`${kind}-${state}`);"],
		["in a comment", "title", "// title\nexport {};"],
		["as a key that is put together of nothing", "title", "export const one = t(`${one}`);"],
	])("is not used when it stands %s", (_, key, text, path?: string) => {
		expect(unusedTexts(catalogue("places", key), said(text, path))).toEqual([`places.places.${key}`]);
	});

	it("of a refusal is not used when it has a status only", () => {
		const statuses = 'export const problem = problems("places", texts, { "site-gone": 404 });';
		expect(unusedTexts(catalogue("problems", "site-gone"), said(statuses))).toEqual(["places.problems.site-gone"]);
		expect(unusedTexts(catalogue("problems", "site-gone"), said(`${statuses} throw problem("site-gone");`))).toEqual([]);
	});
});

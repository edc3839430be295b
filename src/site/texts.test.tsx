import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { languages } from "../shared/words.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { phrasesIn } from "./phrases.ts";
import { isEditable, missingPlaces, proseKeys, publicWords, wordKeys } from "./texts.ts";

describe("the texts of the public pages", () => {
	it("hold the same places in both languages, so that no number is lost in one", () => {
		for (const [key, text] of Object.entries(publicWords)) {
			const places = languages.map((language) => new Set(JSON.stringify(text[language]).match(/\{\w+\}/g)));
			expect([key, [...(places[0] ?? [])].toSorted()]).toEqual([key, [...(places[1] ?? [])].toSorted()]);
		}
	});

	it("can all be written anew, but for the words that follow a number", () => {
		const [ours, all] = [Object.keys(publicWords), [...proseKeys, ...wordKeys]];
		const left = ours.filter((key) => !(all as string[]).includes(key));
		expect(all.every(isEditable)).toBe(true);
		expect(left.every((key) => typeof publicWords[key as keyof typeof publicWords].en !== "string")).toBe(true);
		expect(isEditable("toString")).toBe(false);
	});

	it("miss a place where somebody left it out", () => {
		expect(missingPlaces("as-of", "As of today")).toEqual(["{date}"]);
		expect(missingPlaces("as-of", "On {date}")).toEqual([]);
	});

	it("are a programme's own where it has written them", () => {
		const own = phrasesIn("en", { results: { mn: "Бидний үр дүн", en: "What came of it" } });
		expect(own.t("results")).toBe("What came of it");
		expect(own.t("where")).toBe(phrasesIn("en").t("where"));
		expect(phrasesIn("en").t("results")).toBe("Results");
	});

	it("become paragraphs, headings and lists, and nothing in them is markup", () => {
		const text = "One\r\ngoes on.\n\n## Two\n\n- a\n- b\n\n<script>alert(1)</script>";
		expect(render(<Paragraphs text={text} />)).toBe(
			"<p>One goes on.</p><h2>Two</h2><ul><li>a</li><li>b</li></ul><p>&lt;script>alert(1)&lt;/script></p>",
		);
	});
});

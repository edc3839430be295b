import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { asWritten } from "../shared/words.ts";
import { opening, Paragraphs } from "./paragraphs.tsx";
import { phrasesIn } from "./phrases.ts";
import { isEditable, missingPlaces, proseKeys, publicWords, strangePlaces, wordKeys } from "./texts.ts";

describe("the texts of the public pages", () => {
	it("can all be written anew, but for the words that follow a number and those of no programme", () => {
		const all: readonly string[] = [...proseKeys, ...wordKeys];
		const left = Object.entries(publicWords).filter(([key]) => !all.includes(key));
		expect(all.every(isEditable)).toBe(true);
		const ofNone = left.filter(([, text]) => asWritten(text, "en") !== null);
		expect(ofNone.every(([key]) => /^(home|not-found|to-home|open-programme)/.test(key))).toBe(true);
		expect([isEditable("home-title"), isEditable("not-found-text"), isEditable("in-duplicated")]).toEqual([false, false, true]);
		expect(isEditable("toString")).toBe(false);
	});

	it("miss a place where somebody left it out", () => {
		expect(missingPlaces("until", "The last event")).toEqual(["{date}"]);
		expect(missingPlaces("until", "On {date}")).toEqual([]);
	});

	it("hold no place for which there is nothing, or its braces would stand on the page", () => {
		expect(strangePlaces("until", "On {date} at {hour}")).toEqual(["{hour}"]);
		expect(strangePlaces("results", "{count} results")).toEqual(["{count}"]);
		expect(strangePlaces("until", "On {date}")).toEqual([]);
	});

	it("lead to the addresses that stand in them, and take nothing of the sentence along", () => {
		const html = render(<Paragraphs text="Write to office@example.mn, or see (https://example.mn/a?b=1&c=2)." />);
		expect(html).toBe(
			'<p>Write to <a href="mailto:office@example.mn">office@example.mn</a>, or see (<a href="https://example.mn/a?b=1&amp;c=2">https://example.mn/a?b=1&amp;c=2</a>).</p>',
		);
		expect(render(<Paragraphs text={'javascript:alert(1) <a href="https://x.mn">y</a>'} />)).toBe(
			'<p>javascript:alert(1) &lt;a href=&quot;<a href="https://x.mn">https://x.mn</a>&quot;>y&lt;/a></p>',
		);
	});

	it("begin a heading with or without an empty line below it, and open with words", () => {
		const text = "## Who\nWe are.\n## Where\n- here\n- there";
		expect(render(<Paragraphs text={text} />)).toBe("<h2>Who</h2><p>We are.</p><h2>Where</h2><ul><li>here</li><li>there</li></ul>");
		expect(opening(text)).toBe("We are.");
		expect([opening("## Who"), opening("- a\n- b")]).toEqual(["", "a b"]);
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

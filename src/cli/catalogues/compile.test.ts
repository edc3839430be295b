import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { say, type Text, type Values } from "../../shared/words.ts";
import { commonWordsAgain, compare } from "./compare.ts";
import { compileSlice } from "./compile.ts";
import { type Fault, readCatalogue } from "./read.ts";

const place = (language: string) => `src/places/words/${language}.json`;

function slicesOf(files: Readonly<Record<string, string>>) {
	const faults: Fault[] = [];
	const slices = compare(
		Object.entries(files).map(([path, written]) => readCatalogue(path, written, faults)),
		faults,
	);
	return { slices, faults };
}

/** The messages of one group, compiled and imported as the pages import them. */
async function compiled(mn: Readonly<Record<string, string>>, en = mn): Promise<Readonly<Record<string, Text<Values>>>> {
	const { slices, faults } = slicesOf({ [place("mn")]: JSON.stringify({ places: mn }), [place("en")]: JSON.stringify({ places: en }) });
	expect(faults).toEqual([]);
	const path = join(mkdtempSync(join(tmpdir(), "tegsh-words-")), "places.ts");
	writeFileSync(path, slices.map(compileSlice).join(""));
	return (await import(path)).places;
}

describe("a compiled message", () => {
	it("is a mere text when it takes no values, whatever signs stand in it", async () => {
		const text = "It’s “$'{'t'}'” `\\` <b> # it's";
		const { plain } = await compiled({ plain: text });
		expect(plain?.en).toBe(`It’s “\${t}” \`\\\` <b> # it's`);
	});

	it("shows texts as they are, numbers as pages write them, and what has two names in the language of the page", async () => {
		const { one } = await compiled({ one: "`$'{'name'}'\\ {name}: {count}" });
		const values = { name: { mn: "Дархан-Уул", en: "Darkhan-Uul" }, count: 1240 };
		expect([say(one as Text<Values>, "mn", values), say(one as Text<Values>, "en", values)]).toEqual([
			`\`\${name}\\ Дархан-Уул: 1,240`,
			`\`\${name}\\ Darkhan-Uul: 1,240`,
		]);
	});

	it("chooses by number, exact numbers first, and counts within the choice", async () => {
		const { one } = await compiled({ one: "{count, plural, one {# row} =1 {a row} =0 {none} other {# rows of {name}}}" });
		const said = [0, 1, 2, 1240].map((count) => say(one as Text<Values>, "en", { count, name: "all" }));
		expect(said).toEqual(["none", "a row", "2 rows of all", "1,240 rows of all"]);
	});

	it("chooses an ending by a word, in the language that has one", async () => {
		const mn = { one: "{name}{ending, select, hard {-ны} other {-ний}} өдөр" };
		const { one } = await compiled(mn, { one: "The day of {name}" });
		const said = (ending: string) => [
			say(one as Text<Values>, "mn", { name: "А", ending }),
			say(one as Text<Values>, "en", { name: "A", ending }),
		];
		expect([said("hard"), said("other")]).toEqual([
			["А-ны өдөр", "The day of A"],
			["А-ний өдөр", "The day of A"],
		]);
	});

	it("is typed by what it takes in any language", () => {
		const text = { a: "{count, plural, other {#}} {name} {state, select, open {o} other {x}}" };
		const { slices } = slicesOf({ [place("mn")]: JSON.stringify({ places: text }), [place("en")]: JSON.stringify({ places: text }) });
		expect(slices.map(compileSlice).join("")).toContain(
			'readonly "a": Text<{ readonly count: number; readonly name: Value; readonly state: "open" | "other" }>;',
		);
	});
});

describe("a catalogue is refused", () => {
	const both = (mn: string, en: string) => ({ [place("mn")]: `{"places":{${mn}}}`, [place("en")]: `{"places":{${en}}}` });

	it.each<[string, Readonly<Record<string, string>>, string, string, RegExp]>([
		["where a language lacks a text", both('"a":"x"', ""), place("en"), "places.a", /is missing in en/],
		["where a language does not show a value", both('"a":"{n}"', '"a":"x"'), place("en"), "places.a", /does not show \{n\}/],
		[
			"where a choice swallows a value",
			both('"a":"{n}"', '"a":"{n, plural, one {x} other {y}}"'),
			place("en"),
			"places.a",
			/does not show \{n\}/,
		],
		["where a text does not parse", both('"a":"{n"', '"a":"{n}"'), place("mn"), "places.a", /does not parse/],
		["where a choice has no other", both('"a":"x"', '"a":"{n, plural, one {x}}"'), place("en"), "places.a", /does not parse/],
		[
			"where a text formats a value itself",
			both('"a":"x"', '"a":"{n, number, percent}"'),
			place("en"),
			"places.a",
			/formats a value by itself/,
		],
		[
			"where a value chooses by number and by word",
			both('"a":"x"', '"a":"{n, plural, other {x}}{n, select, other {y}}"'),
			place("en"),
			"places.a",
			/by number and by word/,
		],
		["where a key stands twice", both('"a":"x","a":"y"', '"a":"x"'), place("mn"), "a", /stands twice/],
		["where a text is no text", both('"a":3', '"a":"x"'), place("mn"), "places.a", /is no text/],
		["where a file is no JSON", { [place("mn")]: "{", [place("en")]: "{}" }, place("mn"), "", /is no JSON/],
		["where a group could be no name", { [place("mn")]: '{"a-b":{}}', [place("en")]: "{}" }, place("mn"), "a-b", /named like a variable/],
		[
			"where a third language has a text of its own",
			{ ...both('"a":"x"', '"a":"x"'), [place("kk")]: '{"places":{"b":"y"}}' },
			place("en"),
			"places.b",
			/is missing in en/,
		],
		[
			"where a third language loses a value",
			{ ...both('"a":"{n}"', '"a":"{n}"'), [place("kk")]: '{"places":{"a":"y"}}' },
			place("kk"),
			"places.a",
			/does not show \{n\}/,
		],
	])("%s", (_, files, path, key, reason) => {
		const { faults } = slicesOf(files);
		expect(faults).toContainEqual({ path, key, reason: expect.stringMatching(reason) });
	});

	it("where a slice writes a common word anew, but for a word in a family", () => {
		const texts = (places: object) => ({
			"src/shared/words/mn.json": '{"common":{"save":"Хадгалах"}}',
			"src/shared/words/en.json": '{"common":{"save":"Save"}}',
			[place("mn")]: JSON.stringify({ places: Object.fromEntries(Object.keys(places).map((key) => [key, "Хадгалах"])) }),
			[place("en")]: JSON.stringify({ places }),
		});
		const again = (places: object) => commonWordsAgain(slicesOf(texts(places)).slices).map(({ key }) => key);
		expect(again({ save: "Keep" })).toEqual(["places.save"]);
		expect(again({ keep: "Save" })).toEqual(["places.keep"]);
		expect(again({ "do-save": "Save", "do-drop": "Drop" })).toEqual([]);
	});
});

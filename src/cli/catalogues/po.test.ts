import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { entriesOf, readPo, writePo } from "./po.ts";
import { readCatalogue, readCatalogues } from "./read.ts";

const texts = {
	mn: { title: "Газар", found: "{count} газар олдлоо: {name}", ending: "{digit, plural, =1 {а} other {б}} {day}" },
	en: { title: "Places", found: "{count, plural, one {# place} other {# places}} found: {name}", ending: "On {day}" },
};
const slices = compare(
	Object.entries(texts).map(([language, places]) => readCatalogue(`src/places/words/${language}.json`, JSON.stringify({ places }), [])),
	[],
);

/** The file of a translator, who changed one line of it. */
function sent(language: string, from: string, to: string) {
	const written = new TextDecoder().decode(writePo(slices, language));
	expect(written).toContain(from);
	return readPo(new TextEncoder().encode(written.replace(from, to)), slices, language);
}

const found = `msgid "${texts.en.found}"\nmsgstr "`;

describe("the file of a language for translators", () => {
	it("says of each text what it is in English and in Mongolian, and what it takes", () => {
		const written = new TextDecoder().decode(writePo(slices, "kk"));
		expect(written).toContain(`#. mn: ${texts.mn.found}
#. {count} chooses by number and stands in the text
#. {name} stands in the text
#, icu-message-format
msgctxt "places.places.found"
${found}"
`);
	});

	it("holds every text of Tegsh and gives it back as it was, in each language", () => {
		const { catalogues } = readCatalogues(resolve(import.meta.dirname, "../../.."));
		const ours = compare(catalogues, []);
		for (const language of ["mn", "en"]) {
			const { texts: read, refused } = readPo(writePo(ours, language), ours, language);
			expect(refused).toEqual([]);
			expect(read.size).toBeGreaterThan(2_000);
			expect(read).toEqual(new Map([...entriesOf(ours)].map(([key, entry]) => [key, entry.texts.get(language)?.text])));
		}
	}, 60_000);

	it("may be filled in part; what is uncertain waits", () => {
		expect(sent("kk", found, `${found}{count} жер: {name}`)).toEqual({
			texts: new Map([["places.places.found", "{count} жер: {name}"]]),
			refused: [],
		});
		expect(
			sent(
				"kk",
				'#, icu-message-format\nmsgctxt "places.places.title"\nmsgid "Places"\nmsgstr "',
				'#, fuzzy\nmsgctxt "places.places.title"\nmsgid "Places"\nmsgstr "Жер',
			).texts.size,
		).toBe(0);
	});

	it("may leave a choice to the languages that have two wordings, and choose where others do not", () => {
		expect(sent("kk", 'msgid "On {day}"\nmsgstr "', 'msgid "On {day}"\nmsgstr "{day}').refused).toEqual([]);
		expect(sent("kk", found, `${found}{count, plural, =0 {жоқ} other {#}}: {name}`).refused).toEqual([]);
	});

	it.each([
		["lost a value", found, `${found}{count} жер`, { is: "lost", names: "{name}" }],
		["shows a number in no branch", found, `${found}{count, plural, other {жер}}: {name}`, { is: "lost", names: "{count}" }],
		["holds a value that it is not given", found, `${found}{count} {name} {place}`, { is: "strange", names: "{place}" }],
		[
			"chooses by a word where there is a number",
			found,
			`${found}{count, select, one {1} other {2}}{count} {name}`,
			{ is: "strange", names: "{count}" },
		],
		["cannot be read", found, `${found}{count} {name`, { is: "unreadable", why: expect.stringContaining("does not parse") }],
		["was made from an older English text", found, `msgid "Found {count}: {name}"\nmsgstr "{count} {name}`, { is: "stale" }],
	])("is refused where a text %s", (_, from, to, reason) => {
		expect(sent("kk", from, to)).toEqual({ texts: new Map(), refused: [{ key: "places.places.found", reason }] });
	});

	it("is refused where a text is unknown or stands twice", () => {
		const unknown = sent(
			"kk",
			'msgctxt "places.places.title"\nmsgid "Places"\nmsgstr "',
			'msgctxt "places.places.name"\nmsgid "Places"\nmsgstr "Жер',
		);
		expect(unknown.refused).toEqual([{ key: "places.places.name", reason: { is: "unknown" } }]);
		const entry = '\nmsgctxt "places.places.title"\nmsgid "Places"\nmsgstr "Жер"\n';
		const twice = sent("kk", '"Language: kk\\n"', `"Language: kk\\n"\n${entry}`);
		expect(twice.refused).toContainEqual({ key: "places.places.title", reason: { is: "twice" } });
	});

	it("is refused where Mongolian or English would lack a text", () => {
		expect(sent("mn", 'msgstr "Газар"', 'msgstr ""').refused).toEqual([{ key: "places.places.title", reason: { is: "missing" } }]);
	});
});

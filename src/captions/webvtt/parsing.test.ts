import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cuesOf } from "../cues.ts";
import { parseWebVtt } from "./parsing.ts";

function read(text: string) {
	const read = parseWebVtt(text);
	if (!read) throw new Error("no signature");
	return { ...read, cues: cuesOf(read.captions) };
}

const texts = (text: string) => read(text).cues.map((cue) => cue.text);
const abouts = (text: string) => read(text).remarks.map(({ line, about }) => `${line} ${about}`);

describe("the signature", () => {
	it.each([
		"",
		"WEBVT",
		"webvtt",
		"WEBVTTX",
		"WEBVTT-",
		" WEBVTT",
		"\nWEBVTT",
		"\ufeff\ufeffWEBVTT",
		"1\n00:00:01,000 --> 00:00:02,000\na",
	])("refuses %j", (text) => expect(parseWebVtt(text)).toBeNull());

	it.each(["WEBVTT", "WEBVTT\n", "WEBVTT\n\n", "WEBVTT ", "WEBVTT\ttitle", "WEBVTT title\r\n", "\ufeffWEBVTT\r"])("takes %j", (text) => {
		expect(read(text).cues).toEqual([]);
	});
});

describe("the text before it is parsed", () => {
	it("has every end of a line as one line feed, and a sign in place of NUL", () => {
		const lines = ["WEBVTT", "", "id\0", "00:01.000 --> 00:02.000", "a\0b", "c", "", ""];
		for (const end of ["\n", "\r\n", "\r"]) {
			expect(read(lines.join(end)).cues).toMatchObject([{ id: "id\ufffd", start: 1000, end: 2000, text: "a\ufffdb\nc" }]);
		}
	});
});

describe("the header", () => {
	it("ends at an empty line, and is kept", () => {
		expect(read("WEBVTT Film\nKind: captions\n\n00:01.000 --> 00:02.000\na").captions.header).toBe(" Film\nKind: captions");
	});

	it("ends where a cue begins right below it", () => {
		expect(texts("WEBVTT\n00:01.000 --> 00:02.000\na")).toEqual(["a"]);
		const { captions, cues } = read("WEBVTT\nX: 1\n00:01.000 --> 00:02.000\na");
		expect([captions.header, cues]).toMatchObject(["\nX: 1", [{ id: "", text: "a" }]]);
	});
});

describe("a block", () => {
	it("is a cue where the first or second line has an arrow", () => {
		expect(read("WEBVTT\n\nfirst\n00:01.000 --> 00:02.000\na\n\n\n\n00:02.000 --> 00:03.000\nb").cues).toMatchObject([
			{ id: "first", text: "a" },
			{ id: "", text: "b" },
		]);
		expect(abouts("WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\na")).toEqual(["3 without-timing"]);
	});

	it("begins anew at each further arrow, also without an empty line", () => {
		expect(texts("WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb")).toEqual(["a", "b"]);
		expect(
			texts("WEBVTT\n\n-->\n00:01.000 --> 00:02.000\na\nx-->\n00:02.000 --> 00:03.000\nb\n-->-->\n00:03.000 --> 00:04.000\nc"),
		).toEqual(["a", "b", "c"]);
	});

	it("takes a cue without text, and one that the file ends in", () => {
		expect(texts("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000")).toEqual(["", ""]);
	});

	it("keeps notes where they stand", () => {
		const { blocks } = read("WEBVTT\n\nNOTE of mine\n\nNOTE\ntwo\nlines\n\nNOTE\n\n00:01.000 --> 00:02.000\na\n\nNOTE\tend").captions;
		expect(blocks).toMatchObject([
			{ kind: "note", text: "of mine" },
			{ kind: "note", text: "two\nlines" },
			{ kind: "note", text: "" },
			{ kind: "cue" },
			{ kind: "note", text: "end" },
		]);
		expect(abouts("WEBVTT\n\nNOTEs\n\n")).toEqual(["3 without-timing"]);
	});

	it("is a style sheet or a region before the first cue only", () => {
		const style = "STYLE \n::cue { color: lime }";
		const region = "REGION\nid:fred width:40% lines:4\nregionanchor:0%,50% viewportanchor:10%,90% scroll:up";
		const cue = "00:01.000 --> 00:02.000 region:fred\na";
		expect(read(["WEBVTT", style, region, cue].join("\n\n")).captions.blocks).toMatchObject([
			{ kind: "style", css: "::cue { color: lime }" },
			{ kind: "region", region: { id: "fred", width: 40, lines: 4, anchor: [0, 50], viewportAnchor: [10, 90], scrolls: true } },
			{ kind: "cue", settings: { region: "fred" } },
		]);
		expect(abouts(["WEBVTT", cue, style, region].join("\n\n"))).toEqual(["3 region-unknown", "6 style-late", "9 region-late"]);
		expect(texts("WEBVTT\n\nSTYLE\n00:01.000 --> 00:02.000\na")).toEqual(["a"]);
		expect(abouts("WEBVTT\n\nSTYLE\n\nSTYLEs\nx")).toEqual(["3 without-timing", "5 without-timing"]);
	});
});

describe("a timing", () => {
	it.each([
		["00:00.000 --> 00:01.000", 0, 1000],
		["00:00:00.000-->00:00:01.000", 0, 1000],
		[" \t00:00.000\t-->\f00:01.000 ", 0, 1000],
		["0:00:00.000 --> 0:00:01.000", 0, 1000],
		["100:59:59.999 --> 12345:00:00.000", 363_599_999, 44_442_000_000],
		["60:00:00.000 --> 59:00.000", 216_000_000, 3_540_000],
		["00:05.000 --> 00:01.000", 5000, 1000],
		["00:01.000 --> 00:02.000line:0", 1000, 2000],
	])("is read: %j", (timing, start, end) => {
		expect(read(`WEBVTT\n\n${timing}\na`).cues).toMatchObject([{ start, end, text: "a" }]);
	});

	it.each([
		"00:00,000 --> 00:01,000",
		"00:00.00 --> 00:01.000",
		"00:00.0000 --> 00:01.000",
		"0:00.000 --> 00:01.000",
		"60:00.000 --> 61:00.000",
		"00:60.000 --> 01:01.000",
		"00:60:00.000 --> 02:00:00.000",
		"00:0:00.000 --> 00:00:01.000",
		"00:00:0.000 --> 00:00:01.000",
		"00:00 --> 00:01.000",
		"00.000 --> 00:01.000",
		"-00:01.000 --> 00:01.000",
		"x00:00.000 --> 00:01.000",
		"00:00.000 -> --> 00:01.000",
		"00:00.000 --> -00:01.000",
		"00:00.000 -->",
		" --> 00:01.000",
		"-->",
	])("is none: %j, and the text below it is left out", (timing) => {
		const { cues, remarks } = read(`WEBVTT\n\n${timing}\nlost\n\n00:01.000 --> 00:02.000\na`);
		expect(cues.map(({ text }) => text)).toEqual(["a"]);
		expect(remarks).toEqual([{ line: 3, about: "timing-unread", written: timing }]);
	});

	it("has hours of any number of digits", () => {
		expect(read(`WEBVTT\n\n00:00.000 --> ${"9".repeat(400)}:00:00.000\na`).cues).toMatchObject([{ end: Number.MAX_SAFE_INTEGER }]);
	});
});

describe("any text", () => {
	const piece = fc.constantFrom(
		"\n",
		"\n\n",
		"\r",
		"-->",
		"00:01.000",
		" --> ",
		"00:00:02.000",
		"STYLE",
		"REGION",
		"NOTE",
		"id:a",
		"region:a",
		"a",
		"\0",
		" ",
		":",
		"%",
	);
	it("is parsed without an error, and every cue has a whole text", () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 60 }), (pieces) => {
				for (const { id, text } of read(`WEBVTT\n${pieces.join("")}`).cues) {
					expect(`${id}${text}`).not.toMatch(/-->|\n\n|^\n|\n$|\r|\0/);
				}
			}),
		);
	});

	it("is parsed once, however long it is and whatever it repeats", () => {
		for (const part of ["-->\n", "x\n", "\n", "a --> b\nc\n", "NOTE\n\n", "--"])
			expect(() => read(`WEBVTT\n\n${part.repeat(50_000)}`)).not.toThrow();
	});
});

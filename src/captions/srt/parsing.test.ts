import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cuesOf } from "../cues.ts";
import { parseSrt } from "./parsing.ts";

function read(text: string) {
	const read = parseSrt(text);
	return {
		cues: (read ? cuesOf(read.captions) : []).map(({ start, end, text }) => [start, end, text]),
		remarks: (read?.remarks ?? []).map(({ line, about }) => `${line} ${about}`),
	};
}

const two = [
	[1000, 2000, "a"],
	[2000, 3000, "b"],
];

describe("SRT as people have it", () => {
	it.each([
		["as it should be", "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n"],
		["with a byte order mark", "\ufeff1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb"],
		["with CRLF", "1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nb\r\n"],
		["with CR", "1\r00:00:01,000 --> 00:00:02,000\ra\r\r2\r00:00:02,000 --> 00:00:03,000\rb\r"],
		["with CRCRLF", "1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\na\r\r\n\r\r\n2\r\r\n00:00:02,000 --> 00:00:03,000\r\r\nb\r\r\n"],
		["with dots", "1\n00:00:01.000 --> 00:00:02.000\na\n\n2\n00:00:02.000 --> 00:00:03.000\nb"],
		["without counters", "00:00:01,000 --> 00:00:02,000\na\n\n00:00:02,000 --> 00:00:03,000\nb"],
		["with other counters", "0\n00:00:01,000 --> 00:00:02,000\na\n\n75\n00:00:02,000 --> 00:00:03,000\nb"],
		["without empty lines", "1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:02,000 --> 00:00:03,000\nb"],
		["with nothing between", "00:00:01,000 --> 00:00:02,000\na\n00:00:02,000 --> 00:00:03,000\nb"],
		["with lines of spaces", "\n \n1\n00:00:01,000 --> 00:00:02,000\na\n \t\n\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n \n"],
		["with an empty line below each", "1\n\n00:00:01,000 --> 00:00:02,000\n\na\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\nb\n"],
		["without hours, and with short numbers", "1\n00:01,000 --> 0:2,000\na\n\n2\n0:0:2,000-->0:0:3,000\nb"],
		["without fractions", "1\n00:00:01 --> 00:00:02\na\n\n2\n00:00:02 --> 00:00:03\nb"],
		["with spaces within", "1\n 00:00:01, 000 --> 00: 00:02,000 \na\n\n2\n00:00:02,000  -->  00:00:03,000\nb"],
	])("is read %s", (_, text) => expect(read(text)).toEqual({ cues: two, remarks: [] }));

	it("keeps the text below an empty line within a cue, and says so", () => {
		expect(read("1\n00:00:01,000 --> 00:00:02,000\na\n\nmore\n\n2\n00:00:02,000 --> 00:00:03,000\nb")).toEqual({
			cues: [[1000, 2000, "a\nmore"], two[1]],
			remarks: ["3 blank-within"],
		});
	});

	it("takes a number for text where it is no counter", () => {
		const [first, second] = ["00:00:01,000 --> 00:00:02,000", "00:00:02,000 --> 00:00:03,000"];
		expect(read(`1\n${first}\n2020\n\n2\n${second}\nb`).cues).toEqual([[1000, 2000, "2020"], two[1]]);
		expect(read(`1\n${first}\nin\n2020\n${second}\nb`).cues).toEqual([[1000, 2000, "in\n2020"], two[1]]);
		expect(read(`${first}\nin\n\n2020\n\n${second}\nb`).cues).toEqual([[1000, 2000, "in\n2020"], two[1]]);
		expect(read(`1\n${first}\n2\n${second}\nb`).cues).toEqual([[1000, 2000, ""], two[1]]);
	});

	it("leaves out coordinates, what stands behind a timing, and odd fractions are said", () => {
		expect(read("1\n00:00:01,000 --> 00:00:02,000 X1:63 X2:223 Y1:43 Y2:58\na\n\n2\n00:00:02,0 --> 00:00:03,0001 top\nb")).toEqual({
			cues: two,
			remarks: ["2 coordinates", "6 fraction-short", "6 after-timing"],
		});
		expect(read("00:00:01,5 --> 00:00:02,25\na").cues).toEqual([[1500, 2250, "a"]]);
	});

	it("leaves out a cue whose timing cannot be read, and text above the first", () => {
		expect(
			read(
				"by me\n\n1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n-00:00:02,000 --> 00:00:03,000\nlost\n\n3\n00:00:02,000 --> 00:00:03,000\nb",
			),
		).toEqual({
			cues: two,
			remarks: ["1 without-timing", "8 timing-unread"],
		});
		expect(read("1\n00:00:01,000 --> 00:00:02,000\nA --> B").cues).toEqual([[1000, 2000, "A --&gt; B"]]);
	});

	it.each(["prose", "1\n2\n3", "{1}{25}MicroDVD", "a --> b"])("is not %j", (text) => expect(parseSrt(text)).toBeNull());
	it("may be empty", () => expect(parseSrt("\ufeff\r\n")).toEqual({ captions: { header: "", blocks: [] }, remarks: [] }));
});

describe("the tags of SRT", () => {
	const said = (text: string) => {
		const read = parseSrt(`00:00:01,000 --> 00:00:02,000\n${text}`);
		const [cue] = read ? cuesOf(read.captions) : [];
		return {
			text: cue?.text,
			line: cue?.settings.line?.at,
			align: cue?.settings.align,
			remarks: read?.remarks.map(({ written }) => written),
		};
	};

	it.each([
		["<i>a</i> <B>b</B> <u>c", "<i>a</i> <b>b</b> <u>c</u>"],
		["<b><i>a</b>b</i>c", "<b><i>a</i></b><i>b</i>c"],
		['<font color="#FF0000">a</font>b', "<c.red>a</c>b"],
		["<font color=yellow><font color='lime'>a</font>b</font>", "<c.lime>a</c><c.yellow>b</c>"],
		["<3 & <Bat> a>b", "&lt;3 &amp; &lt;Bat&gt; a&gt;b"],
		["</i>a", "a"],
	])("%j reads %j", (written, text) => expect(said(written)).toMatchObject({ text, remarks: [] }));

	it("place a cue as on a keypad", () => {
		expect(said("{\\an8}a")).toMatchObject({ text: "a", line: 0, align: "center" });
		expect(said("{\\an8}\na{\\an1}")).toMatchObject({ text: "a", line: 0 });
		expect(said("{\\an4}a")).toMatchObject({ text: "a", line: 50, align: "left" });
		expect(said("{\\an3}a")).toMatchObject({ text: "a", line: undefined, align: "right" });
	});

	it("are said where they are left out, and their text is kept", () => {
		expect(said('<s>a</s><font color="#123456">b</font>{\\i1}c{\\an8\\fs20}')).toMatchObject({
			text: "abc",
			remarks: ["<s>", '<font color="#123456">', "{\\i1}", "{\\an8\\fs20}"],
		});
		expect(said('<font face="x" color="red">a')).toMatchObject({ text: "<c.red>a</c>", remarks: ['<font face="x" color="red">'] });
		expect(said("a\n<s></s>\nb")).toMatchObject({ text: "a\nb" });
	});
});

describe("any text", () => {
	const piece = fc.constantFrom(
		"\n",
		"\n\n",
		"\r",
		"-->",
		"00:00:01,000 --> 00:00:02,000",
		"1",
		"2\n",
		"<b>",
		"</b>",
		"{\\an8}",
		"a",
		" ",
		"\0",
	);
	it("is read without an error, and every cue is one that WebVTT can hold", () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }), (pieces) => {
				const read = parseSrt(`${pieces.join("")}\n00:00:05,000 --> 00:00:06,000`);
				for (const { text } of read ? cuesOf(read.captions) : []) expect(text).not.toMatch(/-->|\n\n|^\n|\n$|\r|\0/);
			}),
		);
		for (const part of ["-->\n", "1:1-->1:1\n", "<", "{\\", "<b>", "<s>", "< ", "1\n", "\n ", "00:00:01,000 --> "])
			parseSrt(`1:01 --> 1:02\n${part.repeat(20_000)}`);
	});
});

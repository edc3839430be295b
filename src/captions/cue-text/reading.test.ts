import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CueNode, Span, SpanTag } from "./nodes.ts";
import { readCueText } from "./reading.ts";
import { tokensOf } from "./tokens.ts";

const span = (tag: SpanTag, nodes: readonly CueNode[], more: Partial<Span> = {}): Span => ({
	tag,
	classes: [],
	annotation: "",
	nodes,
	...more,
});

describe("cue text in each state of the tokenizer", () => {
	it.each<[string, string, unknown[]]>([
		["data", "a\nb", [{ kind: "text", text: "a\nb" }]],
		["data, a greater-than sign", "a > b", [{ kind: "text", text: "a > b" }]],
		[
			"tag, end of text",
			"a<",
			[
				{ kind: "text", text: "a" },
				{ kind: "start", name: "", classes: [], annotation: "" },
			],
		],
		[
			"tag, closed at once",
			"<>a",
			[
				{ kind: "start", name: "", classes: [], annotation: "" },
				{ kind: "text", text: "a" },
			],
		],
		["tag, space", "< v>", [{ kind: "start", name: "", classes: [], annotation: "v" }]],
		["tag, full stop", "<.x>", [{ kind: "start", name: "", classes: ["x"], annotation: "" }]],
		["start tag, end of text", "<b", [{ kind: "start", name: "b", classes: [], annotation: "" }]],
		["start tag, another sign", "<b<i>", [{ kind: "start", name: "b<i", classes: [], annotation: "" }]],
		["start tag, line feed", "<v\nBat>", [{ kind: "start", name: "v", classes: [], annotation: "Bat" }]],
		["start tag class", "<c.a..b>", [{ kind: "start", name: "c", classes: ["a", "", "b"], annotation: "" }]],
		["start tag class, end of text", "<c.a", [{ kind: "start", name: "c", classes: ["a"], annotation: "" }]],
		["start tag class, tab", "<c.a\tx>", [{ kind: "start", name: "c", classes: ["a"], annotation: "x" }]],
		["annotation", "<v  Bat \n Dorj\f>", [{ kind: "start", name: "v", classes: [], annotation: "Bat Dorj" }]],
		["annotation, a full stop", "<v.loud B. Dorj>", [{ kind: "start", name: "v", classes: ["loud"], annotation: "B. Dorj" }]],
		["annotation, a reference", "<v A &amp; B &x>", [{ kind: "start", name: "v", classes: [], annotation: "A & B &x" }]],
		[
			"end tag",
			"</b ></>",
			[
				{ kind: "end", name: "b " },
				{ kind: "end", name: "" },
			],
		],
		["end tag, end of text", "</b", [{ kind: "end", name: "b" }]],
		[
			"timestamp tag",
			"<00:01.000><1",
			[
				{ kind: "time", written: "00:01.000" },
				{ kind: "time", written: "1" },
			],
		],
	])("%s", (_, text, tokens) => expect(tokensOf(text)).toEqual(tokens));
});

describe("a character reference", () => {
	it.each([
		["&amp;&lt;&gt;&nbsp;&lrm;&rlm;", "&<>\u00a0\u200e\u200f"],
		["&amp &ltx", "& <x"],
		["&notin; &notit; &not", "∉ ¬it; ¬"],
		["&acE;", "∾̳"],
		["&CounterClockwiseContourIntegral;", "∳"],
		["&AMP;&Amp;", "&&Amp;"],
		["&hearts &hearts;", "&hearts ♥"],
		["&#65;&#x42;&#X43&#68", "ABCD"],
		["&#0;&#xD800;&#x110000;&#99999999999999999999;", "\ufffd\ufffd\ufffd\ufffd"],
		["&#x80;&#150;&#x81;", "€–\u0081"],
		["&#;&#x;&#xg;&;& &", "&#;&#x;&#xg;&;& &"],
		["AT&T &unknown; &", "AT&T &unknown; &"],
		["&Oslash;&#1256;", "ØӨ"],
	])("%j reads %j", (text, said) => expect(readCueText(text)).toEqual([said]));
});

describe("the tree of cue text", () => {
	it.each<[string, unknown[]]>([
		["", []],
		["<b>a</b>c", [span("b", ["a"]), "c"]],
		["<b>a<i>b", [span("b", ["a", span("i", ["b"])])]],
		["<b>a<i>b</b>c</i>d</b>e", [span("b", ["a", span("i", ["b", "c"]), "d"]), "e"]],
		["a</b>c", ["a", "c"]],
		["<x>a</x><B>b", ["a", "b"]],
		["<c.yellow..bg_blue>a</c>", [span("c", ["a"], { classes: ["yellow", "bg_blue"] })]],
		["<v Bat>a</v><v>b", [span("v", ["a"], { annotation: "Bat" }), span("v", ["b"])]],
		["<lang mn><i>a</i></lang>", [span("lang", [span("i", ["a"])], { annotation: "mn" })]],
		["<rt>a</rt>", ["a"]],
		["<ruby>a<rt>b</rt>c<rt>d</ruby>e", [span("ruby", ["a", span("rt", ["b"]), "c", span("rt", ["d"])]), "e"]],
		["<ruby><b><rt>a", [span("ruby", [span("b", ["a"])])]],
		["a<00:01.500>b<00:01.500 >c<1>d", ["a", { at: 1500 }, "b", "c", "d"]],
	])("%j", (text, nodes) => expect(readCueText(text)).toEqual(nodes));

	it("is made of any text, however deep its tags lie", () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."<>/&;.bivc #x1\n") }), (text) => void readCueText(text)));
		expect(readCueText("<b>".repeat(50_000))).toHaveLength(1);
	});
});

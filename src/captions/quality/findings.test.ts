import { describe, expect, it } from "vitest";
import { type Cue, usualSettings } from "../cues.ts";
import { findingsOf } from "./findings.ts";
import { countGraphemes } from "./graphemes.ts";
import type { CaptionKind } from "./limits.ts";

function cue(start: number, end: number, text: string): Cue {
	return { kind: "cue", id: "", start, end, settings: usualSettings, text };
}

function found(cues: readonly Cue[], language: "mn" | "en" = "en", kind: CaptionKind = "subtitles") {
	return findingsOf(cues, language, kind).map(({ cue: at, about, measured, bound }) => [at, about, measured, bound]);
}

describe("captions held against what a reader can follow", () => {
	it("are left alone where all is well", () => {
		expect(found([cue(0, 2000, "Good morning."), cue(2000, 4000, "Come in."), cue(4080, 6000, "Sit down.")])).toEqual([]);
	});

	it.each<[string, Cue, unknown[]]>([
		["ends as it begins", cue(1000, 1000, "a"), [1, "ends-too-early", 0, 0]],
		["ends before", cue(1000, 500, "a"), [1, "ends-too-early", -0.5, 0]],
		["shorter than a second", cue(0, 999, "a"), [1, "too-short", 0.999, 1]],
		["longer than seven", cue(0, 7001, "a"), [1, "too-long", 7.001, 7]],
		["without text", cue(0, 2000, "<b> </b>\n"), [1, "empty", 0, 0]],
		["a long line", cue(0, 7000, "x".repeat(43)), [1, "line-long", 43, 42]],
		["three lines", cue(0, 2000, "a\nb\nc"), [1, "lines-many", 3, 2]],
		["eighteen characters a second", cue(0, 1000, "x".repeat(18)), [1, "too-fast", 18, 17]],
		["only a sound", cue(0, 2000, "<i>[door closes]</i>"), [1, "sound-in-subtitles", 0, 0]],
	])("%s", (_, one, finding) => expect(found([one])).toEqual([finding]));

	it("stand in their order, apart from each other or without any gap", () => {
		expect(found([cue(0, 2000, "a"), cue(1500, 3000, "b")])).toEqual([[2, "overlap", 0.5, 0]]);
		expect(found([cue(0, 5000, "a"), cue(1000, 2000, "b"), cue(3000, 4000, "c")])).toEqual([
			[2, "overlap", 4, 0],
			[3, "overlap", 2, 0],
		]);
		expect(found([cue(0, 2000, "a"), cue(2079, 4000, "b")])).toEqual([[2, "gap-short", 0.079, 0.08]]);
		expect(found([cue(5000, 6000, "a"), cue(1000, 2000, "b")])).toEqual([[2, "out-of-order", 4, 0]]);
	});

	it("are read more slowly in Mongolian", () => {
		const one = cue(0, 1000, "ө".repeat(16));
		expect(found([one], "en")).toEqual([]);
		expect(found([one], "mn")).toEqual([[1, "too-fast", 16, 15]]);
	});

	it("count what is seen: no tags, no references, and each character once", () => {
		expect(found([cue(0, 1000, `<v Somebody with a long name>${"&amp;".repeat(17)}</v>`)])).toEqual([]);
		expect(["й", "и\u0306", "👩‍👧‍👦", "🇲🇳", "é", "ᠮᠣᠩᠭᠣᠯ", "— Сайн уу?"].map(countGraphemes)).toEqual([1, 1, 1, 1, 1, 6, 10]);
	});

	it("of sounds are a kind of their own", () => {
		const plain = cue(0, 2000, "Good morning.");
		expect(found([plain], "en", "captions")).toEqual([[null, "sounds-missing", 0, 0]]);
		for (const text of ["[music]", "(laughs)", "♪ la la ♪", "<v Bat>Good morning.", "БАТ: Сайн уу?", "- Yes.\n- No."]) {
			expect(found([plain, cue(2000, 4000, text)], "en", "captions")).toEqual([]);
		}
		expect(found([], "en", "captions")).toEqual([]);
	});
});

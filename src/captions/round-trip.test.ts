import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCaptions, anyCue, anySettings } from "../../test/support/arbitrary-captions.ts";
import { readCueText } from "./cue-text/reading.ts";
import { cueTextNotation, runsOf, withoutEmptyLines, writeRuns } from "./cue-text/runs.ts";
import { type Captions, type Cue, cuesOf, usualSettings } from "./cues.ts";
import { parseSrt } from "./srt/parsing.ts";
import { settingsOfPlace } from "./srt/placement.ts";
import { writeSrt } from "./srt/writing.ts";
import { parseWebVtt } from "./webvtt/parsing.ts";
import { writeWebVtt } from "./webvtt/writing.ts";

/** What two cues have in common that say the same with other tags, such as `<b>a` and `<b>a</b>`. Blanks at the end of a cue say nothing. */
function saidBy(cue: Cue) {
	const said = withoutEmptyLines(runsOf(readCueText(cue.text), () => {}));
	return { start: cue.start, end: cue.end, settings: cue.settings, said };
}

function srtOf(captions: Captions) {
	const { text, losses } = writeSrt(captions);
	const read = parseSrt(text);
	return { text, losses, cues: read && cuesOf(read.captions), remarks: read?.remarks };
}

const places = fc.integer({ min: 1, max: 9 }).map(settingsOfPlace);

describe("captions that were written", () => {
	it("are the same when they are read again, as WebVTT", () => {
		fc.assert(
			fc.property(anyCaptions, (captions) => {
				expect(parseWebVtt(writeWebVtt(captions))).toEqual({ captions, remarks: [] });
			}),
			{ numRuns: 300 },
		);
	});

	it("are the same as SRT, unless it is said that something was lost", () => {
		let whole = 0;
		fc.assert(
			fc.property(fc.array(anyCue(fc.oneof(places, places, places, anySettings)), { maxLength: 4 }), fc.boolean(), (some, named) => {
				const written = named ? some : some.map((cue) => ({ ...cue, id: "" }));
				const { losses, cues, remarks } = srtOf({ header: "", blocks: written });
				if (losses.size > 0) return;
				whole++;
				expect(cues?.map(saidBy)).toEqual(written.map(saidBy));
				expect(remarks).toEqual([]);
			}),
			{ numRuns: 500 },
		);
		expect(whole).toBeGreaterThan(50);
	});

	it("go from SRT to WebVTT and back as they are, but for text that looks like a tag", () => {
		fc.assert(
			fc.property(fc.array(anyCue(places), { maxLength: 4 }), (some) => {
				const { cues } = srtOf({ header: "", blocks: some });
				const vtt = parseWebVtt(writeWebVtt({ header: "", blocks: cues ?? [] }));
				const again = vtt && srtOf(vtt.captions);
				expect(vtt && cuesOf(vtt.captions)).toEqual(cues);
				if (again?.losses.size) expect([...again.losses.keys()]).toEqual(["reads-otherwise"]);
				else expect(again?.cues).toEqual(cues);
			}),
			{ numRuns: 300 },
		);
	});
});

describe("what SRT cannot hold", () => {
	it.each([
		["<v Bat>a</v>", "voice", "a"],
		["<lang mn>a</lang>", "language", "a"],
		["<c.red.loud>a</c>", "class", '<font color="#ff0000">a</font>'],
		["<ruby>a<rt>b</rt></ruby>", "ruby", "ab"],
		["a<00:01.500>b", "moment", "ab"],
		["&lt;b&gt;a", "reads-otherwise", "<b>a"],
		["{\\an8}a", "reads-otherwise", "{\\an8}a"],
		["00:01 --&gt; 00:02", "reads-otherwise", "00:01 --> 00:02"],
		["a\n \nb", "empty-line", "a\nb"],
	])("is said: %j loses its %s", (text, loss, written) => {
		const cue: Cue = { kind: "cue", id: "", start: 0, end: 1000, settings: usualSettings, text };
		expect(writeSrt({ header: "", blocks: [cue] })).toEqual({
			text: `1\n00:00:00,000 --> 00:00:01,000\n${written}\n`,
			losses: new Map([[loss, 1]]),
		});
	});

	it("is counted: header, notes, styles, regions, ids and places", () => {
		const read = parseWebVtt(
			"WEBVTT Film\n\nNOTE x\n\nSTYLE\nx\n\nREGION\nid:a\n\none\n00:01.000 --> 00:02.000 position:5%\na\n\ntwo\n00:02.000 --> 00:03.000\nb",
		);
		const losses = read && writeSrt(read.captions).losses;
		expect(Object.fromEntries(losses ?? [])).toEqual({ header: 1, note: 1, style: 1, region: 1, id: 2, placement: 1 });
	});

	it("is written with tags that close in their order", () => {
		const runs = runsOf(readCueText("<b>a<i>b</i></b><c.lime><i>c"), () => {});
		expect(writeRuns(runs, cueTextNotation)).toBe("<b>a<i>b</i></b><c.lime><i>c</i></c>");
		expect(
			writeRuns(
				runsOf(readCueText("<b>".repeat(50_000).concat("a")), () => {}),
				cueTextNotation,
			),
		).toBe("<b>a</b>");
	});
});

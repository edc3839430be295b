import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../shared/problem.ts";
import { adviseOn, checkCaptions, convertCaptions, sayChecked } from "./command-line.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "tegsh-captions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const timing = "00:00:01,000 --> 00:00:04,000";
const srt = `1\r\n${timing}\r\nӨнөөдөр {\\an8}<i>явна</i>\r\n`;
const vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000 line:0\nӨнөөдөр <i>явна</i>\n";

function path(name: string, content?: string | Uint8Array): string {
	if (content !== undefined) writeFileSync(join(folder, name), content);
	return join(folder, name);
}

/** Windows-1251 as old programs wrote it. */
function in1251(text: string): Uint8Array {
	const codes = new Map(
		[...Array(128).keys()].map((code) => [new TextDecoder("windows-1251").decode(Uint8Array.of(code + 128)), code + 128]),
	);
	return Uint8Array.from(text, (sign) => codes.get(sign) ?? sign.charCodeAt(0));
}

function refused(act: () => unknown): Problem {
	try {
		act();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error("was not refused");
}

describe("npx tegsh captions convert", () => {
	it("writes the format that the name says", () => {
		expect(convertCaptions([path("a.srt", srt), path("a.vtt")], false)).toMatchObject({
			cues: 1,
			remarks: [],
			losses: [],
			encoding: "UTF-8",
		});
		expect(readFileSync(path("a.vtt"), "utf8")).toBe(vtt);
		convertCaptions([path("a.vtt"), path("b.SRT")], false);
		expect(readFileSync(path("b.SRT"), "utf8")).toBe(`1\n${timing}\n{\\an8}Өнөөдөр <i>явна</i>\n`);
	});

	it("reads UTF-16", () => {
		const bytes = Buffer.from(`\ufeff${srt}`, "utf16le");
		expect(convertCaptions([path("a.srt", bytes), path("a.vtt")], false)).toMatchObject({ cues: 1, encoding: "UTF-16" });
		convertCaptions([path("b.srt", bytes.swap16()), path("b.vtt")], false);
		expect([readFileSync(path("a.vtt"), "utf8"), readFileSync(path("b.vtt"), "utf8")]).toEqual([vtt, vtt]);
	});

	it("says what is lost, in both languages", () => {
		const report = convertCaptions(
			[path("a.vtt", "WEBVTT\n\nNOTE x\n\nWhat is this\n\n00:01.000 --> 00:04.000 foo:bar\n<v Bat>a"), path("a.srt")],
			false,
		);
		expect(report.losses).toMatchObject([
			{ about: "note", count: 1 },
			{ about: "voice", count: 1 },
		]);
		expect(adviseOn(report, "en").map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
			"a.vtt:5: a block without a timing is left out: What is this",
			"a.vtt:7: the setting was not understood and is left out: foo:bar",
			"a.srt: a note is lost",
			"a.srt: the name of a speaker is lost in one cue",
		]);
		expect(adviseOn(report, "mn").join("\n")).toContain("1 хадмалаас ярьж буй хүний нэр хасагдана");
	});

	it("offers to repair Є and Ї of Windows-1251, and does it when asked", () => {
		const old = path("a.srt", in1251(`1\n${timing}\nЄнєєдєр хїїхэд\n`));
		const report = convertCaptions([old, path("as-it-is.vtt")], false);
		expect(report).toMatchObject({ encoding: "Windows-1251", letters: { lines: 1, repaired: false } });
		expect(adviseOn(report, "en").join("\n")).toMatch(/Windows-1251[\s\S]*--repair-letters[\s\S]*3: Єнєєдєр хїїхэд\n {2}→ Өнөөдөр хүүхэд/);
		expect(readFileSync(path("as-it-is.vtt"), "utf8")).toContain("Єнєєдєр хїїхэд");
		expect(convertCaptions([old, path("repaired.vtt")], true).letters).toMatchObject({ lines: 1, repaired: true });
		expect(readFileSync(path("repaired.vtt"), "utf8")).toContain("Өнөөдөр хүүхэд");
	});

	it("leaves Ukrainian alone", () => {
		const report = convertCaptions([path("a.srt", `1\n${timing}\nЄ їжа і вода\n`), path("a.vtt")], true);
		expect(report.letters).toMatchObject({ lines: 0, repaired: false });
		expect(readFileSync(path("a.vtt"), "utf8")).toContain("Є їжа і вода");
	});

	it.each<[string, string, string | Uint8Array | undefined, string]>([
		["signature-missing", "a.vtt", vtt.replace("WEBVTT", "WEBVT"), "out.srt"],
		["signature-missing", "a.vtt", srt, "out.srt"],
		["signature-missing", "a.vtt", Buffer.from(`\ufeff${vtt}`, "utf16le"), "out.srt"],
		["utf8-broken", "a.vtt", in1251(vtt.replaceAll("ө", "о").replaceAll("Ө", "О")), "out.srt"],
		["webvtt-within", "a.srt", vtt, "out.vtt"],
		["cues-missing", "a.srt", "prose", "out.vtt"],
		["text-unreadable", "a.srt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), "out.vtt"],
		["ending-unknown", "a.txt", srt, "out.vtt"],
		["ending-unknown", "a.srt", srt, "out.ass"],
		["file-unknown", "a.srt", undefined, "out.vtt"],
		["folder-unknown", "a.srt", srt, "nowhere/out.vtt"],
		["target-exists", "a.srt", srt, "a.srt"],
	])("refuses with %s, and writes nothing", (code, name, content, out) => {
		const file = path(name, content);
		const before = readdirSync(folder);
		const problem = refused(() => convertCaptions([file, path(out)], false));
		expect([problem.code, problem.status]).toEqual([`captions.${code}`, 422]);
		expect(readdirSync(folder)).toEqual(before);
		if (content !== undefined && code === "target-exists") expect(readFileSync(file, "utf8")).toBe(content);
	});

	it("names the line that is not UTF-8", () => {
		const bytes = Buffer.concat([Buffer.from("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n"), Uint8Array.of(0xc4, 0xe0)]);
		const problem = refused(() => convertCaptions([path("a.vtt", bytes), path("out.srt")], false));
		expect(problem.in("en")).toContain("a.vtt:4: WebVTT is always UTF-8");
		expect(existsSync(path("out.srt"))).toBe(false);
	});

	it("asks for both names", () => expect(refused(() => convertCaptions(["a.srt"], false)).code).toBe("captions.files-missing"));
});

describe("npx tegsh captions check", () => {
	const check = (content: string, wanted: { kind?: string; language?: string } = {}) =>
		checkCaptions([path("a.vtt", content)], { kind: wanted.kind, language: wanted.language });

	it("works language and kind out of the text, unless they are named", () => {
		expect(check(vtt)).toMatchObject({ language: "mn", kind: "captions" });
		expect(check(vtt.replace(/Ө.*/, "We go today"))).toMatchObject({ language: "en", kind: "subtitles", findings: [] });
		expect(check(vtt, { kind: "subtitles", language: "en" })).toMatchObject({ language: "en", kind: "subtitles" });
	});

	it("says each finding with its cue, its time and words in both languages", () => {
		const report = check("WEBVTT\n\n00:01.000 --> 00:01.500\n[хаалга] Сайн уу\n\nlost\n", { language: "mn" });
		expect(report.findings).toMatchObject([
			{
				cue: 1,
				start: 1000,
				end: 1500,
				about: "too-short",
				text: { en: "It is shown for 0.5 s; 1 s is the least.", mn: expect.stringContaining("0.5 секунд") },
			},
			{ cue: 1, about: "too-fast" },
		]);
		expect(report.remarks).toMatchObject([{ line: 6, about: "without-timing", written: "lost" }]);
		expect(sayChecked(report, "en")).toContain("1\t00:00:01.000\tIt is shown for 0.5 s");
		expect(sayChecked(report, "mn")).toContain("a.vtt:6: цаггүй хэсгийг орхилоо: lost");
		expect(sayChecked(check("WEBVTT"), "en")).toContain("Nothing was found.");
	});

	it("refuses a kind and a language it does not know", () => {
		expect(refused(() => check(vtt, { kind: "chapters" })).code).toBe("captions.kind-unknown");
		expect(refused(() => check(vtt, { language: "kk" })).code).toBe("captions.language-unknown");
		expect(refused(() => checkCaptions([], { kind: undefined, language: undefined })).code).toBe("captions.file-missing");
	});
});

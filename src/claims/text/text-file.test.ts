import { describe, expect, it } from "vitest";
import { readTextFile } from "./text-file.ts";

const text = "Сургалтад 1,037 багш хамрагдсан.\nTeachers trained: 1,037";

function wide(said: string, little: boolean, mark: boolean): Uint8Array {
	const units = [...(mark ? [0xfeff] : []), ...Array.from(said, (character) => character.charCodeAt(0))];
	return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** А is 0xC0 in Windows-1251; ө stands where є is. */
function narrow(said: string): Uint8Array {
	const byte = (letter: string): number => {
		const code = letter.charCodeAt(0);
		if (letter === "ө") return 0xba;
		if (letter === "ү") return 0xbf;
		return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
	};
	return new Uint8Array(Array.from(said, byte));
}

describe("a file of text", () => {
	it.each([
		["UTF-8", new TextEncoder().encode(text)],
		["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`)],
		["UTF-16, little end first", wide(text, true, true)],
		["UTF-16, big end first", wide(text, false, true)],
		["UTF-16 without a mark", wide(text, true, false)],
		["UTF-16 without a mark, big end first", wide(text, false, false)],
		["Windows-1251", narrow(text)],
		["Windows line ends", new TextEncoder().encode(text.replace("\n", "\r\n"))],
		["old Macintosh line ends", new TextEncoder().encode(text.replace("\n", "\r"))],
	])("in %s is read", (_, bytes) => {
		expect(readTextFile(bytes)).toBe(text);
	});

	it("in Windows-1251 has the letters that Mongolian fonts drew", () => {
		expect(readTextFile(narrow("Хөтөлбөр үргэлжилнэ."))).toBe("Хөтөлбөр үргэлжилнэ.");
	});

	it("may be empty", () => {
		expect(readTextFile(new Uint8Array())).toBe("");
	});

	it.each([
		["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48])],
		["a document of an office program", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0])],
		[
			"Latin-1, which is no language of ours",
			new Uint8Array(Array.from("Ünïcödé", (letter) => letter.charCodeAt(0) & 255).concat([0xab, 0xbb])),
		],
	])("that is %s is none", (_, bytes) => {
		expect(readTextFile(bytes)).toBe(null);
	});
});

import { expect, it } from "vitest";
import { withSoundTexts } from "./sound-texts.ts";

it("what no text may hold is left away at any depth, in keys as well", () => {
	const mended = { name: "Хагас\ufffd", list: [{ a: "тэг" }, 7, null] };
	expect(withSoundTexts({ name: "Хагас\ud83d", list: [{ "a\0": "т\0эг" }, 7, null] })).toEqual(mended);
});

it("what is sound comes back as the same object, files and whole letters in it", () => {
	const input = { bytes: new Uint8Array([0, 255]), name: "Сарнай 😀", list: [{ a: 1 }], on: new Date(0) };
	expect(withSoundTexts(input)).toBe(input);
	const [text, { bytes }] = ["\0", input];
	expect(withSoundTexts({ bytes, text })).toEqual({ bytes, text: "" });
});

it("the key of a prototype stays a key", () => {
	const mended = withSoundTexts(JSON.parse('{"__proto__":{"can":"\\u0000"}}'));
	expect(Object.keys(mended as object)).toEqual(["__proto__"]);
	expect((mended as { readonly can?: string }).can).toBeUndefined();
});

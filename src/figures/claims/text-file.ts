import { drawnAs } from "./words/mongolian.ts";

/** A text of a report is at most this long in the office, in bytes. */
export const longestText = 200 * 1024;

/** Of the letters beside ASCII in a text of Windows-1251, so many are Cyrillic; of the bytes of a picture, few. */
const cyrillicShare = 0.8;

/**
 * What a file of plain text or Markdown says: UTF-8, UTF-16 with its mark or without, or Windows-1251, as older programs in Mongolia write.
 * Null for anything else, such as a document of an office program.
 */
export function readTextFile(bytes: Uint8Array): string | null {
	const wide = wideOf(bytes);
	const text = wide === null ? (decoded(bytes, "utf-8") ?? cyrillic(bytes)) : decoded(bytes, wide);
	return text?.replace(/\r\n?|\u2028|\u2029/g, "\n") ?? null;
}

/** UTF-16 by its mark (Unicode 23.8), or because nearly every other byte is that of Latin or Cyrillic letters. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const sample = bytes.subarray(0, 2000 & ~1);
	const pairs = Math.floor(sample.length / 2);
	const high = (odd: 0 | 1) => sample.filter((byte, at) => at % 2 === odd && (byte === 0 || byte === 4)).length;
	if (pairs < 4 || bytes.length % 2 !== 0) return null;
	if (high(1) >= pairs * 0.9 && high(0) < pairs * 0.5) return "utf-16le";
	return high(0) >= pairs * 0.9 && high(1) < pairs * 0.5 ? "utf-16be" : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		// A text has tabs and line ends, and no other control characters.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
	} catch {
		return null;
	}
}

function cyrillic(bytes: Uint8Array): string | null {
	const text = decoded(bytes, "windows-1251");
	const beyond = text?.match(/[^\p{ASCII}]/gu) ?? [];
	const letters = beyond.filter((character) => /\p{Script=Cyrillic}/u.test(character)).length;
	return text === null || letters < beyond.length * cyrillicShare
		? null
		: text.replace(/\p{Script=Cyrillic}/gu, (letter) => drawnAs[letter] ?? letter);
}

export function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

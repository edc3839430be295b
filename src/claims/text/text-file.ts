import { decode } from "../../shared/decoding.ts";
import { drawnAs } from "../lexicon/mongolian.ts";

/** A text of a report is at most this long in the office, in bytes. */
export const longestText = 200 * 1024;

/** The least share of Cyrillic letters beside ASCII in a text of Windows-1251; of the bytes of a picture, few are. */
const cyrillicShare = 0.8;

/**
 * What a file of plain text or Markdown says: UTF-8, UTF-16 with its mark or without, or Windows-1251, as older programs in Mongolia write.
 * Null for anything else, such as a document of an office program.
 */
export function readTextFile(bytes: Uint8Array): string | null {
	const decoded = decode(markedOf(bytes));
	if (!decoded || (decoded.encoding === "Windows-1251" && !isCyrillic(decoded.text))) return null;
	const text =
		decoded.encoding === "Windows-1251"
			? decoded.text.replace(/\p{Script=Cyrillic}/gu, (letter) => drawnAs[letter] ?? letter)
			: decoded.text;
	return text.replace(/\r\n?|\u2028|\u2029/g, "\n");
}

/** UTF-16 without its mark (Unicode 23.8) gets one, where nearly every other byte is that of Latin or Cyrillic letters. */
function markedOf(bytes: Uint8Array): Uint8Array {
	const sample = bytes.subarray(0, 2000 & ~1);
	const pairs = Math.floor(sample.length / 2);
	const high = (odd: 0 | 1) => sample.filter((byte, at) => at % 2 === odd && (byte === 0 || byte === 4)).length;
	const isMarked = [0xfffe, 0xfeff].includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0));
	if (pairs < 4 || bytes.length % 2 !== 0 || isMarked) return bytes;
	if (high(1) >= pairs * 0.9 && high(0) < pairs * 0.5) return Uint8Array.of(0xff, 0xfe, ...bytes);
	return high(0) >= pairs * 0.9 && high(1) < pairs * 0.5 ? Uint8Array.of(0xfe, 0xff, ...bytes) : bytes;
}

function isCyrillic(text: string): boolean {
	const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
	return beyond.filter((character) => /\p{Script=Cyrillic}/u.test(character)).length >= beyond.length * cyrillicShare;
}

export function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** A text of a report is at most this long in the office, in bytes. */
export const longestText = 200 * 1024;

/** What a file of plain text or Markdown says: UTF-8, or UTF-16 with its mark. Null for anything else, such as a document of an office program. */
export function readTextFile(bytes: Uint8Array): string | null {
	const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		// A text has tabs and line ends, and no other control characters.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text.replaceAll("\r\n", "\n");
	} catch {
		return null;
	}
}

export function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

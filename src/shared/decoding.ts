export type Encoding = "UTF-8" | "UTF-16" | "Windows-1251";

/**
 * The text of a file as offices save it: Excel writes UTF-8 with a byte order mark, “Unicode text” as UTF-16, and plain CSV in the
 * code page of a Mongolian Windows. Null when the bytes are no text.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
	const decoded = decodeAny(bytes);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
	return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0098]/.test(decoded.text) ? null : decoded;
}

function decodeAny(bytes: Uint8Array): { text: string; encoding: Encoding } {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
	if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
	} catch {
		return { text: new TextDecoder("windows-1251").decode(bytes), encoding: "Windows-1251" };
	}
}

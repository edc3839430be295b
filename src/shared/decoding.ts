export type Encoding = "UTF-8" | "UTF-16" | "Windows-1251";

/** As `Encoding`, and which byte of UTF-16 comes first. */
export type FileEncoding = Encoding | "UTF-16BE";

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

/**
 * How a file of any size is encoded and how many lines it may have, chunk by chunk. Null when the bytes are no text. A code page is told by
 * bytes that are no UTF-8, wherever they stand.
 */
export function sniff(chunks: Iterable<Uint8Array>): { readonly encoding: FileEncoding; readonly lines: number } | null {
	const utf8 = new TextDecoder("utf-8", { fatal: true });
	let encoding: FileEncoding | null = null;
	let isUtf8 = true;
	let lines = 1;
	for (const bytes of chunks) {
		encoding ??= bytes[0] === 0xff && bytes[1] === 0xfe ? "UTF-16" : bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16BE" : "UTF-8";
		// By its place: stepping through an iterator takes five times as long.
		for (let at = 0; at < bytes.length; at++) {
			const byte = bytes[at] as number;
			// A line ends with CR, LF or both; counting each keeps the number too high rather than too low.
			if (byte === 10 || byte === 13) lines++;
			else if (encoding === "UTF-8" && (byte < 9 || (byte > 13 && byte < 27) || byte === 28)) return null;
		}
		if (!isUtf8 || encoding !== "UTF-8") continue;
		try {
			utf8.decode(bytes, { stream: true });
		} catch {
			isUtf8 = false;
		}
	}
	return { encoding: encoding === "UTF-8" && !isUtf8 ? "Windows-1251" : (encoding ?? "UTF-8"), lines };
}

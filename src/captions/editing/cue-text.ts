/** What somebody types as a cue, where signs that are no part of a tag mean themselves; `asTyped` shows cue text in the same way. */
export function asCueText(typed: string): string {
	return typed
		.toWellFormed()
		.replaceAll("\0", "")
		.replace(/\r\n?/g, "\n")
		.replace(/&(?!#?\w+;)/g, "&amp;")
		.replace(tagLike, (sign) => (sign.length > 1 ? sign : "&lt;"))
		.replace(/-->/g, "--&gt;")
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.join("\n");
}

/** A tag of WebVTT or a moment within the cue, or a sign that is none. */
const tagLike = /<(?:\/?(?:b|i|u|c|v|ruby|rt|lang)(?:[.\s][^<>\n]*)?|\d[\d:.]*)>|</g;

export function asTyped(cueText: string): string {
	const shown = cueText
		.replace(/&gt;/g, ">")
		.replace(/&lt;/g, "<")
		.replace(/&amp;(?!#?\w+;)/g, "&");
	// Where the signs would be read as a tag or as something else, the text is shown as it is stored.
	return asCueText(shown) === asCueText(cueText) ? shown : cueText;
}

/** What is seen of it: tags passed over, and the signs they are made of as themselves. Other names of characters count as they are typed. */
export function seenOf(cueText: string): string {
	return cueText
		.replace(/<[^>]*>/g, "")
		.replace(/&gt;/g, ">")
		.replace(/&lt;/g, "<")
		.replace(/&amp;/g, "&")
		.replace(/&nbsp;/g, "\u00a0");
}

/**
 * Soft hyphens, marks of direction and characters without a width. They come along when a text or a table is copied, are seen by nobody, and
 * part neither a number nor a word: “1,0” and “47” with one between them are 1,047.
 */
export const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
const each = new RegExp(invisible, "gu");

export function withoutInvisible(text: string): string {
	return text.replace(each, "");
}

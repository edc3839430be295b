import words from "./notes.json" with { type: "json" };
import { findDay, shortDay } from "./session-line.ts";

/** Words of notes: `always` stand in no name, `together` make one where hardly anything else is said. */
const [alone, always, together] = [new Set(words.alone), new Set(words.always), new Set(words.together)];
const absent = new Set(words.absent);

/** Negated verbs: they did not come, nobody could read it. “Нэргүй” and its like are names, and whom nobody knows (мэдэхгүй) came all the same. */
const negated = /(?<!^мэдэ|^мэдэгдэ)(?:(?:аа|ээ|оо|өө)гүй|хгүй|сангүй|сэнгүй|сонгүй|сөнгүй)$/u;
/** A verb at the end of a sentence. Лувсан and Ринчен end so too, and are written large or are shorter. */
const told =
	/^\p{L}+(?:\s\p{Ll}+)*\s(?:\p{Ll}+(?:сан|сэн|сон|сөн|лаа|лээ|лоо|лөө|на|нэ|но|нө|жээ|чээ|в|х)\.|\p{Ll}{4,}(?:сан|сэн|сон|сөн))$/u;
/** In letters, with what may stand behind it: what is longer is a text, and is read no further. */
const longestName = 300;
/** Dots and lines to write upon, and a name between strokes, as it stands below a signature. */
const forSigning = /_{2,}|\.{3,}|…|^\s*\/.*\/\s*$/u;
const inBrackets = /^\s*[([].*[)\]]\s*$/u;

/**
 * Whether something in the column of names is no name: a sentence, a day, a total, a line for signing, several people. Known by its words,
 * so a note of other words is taken for a name; the page shows each line, and a person corrects it there.
 */
export function isNote(text: string): boolean {
	if (text.length > longestName) return true;
	const tidy = tidyOf(text);
	if (forSigning.test(text) || inBrackets.test(text) || told.test(text.trim()) || isOfSeveral(tidy) || isDay(tidy)) return true;
	const letters = wordsOf(tidy);
	if (alone.has(tidy.replace(/[.!]+$/, ""))) return true;
	if (letters.some((word) => always.has(word) || negated.test(word))) return true;
	const telling = letters.filter((word) => together.has(word)).length;
	// 12 багш: a number of what is counted.
	if (/\d/.test(tidy) && letters.length > 0 && telling === letters.length) return true;
	return telling > 1 && telling * 2 >= letters.length;
}

interface Noted {
	/** What is left of the cell as a name. */
	readonly name: string;
	readonly note: string;
	/** The note says that they did not come. */
	readonly isAbsent: boolean;
}

const behindName = /^(.*?\p{L}.*?)\s*(?:[([]([^()[\]]+)[)\]]|\s\/([^/]+)\/|(?:\s[-–—]|[,;])\s+(.+))\s*$/u;

/** A note that stands behind a name, in brackets, after a dash or a comma: “Бат Сараа (өвчтэй)”. Null where there is none. */
export function noteBeside(text: string): Noted | null {
	if (text.length > longestName) return null;
	const [, name = "", bracketed, slashed, behind] = behindName.exec(text) ?? [];
	const note = (bracketed ?? slashed ?? behind ?? "").trim();
	if (name === "" || note === "" || isNote(name)) return null;
	const isAbsent = saysAbsent(note);
	// Between brackets one word tells a note from a nickname; between strokes stands none.
	const isOne =
		isAbsent || isNote(note) || slashed !== undefined || (bracketed !== undefined && wordsOf(note).some((word) => together.has(word)));
	return isOne ? { name, note, isAbsent } : null;
}

/** A cell that says nothing else than that somebody did not come. */
export function saysAbsent(text: string): boolean {
	return absent.has(tidyOf(text).replace(/[.!]+$/, ""));
}

function tidyOf(text: string): string {
	return text.normalize("NFC").toLowerCase().replaceAll("ї", "ү").replaceAll("є", "ө").replace(/\s+/g, " ").trim();
}

/** Two whole names with a comma between them; “Гантулга, Д.” is one. */
function isOfSeveral(text: string): boolean {
	const parts = text.split(/[,;]/).map((part) => part.trim().split(" ").filter(Boolean).length);
	return parts.length > 2 || (parts.length === 2 && parts.every((count) => count > 1));
}

/** A name of two parts, such as Нэмэх-Эрдэнэ, is one word. */
function wordsOf(text: string): string[] {
	return tidyOf(text)
		.split(/(?:[^\p{L}\p{N}-]|-(?!\p{L})|(?<!\p{L})-)+/u)
		.filter((word) => /\p{L}/u.test(word));
}

function isDay(text: string): boolean {
	return /\d/.test(text) && (findDay([text], { dayMonth: "day-first", shortYear: null }, "9999-12-31") ?? shortDay(text, 2020)) !== null;
}

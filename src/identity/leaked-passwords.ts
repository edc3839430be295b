import { dictionary } from "@zxcvbn-ts/language-common";

/** About 49,000 passwords that many people have, as leaks of many years give them; in small letters. */
const leaked = new Set(dictionary["passwords-common"] as readonly string[]);

/** What is left of these many letters tells nothing: nearly each of them stands on the list. */
const fewestLetters = 4;

/**
 * Whether a password is on the list, or is one of the list with figures and marks before or behind it, or one that is repeated: Password2024!
 * and passwordpassword are tried as soon as password is.
 */
export function isLeaked(password: string): boolean {
	const text = password.normalize("NFC").toLowerCase();
	const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
	return [text, repeatedIn(text), word, repeatedIn(word)].some((one) => one.length >= fewestLetters && leaked.has(one));
}

/** What a text is made of when it is said two or more times; else the text itself. */
function repeatedIn(text: string): string {
	const again = text === "" ? -1 : (text + text).indexOf(text, 1);
	return again > 0 ? text.slice(0, again) : text;
}

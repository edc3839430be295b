import { withoutGenitive } from "./genitive.ts";
import { inLatin } from "./letters.ts";
import { repairDecoding } from "./mis-decoded.ts";

/**
 * Kept beside each stored key: keys of another version are computed anew, since they would never meet, and who is who with them. So it
 * rises as well when what keeps two records apart is another rule.
 */
export const foldVersion = 3;

/**
 * The light fold, for comparing: one spelling for what one name looks like in Cyrillic, by the standard and ad hoc. Every vowel keeps
 * its place, and ө о у ү are one, since nobody tells them apart in Latin letters. Empty only where nothing was written.
 */
export function foldName(text: string): string {
	return folded(lettersOf(text)) || text.trim().toLowerCase().replace(/\s/g, "");
}

/** The light fold of a father's or mother's name without its genitive and the short vowel that falls out before it. */
export function foldFamily(text: string): string {
	const stem = withoutGenitive(lettersOf(text)).replace(/^(.{2,}[^aeiouyöü])[aeoö]$/u, "$1");
	return folded(stem) || foldName(text);
}

/**
 * The skeleton, for finding: consonants only, those that are confused as one, and the first vowel as a sign that there was one.
 * Names of vowels only keep them. Many names share a skeleton; no two are joined by it.
 */
export function skeletonOf(text: string): string {
	const fold = foldName(text);
	const consonants = fold
		.replace(/sh/g, "s")
		.replace(/[qj]/g, "j")
		.replace(/(?<!^)[aeio]/g, "")
		.replace(/^[aeio]/, "a")
		.replace(/(.)\1+/gu, "$1");
	return consonants.length > 1 ? consonants : fold;
}

function lettersOf(text: string): string {
	return inLatin(repairDecoding(text.normalize("NFC")));
}

/** Until nothing changes, so that a fold of a fold is itself. */
function folded(letters: string): string {
	let [before, after] = ["", letters];
	while (before !== after) {
		before = after;
		after = once(before);
	}
	return after;
}

function once(letters: string): string {
	const plain = /^[a-z0-9]*$/.test(letters) ? letters : letters.normalize("NFD").replace(/\p{M}/gu, "") || letters;
	const spelt = plain
		.replace(/shch|sch|shts|ch|kh|sh|ts|tz|zh|dj|y[eou]|[ou]e|[uwxy]/g, (sound) => sounds[sound] ?? sound)
		.replace(/(.)\1+/gu, "$1");
	// Between consonants nobody can say v: it is the ү of a keyboard without one.
	return spelt.replace(/(?<=[^aeiov])v(?=[^aeiov])|^v(?=[^aeiolrv])/gu, "o");
}

const sounds: Readonly<Record<string, string>> = {
	...{ shch: "sh", sch: "sh", shts: "sh", sh: "sh", ch: "q", kh: "h", ts: "c", tz: "c", zh: "j", dj: "j" },
	...{ ye: "e", yo: "io", yu: "io", oe: "o", ue: "o", u: "o", w: "v", x: "h", y: "i" },
};

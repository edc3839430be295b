import { page as pageWords, prose, published as publishedWords, text as textWords, site as words } from "#words/site";
import { asWritten, type Language, speak, type Text } from "../shared/words.ts";
import type { PublicText } from "./schema.ts";

/** Every text of the public pages, as Tegsh brings it. */
export const publicWords = { ...words, ...pageWords, ...publishedWords, ...prose };
export type PublicWord = keyof typeof publicWords;

/** The texts of a programme: what somebody of its office wrote in place of ours. */
export type OwnTexts = Readonly<Record<string, PublicText>>;

/** The first page and the page for wrong addresses belong to no programme: what one wrote of them would stand nowhere. */
const ofNoProgramme = /^(home-|not-found|to-home$|open-programme$)/;

/** The long texts come first where one chooses; sentences of the pages after them. A word that follows a number keeps its two forms and is ours. */
export const proseKeys = Object.keys(prose) as readonly (keyof typeof prose)[];
export const wordKeys = Object.keys({ ...words, ...pageWords, ...publishedWords }).filter(
	(key) => isOfProgramme(key) && isPlain(publicWords[key as PublicWord]),
);

export function isEditable(key: string): key is PublicWord {
	return Object.hasOwn(publicWords, key) && isOfProgramme(key) && isPlain(publicWords[key as PublicWord]);
}

function isOfProgramme(key: string): boolean {
	return !ofNoProgramme.test(key);
}

function isPlain({ chooses }: Text): boolean {
	return chooses === undefined;
}

/** What a text must hold in braces, because a number or a name goes there; null where it does. */
export function missingPlaces(key: PublicWord, written: string): string[] {
	const found = placesIn(written);
	return [...placesOf(key)].filter((place) => !found.has(place));
}

/** What stands in braces and is nothing that this text is given: it would stand on the page as it is. */
export function strangePlaces(key: PublicWord, written: string): string[] {
	const known = placesOf(key);
	return [...placesIn(written)].filter((place) => !known.has(place));
}

/** What is wrong with the places of a text, by language. */
export function faultsOf(key: PublicWord, written: PublicText): Readonly<Record<string, (language: Language) => string>> {
	return Object.fromEntries(
		(["mn", "en"] as const).flatMap((field) => {
			const missing = missingPlaces(key, written[field]);
			const strange = missing.length > 0 ? [] : strangePlaces(key, written[field]);
			if (missing.length + strange.length === 0) return [];
			const fault = missing.length > 0 ? "places-missing" : "places-strange";
			return [[field, (language: Language) => speak(textWords, language)(fault, { places: [...missing, ...strange].join(" ") })]];
		}),
	);
}

function placesIn(text: string): Set<string> {
	return new Set(text.match(/\{\w+\}/g));
}

function placesOf(key: PublicWord): Set<string> {
	const text: Text = publicWords[key];
	return new Set(text.shows?.map((name) => `{${name}}`));
}

/** A text as whoever changes it sees it: what Tegsh brings, its values in braces. */
export function broughtText(key: PublicWord): PublicText {
	return { mn: asWritten(publicWords[key], "mn") ?? "", en: asWritten(publicWords[key], "en") ?? "" };
}

export function textOf(key: PublicWord, own: OwnTexts): PublicText {
	return own[key] ?? broughtText(key);
}

import { page as pageWords, prose, published as publishedWords, text as textWords, site as words, work as workWords } from "#words/site";
import { countables } from "../indicators/countables.ts";
import { asWritten, type Dictionary, type Language, speak, type Text } from "../shared/words.ts";
import type { PublicText } from "./schema.ts";

/** The texts that the public pages say by themselves. */
export const pageTexts = { ...words, ...pageWords, ...publishedWords, ...workWords, ...prose };

/** Those that say how the records of a figure are counted. */
const countingTexts: Dictionary = Object.fromEntries(countables.flatMap(({ publicWords: of }) => Object.entries(of)));

/** Every text of the public pages, as Tegsh brings it. */
export const publicWords: Dictionary = { ...countingTexts, ...pageTexts };

/** The texts of a programme: what somebody of its office wrote in place of ours. */
export type OwnTexts = Readonly<Record<string, PublicText>>;

/** The first page and the page for wrong addresses belong to no programme: what one wrote of them would stand nowhere. */
const ofNoProgramme = /^(home-|not-found|to-home$|open-programme$)/;

/** The long texts come first where one chooses; sentences of the pages after them. A word that follows a number keeps its two forms and is ours. */
export const proseKeys = Object.keys(prose) as readonly (keyof typeof prose)[];
export const wordKeys = Object.keys({ ...words, ...countingTexts, ...pageWords, ...publishedWords, ...workWords }).filter(isEditable);

export function isEditable(key: string): boolean {
	const text = textNamed(key);
	return text !== undefined && isOfProgramme(key) && isPlain(text);
}

function textNamed(key: string): Text | undefined {
	return Object.hasOwn(publicWords, key) ? publicWords[key] : undefined;
}

function isOfProgramme(key: string): boolean {
	return !ofNoProgramme.test(key);
}

function isPlain({ chooses }: Text): boolean {
	return chooses === undefined;
}

/** What a text must hold in braces, because a number or a name goes there; null where it does. */
export function missingPlaces(key: string, written: string): string[] {
	const found = placesIn(written);
	return [...placesOf(key)].filter((place) => !found.has(place));
}

/** What stands in braces and is nothing that this text is given: it would stand on the page as it is. */
export function strangePlaces(key: string, written: string): string[] {
	const known = placesOf(key);
	return [...placesIn(written)].filter((place) => !known.has(place));
}

/** What is wrong with the places of a text, by language. */
export function faultsOf(key: string, written: PublicText): Readonly<Record<string, (language: Language) => string>> {
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

function placesOf(key: string): Set<string> {
	return new Set(textNamed(key)?.shows?.map((name) => `{${name}}`));
}

/** A text as whoever changes it sees it: what Tegsh brings, its values in braces. */
export function broughtText(key: string): PublicText {
	const text = textNamed(key);
	return { mn: (text && asWritten(text, "mn")) ?? "", en: (text && asWritten(text, "en")) ?? "" };
}

export function textOf(key: string, own: OwnTexts): PublicText {
	return own[key] ?? broughtText(key);
}

import { contacts as contactWords, kits as kitWords, releases as releaseWords, campaigns as words } from "#words/campaigns";
import type { Channel } from "../consent/schema.ts";
import { formatDate, inLanguage, type Language, type OneOfBoth, speak } from "../shared/words.ts";
import type { CampaignYear, ItemKind, ItemState, Platform, PostRow } from "./schema.ts";

export function itemKindLabel(kind: ItemKind, language: Language): string {
	return speak(words, language)(`kind-${kind}`);
}

export function platformLabel(platform: Platform, language: Language): string {
	return speak(contactWords, language)(`platform-${platform}`);
}

/** “Year 2: Inclusiveness in schools”. */
export function yearLabel({ number, theme }: Pick<CampaignYear, "number" | "theme">, language: Language): string {
	return speak(words, language)("year-title", { number, theme: inLanguage(theme, language) });
}

/** “Facebook, 5 October 2018”. */
export function postLabel({ platform, publishedOn }: PostRow, language: Language): string {
	const day = formatDate(language, publishedOn);
	return speak(contactWords, language)("post-of", { platform: platformLabel(platform, language), day });
}

/** The name of a language of an item, in the language of the page. */
export function languageLabel(of: OneOfBoth, language: Language): string {
	return speak(words, language)(`language-${of}`);
}

export function stateLabel(state: ItemState, language: Language): string {
	return speak(releaseWords, language)(`state-${state}`);
}

export function channelLabel(channel: Channel, language: Language): string {
	return speak(kitWords, language)(`channel-${channel}`);
}

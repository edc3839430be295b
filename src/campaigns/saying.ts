import { contacts as contactWords, campaigns as words } from "#words/campaigns";
import { type Language, speak } from "../shared/words.ts";
import type { CampaignYear, ItemKind, Platform } from "./schema.ts";

export function sayItemKind(kind: ItemKind, language: Language): string {
	return speak(words, language)(`kind-${kind}`);
}

export function sayPlatform(platform: Platform, language: Language): string {
	return speak(contactWords, language)(`platform-${platform}`);
}

/** “Year 2: Inclusiveness in schools”. */
export function sayYear({ number, theme }: Pick<CampaignYear, "number" | "theme">, language: Language): string {
	return speak(words, language)("year-title", { number, theme: theme[language] });
}

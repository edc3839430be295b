import { type Language, speak } from "../shared/words.ts";
import { words } from "./kind-words.ts";
import type { ActivityKind, HeadCountAge, ParticipantRole, SpokenLanguage } from "./schema.ts";

export function sayActivityKind(kind: ActivityKind, language: Language): string {
	return speak(words, language)(kind);
}

export function sayRole(role: ParticipantRole, language: Language): string {
	return speak(words, language)(`role-${role}`);
}

export function sayAgeBand(band: HeadCountAge, language: Language): string {
	return speak(words, language)(`age-${band}`);
}

export function saySpokenLanguage(spoken: SpokenLanguage, language: Language): string {
	return speak(words, language)(`language-${spoken}`);
}

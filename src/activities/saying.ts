import { sessions as sessionWords, kinds as words } from "#words/activities";
import { formatDate, type Language, speak } from "../shared/words.ts";
import type { ActivityKind, HeadCountAge, ParticipantRole, Session, SpokenLanguage } from "./schema.ts";

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

export function sessionTitle({ heldOn }: Pick<Session, "heldOn">, language: Language): string {
	return speak(sessionWords, language)("session-title", { day: formatDate(language, heldOn) });
}

import { activities as activityWords, sessions as sessionWords, kinds as words } from "#words/activities";
import { areaName, type Site, siteName } from "../places/index.ts";
import type { Pillar } from "../programme/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../shared/words.ts";
import type { ActivityKind, HeadCountAge, ParticipantRole, Session, SpokenLanguage } from "./schema.ts";

export function activityKindLabel(kind: ActivityKind, language: Language): string {
	return speak(words, language)(kind);
}

export function roleLabel(role: ParticipantRole, language: Language): string {
	return speak(words, language)(`role-${role}`);
}

export function ageBandLabel(band: HeadCountAge, language: Language): string {
	return speak(words, language)(`age-${band}`);
}

export function spokenLanguageLabel(spoken: SpokenLanguage, language: Language): string {
	return speak(words, language)(`language-${spoken}`);
}

export function sessionTitle({ heldOn }: Pick<Session, "heldOn">, language: Language): string {
	return speak(sessionWords, language)("session-title", { day: formatDate(language, heldOn) });
}

/** School or centre, then area. */
export function placeLabel({ area, site }: Pick<Session, "area" | "site">, sites: readonly Site[], language: Language): string {
	const known = sites.find((one) => one.id === site);
	const where = area ? areaName(area, language) : speak(activityWords, language)("area-not-known");
	return known ? `${siteName(known, language)}, ${where}` : where;
}

export function pillarLabel({ number, name }: Pillar, language: Language): string {
	return speak(activityWords, language)("pillar-number", { number, name: inLanguage(name, language) });
}

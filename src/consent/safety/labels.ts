import { safety as words } from "#words/consent";
import { type Language, speak } from "../../shared/words.ts";
import type { SafetyWarning } from "./check.ts";

/** What is dangerous, in a sentence. */
export function warningLabel(warning: SafetyWarning, language: Language): string {
	const said = sayWarning(warning, language);
	return warning.sure ? said : speak(words, language)("unsure", { said });
}

function sayWarning({ kind, where }: SafetyWarning, language: Language): string {
	const t = speak(words, language);
	if (kind === "triangle" || kind === "disability-and-place") return t(kind);
	if (kind === "place-beyond-consent") return where ? t("place-in-text", { found: where.found }) : t(kind);
	return t(kind, { found: where?.found ?? "" });
}

/** The least change first. */
export function proposalLabels({ proposals }: SafetyWarning, language: Language): readonly string[] {
	return proposals.map((proposal) => speak(words, language)(proposal));
}

import { review as words } from "#words/people";
import type { Guard } from "../../linkage/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";

/** In whole per cent, and never as certain as nobody is. */
export function probabilityLabel(probability: number, language: Language): string {
	const t = speak(words, language);
	if (probability > 0.99) return t("percent-high");
	if (probability < 0.01) return t("percent-low");
	return t("percent", { percent: formatNumber(language, Math.floor(probability * 100)) });
}

const steps = [
	[0.99, "likely-6"],
	[0.9, "likely-5"],
	[0.6, "likely-4"],
	[0.4, "likely-3"],
	[0.1, "likely-2"],
	[0, "likely-1"],
] as const;

export function likelihoodLabel(probability: number, language: Language): string {
	const [, word] = steps.find(([least]) => probability >= least) ?? steps[5];
	return speak(words, language)(word);
}

export function guardLabel(guard: Guard | null, language: Language): string {
	return speak(words, language)(`guard-${guard ?? "none"}`);
}

/** A number that is expected and not counted: a tenth where it is small. */
export function expectedLabel(count: number, language: Language): string {
	return formatNumber(language, count < 10 ? Math.round(count * 10) / 10 : Math.round(count));
}

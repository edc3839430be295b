import { assessment as words } from "#words/children";
import { type InBoth, inLanguage, type Language, speak } from "../../shared/words.ts";
import type { AssessmentReason, HasDifficulty } from "./assessing.ts";
import type { AssessmentModule, Domain } from "./modules.ts";
import { answerLabel, type Wordings } from "./wording.ts";

export function moduleLabel({ module }: Pick<AssessmentModule, "module">, language: Language): string {
	return speak(words, language)(`module-${module}`);
}

export function resultLabel(result: HasDifficulty, language: Language): string {
	return speak(words, language)(`result-${result}`);
}

export function difficultyLabel(found: HasDifficulty, language: Language): string {
	return speak(words, language)(`found-${found}`);
}

export function domainLabel(domain: Domain, language: Language): string {
	return speak(words, language)(`domain-${domain}`);
}

/** Why the result is what it is, in one sentence. */
export function reasonLabel(reason: AssessmentReason, module: AssessmentModule, wordings: Wordings, language: Language): string {
	const { item, domain, because, answer, open } = reason;
	const { from, until } = module.ages;
	return speak(words, language)(`because-${because}`, {
		item: item ?? "",
		domain: domain ? domainLabel(domain, language) : "",
		answer: answer ? inLanguage(answerLabel(wordings, answer), language) : "",
		open: open.join(", "),
		from,
		until: until ?? from,
		limit: until === null ? "open" : "other",
	});
}

export function inBothLanguages(say: (language: Language) => string): InBoth {
	return { mn: say("mn"), en: say("en") };
}

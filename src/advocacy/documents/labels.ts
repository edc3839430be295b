import { documents as words } from "#words/advocacy";
import { type Language, speak } from "../../shared/words.ts";
import type { DocumentStage } from "../schema.ts";

/** How far a policy document has come, in a word. */
export function stageLabel(stage: DocumentStage, language: Language): string {
	return speak(words, language)(`stage-${stage}`);
}

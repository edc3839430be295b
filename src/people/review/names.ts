import { review as words } from "#words/people";
import { writeName } from "../../particulars/name.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { Report } from "../schema.ts";

export function namesOf(one: Report, other: Report, language: Language): string {
	return speak(words, language)("pair-names", { one: writeName(one.name), other: writeName(other.name) });
}

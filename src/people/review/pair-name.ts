import { review as words } from "#words/people";
import { writeName } from "../../particulars/name.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { Report } from "../schema.ts";
import type { PairName, PairToDecide } from "./queue.ts";

/** Two reports by their ids, the elder first. */
export function nameOf({ one, other }: PairToDecide): PairName {
	return { one: one.report.id, other: other.report.id };
}

export function namesOf(one: Report, other: Report, language: Language): string {
	return speak(words, language)("pair-names", { one: writeName(one.name), other: writeName(other.name) });
}

/** The address at which two reports stand side by side; `office` is `/office/…` of the programme. */
export function addressOf(office: string, { one, other }: PairName): string {
	return `${office}/people/review/${one}/${other}`;
}

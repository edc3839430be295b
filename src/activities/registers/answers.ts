import type { Disability } from "../../particulars/disability.ts";
import type { ParticipantRole } from "../schema.ts";
import words from "./answers.json" with { type: "json" };

const roleMeanings = new Map(
	(
		Object.entries(words.roles satisfies Readonly<Record<ParticipantRole, readonly string[]>>) as [ParticipantRole, readonly string[]][]
	).flatMap(([role, list]) => list.map((word) => [foldWord(word), role] as const)),
);

/** The role that a cell says somebody took part in; “unclear” for a word that is none of ours. */
export function readRole(written: string): ParticipantRole | "unclear" | null {
	const word = foldWord(written);
	return word === "" ? null : (roleMeanings.get(word) ?? roleMeanings.get(word.replace(/s$/, "")) ?? "unclear");
}

const answers = new Map<string, Disability | null>([
	...words.disability.yes.map((word) => [word, "yes"] as const),
	...words.disability.no.map((word) => [word, "no"] as const),
	...words.disability.notAsked.map((word) => [word, null] as const),
]);

/** Whether somebody has a disability, in a cell. Empty is not asked; 1 and 0 are unclear, because lists number their answers as they like. */
export function readDisability(written: string): Disability | "unclear" | null {
	const word = foldWord(written);
	if (word === "") return null;
	const answer = answers.get(word);
	return answer === undefined ? "unclear" : answer;
}

function foldWord(written: string): string {
	return written
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/є/g, "ө")
		.replace(/ї/g, "ү");
}

import { apart, programFile } from "../shared/apart/index.ts";
import { type Claim, checkClaims } from "./check.ts";
import type { Facts } from "./facts/facts.ts";
import { type Verdict, verdicts } from "./verdicts/verdicts.ts";

/** What a process is asked: a text, and what it is held against. */
export interface TextToCheck {
	readonly text: string;
	readonly facts: Facts;
}

/** The report of a quarter has some thousand characters and takes a moment; from so many on a text is read apart. */
const longText = 16_000;

/** A report has some hundred numbers. A page of more takes so long to write that others wait for it. */
const mostShown = 1_000;

/** What a page shows of a text: its first numbers, and of all of them how each was judged. */
export interface CheckedText {
	readonly claims: readonly Claim[];
	readonly tally: Readonly<Record<Verdict, number>>;
	/** Numbers behind those shown. */
	readonly others: number;
	/** Up to where the text is shown: all of it, unless there are others. */
	readonly readUntil: number;
}

/** A long text is read in a process of its own. @throws Problem `apart.*` */
export async function checkText(text: string, facts: Facts): Promise<CheckedText> {
	const asked: TextToCheck = { text, facts };
	return text.length < longText ? checkedText(asked) : apart(programFile(import.meta.url, "claims-apart"), asked);
}

export function checkedText({ text, facts }: TextToCheck): CheckedText {
	const all = checkClaims(text, facts);
	const claims = all.slice(0, mostShown);
	const others = all.length - claims.length;
	const tally = Object.fromEntries(verdicts.map((verdict) => [verdict, all.filter((claim) => claim.verdict === verdict).length]));
	return {
		claims,
		tally: tally as Record<Verdict, number>,
		others,
		readUntil: others > 0 ? (claims.at(-1)?.place.end ?? 0) : text.length,
	};
}

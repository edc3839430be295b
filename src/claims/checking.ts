import { apart, programFile } from "../shared/apart/index.ts";
import { type Claim, checkClaims } from "./check.ts";
import type { Facts } from "./facts/facts.ts";

/** What a process is asked: a text, and what it is held against. */
export interface TextToCheck {
	readonly text: string;
	readonly facts: Facts;
}

/** The report of a quarter has some thousand characters and takes a moment; from so many on a text is read apart. */
const longText = 16_000;

/** As `checkClaims`; a long text is read in a process of its own. @throws Problem `apart.*` */
export async function checkText(text: string, facts: Facts): Promise<readonly Claim[]> {
	if (text.length < longText) return checkClaims(text, facts);
	const asked: TextToCheck = { text, facts };
	return apart(programFile(import.meta.url, "claims-apart"), asked);
}

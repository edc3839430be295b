import { claim as words } from "#words/claims";
import type { Handle } from "../shared/database/index.ts";
import { formatNumber, type Language, speak } from "../shared/words.ts";
import { type Claim, checkClaims } from "./check.ts";
import { gatherFacts } from "./facts/gathering.ts";
import { readTextFile } from "./text/text-file.ts";

/** A claim as `npx tegsh claims --json` prints it. */
type ClaimSummary = Pick<Claim, "text" | "value" | "verdict" | "figure" | "note">;

/** The claims of a file; null when it is no text. Notes are in the language of the text. */
export async function checkFile(handle: Handle, bytes: Uint8Array): Promise<ClaimSummary[] | null> {
	const text = readTextFile(bytes);
	if (text === null) return null;
	return checkClaims(text, await gatherFacts(handle)).map(({ text: written, value, verdict, figure, note }) => ({
		text: written,
		value,
		verdict,
		figure,
		note,
	}));
}

/** A claim as a terminal shows it. */
export function sayClaim({ text, value, verdict, figure, note }: ClaimSummary, language: Language): string {
	const said = speak(words, language)(`verdict-${verdict}`);
	return `${said}\t${formatNumber(language, value)}\t${figure ?? "–"}\t${text.replace(/\s+/g, " ")}\n\t${note}\n`;
}

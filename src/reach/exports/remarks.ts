import { type Needed, say, type Text } from "../../shared/words.ts";
import type { PassedLine, Sentence } from "./schema.ts";

/** A text of the catalogue with its values, to be said in whichever language. */
export function remark<T extends Text>(text: T, ...values: Needed<T>): Sentence {
	return (language) => say(text, language, ...values);
}

/** What a reading says of its lines, gathered while they are read; line 0 is the file. */
export interface Heard {
	readonly rejected: PassedLine[];
	readonly skipped: PassedLine[];
	readonly remarks: PassedLine[];
}

/** The line counts for nothing; gives back that there is nothing of it. */
export function skip(heard: Heard, line: number, reason: Sentence): null {
	heard.skipped.push({ line, reason });
	return null;
}

/** The line should count, and cannot. */
export function reject(heard: Heard, line: number, reason: Sentence): null {
	heard.rejected.push({ line, reason });
	return null;
}

export function note(heard: Heard, line: number, reason: Sentence): void {
	heard.remarks.push({ line, reason });
}

import * as v from "valibot";
import type { Operation } from "../../shared/journal/operation.ts";
import { type Language, sayPlain } from "../../shared/words.ts";

/** What is wrong with an input, by field, in the words that the office would say; the first of each field. */
export function problemsIn(operation: Operation, input: unknown, language: Language): Readonly<Record<string, string>> {
	const read = v.safeParse(operation.input, input);
	if (read.success) return {};
	const found: Record<string, string> = {};
	for (const issue of read.issues) {
		const field = v.getDotPath(issue)?.split(".")[0] ?? "";
		found[field] ??= said(operation, issue.message, language);
	}
	return found;
}

function said({ messages }: Operation, key: string, language: Language): string {
	for (const dictionary of messages) {
		const text = sayPlain(dictionary, key, language);
		if (text !== null) return text;
	}
	return key;
}

import * as v from "valibot";
import type { Visit } from "./visit.ts";

/** What a person typed, as they typed it: it goes back into the page when the form is refused. */
export type Typed = Readonly<Record<string, string>>;

/** The hidden field that every form of the office carries: the operation's id, made when the page was drawn. */
export const operationField = v.pipe(v.string(), v.uuid("operation"));

export type FormOutcome<Value> =
	| { readonly ok: true; readonly value: Value; readonly typed: Typed }
	| { readonly ok: false; readonly errors: Readonly<Record<string, string>>; readonly typed: Typed };

/**
 * Reads a form against a Valibot schema whose messages are keys of the slice's dictionary.
 * Each field answers with its first message.
 */
export async function readForm<const S extends v.GenericSchema>(visit: Visit, schema: S): Promise<FormOutcome<v.InferOutput<S>>> {
	const typed = Object.fromEntries([...(await visit.request.formData())].filter(([, value]) => typeof value === "string")) as Typed;
	const outcome = v.safeParse(schema, typed);
	if (outcome.success) return { ok: true, value: outcome.output, typed };
	const errors: Record<string, string> = {};
	for (const issue of outcome.issues) {
		const field = String(issue.path?.[0]?.key ?? "form");
		errors[field] ??= issue.message;
	}
	return { ok: false, errors, typed };
}

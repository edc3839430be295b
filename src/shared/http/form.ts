import * as v from "valibot";
import { inOrderOf } from "../fields.ts";
import { type Dictionary, type Language, sayPlain } from "../words.ts";
import { bytesOfBody, problem } from "./body.ts";
import { readMultipart, type Wanted } from "./multipart.ts";
import type { Visit } from "./visit.ts";

/** What a person typed, as they typed it: it goes back into the page when the form is refused. */
export type Typed = Readonly<Record<string, string>>;

type FormOutcome<Value> =
	| { readonly ok: true; readonly value: Value; readonly typed: Typed }
	| { readonly ok: false; readonly errors: Readonly<Record<string, string>>; readonly typed: Typed };

/**
 * Reads a form against a Valibot schema whose messages are keys of the slice's dictionary.
 * Each field answers with its first message.
 */
export async function readForm<const S extends v.GenericSchema>(visit: Visit, schema: S): Promise<FormOutcome<v.InferOutput<S>>> {
	return checkForm(await readTyped(visit), schema);
}

/** What was typed, before anything is checked. */
export async function readTyped(visit: Visit): Promise<Typed> {
	return typedIn((await formOf(visit.request)).entries);
}

/** What was typed, checked against a schema; a part of a form, where an answer decides which other fields are asked for. */
export function checkForm<const S extends v.GenericSchema>(typed: Typed, schema: S): FormOutcome<v.InferOutput<S>> {
	const outcome = v.safeParse(schema, typed);
	if (outcome.success) return { ok: true, value: outcome.output, typed };
	const errors: Record<string, string> = {};
	for (const issue of outcome.issues) {
		const field = String(issue.path?.[0]?.key ?? "form");
		errors[field] ??= issue.message;
	}
	return { ok: false, errors: inOrderOf(schema, errors), typed };
}

/** A form to show once more: what was typed and what is wrong with it, in the person's language. */
interface RefusedForm {
	readonly typed: Typed;
	readonly errors: Readonly<Record<string, string>>;
}

/** The errors of a form in words. A message that is no key of the dictionary comes from a form we did not draw, and stays as it is. */
export function sayErrors(
	refused: { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> },
	dictionary: Dictionary,
	language: Language,
): RefusedForm {
	const errors = Object.entries(refused.errors).map(([field, key]) => [field, sayPlain(dictionary, key, language) ?? key] as const);
	return { typed: refused.typed, errors: Object.fromEntries(errors) };
}

export interface Upload {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

type UploadOutcome =
	| { readonly ok: true; readonly uploads: readonly Upload[]; readonly typed: Typed }
	| { readonly ok: false; readonly refused: "none" | "too-many" | "too-large"; readonly typed: Typed };

/** Files of one field. What is in them is for their reader to find out: neither the name nor the declared type is believed. */
export async function readUploads(visit: Visit, field: string, limits: Omit<Wanted, "field">): Promise<UploadOutcome> {
	const { entries, files, refused } = await formOf(visit.request, { field, ...limits });
	const typed = typedIn(entries);
	if (refused) return { ok: false, refused, typed };
	if (files.length === 0) return { ok: false, refused: "none", typed };
	if (files.some(({ bytes }) => bytes.length > limits.bytesEach)) return { ok: false, refused: "too-large", typed };
	return { ok: true, uploads: files, typed };
}

/**
 * What a form holds, field by field as it was sent, and whether files came with it. What no browser would send is a bad request, and no
 * mistake of ours that fills the log.
 */
export async function formOf(request: Request, wanted: Wanted | null = null) {
	const type = request.headers.get("content-type") ?? "";
	if (type.startsWith("multipart/form-data")) return readMultipart(request, wanted);
	if (!type.startsWith("application/x-www-form-urlencoded")) throw problem("unreadable");
	const entries = [...new URLSearchParams((await bytesOfBody(request)).toString())];
	return { entries, files: [], fileFields: [], refused: null };
}

/**
 * The text of a form. Several values of one field (ticked boxes) are parted by line breaks. U+0000 is left away: nobody types it, and
 * PostgreSQL has no text with it, but keeps it in the JSON of a journal, where it can never be read again.
 */
function typedIn(entries: readonly (readonly [string, string])[]): Typed {
	const typed: Record<string, string> = {};
	for (const [name, value] of entries) {
		const text = value.replaceAll("\0", "");
		typed[name] = Object.hasOwn(typed, name) ? `${typed[name]}\n${text}` : text;
	}
	return typed;
}

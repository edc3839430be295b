import type { Change } from "../../../shared/journal/index.ts";
import { requirePast } from "../days.ts";
import type { CaseInput } from "../input.ts";
import { notes } from "../rows.ts";
import { touchCase } from "../touching.ts";

/** The place a sealed note is bound to: moved to another row, it does not open. */
export const sealedNotePlace = (note: string) => `case_note.sealed ${note}`;

export async function writeNote(change: Change, { id, child, on, text }: CaseInput<"note-written">) {
	await touchCase(change, child);
	requirePast(change, on);
	await notes.begin(change, { id, child, written_on: on, text, sealed: null });
	return { child, note: id };
}

export async function writeSensitiveNote(change: Change, { id, child, on, text }: CaseInput<"sensitive-note-written">) {
	await touchCase(change, child);
	requirePast(change, on);
	await notes.begin(change, { id, child, written_on: on, text: null, sealed: change.handle.vault.seal(text, sealedNotePlace(id)) });
	return { child, note: id };
}

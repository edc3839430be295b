import { newId } from "../../../shared/id.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { readCalendar } from "../../calendar/store.ts";
import { problem } from "../../problems.ts";
import { requireOrder, requirePast } from "../days.ts";
import { readDocuments } from "../documents.ts";
import { refuseToClose } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { reopenings } from "../rows.ts";
import { missingToClose } from "../rules.ts";
import { requireOpen, touchCase, touchCases, writeCase } from "../touching.ts";

export async function holdCase(change: Change, { child, because, note, until }: CaseInput<"case-held">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	requireOrder(change.today, until);
	const held = { held_because: because, held_note: note, held_since: change.today, held_until: until };
	await writeCase(change, touched, held);
	return { child };
}

export async function resumeCase(change: Change, { child }: CaseInput<"case-resumed">) {
	const touched = await touchCase(change, child);
	if (touched.heldBecause === null) throw problem("case-not-held");
	await writeCase(change, touched, noHold);
	return { child };
}

const noHold = { held_because: null, held_note: null, held_since: null, held_until: null } as const;

export async function closeCase(change: Change, { child, reason, on, note }: CaseInput<"case-closed">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	requirePast(change, on);
	requireOrder(touched.identifiedOn, on);
	const [document] = await readDocuments(change.tx, [child]);
	if (!document) throw problem("unknown");
	const missing = missingToClose(reason, document, await readCalendar(change.tx), change.today);
	if (missing !== null) throw refuseToClose(missing);
	await writeCase(change, touched, { ...noHold, closed_because: reason, closed_on: on, closed_note: note });
	return { child };
}

/** A closed case is opened again, and no second one is made for the child; also one that was joined to another by mistake. */
export async function reopenCase(change: Change, { child, because }: CaseInput<"case-reopened">) {
	const touched = await touchCase(change, child);
	const { closedBecause, mergedInto } = touched;
	if (closedBecause === null && mergedInto === null) throw problem("case-is-open");
	await reopenings.begin(change, { id: newId(), child, reopened_on: change.today, because });
	await writeCase(change, touched, { closed_because: null, closed_on: null, closed_note: null, merged_into: null });
	if (mergedInto !== null) await touchCases(change, [mergedInto]);
	return { child };
}

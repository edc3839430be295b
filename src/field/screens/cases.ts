import * as v from "valibot";
import { type SchoolCalendar, schoolYearDocument } from "../../children/calendar/schema.ts";
import { type CaseDocument, caseDocument } from "../../children/cases/schema.ts";
import { writeName } from "../../particulars/name.ts";
import type { OpenSeat } from "../app/phone.ts";
import type { LocalDocument } from "../engine/local.ts";
import type { Entry } from "../engine/store.ts";

/** A child as the telephone shows it, with what of it is not sent, was not done, or met somebody else's change. */
export interface ShownCase {
	readonly document: CaseDocument;
	readonly unsent: readonly Entry[];
	readonly notDone: readonly Entry[];
	readonly inConflict: readonly Entry[];
}

/** A document is read once: with each letter of a search all of them are looked through. */
const read = new WeakMap<object, CaseDocument | null>();

function readCase(document: unknown): CaseDocument | null {
	if (typeof document !== "object" || document === null) return null;
	const known = read.get(document);
	if (known !== undefined) return known;
	const outcome = v.safeParse(caseDocument, document);
	const found = outcome.success ? outcome.output : null;
	read.set(document, found);
	return found;
}

function shown({ document, unsent, notDone, inConflict }: LocalDocument): ShownCase[] {
	const found = readCase(document);
	return found ? [{ document: found, unsent, notDone, inConflict }] : [];
}

/** The cases on the phone, by the child’s name, without those that were joined to another. */
export async function readCases({ engine }: Pick<OpenSeat, "engine">): Promise<readonly ShownCase[]> {
	const cases = (await engine.documents("cases")).flatMap(shown).filter(({ document }) => document.mergedInto === null);
	return cases.toSorted((one, other) => byName.compare(nameOfCase(one.document), nameOfCase(other.document)));
}

const byName = new Intl.Collator("mn");

export async function readShownCase({ engine }: Pick<OpenSeat, "engine">, id: string): Promise<ShownCase | null> {
	const found = await engine.document({ collection: "cases", id });
	return (found && shown(found)[0]) ?? null;
}

export async function readSchoolCalendar({ engine }: Pick<OpenSeat, "engine">): Promise<SchoolCalendar> {
	const years = await engine.documents("calendar");
	return years.flatMap(({ document }) => (v.is(schoolYearDocument, document) ? [document] : []));
}

export function nameOfCase({ name }: Pick<CaseDocument, "name">): string {
	return writeName(name);
}

import type { ProgrammeVisit } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import type { ChildAnswers } from "./child-form.ts";
import type { Child, ChildLine } from "./schema.ts";
import { listChildren, readChild } from "./store.ts";

const mostFound = 10;

/** What the form says of brothers and sisters, as typed. */
interface SiblingAnswers {
	readonly siblings?: string;
	readonly siblingText?: string;
	readonly sibling?: string;
}

/** The household that the answer about brothers and sisters means; `errors` are keys of the dictionary, by field. */
export async function householdOf(
	visit: ProgrammeVisit,
	answers: ChildAnswers,
	corrected: Child | null,
): Promise<{ readonly household: string } | { readonly errors: Readonly<Record<string, string>> }> {
	if (answers.siblings === "keep" && corrected) return { household: corrected.household };
	if (answers.siblings !== "yes") return { household: newId() };
	const sibling = await readChild(visit.programme.handle.db, visit.viewer.areas, answers.sibling);
	if (sibling && sibling.id !== corrected?.id) return { household: sibling.household };
	if (answers.siblingText === "") return { errors: { siblingText: "sibling-text-missing" } };
	const found = await findSiblings(visit, answers, corrected);
	return { errors: found.length > 0 ? { sibling: "sibling-choose" } : { siblingText: "sibling-not-found" } };
}

/** Children within the viewer's scope to choose a brother or sister from: the one chosen before, and those found by what was typed. */
export async function findSiblings(visit: ProgrammeVisit, typed: SiblingAnswers, corrected: Child | null): Promise<ChildLine[]> {
	if (typed.siblings !== "yes") return [];
	const { db } = visit.programme.handle;
	const text = typed.siblingText?.trim() ?? "";
	const found = text ? await listChildren(db, visit.viewer.areas, { text, limit: mostFound }) : [];
	const chosen = await readChild(db, visit.viewer.areas, typed.sibling ?? "");
	const isListed = chosen && found.some(({ id }) => id === chosen.id);
	const lines = chosen && !isListed ? [lineOf(chosen), ...found] : found;
	return lines.filter(({ id }) => id !== corrected?.id);
}

function lineOf({ report, accesses, ...child }: Child): ChildLine {
	return { ...child, name: report.name, birthDate: report.birthDate, sex: report.sex, accessOn: accesses[0]?.obtainedOn ?? null };
}

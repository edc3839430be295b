import { intake as words } from "#words/people";
import { registerWarnings } from "../../linkage/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import type { Typed } from "../../shared/http/index.ts";
import { isId } from "../../shared/id.ts";
import { isWritten } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { modelInUse } from "../matching/model.ts";
import { type IntakeAnswer, nothingAnswered } from "./answers.ts";
import { findCandidates } from "./candidates.ts";
import { discloseElsewhere } from "./disclosure.ts";
import type { IntakeFindings } from "./panel.tsx";
import { knowsSomething, knowsThePerson, partialRecordOf } from "./partial-record.ts";

const mostShown = 5;

/** What a form in which somebody new is typed carries beside its own fields. */
interface IntakeTyped {
	/** The person whom somebody recognised. */
	readonly known?: string;
	readonly answer?: string;
	/** The reports that the answer is about. */
	readonly shown?: string;
	readonly told?: string;
}

/** What becomes of a form in which somebody new was typed. */
type Settled =
	| { readonly outcome: "known"; readonly person: string }
	/** Somebody new, with what the officer said of those who were shown. */
	| { readonly outcome: "new"; readonly answer: IntakeAnswer }
	/** Somebody has to answer first. */
	| { readonly outcome: "ask"; readonly findings: IntakeFindings; readonly errors: Readonly<Record<string, string>> };

/** What becomes of a form. An author who may see no people registers without the check, and learns of nobody. */
export async function settleIntake(visit: ProgrammeVisit, typed: Typed & IntakeTyped): Promise<Settled> {
	if (isId(typed.known ?? "") && isId(typed.operation ?? "")) return { outcome: "known", person: typed.known as string };
	// Sent twice: whoever the first sending put on record is no question.
	const findings =
		isId(typed.operation ?? "") && (await isWritten(visit.programme.handle.db, typed.operation ?? ""))
			? null
			: await checkIntake(visit, typed);
	if (!findings) return { outcome: "new", answer: nothingAnswered };
	const t = speak(words, visit.language);
	const shown = (typed.shown ?? "").split(/\s+/);
	const isAnswered = typed.answer === "none" || typed.answer === "unsure";
	const isUnanswered = findings.likely.some(({ report }) => !isAnswered || !shown.includes(report.id));
	if (isUnanswered) return { outcome: "ask", findings, errors: { known: t("answer-needed") } };
	if (findings.elsewhere.length > 0 && typed.told !== "yes") return { outcome: "ask", findings, errors: { known: t("elsewhere-needed") } };
	const looked = findings.likely.map(({ report }) => report.id);
	return { outcome: "new", answer: typed.answer === "none" ? { different: looked, unsure: [] } : { different: [], unsure: looked } };
}

/** Who on record may be meant by what is typed so far; null where there is nothing to look for, or the viewer may see nobody. */
export async function checkIntake(visit: ProgrammeVisit, typed: Typed): Promise<IntakeFindings | null> {
	const { handle } = visit.programme;
	if (!visit.viewer.can("people.read")) return null;
	const record = partialRecordOf(typed, today(handle.clock));
	if (!knowsSomething(record)) return null;
	const { weighs: model } = await modelInUse(handle.db);
	const found = await findCandidates(handle.db, { scope: visit.viewer.areas, record, model, limit: mostShown });
	const warnings = registerWarnings({ ...record, register: record.registerNumber });
	// Without the form's own id nobody could say later in which form it was told.
	if (!knowsThePerson(record) || !isId(typed.operation ?? "")) return { ...found, elsewhere: [], exhausted: false, warnings };
	const told = await discloseElsewhere(handle, authorOf(visit), typed.operation as string, found.elsewhere);
	return { ...found, ...told, warnings };
}

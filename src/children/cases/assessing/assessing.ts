import type { Database } from "../../../shared/database/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { assessmentModules } from "../../assessment/modules.ts";
import { readAnswers } from "../../assessment/schema.ts";
import { problem } from "../../problems.ts";
import { birthDateOf } from "../birth-date.ts";
import { requirePast } from "../days.ts";
import { requireStep } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { assessments, barrierRecords, schoolings } from "../rows.ts";
import { isModuleOutside } from "../rules.ts";
import { requireOpen, touchCase } from "../touching.ts";

/** Stores what was answered and never the result: a corrected rule then reads old answers rightly. */
export async function recordAssessment(change: Change, { id, child, answers, ...asked }: CaseInput<"assessment-recorded">) {
	requireOpen(await touchCase(change, child));
	requirePast(change, asked.assessedOn);
	await requireStep(change, child, "registered");
	const module = assessmentModules[asked.module];
	if (module.version !== asked.version) throw problem("module-version", { version: asked.version });
	const { answers: read, faults } = readAnswers(module, answers);
	if (faults[0]) throw problem("answer-unreadable", { item: faults[0].item, written: faults[0].written });
	if (Object.keys(read).length === 0) throw problem("answers-none");
	const birthDate = await birthDateOf(change.tx, child);
	if (isModuleOutside(asked.module, birthDate, asked.assessedOn)) throw problem("module-age");
	await assessments.begin(change, {
		...{ id, child, module: asked.module, module_version: asked.version, wording: asked.wording, assessed_on: asked.assessedOn },
		...{ respondent: asked.respondent, answers: JSON.stringify(read) },
	});
	return { child, assessment: id };
}

export async function recordSchooling(change: Change, { child, ...facts }: CaseInput<"schooling-recorded">) {
	requireOpen(await touchCase(change, child));
	await requireStep(change, child, "registered");
	const row = {
		...{ ever_attended: facts.everAttended, last_grade: facts.lastGrade, left_year: facts.leftYear, provision: facts.provision },
		...{ grade: facts.grade, equivalency: facts.equivalency, at_risk: facts.atRisk, repeats_grade: facts.repeatsGrade },
		...{ kilometres: facts.kilometres, needs_dormitory: facts.needsDormitory },
	};
	const before = await schoolings.replace(change, { child }, row);
	if (before === null) await schoolings.begin(change, { child, ...row });
	return { child };
}

type SchoolingInput = CaseInput<"schooling-recorded">;

/** The input that would have written the schooling of a child as it stood at a position; null where there was none. Edits are merged by it. */
export async function schoolingAt(db: Database, { child }: SchoolingInput, at: number): Promise<SchoolingInput | null> {
	const row = await schoolings.heldAt(db, at).selectAll().where("child", "=", child).executeTakeFirst();
	if (!row) return null;
	return {
		...{ child, everAttended: row.ever_attended, lastGrade: row.last_grade, leftYear: row.left_year, provision: row.provision },
		...{ grade: row.grade, equivalency: row.equivalency, atRisk: row.at_risk, repeatsGrade: row.repeats_grade },
		...{ kilometres: row.kilometres, needsDormitory: row.needs_dormitory },
	};
}

export async function recordBarriers(change: Change, { id, child, at, main, others, note, on }: CaseInput<"barriers-recorded">) {
	requireOpen(await touchCase(change, child));
	requirePast(change, on);
	await requireStep(change, child, "registered");
	const beside = [...new Set(others)].filter((one) => one !== main);
	await barrierRecords.begin(change, { id, child, at, main, others: beside, note, recorded_on: on });
	return { child, barriers: id };
}

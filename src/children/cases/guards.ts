import { sql } from "kysely";
import { caseRules as words } from "#words/children";
import { listServiceConsents } from "../../consent/index.ts";
import type { BirthDate } from "../../particulars/birth-date.ts";
import { reportsWritten } from "../../people/index.ts";
import { forever, plannedOnce } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { speak } from "../../shared/words.ts";
import { missingLabel, missingToCloseLabel } from "./rule-labels.ts";
import { type GuardedCase, type Missing, type MissingToClose, missingConsent, missingUntil } from "./rules.ts";

/** What the rules ask of a case before a step, in two statements: no step reads all of a case. */
async function readGuarded({ tx }: Change, child: string): Promise<GuardedCase> {
	const theirs = sql`child = ${child} and until_seq = ${sql.lit(forever)}`;
	const { rows } = await sql<Omit<GuardedCase, "consents"> & { readonly born: string | null; readonly precision: BirthDate["precision"] }>`
		${plannedOnce} select report.birth_date as born, report.birth_precision as precision,
			array(select 1 from assessment where ${theirs} limit 1) as assessments,
			array(select 1 from barrier_record where ${theirs} limit 1) as barriers,
			(select true from schooling where ${theirs}) as schooling,
			(select json_build_object('firstApprovedOn', (select min(approved_on) from case_plan where ${theirs}))
				from case_plan where ${theirs} limit 1) as plan,
			coalesce((select json_agg(json_build_object('state', state)) from case_goal where ${theirs}), '[]') as goals
		from child join ${reportsWritten} as report on report.id = child.report
		where child.id = ${child} and child.until_seq = ${sql.lit(forever)}`.execute(tx);
	const [found] = rows;
	const { born, precision, ...facts } = found ?? { born: null, precision: "day" as const, ...nothing };
	return {
		...facts,
		birthDate: born === null ? null : { date: born, precision },
		consents: await listServiceConsents(tx, [child]),
	};
}

const nothing = { assessments: [], barriers: [], schooling: null, plan: null, goals: [] };

/** @throws Problem `children.case-incomplete` with what is missing of what comes before */
export async function requireStep(change: Change, child: string, step: "registered" | "assessed" | "planned"): Promise<void> {
	refuse(missingUntil(step, await readGuarded(change, child), change.today));
}

/** @throws Problem `children.case-incomplete` without live consent to all of these */
export async function requireConsents(
	change: Change,
	child: string,
	purposes: readonly ("services" | "sharing" | "transfer")[],
): Promise<void> {
	const consents = await listServiceConsents(change.tx, [child]);
	refuse(purposes.flatMap((purpose) => missingConsent(purpose, { consents }, change.today)));
}

/** @throws Problem `children.case-incomplete` where a plan lacks what it rests on, or a goal, before its approval */
export async function requireApprovable(change: Change, child: string): Promise<void> {
	const guarded = await readGuarded(change, child);
	const isFirst = (guarded.plan?.firstApprovedOn ?? null) === null;
	refuse(isFirst ? missingUntil("planned", guarded, change.today).filter((one) => one !== "approval") : []);
}

/** All that is missing in one sentence, in the reader’s language; its keys go with it, for a program. */
function refuse(missing: readonly Missing[]): void {
	if (missing.length === 0) return;
	const said = (language: Parameters<typeof missingLabel>[1]) =>
		speak(words, language)("incomplete", { missing: missing.map((one) => missingLabel(one, language)).join("; ") });
	throw new Problem("children.case-incomplete", 422, said, { missing: missing.join(" ") });
}

/** Why a case cannot be closed for a reason. */
export function refuseToClose(missing: MissingToClose): Problem {
	return new Problem("children.case-not-closed", 422, (language) => missingToCloseLabel(missing, language), { missing });
}

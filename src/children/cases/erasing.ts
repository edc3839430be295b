import { sql } from "kysely";
import { eraseServiceConsents } from "../../consent/index.ts";
import { type Change, rewriting } from "../../shared/journal/index.ts";
import { touchCases } from "./touching.ts";

/**
 * Takes away what cases tell of some children in somebody’s own words, with their assessments and where they were visited. What is left says
 * that something was done on a day, and is what figures are counted from.
 */
export async function eraseCases(change: Change, children: readonly string[]): Promise<void> {
	if (children.length === 0) return;
	const ids = sql`any(${sql.val([...children])}::uuid[])`;
	const [own, theirs] = [sql`id = ${ids}`, sql`child = ${ids}`];
	const { tx } = change;
	await rewriting(change, "child_case", own, () =>
		sql`update child_case set held_note = null, closed_note = null where ${own}`.execute(tx),
	);
	await rewriting(change, "case_reopening", theirs, () => sql`update case_reopening set because = '' where ${theirs}`.execute(tx));
	await rewriting(change, "case_transfer", theirs, () => sql`update case_transfer set because = null where ${theirs}`.execute(tx));
	await rewriting(change, "assessment", theirs, () => sql`update assessment set answers = '{}' where ${theirs}`.execute(tx));
	await rewriting(change, "barrier_record", theirs, () => sql`update barrier_record set note = null where ${theirs}`.execute(tx));
	await rewriting(change, "case_plan", theirs, () =>
		sql`update case_plan set summary = '', returned_because = null where ${theirs}`.execute(tx),
	);
	await rewriting(change, "case_goal", theirs, () => sql`update case_goal set goal = '', who = '' where ${theirs}`.execute(tx));
	await rewriting(change, "referral", theirs, () => sql`update referral set sent_to = '', note = null where ${theirs}`.execute(tx));
	await rewriting(change, "referral_answer", theirs, () => sql`update referral_answer set feedback = null where ${theirs}`.execute(tx));
	await rewriting(change, "case_visit", theirs, () =>
		sql`update case_visit set note = null, latitude = null, longitude = null where ${theirs}`.execute(tx),
	);
	await rewriting(change, "placement", theirs, () => sql`update placement set ended_note = null where ${theirs}`.execute(tx));
	await rewriting(change, "case_note", theirs, () =>
		sql`update case_note set text = case when text is not null then '' end, sealed = case when sealed is not null then '' end
			where ${theirs}`.execute(tx),
	);
	await eraseServiceConsents(change, children);
	await touchCases(change, children);
}

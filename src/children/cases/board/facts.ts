import { type RawBuilder, sql } from "kysely";
import { listServiceConsents } from "../../../consent/index.ts";
import type { BirthDate } from "../../../particulars/birth-date.ts";
import { reportsWritten } from "../../../people/index.ts";
import { type Database, forever } from "../../../shared/database/index.ts";
import { childrenWithCases } from "../scope.ts";
import type { StandingFacts } from "./standing.ts";

type Read = Omit<StandingFacts, "birthDate" | "consents"> & { readonly born: string | null; readonly precision: BirthDate["precision"] };

/**
 * Of some cases what their standing is made of, and nothing else: no name, no account but the responsible one’s, and nothing that anybody
 * wrote. Each table is gone through once for all of them, which is many times cheaper than reading their documents.
 */
export async function readFacts(db: Database, ids: readonly string[]): Promise<StandingFacts[]> {
	const [rows, given] = [await readRows(db, ids), await listServiceConsents(db, ids)];
	const consents = Map.groupBy(given, ({ child }) => child);
	return rows.map(({ born, precision, ...row }) => ({
		...row,
		birthDate: born === null ? null : { date: born, precision },
		consents: consents.get(row.id) ?? [],
	}));
}

async function readRows(db: Database, ids: readonly string[]): Promise<Read[]> {
	const theirs = sql`child = any(${sql.val([...ids])}::uuid[]) and until_seq = ${sql.lit(forever)}`;
	/** The entries of each child as one list, in the order of a document. */
	const listed = (name: string, entry: RawBuilder<unknown>, order: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
		sql`left join (select child, json_agg(${entry} order by ${order}) as all from ${from} where ${theirs} group by child)
			as ${sql.id(name)} on ${sql.id(name)}.child = child.id`;
	const { rows } = await sql<Read>`
		select child.id, child.area, child.identified_on as "identifiedOn", report.birth_date as born, report.birth_precision as precision,
			case when kase.officer is not null then json_build_object('account', kase.officer) end as officer, kase.merged_into as "mergedInto",
			case when kase.held_because is not null then json_build_object('until', kase.held_until) end as hold, kase.closed_because as closed,
			schooling.asked as schooling, plan.latest as plan,
			coalesce(reopened.all, '[]') as reopened, coalesce(transfers.all, '[]') as transfers,
			coalesce(assessments.all, '[]') as assessments, coalesce(barriers.all, '[]') as barriers, coalesce(goals.all, '[]') as goals,
			coalesce(referrals.all, '[]') as referrals, coalesce(visits.all, '[]') as visits,
			coalesce(placements.all, '[]') as placements, coalesce(attendances.all, '[]') as attendances
		from ${childrenWithCases} join ${reportsWritten} as report on report.id = child.report
			left join (select child, true as asked from schooling where ${theirs}) as schooling on schooling.child = child.id
			left join (
				select distinct on (child) child, json_build_object('id', id, 'drawnOn', drawn_on, 'reviewOn', review_on, 'drawnBy', drawn_by,
					'approved', approved_on, 'firstApprovedOn', min(approved_on) over (partition by child),
					'returned', case when returned_on is not null then json_build_object('on', returned_on) end) as latest
				from case_plan where ${theirs} order by child, drawn_on desc, id desc
			) as plan on plan.child = child.id
			${listed("reopened", sql`json_build_object('on', reopened_on)`, sql`reopened_on, id`, sql`case_reopening`)}
			${listed("transfers", sql`json_build_object('on', transferred_on, 'organisation', organisation)`, sql`transferred_on, id`, sql`case_transfer`)}
			${listed("assessments", sql`json_build_object('assessedOn', assessed_on)`, sql`assessed_on, id`, sql`assessment`)}
			${listed("barriers", sql`json_build_object('on', recorded_on)`, sql`recorded_on, id`, sql`barrier_record`)}
			${listed("goals", sql`json_build_object('id', id, 'state', state, 'due', due)`, sql`id`, sql`case_goal`)}
			${listed(
				"referrals",
				sql`json_build_object('id', id, 'sentOn', sent_on, 'answerBy', answer_by, 'answers', coalesce((
					select json_agg(json_build_object('state', answer.state, 'on', answer.answered_on) order by answer.answered_on, answer.id)
					from referral_answer as answer
					where answer.child = sent.child and answer.referral = sent.id and answer.until_seq = ${sql.lit(forever)}), '[]'))`,
				sql`sent_on, id`,
				sql`referral as sent`,
			)}
			${listed("visits", sql`json_build_object('on', visited_on, 'learning', learning, 'nextOn', next_on)`, sql`visited_on, id`, sql`case_visit`)}
			${listed(
				"placements",
				sql`json_build_object('placedOn', placed_on, 'ended', case when ended_on is not null then
					json_build_object('on', ended_on, 'because', ended_because) end)`,
				sql`placed_on, id`,
				sql`placement`,
			)}
			${listed("attendances", sql`json_build_object('until', until_day, 'daysAttended', days_attended)`, sql`until_day, id`, sql`learning_attendance`)}
		where child.until_seq = ${forever} and child.id = any(${sql.val([...ids])}::uuid[])`.execute(db);
	return rows;
}

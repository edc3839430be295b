import { sql } from "kysely";
import { listServiceConsents } from "../../consent/index.ts";
import { accountNames } from "../../identity/index.ts";
import { type Report, readReports } from "../../people/index.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import type { CaseDocument } from "./schema.ts";
import { childrenWithCases } from "./scope.ts";

/**
 * Some cases with all that is on record of them, in the order in which they are asked for; one that is not there is left out. The caller
 * has checked who may see them. It takes a handful of statements, for one case as for two thousand.
 */
export async function readDocuments(db: Database, ids: readonly string[]): Promise<CaseDocument[]> {
	if (ids.length === 0) return [];
	const rows = await readRows(db, ids);
	const reports = await readReports(
		db,
		rows.map(({ report }) => report),
	);
	const consents = Map.groupBy(await listServiceConsents(db, ids), ({ child }) => child);
	const authors = await authorsOf(
		db,
		[...consents.values()].flat().map(({ seq }) => seq),
	);
	const names = await accountNames(db, [...rows.flatMap(accountsIn), ...authors.values()]);
	const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? account));
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = byId.get(id);
		const report = row && reports.get(row.report);
		if (!row || !report) return [];
		const given = consents.get(id) ?? [];
		return [
			documentOf(
				row,
				report,
				given.map(({ seq, child: _child, withdrawnBecause: _because, ...consent }) => ({
					...consent,
					purposes: [...consent.purposes],
					by: nameOf(authors.get(seq) ?? null),
				})),
				nameOf,
			),
		];
	});
}

type Told = "officer" | "others" | "consents" | "schema" | OnReport;
/** What the report says of who the child is. */
type OnReport = "name" | "sex" | "birthDate" | "registerNumber" | "phone" | "disability";
/** A document as it is read from the rows: accounts stand where the document has names. */
interface CaseRead extends Omit<CaseDocument, Told> {
	readonly officer: string | null;
	readonly others: readonly string[];
}

function documentOf(
	row: CaseRead,
	report: Report,
	consents: CaseDocument["consents"],
	nameOf: (account: string | null) => string | null,
): CaseDocument {
	const { officer, others, ...rest } = row;
	const { name, sex, birthDate, registerNumber, phone, disability } = report;
	const somebody = (account: string) => ({ account, name: nameOf(account) ?? account });
	const named = <One extends { by: string | null }>(entries: readonly One[]) => entries.map((one) => ({ ...one, by: nameOf(one.by) }));
	return {
		...rest,
		schema: 1,
		...{ name: { ...name }, sex, birthDate: birthDate && { ...birthDate }, registerNumber, phone, disability: disability ?? null },
		officer: officer === null ? null : somebody(officer),
		others: others.map(somebody),
		transfers: named(row.transfers).map((one) => ({ ...one, officer: nameOf(one.officer) })),
		consents,
		assessments: named(row.assessments),
		barriers: named(row.barriers),
		plan: row.plan && {
			...row.plan,
			by: nameOf(row.plan.by),
			approved: row.plan.approved && { ...row.plan.approved, by: nameOf(row.plan.approved.by) },
			returned: row.plan.returned && { ...row.plan.returned, by: nameOf(row.plan.returned.by) },
		},
		goals: named(row.goals),
		referrals: named(row.referrals).map((one) => ({ ...one, answers: named(one.answers) })),
		visits: named(row.visits),
		placements: named(row.placements),
		attendances: named(row.attendances),
		moves: named(row.moves),
		dormitoryStays: named(row.dormitoryStays),
		notes: named(row.notes),
	};
}

function accountsIn(row: CaseRead): (string | null)[] {
	const entries = [row.transfers, row.assessments, row.barriers, row.goals, row.referrals, row.visits, row.placements, row.attendances];
	return [
		...[row.officer, ...row.others, row.plan?.by ?? null, row.plan?.approved?.by ?? null, row.plan?.returned?.by ?? null],
		...[...entries, row.moves, row.dormitoryStays, row.notes].flatMap((list) => list.map(({ by }) => by)),
		...row.transfers.map(({ officer }) => officer),
		...row.referrals.flatMap(({ answers }) => answers.map(({ by }) => by)),
	];
}

/** The account that wrote at each of some positions; null for Tegsh itself. */
async function authorsOf(db: Database, positions: readonly number[]): Promise<Map<number, string | null>> {
	const { rows } = await sql<{ seq: number; account: string | null }>`
		select seq, account from ${journalEntries} as entry where seq = any(${sql.val([...positions])}::bigint[])`.execute(db);
	return new Map(rows.map(({ seq, account }) => [seq, account]));
}

async function readRows(db: Database, ids: readonly string[]): Promise<CaseRead[]> {
	const theirs = sql`entry.child = child.id and entry.until_seq = ${sql.lit(forever)}`;
	const { rows } = await sql<CaseRead>`
		select child.id, coalesce((select seq from case_head where case_head.child = child.id), child.since_seq) as version, child.report,
			child.household, child.identified_on as "identifiedOn", child.area, child.site, child.situation, kase.officer, coalesce(kase.others, '{}') as others, kase.merged_into as "mergedInto",
			case when kase.held_because is not null then json_build_object(
				'because', kase.held_because, 'note', kase.held_note, 'since', kase.held_since, 'until', kase.held_until) end as hold,
			case when kase.closed_because is not null then json_build_object(
				'reason', kase.closed_because, 'on', kase.closed_on, 'note', kase.closed_note) end as closed,
			coalesce((select json_agg(json_build_object('id', id, 'obtainedOn', obtained_on, 'education', education, 'site', site)
				order by obtained_on, id) from education_access as entry where ${theirs}), '[]') as accesses,
			coalesce((select json_agg(json_build_object('on', reopened_on, 'because', because) order by reopened_on, id)
				from case_reopening as entry where ${theirs}), '[]') as reopened,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'on', transferred_on, 'officer', to_officer,
				'organisation', organisation, 'because', because) order by transferred_on, id)
				from case_transfer as entry where ${theirs}), '[]') as transfers,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'module', module, 'version', module_version,
				'wording', wording, 'assessedOn', assessed_on, 'respondent', respondent, 'answers', answers) order by assessed_on, id)
				from assessment as entry where ${theirs}), '[]') as assessments,
			(select json_build_object('everAttended', ever_attended, 'lastGrade', last_grade, 'leftYear', left_year, 'provision', provision,
				'grade', grade, 'equivalency', equivalency, 'atRisk', at_risk, 'repeatsGrade', repeats_grade, 'kilometres', kilometres,
				'needsDormitory', needs_dormitory) from schooling as entry where ${theirs}) as schooling,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'at', at, 'main', main, 'others', others, 'note', note,
				'on', recorded_on) order by recorded_on, id) from barrier_record as entry where ${theirs}), '[]') as barriers,
			(select json_build_object('id', id, 'by', drawn_by, 'summary', summary, 'drawnOn', drawn_on, 'reviewOn', review_on,
				'drawnBy', drawn_by,
				'approved', case when approved_on is not null then json_build_object('on', approved_on, 'by', approved_by) end,
				'firstApprovedOn', (select min(approved_on) from case_plan as entry where ${theirs}),
				'returned', case when returned_on is not null then
					json_build_object('on', returned_on, 'by', returned_by, 'because', returned_because) end)
				from case_plan as entry where ${theirs} order by drawn_on desc, id desc limit 1) as plan,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'goal', goal, 'who', who, 'due', due, 'state', state,
				'doneOn', done_on) order by id) from case_goal as entry where ${theirs}), '[]') as goals,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'service', service, 'to', sent_to, 'sentOn', sent_on,
				'answerBy', answer_by, 'note', note, 'answers', coalesce((
					select json_agg(json_build_object('id', answer.id, 'by', ${authorAt(sql`answer.since_seq`)}, 'state', answer.state,
						'on', answer.answered_on, 'feedback', answer.feedback) order by answer.answered_on, answer.id)
					from referral_answer as answer
					where answer.child = child.id and answer.referral = entry.id and answer.until_seq = ${sql.lit(forever)}), '[]'))
				order by sent_on, id) from referral as entry where ${theirs}), '[]') as referrals,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'on', visited_on, 'way', way, 'met', met,
				'learning', learning, 'note', note, 'nextOn', next_on) order by visited_on, id)
				from case_visit as entry where ${theirs}), '[]') as visits,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'placedOn', placed_on, 'provision', provision,
				'grade', grade, 'equivalency', equivalency, 'site', site,
				'ended', case when ended_on is not null then
					json_build_object('on', ended_on, 'because', ended_because, 'note', ended_note) end) order by placed_on, id)
				from placement as entry where ${theirs}), '[]') as placements,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'placement', placement, 'from', from_day,
				'until', until_day, 'schoolDays', school_days, 'daysAttended', days_attended, 'source', source) order by until_day, id)
				from learning_attendance as entry where ${theirs}), '[]') as attendances,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'on', moved_on, 'area', area, 'move', move,
				'until', until) order by moved_on, id) from child_move as entry where ${theirs}), '[]') as moves,
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'site', site, 'from', from_day, 'until', until_day)
				order by from_day, id) from dormitory_stay as entry where ${theirs}), '[]') as "dormitoryStays",
			coalesce((select json_agg(json_build_object('id', id, 'by', ${author}, 'on', written_on, 'text', text) order by written_on, id)
				from case_note as entry where ${theirs} and text is not null), '[]') as notes,
			(select count(*)::int from case_note as entry where ${theirs} and sealed is not null) as "sensitiveNotes"
		from ${childrenWithCases}
		where child.until_seq = ${forever} and child.id = any(${sql.val([...ids])}::uuid[])`.execute(db);
	return rows;
}

/** The account that wrote the row `entry`. */
const author = authorAt(sql`entry.since_seq`);

function authorAt(position: ReturnType<typeof sql>) {
	return sql`(select account from ${journalEntries} as written where written.seq = ${position})`;
}

import { type RawBuilder, sql } from "kysely";
import type { Sought } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, heldAt } from "../../shared/database/index.ts";
import { type Ages, schoolYearBegan } from "../assessment/ages.ts";
import type { Answers } from "../assessment/answers.ts";
import { assess } from "../assessment/assessing.ts";
import { assessmentModules, type ModuleName } from "../assessment/modules.ts";
import type { Schooling } from "../assessment/schooling/attendance.ts";
import { exclusionOf } from "../assessment/schooling/exclusion.ts";
import { wordOf } from "./labels.ts";

/** What cases say of a person beside who they are; null for what nobody has said. */
export interface Profile {
	/** The result of the latest assessment that is a yes or a no: it weighs more than what was said when the child was registered. */
	readonly hasDifficulty: "yes" | "no" | null;
	/** What keeps, or kept, the child from school most. */
	readonly barrier: string | null;
	/** `out-primary`: as the child was found, before any placement. */
	readonly dimension: string | null;
}

interface Counted {
	readonly child: string;
	readonly person: string;
	readonly bornFrom: number | null;
	readonly bornUntil: number | null;
}

/** Profiles by person; for a child who was registered twice, by the first case that says something. */
export async function readProfiles(
	db: Database,
	counted: readonly Counted[],
	{ asOf, day }: Pick<Sought, "asOf" | "day">,
): Promise<ReadonlyMap<string, Profile>> {
	const children = [...new Map(counted.map((one) => [one.child, one])).values()];
	const ids = children.map(({ child }) => child);
	const [difficulties, barriers, schoolings] = await Promise.all([
		readDifficulties(db, ids, asOf, day),
		readBarriers(db, ids, asOf, day),
		readSchooling(db, ids, asOf),
	]);
	const profiles = new Map<string, Profile>();
	for (const { child, person, ...born } of children) {
		const before = profiles.get(person);
		const schooling = schoolings.get(child);
		profiles.set(person, {
			hasDifficulty: before?.hasDifficulty ?? difficulties.get(child) ?? null,
			barrier: before?.barrier ?? barriers.get(child) ?? null,
			dimension: before?.dimension ?? (schooling ? dimensionOf(schooling, born) : null),
		});
	}
	return profiles;
}

interface AssessmentRow {
	readonly child: string;
	readonly module: ModuleName;
	readonly answers: Answers;
}

/** By child, the latest result that is a yes or a no; one that leaves it open takes nothing back. */
async function readDifficulties(db: Database, children: readonly string[], asOf: number, day: PlainDate) {
	const { rows } = await sql<AssessmentRow>`
		select child, module, answers from assessment
		where ${heldAt(asOf)} and ${isOf(children)} and assessed_on <= ${day} order by assessed_on, id`.execute(db);
	const found = new Map<string, "yes" | "no">();
	for (const { child, module, answers } of rows) {
		const { result } = assess(assessmentModules[module], answers);
		if (result !== "unknown") found.set(child, result);
	}
	return found;
}

/** By child, the latest barrier; where nobody said why it stays away now, the reason for which it had left. */
async function readBarriers(db: Database, children: readonly string[], asOf: number, day: PlainDate): Promise<Map<string, string>> {
	const { rows } = await sql<{ child: string; main: string }>`
		select distinct on (child) child, main from barrier_record
		where ${heldAt(asOf)} and ${isOf(children)} and recorded_on <= ${day}
		order by child, (at = 'now') desc, recorded_on desc, id desc`.execute(db);
	return new Map(rows.map(({ child, main }) => [child, main]));
}

interface SchoolingRow extends Schooling {
	readonly child: string;
	readonly identifiedOn: PlainDate;
}

/** By child, the schooling as it was known before the first placement was recorded: a placed child is not excluded any more. */
async function readSchooling(db: Database, children: readonly string[], asOf: number): Promise<Map<string, SchoolingRow>> {
	const { rows } = await sql<SchoolingRow>`
		select distinct on (schooling.child) schooling.child, child.identified_on as "identifiedOn", schooling.ever_attended as "everAttended",
			schooling.provision, schooling.grade, schooling.equivalency, schooling.at_risk as "atRisk"
		from schooling
		join (select id, identified_on from child where ${heldAt(asOf)}) child on child.id = schooling.child
		left join (select child, min(since_seq) as seq from placement where since_seq <= ${asOf} group by child) placed on placed.child = child.id
		where schooling.since_seq <= ${asOf} and schooling.child = any(${sql.val([...children])}::uuid[])
		order by schooling.child, (placed.seq is null or schooling.since_seq < placed.seq) desc,
			case when placed.seq is null or schooling.since_seq < placed.seq then -schooling.since_seq else schooling.since_seq end`.execute(db);
	return new Map(rows.map((row) => [row.child, row]));
}

/** The dimension of exclusion when the child was identified, by its ages on the 1 September before. */
function dimensionOf(schooling: SchoolingRow, born: Pick<Counted, "bornFrom" | "bornUntil">): string | null {
	const exclusion = exclusionOf(schooling, agesOn(schoolYearBegan(schooling.identifiedOn), born));
	return exclusion.outcome === "excluded" ? wordOf(exclusion.dimension) : null;
}

/** Completed years, by the numbers that people keep days of birth as (people/reports/ages.ts). */
function agesOn(day: PlainDate, { bornFrom, bornUntil }: Pick<Counted, "bornFrom" | "bornUntil">): Ages | null {
	if (bornFrom === null || bornUntil === null) return null;
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const number = year * 512 + month * 32 + date;
	const [least, most] = [bornUntil, bornFrom].map((born) => Math.floor((number - born) / 512)) as [number, number];
	return least < 0 ? null : { least, most };
}

function isOf(children: readonly string[]): RawBuilder<boolean> {
	return sql<boolean>`child = any(${sql.val([...children])}::uuid[])`;
}

import { type RawBuilder, sql } from "kysely";
import { activitiesHeldAt, attendancesHeldAt, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import { type HeadCountAge, type ParticipantRole, participantRoles } from "../../activities/schema.ts";
import type { Indicator } from "../../indicators/schema.ts";
import type { AgeBands } from "../../particulars/age-bands.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { Sex } from "../../particulars/sex.ts";
import { ageBandOn, dayNumber, reportsWritten } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { LeftOutReason, Position } from "../schema.ts";
import { type Grain, reasonOf, roleNumber, spanOf } from "./contacts.ts";

/** Why sessions count for each indicator or not, in the order of the indicators: `.` they do, `-` the indicator does not speak of them. */
type Eligibility = LeftOutReason | "." | "-";

/** Attendances by name that fall together. */
export interface AttendanceLine {
	/** The first day of the quarter or the stretch, or the day itself. */
	readonly day: PlainDate;
	readonly lastDay: PlainDate;
	readonly area: string | null;
	readonly eligibility: readonly Eligibility[];
	readonly role: ParticipantRole;
	/** As the register of the session says; null where nobody asked for it. */
	readonly sex: Sex | null;
	readonly ageBand: Readonly<Record<AgeBands, number | null>>;
	readonly disability: Disability | null;
	readonly attendances: number;
}

/** People of one session who were counted by head, and fall together. */
export interface HeadCountLine {
	readonly id: string;
	readonly session: string;
	readonly day: PlainDate;
	readonly area: string | null;
	readonly site: string | null;
	readonly starts: string | null;
	readonly ends: string | null;
	readonly eligibility: readonly Eligibility[];
	readonly role: ParticipantRole;
	readonly sex: Sex | null;
	readonly age: HeadCountAge | null;
	readonly disability: Disability | null;
	readonly people: number;
}

/**
 * Every attendance by name, tallied in one pass by what indicators ask of it. With `inFull`, what the register says of each person is told
 * as well, in sessions that count for a figure of attendances: only those need it, and it costs a walk over the reports. What they are tallied by is packed into one
 * integer (from the lowest bit on: the band of adults (3), that of children (3), sex (2), disability (2), role (4), class): sorting or
 * hashing a million of these is half the work of six columns.
 */
export async function readAttendances(
	db: Database,
	indicators: readonly Indicator[],
	position: Position,
	{ inFull, grain = "quarter" }: { readonly inFull: boolean; readonly grain?: Grain },
): Promise<AttendanceLine[]> {
	const { asOf } = position;
	const bandOf = (ageBands: AgeBands) => sql`coalesce(${ageBandOn(sql`booked.day_number`, "report", ageBands)}, 7)`;
	const ofRegister = sql`${bandOf("adults")} | (${bandOf("children")} << 3) | ((coalesce(report.sex_score, 0) + 1) << 6) | ((report.traits & 6) << 7)`;
	const ofSession = sql`(booked.class::bigint << 14) | (coalesce(${roleNumber(sql`attendance.role`)}, booked.role) << 10)`;
	const attendances = sql`from ${attendancesHeldAt(asOf)} as attendance join booked on booked.id = attendance.session`;
	const { rows } = await sql<AttendanceRow>`
		with ${bookedOf(indicators, position, grain)}, tallied as (
			select alike, count(*) as attendances, max(held_on) as last_day
			from (
				select ${ofSession} | 127 as alike, booked.held_on ${attendances} where not (booked.is_asked and ${sql.lit(inFull)})
				union all
				select ${ofSession} | ${ofRegister}, booked.held_on ${attendances}
				join ${reportsWritten} as report on report.id = attendance.report
				where booked.is_asked and ${sql.lit(inFull)}
			) attended
			group by 1
		)
		select classes.day, classes.area, classes.eligibility, attendances, last_day, ((alike >> 10) & 15)::integer as role,
			((alike >> 6) & 3)::integer - 1 as "sexScore", nullif(alike & 7, 7)::integer as adults, nullif((alike >> 3) & 7, 7)::integer as children,
			((alike >> 7) & 6)::integer as said
		from tallied join (select distinct class, day, area, eligibility from booked) classes on classes.class = alike >> 14`.execute(db);
	return rows.map((row) => ({
		day: row.day,
		lastDay: row.last_day,
		area: row.area,
		eligibility: row.eligibility.split(",") as Eligibility[],
		role: roleOf(row.role),
		sex: sexOf(row.sexScore),
		ageBand: { adults: row.adults, children: row.children },
		disability: disabilityOf(row.said),
		attendances: row.attendances,
	}));
}

interface AttendanceRow {
	readonly day: PlainDate;
	readonly area: string | null;
	readonly eligibility: string;
	readonly role: number;
	readonly sexScore: number;
	readonly adults: number | null;
	readonly children: number | null;
	readonly said: number;
	readonly attendances: number;
	readonly last_day: PlainDate;
}

/** Sessions on record, those that do not count included; sessions of a `class` are alike in all that is asked. */
function bookedOf(indicators: readonly Indicator[], position: Position, grain: Grain = "quarter"): RawBuilder<unknown> {
	const ofAttendances = indicators.filter(({ unit }) => unit === "attendance");
	const asked = sql.join(
		ofAttendances.map((one) => sql`or ${reasonOf(one, position)} = '.'`),
		sql` `,
	);
	return sql`
	booked as materialized (
		select *, dense_rank() over (order by day, area, role, eligibility)::integer as class
		from (
			select session.id, session.held_on, session.area, session.site, session.starts_at, session.ends_at,
				${roleNumber(sql`activity.participants`)} as role, ${spanOf(grain, sql`held_on`)} as day,
				${dayNumber(sql`held_on`)} as day_number,
				concat_ws(',', ${sql.join(indicators.map((one) => reasonOf(one, position)))}) as eligibility,
				(false ${asked}) as is_asked
			from ${sessionsHeldAt(position.asOf)} as session
			join ${activitiesHeldAt(position.asOf)} as activity on activity.id = session.activity
		) each
	)`;
}

export async function readHeadCounts(db: Database, indicators: readonly Indicator[], position: Position): Promise<HeadCountLine[]> {
	const { rows } = await sql<Omit<HeadCountLine, "eligibility" | "role"> & { eligibility: string; role: number }>`
		with ${bookedOf(indicators, position)}
		select head_count.id, booked.id as session, booked.held_on as day, booked.area, booked.site, booked.starts_at as starts,
			booked.ends_at as ends, booked.eligibility, coalesce(${roleNumber(sql`head_count.role`)}, booked.role) as role,
			head_count.sex, head_count.age_band as age, nullif(head_count.disability, 'not_asked') as disability, head_count.people
		from ${headCountsHeldAt(position.asOf)} as head_count join booked on booked.id = head_count.session`.execute(db);
	return rows.map((row) => ({ ...row, eligibility: row.eligibility.split(",") as Eligibility[], role: roleOf(row.role) }));
}

export function roleOf(number: number): ParticipantRole {
	return participantRoles[number - 1] ?? "other";
}

/** `score`: positive for a woman, negative for a man, 0 where the reports do not say. */
export function sexOf(score: number | null): Sex | null {
	return score === null || score === 0 ? null : score > 0 ? "female" : "male";
}

/** The disability of a person: yes where they once said so, because nobody asks again. */
export function disabilityOf(said: number): Disability | null {
	return (said & 2) !== 0 ? "yes" : (said & 4) !== 0 ? "no" : null;
}

import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../shared/clock.ts";
import { ageBandStarts, lastDay, minimumOf } from "./rules.ts";
import type { AgeBands, Indicator } from "./schema.ts";

/** What a figure is computed for: a sheet, a journal position and the day on which the journal stood there. */
export interface Moment {
	readonly indicator: Indicator;
	readonly asOf: number;
	readonly day: PlainDate;
}

/**
 * The relation behind a figure, as common table expressions; the number and its rows are both read from `contact`, so they
 * cannot disagree. `contact` holds each person once, with the session in which they reached the minimum ("first qualifying
 * contact"). Sessions are ranked by day first: a minimum of ranks is one hash aggregate, where `distinct on` would sort a
 * million attendances. What depends on the session alone is worked out with the rank, once for each session and not for each person.
 * `visit` is asked for in the order of reports, which is the order they were written down in: three indexes walked side by side cost
 * less than hashing a million rows twice, and that order is the only way to say so.
 * `persons` narrows the relation to some people when a page of rows is opened: the ranks then are those among their own sessions,
 * in the same order.
 */
export function contactsOf({ indicator, asOf, day }: Moment, persons?: readonly string[]): RawBuilder<unknown> {
	const band = (born: "born_from" | "born_until") => ageBand(born, indicator.ageBands);
	const them = sql`membership.person = any(${sql.val([...(persons ?? [])])}::uuid[])`;
	// Worked out before it is filtered: a filter inside makes the planner expect one row, and compare every person with every session.
	const kept = sql.raw(persons ? "materialized" : "");
	const theirSessions = sql`session.id in (select attendance.session from membership join attendance on attendance.report = membership.report where ${them})`;
	return sql`
	countable as materialized (
		select id, activity, held_on, area, date_trunc('quarter', held_on::timestamp)::date as quarter,
			${sql.join(ageBandStarts(indicator.ageBands).map((age) => sql`(held_on - ${`${age} years`}::interval)::date as ${youngest(age)}`))},
			row_number() over (order by held_on, id)::integer as rank
		from session
		where ${heldBy(asOf)} and not cancelled and held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)}
			and ${persons ? theirSessions : sql`true`}
	), visit as (
		select membership.person, attendance.session,
			case report.sex when 'female' then 1 when 'male' then -1 end as leaning,
			report.birth_date as born_from, ${lastPossibleBirthday} as born_until, ${recognisable} as recognisable
		from attendance
		join membership on membership.report = attendance.report and ${heldBy(asOf, "membership")}
		join report on report.id = attendance.report
		where ${heldBy(asOf, "attendance")} and ${persons ? them : sql`true`}
		order by attendance.report
	), reached as (
		select visit.person,
			${qualifyingRank(indicator)} as rank,
			max(countable.held_on) as last_day,
			count(*)::integer as attendances,
			sum(visit.leaning) as leaning,
			max(visit.born_from) as born_from,
			min(visit.born_until) as born_until,
			bool_or(visit.recognisable) as recognisable
		from visit join countable on countable.id = visit.session
		group by visit.person
	), contact as ${kept} (
		select reached.*, first.id as session, first.activity, first.held_on, first.quarter, first.area,
			case when leaning > 0 then 'female' when leaning < 0 then 'male' end as sex,
			case when ${band("born_from")} = ${band("born_until")} then ${band("born_from")} end as age_band
		from reached
		-- distinct tells the planner what row_number does not: a rank finds one session.
		join (select distinct on (rank) * from countable) first using (rank)
	)`;
}

/** Rows of a table that hold at a journal position. */
export function heldBy(asOf: number, table?: string): RawBuilder<boolean> {
	const column = (name: string) => sql.ref(table ? `${table}.${name}` : name);
	return sql<boolean>`(${column("since_seq")} <= ${asOf} and ${column("until_seq")} > ${asOf})`;
}

/** A minimum of one is the earliest session; a higher one is the earliest day on which enough different sessions were reached. */
function qualifyingRank(indicator: Indicator): RawBuilder<number> {
	const minimumSessions = minimumOf(indicator);
	if (minimumSessions === 1) return sql`min(countable.rank)`;
	return sql`(array_agg(distinct countable.rank order by countable.rank))[${minimumSessions}::integer]`;
}

// The rule of src/people/clusters.ts: a report that fulfils neither is never taken for anybody's second one. A register number is
// two capital Cyrillic letters, yymmdd with 20 added to the month from 2000 on, and two digits.
const recognisable = sql`(report.family is not null and report.sex is not null and report.birth_precision is not distinct from 'day')
	or coalesce(octet_length(report.register_number) = 12 and report.register_number ~ '^[\\u0410-\\u042F\\u0401\\u04E8\\u04AE]{2}\\d\\d([02][1-9]|[13][0-2])(0[1-9]|[12]\\d|3[01])\\d\\d$', false)`;

// "Born in 1985" is some day of that year. A person's reports together leave the days from the latest beginning to the
// earliest end; where they contradict each other, these two bound the contradiction.
const lastPossibleBirthday = sql`case report.birth_precision when 'day' then report.birth_date
	when 'month' then (report.birth_date + interval '1 month - 1 day')::date
	when 'year' then (report.birth_date + interval '1 year - 1 day')::date end`;

/** The birthday of those who have just reached an age on the day of a session. */
function youngest(age: number): RawBuilder<unknown> {
	return sql.id(`youngest_${age}`);
}

/** The number of band starts whose age was reached on the day of the contact; unknown where not every possible birthday says the same. */
function ageBand(born: "born_from" | "born_until", ageBands: AgeBands): RawBuilder<number> {
	const reachedStarts = ageBandStarts(ageBands).map((age) => sql`(${sql.ref(born)} <= first.${youngest(age)})::integer`);
	return sql`(${sql.join(reachedStarts, sql` + `)})`;
}

/** Attendances in force that are not in the relation above, each with the first reason that holds. */
export function leftOutOf({ indicator, asOf, day }: Moment): RawBuilder<unknown> {
	return sql`
	left_out as (
		select attendance.id as attendance, session.id as session, session.held_on, session.area, attendance.report,
			case when session.cancelled then 'session-cancelled'
				when session.held_on < ${indicator.windowFrom} then 'before-window'
				when session.held_on > ${day} then 'not-yet-held'
				else 'after-window' end as reason
		from session join attendance on attendance.session = session.id
		where ${heldBy(asOf, "session")} and ${heldBy(asOf, "attendance")}
			and (session.cancelled or not session.held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)})
		${belowMinimum(indicator, asOf)}
	)`;
}

function belowMinimum(indicator: Indicator, asOf: number): RawBuilder<unknown> {
	if (minimumOf(indicator) === 1) return sql``;
	return sql`
		union all
		select attendance.id, countable.id, countable.held_on, countable.area, attendance.report, 'below-minimum'
		from reached
		join membership on membership.person = reached.person and ${heldBy(asOf, "membership")}
		join attendance on attendance.report = membership.report and ${heldBy(asOf, "attendance")}
		join countable on countable.id = attendance.session
		where reached.rank is null`;
}

import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../shared/clock.ts";
import { ageBandStarts } from "./rules.ts";
import type { Indicator } from "./schema.ts";

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
 * million attendances. `only` narrows it to some persons when a page of rows is opened.
 */
export function contactsOf({ indicator, asOf, day }: Moment, only: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
	return sql`
	countable as materialized (
		select id, training, held_on, area, row_number() over (order by held_on, id)::integer as rank
		from session
		where since_seq <= ${asOf} and until_seq > ${asOf} and not cancelled
			and held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)}
	), reached as (
		select membership.person,
			${qualifyingRank(indicator)} as rank,
			max(countable.rank) as last_rank,
			count(*) as attendances,
			sum(case report.sex when 'female' then 1 when 'male' then -1 end) as leaning,
			min(report.birth_date) as born,
			bool_or(report.register_number is not null or (report.family is not null and report.sex is not null
				and report.birth_precision is not distinct from 'day')) as recognisable
		from attendance
		join countable on countable.id = attendance.session
		join membership on membership.report = attendance.report and membership.since_seq <= ${asOf} and membership.until_seq > ${asOf}
		join report on report.id = attendance.report
		where attendance.since_seq <= ${asOf} and attendance.until_seq > ${asOf} and ${only}
		group by membership.person
	), contact as (
		select reached.*, countable.id as session, countable.training, countable.held_on, countable.area,
			case when leaning > 0 then 'female' when leaning < 0 then 'male' end as sex,
			width_bucket(extract(year from age(countable.held_on, born))::integer, array[${sql.raw(ageBandStarts.join(","))}]) as age_band
		from reached join countable using (rank)
	)`;
}

/** A minimum of one is the earliest session; a higher one is the earliest day on which enough different sessions were reached. */
function qualifyingRank({ minimumSessions }: Indicator): RawBuilder<number> {
	if (minimumSessions === 1) return sql`min(countable.rank)`;
	return sql`(array_agg(distinct countable.rank))[${minimumSessions}::integer]`;
}

export function lastDay({ windowUntil }: Indicator, day: PlainDate): PlainDate {
	return windowUntil !== null && windowUntil < day ? windowUntil : day;
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
		where session.since_seq <= ${asOf} and session.until_seq > ${asOf}
			and attendance.since_seq <= ${asOf} and attendance.until_seq > ${asOf}
			and (session.cancelled or not session.held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)})
		${belowMinimum(indicator, asOf)}
	)`;
}

function belowMinimum({ minimumSessions }: Indicator, asOf: number): RawBuilder<unknown> {
	if (minimumSessions === 1) return sql``;
	return sql`
		union all
		select attendance.id, countable.id, countable.held_on, countable.area, attendance.report, 'below-minimum'
		from reached
		join membership on membership.person = reached.person and membership.since_seq <= ${asOf} and membership.until_seq > ${asOf}
		join attendance on attendance.report = membership.report and attendance.since_seq <= ${asOf} and attendance.until_seq > ${asOf}
		join countable on countable.id = attendance.session
		where reached.rank is null`;
}

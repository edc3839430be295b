import { type RawBuilder, sql } from "kysely";
import { participantRoles } from "../activities/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import { ageBandStarts, lastDay, minimumOf } from "./rules.ts";
import type { AgeBands, Indicator } from "./schema.ts";

/** A journal position, and the day on which the journal stood there. */
export interface Position {
	readonly asOf: number;
	readonly day: PlainDate;
}

/** What a figure is computed for. */
export interface Moment extends Position {
	readonly indicator: Indicator;
}

/** People are counted for up to so many indicators in one pass: each is a bit of an integer. */
export const mostInOnePass = 30;

/** A rank and a role share one integer, so that the least of them is the first session with the role in which somebody came to it. */
const rolesInKey = 16;

/**
 * The relation behind the figures of people who came to sessions, as common table expressions; the numbers and their rows are both read
 * from `contact_0`, `contact_1`, … (one for each indicator, in the order given), so they cannot disagree. Each holds every person once,
 * with the session in which they reached the minimum ("first qualifying contact").
 *
 * All indicators are answered in one pass over the attendances. Sessions are ranked by day first: a minimum of ranks is one hash
 * aggregate, where `distinct on` would sort a million attendances. What depends on the session alone is worked out with the rank, once for
 * each session: `bits` says for which indicators it counts, and a role takes away those that do not ask for it. A filtered minimum for each
 * indicator costs a tenth of another pass. Joining the ranks back to their sessions is as fast as looking them up in an array.
 * `visit` is asked for in the order of reports, which is the order they were written down in: three indexes walked side by side cost
 * less than hashing a million rows twice, and that order is the only way to say so. Whoever came to nothing stands in it as well: what is
 * known of a person is what all their reports say.
 * `persons` narrows the relation to some people when a page of rows is opened: the ranks then are those among their own sessions,
 * in the same order.
 */
export function contactsOf(
	indicators: readonly Indicator[],
	position: Position,
	{ persons, grain = "quarter" }: { readonly persons?: readonly string[]; readonly grain?: Grain } = {},
): RawBuilder<unknown> {
	const { asOf } = position;
	const them = sql`membership.person = any(${sql.val([...(persons ?? [])])}::uuid[])`;
	const theirSessions = sql`session.id in (select attendance.session from membership join attendance on attendance.report = membership.report where ${them})`;
	// A tally for each person is asked for where people are few, or where the minimum needs it.
	const tallied = (indicator: Indicator) => persons !== undefined || minimumOf(indicator) > 1;
	const answers = indicators.map((indicator, index) => {
		const counts = sql`filter (where bits & ${sql.lit(1 << index)} <> 0)`;
		const first =
			minimumOf(indicator) === 1
				? sql`min(key) ${counts} as ${nth("first", index)}`
				: sql`array_agg(key) ${counts} as ${nth("keys", index)}`;
		const tally = sql`, (count(*) ${counts})::integer as ${nth("times", index)}, max(key) ${counts} as ${nth("last", index)}`;
		return tallied(indicator) ? sql`${first}${tally}` : first;
	});
	return sql`
	countable as materialized (
		select *, row_number() over (order by held_on, id)::integer as rank,
			dense_rank() over (order by ${grain === "quarter" ? sql`quarter, area` : sql`held_on`}, closed)::integer as place,
			dense_rank() over (order by closed)::integer * (closed is not null)::integer as closed_number
		from (
			select session.id, session.activity, session.held_on, session.area, site.id as closed, ${roleNumber(sql`activity.participants`)} as role,
				date_trunc('quarter', held_on::timestamp)::date as quarter, ${dayNumber(sql`held_on`)} as day_number,
				${bitsOf(indicators, position)} as bits
			from session
			join activity on activity.id = session.activity and ${heldBy(asOf, "activity")}
			left join site on site.id = session.site and site.closed_group and ${heldBy(asOf, "site")}
			where ${heldBy(asOf, "session")} and not cancelled and held_on <= ${position.day} and ${persons ? theirSessions : sql`true`}
		) held
	), visit as (
		select membership.person, attendance.session, ${roleNumber(sql`attendance.role`)} as role,
			case report.sex when 'female' then 1 when 'male' then -1 end as leaning,
			report.born_from, report.born_until, report.traits
		from membership
		join report on report.id = membership.report
		left join attendance on attendance.report = membership.report and ${heldBy(asOf, "attendance")}
		where ${heldBy(asOf, "membership")} and ${persons ? them : sql`true`}
		order by membership.report
	), attended as (
		select visit.person, visit.leaning, visit.born_from, visit.born_until, visit.traits, countable.closed_number, countable.quarter,
			countable.rank * ${sql.lit(rolesInKey)} + coalesce(visit.role, countable.role) as key,
			countable.bits & ${bitsByRole(indicators, sql`coalesce(visit.role, countable.role)`)} as bits
		from visit left join countable on countable.id = visit.session
		-- Key and bits are worked out once for each attendance, and not again for each minimum that mentions them.
		offset 0
	), reached as ${sql.raw(persons ? "materialized" : "")} (
		select person, ${sql.join([...answers, sql`sum(leaning) as leaning`])},
			max(born_from) as born_from, min(born_until) as born_until, bit_or(traits) as traits,
			min(closed_number) as closed_low, max(closed_number) as closed_high
		from attended
		group by person
	), ${sql.join(indicators.map((indicator, index) => contactFor(indicator, index, tallied(indicator))))}`;
}

/** Figures speak of quarters; how a figure stood from day to day is asked for day by day. */
export type Grain = "quarter" | "day";

/** What is known of somebody at the first qualifying contact. */
function contactFor(indicator: Indicator, index: number, tallied: boolean): RawBuilder<unknown> {
	const age = (born: "born_from" | "born_until") => ageBand(sql`first.day_number - ${sql.ref(born)}`, indicator.ageBands);
	const minimum = minimumOf(indicator);
	const reached =
		minimum === 1
			? sql`select *, ${nth("first", index)} as first from reached where ${nth("first", index)} is not null`
			: sql`select *, ${nthSession(nth("keys", index), minimum)} as first from reached where cardinality(${nth("keys", index)}) >= ${sql.lit(minimum)} offset 0`;
	const tally = tallied ? sql`, ${nth("times", index)} as times, ${nth("last", index)} / ${sql.lit(rolesInKey)} as last_rank` : sql``;
	return sql`${nth("contact", index)} as (
		select person, first.id as session, first.activity, first.held_on, first.quarter, first.area, first.closed, first.place,
			case when leaning > 0 then 1 when leaning < 0 then -1 else 0 end as leaning, they.first % ${sql.lit(rolesInKey)} as role,
			case when ${age("born_from")} = ${age("born_until")} then ${age("born_from")} end as age_band,
			(traits & 6)::integer as said, (traits & 1)::integer as recognisable ${tally}
		from (${reached}) they
		-- distinct tells the planner what row_number does not: a rank finds one session.
		join (select distinct on (rank) * from countable) first on first.rank = they.first / ${sql.lit(rolesInKey)}
		where they.first is not null
	)`;
}

/**
 * The key of the session in which somebody reached a minimum of two or more different ones. Two entries in one session are one session;
 * of the many who came exactly often enough, it is the last. (`offset 0` where it is used: it is worked out once, and not for each mention.)
 */
function nthSession(keys: RawBuilder<unknown>, minimum: number): RawBuilder<number> {
	const rolls = sql.lit(rolesInKey);
	return sql`(case when cardinality(${keys}) = 2 then case when ${keys}[1] / ${rolls} <> ${keys}[2] / ${rolls} then greatest(${keys}[1], ${keys}[2]) end
		else (select min(key) from unnest(${keys}) key group by key / ${rolls} order by 1 offset ${sql.lit(minimum - 1)} limit 1) end)`;
}

/** Rows of a table that hold at a journal position. */
export function heldBy(asOf: number, table?: string): RawBuilder<boolean> {
	const column = (name: string) => sql.ref(table ? `${table}.${name}` : name);
	return sql<boolean>`(${column("since_seq")} <= ${asOf} and ${column("until_seq")} > ${asOf})`;
}

/** Why a session and all in it do not count; `.` where they do, `-` where the indicator does not speak of such sessions at all. */
export function reasonOf(indicator: Indicator, { day }: Position): RawBuilder<string> {
	const { counts, windowFrom } = indicator;
	const kinds = "kinds" in counts ? counts.kinds : [];
	const otherKind = kinds.length > 0 ? sql`when activity.kind <> all(${sql.val([...kinds])}::text[]) then '-'` : sql``;
	return sql<string>`case ${otherKind} when session.cancelled then 'session-cancelled'
		when session.held_on < ${windowFrom} then 'before-window'
		when session.held_on > ${day} then 'not-yet-held'
		when session.held_on > ${lastDay(indicator, day)} then 'after-window' else '.' end`;
}

function bitsOf(indicators: readonly Indicator[], position: Position): RawBuilder<number> {
	return sql`(${sql.join(
		indicators.map((one, index) => sql`case when ${reasonOf(one, position)} = '.' then ${sql.lit(1 << index)} else 0 end`),
		sql` | `,
	)})`;
}

export function bitsByRole(indicators: readonly Indicator[], role: RawBuilder<unknown>): RawBuilder<number> {
	const bits = participantRoles.map((name) =>
		indicators.reduce((mask, indicator, index) => (takes(indicator, name) ? mask | (1 << index) : mask), 0),
	);
	if (bits.every((mask) => mask === bits[0])) return sql`${sql.lit(bits[0] ?? 0)}`;
	return sql`(${sql.lit(`{${bits.join()}}`)}::integer[])[${role}]`;
}

/** Whether an indicator asks for people in this role. */
export function takes({ counts }: Indicator, role: (typeof participantRoles)[number]): boolean {
	return counts.of !== "activities" || counts.roles.length === 0 || counts.roles.includes(role);
}

/** The place of a role in the list, from 1 on. */
export function roleNumber(role: RawBuilder<unknown>): RawBuilder<number> {
	const numbers = participantRoles.map((name, index) => sql`when ${sql.lit(name)} then ${sql.lit(index + 1)}`);
	return sql`case when ${role} is not null then case ${role} ${sql.join(numbers, sql` `)} end end`;
}

/** A day as the number yyyymmdd. */
export function dayNumber(day: RawBuilder<unknown>): RawBuilder<number> {
	return sql`to_char(${day}, 'YYYYMMDD')::integer`;
}

/** The number of band starts that were reached, from the difference of two day numbers. */
export function ageBand(difference: RawBuilder<unknown>, ageBands: AgeBands): RawBuilder<number> {
	return sql`(${sql.join(
		ageBandStarts(ageBands).map((age) => sql`(${difference} >= ${sql.lit(age * 10_000)})::integer`),
		sql` + `,
	)})`;
}

export function nth(name: string, index: number): RawBuilder<unknown> {
	return sql.id(`${name}_${index}`);
}

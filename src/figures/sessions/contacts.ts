import { type RawBuilder, sql } from "kysely";
import { activitiesHeldAt, attendancesHeldAt, attendancesWritten, sessionsHeldAt } from "../../activities/index.ts";
import { participantRoles } from "../../activities/schema.ts";
import { lastDay } from "../../counting/listing.ts";
import { askedOfSessions } from "../../indicators/countables.ts";
import { minimumOf } from "../../indicators/rules.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { ageBandOn, dayNumber, membershipsHeldAt, membershipsWritten } from "../../people/index.ts";
import { sitesHeldAt } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Position } from "../schema.ts";
import { keyBits, roleOfKey } from "./contact-keys.ts";

/** The most people that are looked up one by one; for more, all sessions and memberships are walked once. */
const mostPersonsLookedUp = 5_000;

/** People are counted for up to so many indicators in one pass: each is a bit of an integer. */
export const mostInOnePass = 30;

/**
 * The relation behind the figures of people who came to sessions, as common table expressions; the numbers and their rows are both read
 * from `met_0`, `met_1`, … (one for each indicator, in the order given), so they cannot disagree. Each holds every person once, with the
 * key of the session in which they reached the minimum ("first qualifying contact"); `contact_0`, … says what session that was.
 *
 * All indicators are answered in one pass over the attendances: a minimum of keys is one hash aggregate, where `distinct on` would sort a
 * million attendances. What depends on the session alone is worked out once for each session: `bits` says for which indicators it counts,
 * and a role takes away those that do not ask for it.
 * `visit` is asked for in the order of reports, which is the order they were written down in: two indexes walked side by side cost
 * less than hashing a million rows twice, and that order is the only way to say so. Whoever came to nothing stands in it as well: what is
 * known of a person is what all their reports say.
 * `persons` narrows the relation to some people: when a page of rows is opened the sessions then are theirs, in the same order; those in
 * doubt may be so many that looking each up would cost more than one walk.
 */
export function contactsOf(
	indicators: readonly Indicator[],
	position: Position,
	{ persons, grain = "quarter" }: { readonly persons?: readonly string[]; readonly grain?: Grain } = {},
): RawBuilder<unknown> {
	const { asOf } = position;
	const areFew = persons !== undefined && persons.length <= mostPersonsLookedUp;
	const ids = sql`${sql.val([...(persons ?? [])])}::uuid[]`;
	const them = areFew ? sql`membership.person = any(${ids})` : sql`membership.person in (select unnest(${ids}))`;
	// More than theirs at the position do no harm; to look at positions as well would cost the walk over the index alone.
	const theirSessions = sql`session.id in (
		select attendance.session from ${membershipsWritten} as membership join ${attendancesWritten} as attendance on attendance.report = membership.report
		where ${them}
	)`;
	// A tally for each person is asked for where people are few, or where the minimum needs it.
	const tallied = (indicator: Indicator) => persons !== undefined || minimumOf(indicator) > 1;
	const answers = indicators.map((indicator, index) => {
		// Of indicators that differ in their minimum alone, what they share is then the same expression and worked out once.
		const counts = sql`filter (where bits & ${sql.lit(1 << indicators.findIndex((one) => countsLike(one, indicator)))} <> 0)`;
		const low = sql`min(key) ${counts} as ${nth("low", index)}`;
		const tally = sql`, (count(*) ${counts})::integer as ${nth("times", index)}, max(key) ${counts} as ${nth("last", index)}`;
		const all = minimumOf(indicator) > 1 ? sql`, bit_xor(key) ${counts} as ${nth("all", index)}` : sql``;
		return tallied(indicator) ? sql`${low}${tally}${all}` : low;
	});
	const relations = indicators.flatMap((indicator, index) => [
		...(minimumOf(indicator) > 1 ? [turnFor(indicator, index)] : []),
		metFor(indicator, index, tallied(indicator)),
		contactFor(index),
	]);
	return sql`
	${countableOf(indicators, position, { grain, where: areFew ? theirSessions : sql`true` })}, visit as (
		select membership.person, attendance.session, ${roleNumber(sql`attendance.role`)} as role,
			membership.sex_score, membership.born_from, membership.born_until, membership.traits
		from ${membershipsHeldAt(asOf)} as membership
		left join ${attendancesHeldAt(asOf)} as attendance on attendance.report = membership.report
		where ${persons ? them : sql`true`}
		order by membership.report
	), attended as (
		select visit.person, visit.sex_score, visit.born_from, visit.born_until, visit.traits, countable.quarter,
			${keyAndBits(indicators, sql`visit.role`)}
		from visit left join countable on countable.id = visit.session
		-- Key and bits are worked out once for each attendance, and not again for each minimum that mentions them.
		offset 0
	), reached as ${sql.raw(persons ? "materialized" : "")} (
		select person, ${sql.join([...answers, sql`sum(sex_score) as sex_score`])},
			max(born_from) as born_from, min(born_until) as born_until, bit_or(traits) as traits
		from attended
		group by person
	), ${lookAgain(indicators, asOf)}${sql.join(relations)}`;
}

function countsLike(one: Indicator, other: Indicator): boolean {
	const rule = ({ counts, windowFrom, windowUntil }: Indicator) => JSON.stringify([{ ...counts, minimum: null }, windowFrom, windowUntil]);
	return rule(one) === rule(other);
}

/**
 * Figures speak of quarters; how a figure stood from day to day is asked for day by day; and a table of results by stretches, each of which
 * begins on one of some days, in order.
 */
export type Grain = "quarter" | "day" | readonly PlainDate[];

/** The day that stands for the time of a session: of its quarter or its stretch the first, or the day itself. */
export function spanOf(grain: Grain, heldOn: RawBuilder<unknown>): RawBuilder<unknown> {
	if (grain === "day") return heldOn;
	if (grain === "quarter") return sql`date_trunc('quarter', ${heldOn}::timestamp)::date`;
	const days = sql`${sql.val([...grain])}::date[]`;
	return sql`(${days})[width_bucket(${heldOn}, ${days})]`;
}

/** Sessions that may count, with what each is to every indicator. */
export function countableOf(
	indicators: readonly Indicator[],
	position: Position,
	{ grain = "quarter", where = sql`true` }: { readonly grain?: Grain; readonly where?: RawBuilder<unknown> } = {},
): RawBuilder<unknown> {
	const { asOf } = position;
	return sql`
	countable as materialized (
		select *, (rank << ${sql.lit(keyBits.rank)}) | (place << ${sql.lit(keyBits.place)}) as spot, bits & ${bitsByRole(indicators, sql`role`)} as own_bits
		from (
			select *, (day_number::bigint << ${sql.lit(keyBits.day - keyBits.rank)}) | (row_number() over (partition by held_on order by id) - 1) as rank,
				dense_rank() over (order by ${grain === "day" ? sql`span` : sql`span, area`}, closed) as place
			from (
				select session.id, session.activity, session.held_on, session.area, site.id as closed,
					${roleNumber(sql`activity.participants`)} as role, date_trunc('quarter', held_on::timestamp)::date as quarter,
					${spanOf(grain, sql`held_on`)} as span, ${dayNumber(sql`held_on`)} as day_number, ${bitsOf(indicators, position)} as bits
				from ${sessionsHeldAt(asOf)} as session
				join ${activitiesHeldAt(asOf)} as activity on activity.id = session.activity
				left join ${sitesHeldAt(asOf)} as site on site.id = session.site and site.closed_group
				where not cancelled and held_on <= ${position.day} and ${where}
			) held
		) ranked
	)`;
}

function keyAndBits(indicators: readonly Indicator[], role: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`countable.spot | case when ${role} is null then countable.role else ${role} end as key,
			case when ${role} is null then countable.own_bits else countable.bits & ${bitsByRole(indicators, role)} end as bits`;
}

/** People so often met that their least, greatest and combined keys do not tell in which session they reached the minimum. */
function isUnclear(indicator: Indicator, index: number): RawBuilder<boolean> {
	const minimum = minimumOf(indicator);
	return sql`${nth("times", index)} >= ${sql.lit(minimum === 2 ? 4 : minimum)}`;
}

/** The most attendances that are looked up one by one; of more, walking all of them once costs less. */
const mostLookedUp = 100_000;

/**
 * The attendances of those people once more. To keep a list for everybody in the hash table of all people would send it to the disk (the
 * planner reckons 8 KB for each). Where such people are few, an array makes the planner walk the index of persons; the condition that
 * concerns no row is decided before either half begins, so only one of them runs.
 */
function lookAgain(indicators: readonly Indicator[], asOf: number): RawBuilder<unknown> {
	const often = indicators.flatMap((one, index) => (minimumOf(one) > 1 ? [{ index, isOften: isUnclear(one, index) }] : []));
	if (often.length === 0) return sql``;
	const entries = sql`select membership.person, attendance.session, ${roleNumber(sql`attendance.role`)} as role
			from ${membershipsHeldAt(asOf)} as membership
			join ${attendancesHeldAt(asOf)} as attendance on attendance.report = membership.report`;
	const attendances = sql`(select coalesce(sum(times), 0) from unclear)`;
	return sql`unclear as materialized (
		select person, greatest(${sql.join(often.map(({ index }) => nth("times", index)))}) as times, ${sql.join(often.map(({ index }) => nth("low", index)))}
		from reached where ${sql.join(
			often.map(({ isOften }) => isOften),
			sql` or `,
		)}
	), again as materialized (
		select person, ${keyAndBits(indicators, sql`entry.role`)}
		from (
			${entries} where membership.person = any(array(select person from unclear)) and ${attendances} <= ${sql.lit(mostLookedUp)}
			union all
			${entries} where membership.person in (select person from unclear) and ${attendances} > ${sql.lit(mostLookedUp)}
		) entry
		join countable on countable.id = entry.session
	), `;
}

/** The key of the session in which somebody who is looked up again reached the minimum. Two entries in one session are one session. */
function turnFor(indicator: Indicator, index: number): RawBuilder<unknown> {
	const counts = sql`bits & ${sql.lit(1 << index)} <> 0`;
	const rank = sql.lit(keyBits.rank);
	const second = sql`
		select again.person, min(again.key) as turn
		from again join unclear on unclear.person = again.person and again.key >> ${rank} <> ${nth("low", index)} >> ${rank}
		where ${counts} group by again.person`;
	const later = sql`
		select person, turn from (
			select person, min(key) as turn, row_number() over (partition by person order by min(key)) as number
			from again where ${counts} group by person, key >> ${rank}
		) each
		where number = ${sql.lit(minimumOf(indicator))}`;
	return sql`${nth("turn", index)} as (${minimumOf(indicator) === 2 ? second : later})`;
}

/** What is known of somebody at the first qualifying contact. */
function metFor(indicator: Indicator, index: number, tallied: boolean): RawBuilder<unknown> {
	const first =
		minimumOf(indicator) === 1
			? sql`select *, ${nth("low", index)} as first from reached`
			: sql`select reached.*, ${reachedIn(indicator, index)} as first
				from reached left join ${nth("turn", index)} using (person)
				where ${nth("times", index)} >= ${sql.lit(minimumOf(indicator))} offset 0`;
	const tally = tallied ? sql`, ${nth("times", index)} as times, ${nth("last", index)} as last` : sql``;
	// Two relations read it, of which a query asks for one.
	return sql`${nth("met", index)} as not materialized (
		select person, first, case when sex_score > 0 then 1 when sex_score < 0 then -1 else 0 end as sex_score,
			${ageBandOn(sql`(first >> ${sql.lit(keyBits.day)})`, "they", indicator.ageBands)} as age_band,
			(traits & 6)::integer as said, (traits & 1)::integer as recognisable ${tally}
		from (${first}) they
		where first is not null
	)`;
}

function contactFor(index: number): RawBuilder<unknown> {
	return sql`${nth("contact", index)} as (
		select met.*, ${roleOfKey(sql`met.first`)} as role, first.id as session, first.activity, first.held_on, first.quarter, first.area
		-- distinct tells the planner what row_number does not: a rank finds one session.
		from ${nth("met", index)} met join (select distinct on (rank) * from countable) first on first.rank = met.first >> ${sql.lit(keyBits.rank)}
	)`;
}

/**
 * The key of the session in which somebody reached the minimum. Of two keys the greater is the second session, unless both are of one; of
 * three, the middle one is what is left when the least and the greatest are taken out of all.
 */
function reachedIn(indicator: Indicator, index: number): RawBuilder<number> {
	const [low, last, all] = [nth("low", index), nth("last", index), nth("all", index)];
	const differ = (one: RawBuilder<unknown>) => sql`${low} >> ${sql.lit(keyBits.rank)} <> ${one} >> ${sql.lit(keyBits.rank)}`;
	const middle = sql`(${all} # ${low} # ${last})`;
	return sql`case when ${isUnclear(indicator, index)} then turn
		when ${nth("times", index)} = 3 and ${differ(middle)} then ${middle}
		when ${differ(last)} then ${last} end`;
}

/** Why a session and all in it do not count; `.` where they do, `-` where the indicator does not speak of such sessions at all. */
export function reasonOf(indicator: Indicator, { day }: Position): RawBuilder<string> {
	const { windowFrom } = indicator;
	const kinds = askedOfSessions(indicator)?.kinds ?? [];
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
export function takes(indicator: Indicator, role: (typeof participantRoles)[number]): boolean {
	const roles = askedOfSessions(indicator)?.roles ?? [];
	return roles.length === 0 || roles.includes(role);
}

/** The place of a role in the list, from 1 on. */
export function roleNumber(role: RawBuilder<unknown>): RawBuilder<number> {
	const numbers = participantRoles.map((name, index) => sql`when ${sql.lit(name)} then ${sql.lit(index + 1)}`);
	return sql`case when ${role} is not null then case ${role} ${sql.join(numbers, sql` `)} end end`;
}

export function nth(name: string, index: number): RawBuilder<unknown> {
	return sql.id(`${name}_${index}`);
}

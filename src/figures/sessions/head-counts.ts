import { sql } from "kysely";
import { attendancesHeldAt, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import type { BySex, SessionSize } from "../../counting/index.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { membershipsHeldAt } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Position } from "../schema.ts";
import { type HeadCountLine, sexOf } from "./attendances.ts";
import { bitsByRole, countableOf, roleNumber } from "./contacts.ts";

/** What head-counts ask of those known by name. */
export interface BesideHeadCounts {
	/** How many people known by name were in sessions with head-counts, or at the same time as one. */
	namedFor(indicator: Indicator): readonly NamedRow[];
	/** The closed group, unless the names speak against it. */
	groupOf(closed: string | null): string | null;
	/** Sessions at the same time that had people in common. */
	readonly clashing: ReadonlySet<string>;
	readonly closedOf: ReadonlyMap<string, string>;
}

export const nothingBeside: BesideHeadCounts = {
	namedFor: () => [],
	groupOf: (closed) => closed,
	clashing: new Set(),
	closedOf: new Map(),
};

interface NamedRow {
	readonly session: string;
	readonly day: PlainDate;
	readonly starts: string | null;
	readonly ends: string | null;
	readonly sexScore: number;
	readonly people: number;
}

/**
 * People known by name in the sessions that head-counts make worth asking about, and which declarations the names speak against. A site is
 * no closed group when somebody was met there and elsewhere, and two sessions had people in common when somebody is on the lists of both:
 * the lower bound that such a declaration gives could exceed the truth. These sessions are few, so they are looked up, beside the pass
 * over all attendances.
 */
export async function readBesideHeadCounts(
	db: Database,
	indicators: readonly Indicator[],
	{ asOf, day }: Position,
): Promise<BesideHeadCounts> {
	const role = sql`coalesce(${roleNumber(sql`attendance.role`)}, countable.role)`;
	const none = sql`null::date as day, null::time as starts, null::time as ends, 0 as sex_score, 0::bigint as people`;
	const { rows } = await sql<Row>`
		with ${countableOf(indicators, { asOf, day })}, counted as (
			select session.id, session.held_on, session.starts_at, session.ends_at
			from ${sessionsHeldAt(asOf)} as session
			where session.id in (select session from ${headCountsHeldAt(asOf)} as head_count)
		), sized as materialized (
			select countable.id, countable.held_on, countable.closed, session.starts_at, session.ends_at
			from countable join ${sessionsHeldAt(asOf)} as session on session.id = countable.id
			where countable.id in (
				select id from counted
				union
				select other.id from ${sessionsHeldAt(asOf)} as other join counted on counted.held_on = other.held_on
					and counted.starts_at < other.ends_at and other.starts_at < counted.ends_at
			)
		), named_part as materialized (
			select attendance.session, membership.person, bit_or(countable.bits & ${bitsByRole(indicators, role)}) as bits
			from ${attendancesHeldAt(asOf)} as attendance
			join countable on countable.id = attendance.session
			join ${membershipsHeldAt(asOf)} as membership on membership.report = attendance.report
			-- An array, because the planner then looks these few sessions up instead of reading every attendance.
			where attendance.session = any(array(select id from sized))
			group by 1, 2
		), scored as (
			select membership.person, sum(membership.sex_score) as sex_score
			from (select distinct person from named_part) they
			join ${membershipsHeldAt(asOf)} as membership on membership.person = they.person
			group by membership.person
		), visitor as materialized (
			select distinct membership.person, countable.closed
			from ${attendancesHeldAt(asOf)} as attendance
			join countable on countable.id = attendance.session
			join ${membershipsHeldAt(asOf)} as membership on membership.report = attendance.report
			where attendance.session = any(array(select id from countable where closed is not null))
		)
		(select 'named' as part, bits, session, sized.closed, sized.held_on as day, sized.starts_at as starts, sized.ends_at as ends, sex_score as "sexScore", people
		from (
			select session, bits, case when sex_score > 0 then 1 when sex_score < 0 then -1 else 0 end as sex_score, count(*) as people
			from named_part join scored using (person) group by 1, 2, 3
		) tallied join sized on sized.id = session)
		union all
		(select distinct 'clash', 0, one.session, null::uuid, ${none}
		from named_part one join sized on sized.id = one.session and sized.ends_at is not null
		join named_part two on two.person = one.person and two.session <> one.session
		join sized other on other.id = two.session and other.held_on = sized.held_on
			and other.starts_at < sized.ends_at and sized.starts_at < other.ends_at)
		union all
		(select distinct 'broken', 0, null::uuid, visitor.closed, ${none}
		from visitor
		join ${membershipsHeldAt(asOf)} as membership on membership.person = visitor.person
		join ${attendancesHeldAt(asOf)} as attendance on attendance.report = membership.report
		join countable on countable.id = attendance.session
		where countable.closed is distinct from visitor.closed)
		union all
		(select 'closed', 0, id, closed, ${none} from sized where closed is not null)`.execute(db);
	const named = rows.filter(({ part }) => part === "named");
	const broken = new Set(rows.flatMap(({ part, closed }) => (part === "broken" ? [closed] : [])));
	return {
		namedFor: (indicator) => named.filter(({ bits }) => (bits & (1 << indicators.indexOf(indicator))) !== 0),
		groupOf: (closed) => (broken.has(closed) ? null : closed),
		clashing: new Set(rows.flatMap(({ part, session }) => (part === "clash" && session ? [session] : []))),
		closedOf: new Map(
			rows.flatMap(({ part, session, closed }) => (part === "closed" && session && closed ? [[session, closed] as const] : [])),
		),
	};
}

interface Row extends NamedRow {
	readonly part: "named" | "clash" | "broken" | "closed";
	/** The indicators for which they count. */
	readonly bits: number;
	readonly closed: string | null;
}

export function sizesOf(
	indicator: Indicator,
	headCounts: readonly HeadCountLine[],
	{ namedFor, groupOf, clashing, closedOf }: BesideHeadCounts,
): SessionSize[] {
	const sizes = new Map<string, { size: Omit<SessionSize, "named" | "unnamed">; named: Sexes; unnamed: Sexes }>();
	const sizeOf = (session: string, day: PlainDate, starts: string | null, ends: string | null) => {
		const known = sizes.get(session);
		if (known) return known;
		const time = starts !== null && ends !== null && !clashing.has(session) ? { from: starts, until: ends } : null;
		const fresh = { size: { group: groupOf(closedOf.get(session) ?? null), day, time }, named: noSexes(), unnamed: noSexes() };
		sizes.set(session, fresh);
		return fresh;
	};
	for (const count of headCounts)
		sizeOf(count.session, count.day, count.starts, count.ends).unnamed[count.sex ?? "unknown"] += count.people;
	for (const row of namedFor(indicator))
		sizeOf(row.session, row.day, row.starts, row.ends).named[sexOf(row.sexScore) ?? "unknown"] += row.people;
	return [...sizes.values()].map(({ size, ...people }) => ({ ...size, ...people }));
}

type Sexes = { -readonly [Key in keyof BySex]: number };

export function noSexes(): Sexes {
	return { female: 0, male: 0, unknown: 0 };
}

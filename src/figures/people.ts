import { type RawBuilder, sql } from "kysely";
import type { ParticipantRole } from "../activities/schema.ts";
import type { BySex, SessionSize } from "../counting/index.ts";
import type { Disability } from "../people/schema.ts";
import type { Sex } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import { bitsByRole, contactsOf, type Grain, heldBy, nth, type Position, roleNumber } from "./contacts.ts";
import { disabilityOf, type HeadLine, roleOf, sexOf } from "./ledger.ts";
import { minimumOf } from "./rules.ts";
import type { FigureCell, Indicator } from "./schema.ts";

/** People whose first qualifying contacts fall together. */
export interface FirstContacts {
	/** The first day of the quarter, or the day itself. */
	readonly day: PlainDate;
	readonly area: string | null;
	/** The closed group in which they were met; null for the pool of all open ones. */
	readonly group: string | null;
	readonly sex: Sex | null;
	readonly role: ParticipantRole;
	readonly ageBand: number | null;
	readonly disability: Disability | null;
	readonly people: number;
	readonly unrecognisable: number;
	/** Only where a minimum is asked for. */
	readonly attendances: number | null;
	readonly lastDay: PlainDate | null;
}

/** Everything that a figure of people is made from. */
export interface PeopleMet {
	readonly indicator: Indicator;
	readonly firsts: readonly FirstContacts[];
	/** Sessions in which people were counted by head, and those that ran at the same time. */
	readonly sizes: readonly SessionSize[];
}

/**
 * People who came to sessions, for all these indicators in one pass over the attendances. What head-counts ask for rides along: how many
 * people known by name were in their sessions, and which declarations the names speak against. A site is no closed group when somebody
 * was met there and elsewhere, and two sessions had people in common when somebody is on the lists of both: the lower bound that such a
 * declaration gives could exceed the truth.
 */
export async function readPeopleMet(
	db: Database,
	indicators: readonly Indicator[],
	position: Position,
	headsFor: (indicator: Indicator) => readonly HeadLine[],
	grain: Grain = "quarter",
): Promise<PeopleMet[]> {
	if (indicators.length === 0) return [];
	const branches = indicators.map((indicator, index) => firstsOf(indicator, index, grain));
	const anyHeads = indicators.some((indicator) => headsFor(indicator).length > 0);
	const asksOfHeads = anyHeads ? sql`, ${namedPart(indicators, position.asOf)}` : sql``;
	if (anyHeads) branches.push(...besideHeads(position.asOf));
	const { rows } = await sql<Row>`
		with ${contactsOf(indicators, position, { grain })}${asksOfHeads}
		${sql.join(branches, sql` union all `)}`.execute(db);
	const broken = new Set(rows.flatMap(({ part, closed }) => (part === "broken" ? [closed] : [])));
	const clashing = new Set(rows.flatMap(({ part, session }) => (part === "clash" ? [session] : [])));
	const groupOf = (closed: string | null) => (broken.has(closed) ? null : closed);
	return indicators.map((indicator, index) => {
		const firsts = rows.filter(({ part, number }) => part === "first" && number === index).map((row) => firstOf(row, groupOf));
		const named = rows.filter(({ part, number }) => part === "named" && (number & (1 << index)) !== 0);
		return { indicator, firsts, sizes: sizesOf(named, headsFor(indicator), { groupOf, clashing, closedOf: closedIn(rows) }) };
	});
}

interface Row {
	readonly part: "first" | "named" | "clash" | "broken" | "closed";
	/** The place of the indicator; of what is named in a session, the bits of all for which it counts. */
	readonly number: number;
	readonly day: PlainDate;
	readonly area: string | null;
	readonly closed: string | null;
	readonly leaning: number;
	readonly role: number;
	readonly age_band: number | null;
	readonly said: number;
	readonly people: number;
	readonly unrecognisable: number;
	readonly times: number | null;
	readonly last_day: PlainDate | null;
	readonly session: string;
	readonly starts: string | null;
	readonly ends: string | null;
}

function firstsOf(indicator: Indicator, index: number, grain: Grain): RawBuilder<unknown> {
	const contact = nth("contact", index);
	const ofMinimum = minimumOf(indicator) > 1;
	const tally = ofMinimum ? sql`, sum(times)::bigint as times, max(last_rank) as last_rank` : sql``;
	const times = ofMinimum ? sql`times, last.held_on` : sql`null::bigint as times, null::date`;
	const last = ofMinimum
		? sql`left join (select distinct on (rank) rank, held_on from countable) last on last.rank = tallied.last_rank`
		: sql``;
	// By day, nobody asks for more than who was met in which group.
	const [what, all] =
		grain === "day"
			? [sql`place, leaning`, sql`null::integer as role, null::integer as age_band, null::integer as said`]
			: [sql`place, leaning, role, age_band, said`, sql`role, age_band, said`];
	return sql`
		(select 'first' as part, ${sql.lit(index)} as number, places.day, places.area, places.closed, leaning, role, age_band, said, people,
			unrecognisable, ${times} as last_day, null::uuid as session, null::time as starts, null::time as ends
		from (
			select place, leaning, ${all}, count(*) as people, sum(1 - recognisable)::bigint as unrecognisable ${tally}
			from ${contact} group by ${what}
		) tallied
		join (
			select place, min(${grain === "day" ? sql`held_on` : sql`quarter`}) as day, min(area) as area, min(closed::text)::uuid as closed
			from countable group by place
		) places using (place)
		${last})`;
}

/** People known by name in the sessions that head-counts make worth asking about. */
function namedPart(indicators: readonly Indicator[], asOf: number): RawBuilder<unknown> {
	const role = sql`coalesce(${roleNumber(sql`attendance.role`)}, countable.role)`;
	return sql`
	counted as (
		select session.id, session.held_on, session.starts_at, session.ends_at
		from session
		where ${heldBy(asOf, "session")} and session.id in (select session from head_count where ${heldBy(asOf)})
	), sized as materialized (
		select countable.id, countable.held_on, countable.closed, session.starts_at, session.ends_at
		from countable join session on session.id = countable.id and ${heldBy(asOf, "session")}
		where countable.id in (
			select id from counted
			union
			select other.id from session other join counted on counted.held_on = other.held_on
				and counted.starts_at < other.ends_at and other.starts_at < counted.ends_at
			where ${heldBy(asOf, "other")}
		)
	), named_part as materialized (
		select attendance.session, membership.person, bit_or(countable.bits & ${bitsByRole(indicators, role)}) as bits
		from attendance
		join countable on countable.id = attendance.session
		join membership on membership.report = attendance.report and ${heldBy(asOf, "membership")}
		-- An array, because the planner then looks these few sessions up instead of reading every attendance.
		where attendance.session = any(array(select id from sized)) and ${heldBy(asOf, "attendance")}
		group by 1, 2
	)`;
}

function besideHeads(asOf: number): RawBuilder<unknown>[] {
	const nothing = sql`null::integer as role, null::integer as age_band, null::integer as said`;
	const none = sql`null::bigint as unrecognisable, null::bigint as times, null::date as last_day`;
	return [
		sql`(select 'named', bits, sized.held_on, null::text, sized.closed, leaning, ${nothing}, people, ${none}, session, sized.starts_at, sized.ends_at
		from (
			select session, bits, case when leaning > 0 then 1 when leaning < 0 then -1 else 0 end as leaning, count(*) as people
			from named_part join reached using (person) group by 1, 2, 3
		) tallied join sized on sized.id = session)`,
		sql`(select distinct 'clash', 0, null::date, null::text, null::uuid, 0, ${nothing}, 0::bigint, ${none}, one.session, null::time, null::time
		from named_part one join sized on sized.id = one.session and sized.ends_at is not null
		join named_part two on two.person = one.person and two.session <> one.session
		join sized other on other.id = two.session and other.held_on = sized.held_on
			and other.starts_at < sized.ends_at and sized.starts_at < other.ends_at)`,
		sql`(select distinct 'broken', 0, null::date, null::text, countable.closed, 0, ${nothing}, 0::bigint, ${none}, null::uuid, null::time, null::time
		from reached
		join membership on membership.person = reached.person and ${heldBy(asOf, "membership")}
		join attendance on attendance.report = membership.report and ${heldBy(asOf, "attendance")}
		join countable on countable.id = attendance.session
		where reached.closed_low <> reached.closed_high and countable.closed is not null)`,
		sql`(select 'closed', 0, held_on, null::text, closed, 0, ${nothing}, 0::bigint, ${none}, id, starts_at, ends_at from sized where closed is not null)`,
	];
}

function firstOf(row: Row, groupOf: (closed: string | null) => string | null): FirstContacts {
	return {
		day: row.day,
		area: row.area,
		group: groupOf(row.closed),
		sex: sexOf(row.leaning),
		role: roleOf(row.role),
		ageBand: row.age_band,
		disability: disabilityOf(row.said),
		people: row.people,
		unrecognisable: row.unrecognisable,
		attendances: row.times,
		lastDay: row.last_day,
	};
}

function closedIn(rows: readonly Row[]): ReadonlyMap<string, string> {
	return new Map(rows.flatMap(({ part, session, closed }) => (part === "closed" && closed ? [[session, closed] as const] : [])));
}

interface Declarations {
	groupOf(closed: string | null): string | null;
	readonly clashing: ReadonlySet<string>;
	readonly closedOf: ReadonlyMap<string, string>;
}

function sizesOf(named: readonly Row[], heads: readonly HeadLine[], { groupOf, clashing, closedOf }: Declarations): SessionSize[] {
	const sizes = new Map<string, { size: Omit<SessionSize, "named" | "unnamed">; named: Sexes; unnamed: Sexes }>();
	const sizeOf = (session: string, day: PlainDate, starts: string | null, ends: string | null) => {
		const known = sizes.get(session);
		if (known) return known;
		const time = starts !== null && ends !== null && !clashing.has(session) ? { from: starts, until: ends } : null;
		const fresh = { size: { group: groupOf(closedOf.get(session) ?? null), day, time }, named: noSexes(), unnamed: noSexes() };
		sizes.set(session, fresh);
		return fresh;
	};
	for (const head of heads) sizeOf(head.session, head.day, head.starts, head.ends).unnamed[head.sex ?? "unknown"] += head.people;
	for (const row of named) sizeOf(row.session, row.day, row.starts, row.ends).named[sexOf(row.leaning) ?? "unknown"] += row.people;
	return [...sizes.values()].map(({ size, ...people }) => ({ ...size, ...people }));
}

type Sexes = { -readonly [Key in keyof BySex]: number };

export function noSexes(): Sexes {
	return { female: 0, male: 0, unknown: 0 };
}

/** Cells without those that say the same, in an order that depends on nothing but them. */
export function gather(cells: readonly FigureCell[]): FigureCell[] {
	const gathered = new Map<string, FigureCell>();
	for (const { value, ...cell } of cells) {
		const key = JSON.stringify(cell);
		gathered.set(key, { ...cell, value: (gathered.get(key)?.value ?? 0) + value });
	}
	return [...gathered].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

import { sql } from "kysely";
import type { Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";

/** What happened at one place: a site, or elsewhere in an area. */
export interface PlaceLine {
	/** Null where nobody has said where it was. */
	readonly area: string | null;
	readonly site: string | null;
	readonly held: number;
	readonly planned: number;
	/** Past, and nobody has said whether they were held. */
	readonly unsaid: number;
	readonly cancelled: number;
	readonly attendances: number;
	readonly headCount: number;
	/** The last day on which something was held. */
	readonly lastHeld: PlainDate | null;
}

/** Places of sessions in force within the scope, by area. */
export async function listPlaces(db: Database, scope: Scope, today: PlainDate): Promise<PlaceLine[]> {
	const isPast = sql`not cancelled and held_on <= ${today}`;
	const isHeld = sql`${isPast} and (held or by_name.people > 0 or by_head.people > 0)`;
	const { rows } = await sql<PlaceLine>`
		with here as (
			select id, area, site, held_on, cancelled, held from session where until_seq = ${forever} and ${withinPaths("session.area", scope)}
		), by_name as (
			select session, count(*) as people from attendance where until_seq = ${forever} and session in (select id from here) group by session
		), by_head as (
			select session, sum(people) as people from head_count where until_seq = ${forever} and session in (select id from here) group by session
		)
		select area, site,
			count(*) filter (where ${isHeld}) as held,
			count(*) filter (where not cancelled and held_on > ${today}) as planned,
			count(*) filter (where ${isPast} and (${isHeld}) is not true) as unsaid,
			count(*) filter (where cancelled) as cancelled,
			coalesce(sum(by_name.people) filter (where ${isHeld}), 0)::bigint as attendances,
			coalesce(sum(by_head.people) filter (where ${isHeld}), 0)::bigint as "headCount",
			max(held_on) filter (where ${isHeld}) as "lastHeld"
		from here left join by_name on by_name.session = here.id left join by_head on by_head.session = here.id
		group by area, site order by area nulls last, site nulls last`.execute(db);
	return rows;
}

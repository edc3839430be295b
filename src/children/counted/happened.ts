import { type RawBuilder, sql } from "kysely";
import type { Sought } from "../../counting/listing.ts";
import { type Database, heldAt } from "../../shared/database/index.ts";
import { type ChildPlace, type ChildReason, type ChildrenFilter, schoolDaysOf } from "../countable.ts";
import { retainedAfter } from "./retained.ts";

/**
 * What a filter asks for, as a relation: `id` of the child or of the stretch of days, `child`, `report`, `household`, `area`, `day`,
 * `occasion`, `value` and `reason`, which is null of what counts. One row for each child; of days in school, one for each stretch.
 */
export async function happened(db: Database, sought: Sought<ChildrenFilter>): Promise<RawBuilder<unknown>> {
	const { event, places } = sought.counts;
	const { asOf } = sought;
	const days = schoolDaysOf(event);
	if (days !== null) return retained(await retainedAfter(db, days, sought), asOf);
	switch (event) {
		case "access":
			return firstly(asOf, accesses(asOf), sql`true`);
		case "placed":
			return firstly(asOf, placements(asOf), isAt(places));
		case "dropped_out":
			return firstly(asOf, droppedOut(asOf), isAt(places));
		case "attended":
			return attended(asOf, places);
		default:
			return sql`select id, id as child, report, household, area, identified_on as day, situation as occasion, 1 as value, null::text as reason
				from ${children(asOf)} child`;
	}
}

function children(asOf: number): RawBuilder<unknown> {
	return sql`(select id, report, household, area, identified_on, situation from child where ${heldAt(asOf)})`;
}

function accesses(asOf: number): RawBuilder<unknown> {
	return sql`(select id, child, obtained_on as day, education as occasion from education_access where ${heldAt(asOf)})`;
}

function placements(asOf: number): RawBuilder<unknown> {
	return sql`(select id, child, placed_on as day, ${place} as occasion, provision, equivalency from placement where ${heldAt(asOf)})`;
}

function droppedOut(asOf: number): RawBuilder<unknown> {
	return sql`(select id, child, ended_on as day, ${place} as occasion, provision, equivalency from placement
		where ${heldAt(asOf)} and ended_because = 'dropped_out')`;
}

/** As the filter names places: of an equivalency programme the level, where it is written down. */
const place = sql`case when equivalency is null then provision else equivalency || '_equivalency' end`;

/** The first time that it happened to each child where it is asked for; elsewhere, with that as the reason why it does not count. */
function firstly(asOf: number, event: RawBuilder<unknown>, counts: RawBuilder<boolean>): RawBuilder<unknown> {
	return sql`select distinct on (child.id) child.id, child.id as child, child.report, child.household, child.area, event.day, event.occasion,
			1 as value, case when not (${counts}) then ${elsewhere} end as reason
		from ${children(asOf)} child join ${event} event on event.child = child.id
		order by child.id, case when ${counts} then 1 else 2 end, event.day, event.id`;
}

const elsewhere = sql.lit("placed-elsewhere" satisfies ChildReason);
const isAbsent = sql.lit("not-attended" satisfies ChildReason);

/** Each stretch of days, on its last day: all of it is known then. */
function attended(asOf: number, places: readonly ChildPlace[]): RawBuilder<unknown> {
	return sql`select stretch.id, child.id as child, child.report, child.household, child.area, stretch.until_day as day, event.occasion,
			stretch.days_attended as value, case when not (${isAt(places)}) then ${elsewhere} when stretch.days_attended = 0 then ${isAbsent} end as reason
		from ${children(asOf)} child
		join (select id, child, placement, until_day, days_attended from learning_attendance where ${heldAt(asOf)}) stretch on stretch.child = child.id
		join ${placements(asOf)} event on event.id = stretch.placement`;
}

function isAt(places: readonly ChildPlace[]): RawBuilder<boolean> {
	if (places.length === 0) return sql<boolean>`true`;
	return sql<boolean>`(event.provision = any(${sql.val([...places])}::text[]) or coalesce(event.occasion = any(${sql.val([...places])}::text[]), false))`;
}

interface Retained {
	readonly child: string;
	readonly day: string | null;
	readonly occasion: string;
	readonly reason: ChildReason | null;
}

function retained(found: readonly Retained[], asOf: number): RawBuilder<unknown> {
	const column = (key: keyof Retained) => sql.val(found.map((one) => one[key]));
	return sql`select child.id, child.id as child, child.report, child.household, child.area, found.day, found.occasion, 1 as value, found.reason
		from ${children(asOf)} child
		join unnest(${column("child")}::uuid[], ${column("day")}::date[], ${column("occasion")}::text[], ${column("reason")}::text[])
			as found (child, day, occasion, reason) on found.child = child.id`;
}

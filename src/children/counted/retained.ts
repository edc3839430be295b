import { sql } from "kysely";
import type { Sought } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, heldAt } from "../../shared/database/index.ts";
import { calendarAt } from "../calendar/store.ts";
import { type NotRetained, type PlacementOfStay, retentionAfter, staysOf } from "../cases/retention.ts";
import type { ChildReason, ChildrenFilter } from "../countable.ts";
import { isAmong } from "../countable.ts";

interface PlacedChild {
	readonly child: string;
	readonly placements: readonly (PlacementOfStay & { readonly provision: string; readonly equivalency: string | null })[];
	readonly seen: readonly PlainDate[] | null;
}

interface RetainedChild {
	readonly child: string;
	/** The day by which the child was retained; of a child who was not, the day of the placement. */
	readonly day: PlainDate;
	readonly occasion: string;
	readonly reason: NotRetained | ChildReason | null;
}

/**
 * Every child who was placed, with the day by which it was retained for so many school days, or why it was not: by the rule that phones
 * and pages go by (cases/retention.ts), so that no second one in another language can differ from it.
 */
export async function retainedAfter(db: Database, schoolDays: number, sought: Sought<ChildrenFilter>): Promise<RetainedChild[]> {
	const { asOf, day: today, counts } = sought;
	const [calendar, children] = await Promise.all([calendarAt(db, asOf), readPlaced(db, asOf, today)]);
	return children.flatMap(({ child, placements, seen }): RetainedChild[] => {
		const wanted = placements.filter((one) => isAmong(counts.places, one));
		const [first = placements[0]] = wanted;
		if (!first) return [];
		const occasion = occasionOf(first);
		const retention = retentionAfter(schoolDays, staysOf(wanted, seen ?? [], calendar), calendar, today);
		if (retention === null) return [{ child, day: first.placedOn, occasion, reason: "placed-elsewhere" }];
		return "on" in retention
			? [{ child, day: retention.on, occasion, reason: null }]
			: [{ child, day: first.placedOn, occasion, reason: retention.because }];
	});
}

function occasionOf({ provision, equivalency }: PlacedChild["placements"][number]): string {
	return equivalency === null ? provision : `${equivalency}_equivalency`;
}

/** The placements of each child and the days on which it was seen learning, up to the day. */
async function readPlaced(db: Database, asOf: number, day: PlainDate): Promise<PlacedChild[]> {
	const { rows } = await sql<PlacedChild>`
		with placed as (
			select child, jsonb_agg(jsonb_build_object('placedOn', placed_on, 'provision', provision, 'equivalency', equivalency,
				'ended', case when ended_on <= ${day} then jsonb_build_object('on', ended_on, 'because', ended_because) end) order by placed_on, id) as placements
			from placement where ${heldAt(asOf)} and placed_on <= ${day} group by child
		), seen as (
			select child, jsonb_agg(on_day) as days from (
				select child, until_day as on_day from learning_attendance where ${heldAt(asOf)} and until_day <= ${day} and days_attended > 0
				union all
				select child, visited_on from case_visit where ${heldAt(asOf)} and visited_on <= ${day} and learning = 'yes'
			) known group by child
		)
		select placed.child, placed.placements, seen.days as seen from placed left join seen on seen.child = placed.child`.execute(db);
	return rows;
}

import { type RawBuilder, sql } from "kysely";
import type { ParticipantRole } from "../../activities/schema.ts";
import type { SessionSize } from "../../counting/index.ts";
import { minimumOf } from "../../indicators/rules.ts";
import type { Indicator } from "../../indicators/schema.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { Sex } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Chances } from "../doubts/chances.ts";
import type { FigureCell, Position } from "../schema.ts";
import { disabilityOf, type HeadCountLine, roleOf, sexOf } from "./attendances.ts";
import { dayOfKey, placeAndRoleOfKey, placeOf } from "./contact-keys.ts";
import { contactsOf, type Grain, nth } from "./contacts.ts";
import { type BesideHeadCounts, sizesOf } from "./head-counts.ts";

/** People whose first qualifying contacts fall together. */
export interface FirstContacts {
	/** The first day of the quarter or the stretch, or the day itself. */
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
export interface PeopleReached {
	readonly indicator: Indicator;
	readonly firsts: readonly FirstContacts[];
	/** Sessions in which people were counted by head, and those that ran at the same time. */
	readonly sizes: readonly SessionSize[];
	/** Those of whom nobody knows for certain who they are. */
	readonly chances: Chances;
}

/** People who came to sessions, for all these indicators in one pass over the attendances, in the order of the indicators. */
export async function readFirstContacts(
	db: Database,
	indicators: readonly Indicator[],
	position: Position,
	grain: Grain = "quarter",
): Promise<FirstContacts[][]> {
	if (indicators.length === 0) return [];
	const { rows } = await sql<Row>`
		with ${contactsOf(indicators, position, { grain })}, places as materialized (
			select place, min(span) as day, min(area) as area, min(closed::text)::uuid as closed
			from countable group by place
		)
		${sql.join(
			indicators.map((indicator, index) => firstsOf(indicator, index, grain)),
			sql` union all `,
		)}`.execute(db);
	const answers: FirstContacts[][] = indicators.map(() => []);
	for (const row of rows) answers[row.number]?.push(firstOf(row));
	return answers;
}

interface Row {
	/** The place of the indicator. */
	readonly number: number;
	readonly day: PlainDate;
	readonly area: string | null;
	readonly closed: string | null;
	readonly sexScore: number;
	readonly role: number;
	readonly age_band: number | null;
	readonly said: number;
	readonly people: number;
	readonly unrecognisable: number;
	readonly times: number | null;
	readonly last_day: PlainDate | null;
}

/**
 * What people are tallied by is packed into one integer (from the lowest bit on: age band, or 7 (3); sex (2); disability (2); role and
 * place), because a hash table of one number is half the work of one of five. By day, nobody asks for more than who was met in which group.
 */
function firstsOf(indicator: Indicator, index: number, grain: Grain): RawBuilder<unknown> {
	const tally =
		minimumOf(indicator) > 1 ? sql`sum(times)::bigint as times, max(last) as last` : sql`null::bigint as times, null::bigint as last`;
	const parts = grain === "day" ? sql`7` : sql`coalesce(age_band, 7) | (said << 4)`;
	const roleAndPlace = grain === "day" ? sql`(${placeOf(placeAndRoleOfKey(sql`first`))} << 4)` : placeAndRoleOfKey(sql`first`);
	return sql`
		(select ${sql.lit(index)} as number, places.day, places.area, places.closed, ((alike >> 3) & 3)::integer - 1 as "sexScore",
			((alike >> 7) & 15)::integer as role, nullif(alike & 7, 7)::integer as age_band, ((alike >> 4) & 6)::integer as said,
			people, unrecognisable, times, ${dayOfKey(sql`last`)} as last_day
		from (
			select (${roleAndPlace} << 7) | (${parts} | ((sex_score + 1) << 3)) as alike,
				count(*) as people, sum(1 - recognisable)::bigint as unrecognisable, ${tally}
			from ${nth("met", index)} group by 1
		) tallied
		join places on places.place = ${placeOf(sql`(alike >> 7)`)})`;
}

function firstOf(row: Row): FirstContacts {
	return {
		day: row.day,
		area: row.area,
		group: row.closed,
		sex: sexOf(row.sexScore),
		role: roleOf(row.role),
		ageBand: row.age_band,
		disability: disabilityOf(row.said),
		people: row.people,
		unrecognisable: row.unrecognisable,
		attendances: row.times,
		lastDay: row.last_day,
	};
}

/** Puts beside those known by name what head-counts say: a group that the names speak against is none. */
export function peopleReached(
	indicator: Indicator,
	firsts: readonly FirstContacts[],
	headCounts: readonly HeadCountLine[],
	beside: BesideHeadCounts,
	chances: Chances,
): PeopleReached {
	const { groupOf } = beside;
	const grouped = firsts.map((one) => ({ ...one, group: groupOf(one.group) }));
	return { indicator, firsts: grouped, sizes: sizesOf(indicator, headCounts, beside), chances };
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

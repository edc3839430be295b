import { sql } from "kysely";
import { populationsHeldAt, sitesHeldAt } from "../../places/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Bounds, Position } from "../schema.ts";

/** How many people there are at all, which no number of people can exceed. */
export interface Populations {
	/** Of the whole country: the row of the empty area path. Null where nobody has said. */
	readonly everybody: Bounds["population"];
	/** By closed site. Of a place of learning it is how many are enrolled, and parents and teachers come there as well: it bounds nobody. */
	readonly closed: ReadonlyMap<string, NonNullable<Bounds["population"]>>;
}

/** The latest numbers that speak of a year not after the day. */
export async function readPopulations(db: Database, { asOf, day }: Position): Promise<Populations> {
	const { rows } = await sql<{ site: string | null; people: number; year: number; source: string }>`
		select distinct on (site) site, people, year, source
		from ${populationsHeldAt(asOf)} as population
		where year <= extract(year from ${day}::date)
			and (area = '' or site in (
				select id from ${sitesHeldAt(asOf)} as site where closed_group and kind in ('khoroo_office', 'bag_office')
			))
		order by site, year desc`.execute(db);
	const everybody = rows.find(({ site }) => site === null) ?? null;
	return {
		everybody: everybody && { people: everybody.people, year: everybody.year, source: everybody.source },
		closed: new Map(rows.flatMap(({ site, ...population }) => (site === null ? [] : [[site, population] as const]))),
	};
}

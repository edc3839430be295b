import { type RawBuilder, sql } from "kysely";
import { heldAt } from "../shared/database/index.ts";

// What SQL of other slices reads of places. PostgreSQL pulls such a plain subquery up: the plan is that of the table.

export function sitesHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select id, kind, area, closed_group from site where ${heldAt(position)})`;
}

/** How many people there are, by site or by area (the empty path is the whole country), each with its year. */
export function populationsHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select area, site, year, people, source from population where ${heldAt(position)})`;
}

import { type RawBuilder, sql } from "kysely";
import { forever, heldAt } from "../shared/database/index.ts";

// What SQL of other slices reads of people. PostgreSQL pulls such a plain subquery up: the plan is that of the table.

/** Every report that was ever written, also those that are no longer in force. */
export const reportsWritten: RawBuilder<unknown> = sql`(
	select id, register_import, register_row, register_list, area, clan, family, given, birth_date, birth_precision, born_from, born_until, sex,
		sex_score, register_number, disability, traits, sought
	from report)`;

const membershipColumns = sql`report, person, sex_score, born_from, born_until, traits, since_seq`;

/** Who each report is, with what it says of them for figures. */
export const membershipsInForce: RawBuilder<unknown> = sql`(select ${membershipColumns} from membership where until_seq = ${sql.lit(forever)})`;

export function membershipsHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select ${membershipColumns} from membership where ${heldAt(position)})`;
}

/** Who each report ever was taken for. */
export const membershipsWritten: RawBuilder<unknown> = sql`(select ${membershipColumns} from membership)`;

/** Pairs of reports that are alike, and what somebody decided about them. */
export function likenessesHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select one, other, probability, joined, guard, decision from likeness where ${heldAt(position)})`;
}

import { type RawBuilder, sql } from "kysely";
import { membershipsHeldAt } from "../relations.ts";

/**
 * A relation of the persons that some reports were taken to be of at a position of the journal, and of what is known of each: what all
 * their reports say, whichever register they stand in. Its columns: `report`, `person`, `name` as that report has it, `sex`, `sex_score`
 * (-1, 0 or 1), `disability`, `born_from` and `born_until` (see `ageBandOn`) and `recognisable`. `reports`: a relation with a column `report`.
 */
export function personsOfReports(reports: RawBuilder<unknown>, asOf: number): RawBuilder<unknown> {
	const membership = sql`${membershipsHeldAt(asOf)} membership`;
	return sql`
		with registered as materialized (
			select membership.report, membership.person from (${reports}) asked join ${membership} on membership.report = asked.report
		), person as (
			select membership.person, coalesce(sum(membership.sex_score), 0) as sex_score,
				max(membership.born_from) as born_from, min(membership.born_until) as born_until, bit_or(membership.traits) as traits
			from (select distinct person from registered) they join ${membership} on membership.person = they.person
			group by membership.person
		)
		select registered.report, registered.person, concat_ws(' ', report.family, report.given) as name,
			case when person.sex_score > 0 then 'female' when person.sex_score < 0 then 'male' end as sex, sign(person.sex_score)::integer as sex_score,
			case when person.traits & 2 <> 0 then 'yes' when person.traits & 4 <> 0 then 'no' end as disability,
			person.born_from, person.born_until, person.traits & 1 = 1 as recognisable
		from registered join person on person.person = registered.person join report on report.id = registered.report`;
}

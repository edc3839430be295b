import { type RawBuilder, sql } from "kysely";
import { type AgeBands, ageBandStarts } from "../../particulars/age-bands.ts";
import type { PlainDate } from "../../shared/clock.ts";

/**
 * A day as a number whose lowest 5 bits are the day, the 4 above them the month, and the rest the year: completed years are a difference
 * by 512.
 */
export function dayNumber(day: RawBuilder<unknown>): RawBuilder<number> {
	return sql`(extract(year from ${day}) * 512 + extract(month from ${day}) * 32 + extract(day from ${day}))::integer`;
}

/** The day that such a number stands for. */
export function dayOfNumber(number: number): PlainDate {
	const parts = [Math.floor(number / 512), Math.floor(number / 32) % 16, number % 32];
	return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-");
}

/**
 * The number of band starts that somebody had reached on a day; null where the days on which they can have been born do not agree. (Most
 * people know the day: then half of the work is done.)
 */
export function ageBandOn(day: RawBuilder<unknown>, table: string, ageBands: AgeBands): RawBuilder<number> {
	const starts = ageBandStarts(ageBands);
	const [from, until] = [sql.ref(`${table}.born_from`), sql.ref(`${table}.born_until`)];
	const band = (born: RawBuilder<unknown>) => {
		const younger = starts.map((age, index) => sql`when ${day} - ${born} < ${sql.lit(age * 512)} then ${sql.lit(index)}`);
		return sql`case ${sql.join(younger, sql` `)} else ${sql.lit(starts.length)} end`;
	};
	return sql`case when ${from} is null or ${until} is null then null when ${from} = ${until} then ${band(from)}
		when ${band(from)} = ${band(until)} then ${band(from)} end`;
}

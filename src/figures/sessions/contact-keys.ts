import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../shared/clock.ts";

/**
 * A session and the role in which somebody came to it, as one integer whose order is the order of contacts: so the least of a person's keys
 * is the first contact, and says by itself on which day, in which role and in which place of a table it was. Looking those up for every
 * person and every figure took longer than counting the people. From the lowest bit on: role (4), place (21), session within its day (17),
 * day (21).
 */
export const keyBits = { place: 4, rank: 25, day: 42 } as const;

/** The place and the role of a key, without the session; and the way back from them. */
export function placeAndRoleOfKey(of: RawBuilder<unknown>): RawBuilder<number> {
	return sql`(${of} & ${sql.lit((1 << keyBits.rank) - 1)})`;
}

export function roleOfKey(of: RawBuilder<unknown>): RawBuilder<number> {
	return sql`(${of} & ${sql.lit((1 << keyBits.place) - 1)})::integer`;
}

export function placeOf(placeAndRole: RawBuilder<unknown>): RawBuilder<number> {
	return sql`(${placeAndRole} >> ${sql.lit(keyBits.place)})`;
}

/** The day on which the session of a key was held. */
export function dayOfKey(of: RawBuilder<unknown>): RawBuilder<PlainDate> {
	const day = sql`(${of} >> ${sql.lit(keyBits.day)})::integer`;
	return sql`make_date(${day} >> 9, (${day} >> 5) & 15, ${day} & 31)`;
}

/** The day whose number a key begins with, as `dayOfKey` has it in the database. */
export function dayOfNumber(number: number): PlainDate {
	const two = (part: number) => String(part).padStart(2, "0");
	return `${String(number >> 9).padStart(4, "0")}-${two((number >> 5) & 15)}-${two(number & 31)}`;
}

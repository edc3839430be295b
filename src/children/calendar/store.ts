import { type Database, versioned } from "../../shared/database/index.ts";
import type { CalendarTables, SchoolCalendar, SchoolYear } from "./schema.ts";

export const schoolYears = versioned<CalendarTables, "school_year">("school_year");

export interface EnteredYear extends SchoolYear {
	readonly id: string;
}

/** The school years that somebody entered, the first ones first. */
export async function listSchoolYears(db: Database): Promise<EnteredYear[]> {
	return entered(schoolYears.inForce(db));
}

/** The school calendar as it stood at a position of the journal. */
export function calendarAt(db: Database, position: number): Promise<SchoolCalendar> {
	return entered(schoolYears.heldAt(db, position));
}

async function entered(held: ReturnType<typeof schoolYears.inForce>): Promise<EnteredYear[]> {
	const rows = await held.select(["id", "year", "terms", "days_off"]).orderBy("year").execute();
	return rows.map(({ id, year, terms, days_off }) => ({ id, year, terms: asRead(terms), daysOff: asRead(days_off) }));
}

/** The school calendar of today, by which school days are counted. */
export function readCalendar(db: Database): Promise<SchoolCalendar> {
	return listSchoolYears(db);
}

/** A column that may hold its JSON as text, read. */
function asRead<One>(value: readonly One[] | string): readonly One[] {
	return typeof value === "string" ? JSON.parse(value) : value;
}

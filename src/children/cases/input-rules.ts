import type { BirthDate } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { agesOn } from "../assessment/ages.ts";

/** Completed years from which a child may answer alone. There is no settled age (docs/decisions/063). */
export const ownAnswer = 16;

interface SaidConsent {
	readonly givenBy: string;
	readonly purposes: readonly unknown[];
	readonly guardianName: string | null;
	readonly givenOn: PlainDate;
}

/** Why an answer about services does not hold, or null: an agreement needs the name of a guardian, or a child who is old enough. */
export function troubleInConsent(
	{ givenBy, purposes, guardianName, givenOn }: SaidConsent,
	birthDate: BirthDate | null,
): "guardian-missing" | "guardian-needed" | null {
	if (givenBy === "guardian" && purposes.length > 0 && guardianName === null) return "guardian-missing";
	const ages = givenBy === "self" ? agesOn(givenOn, birthDate) : null;
	return ages !== null && ages.most < ownAnswer ? "guardian-needed" : null;
}

interface Stretch {
	readonly from: PlainDate;
	readonly until: PlainDate;
}

interface SaidAttendance extends Stretch {
	readonly schoolDays: number;
	readonly daysAttended: number;
}

/** Why the days of an attendance cannot be, or null; `others` are stretches of the same placement on record. */
export function troubleInAttendance(
	{ from, until, schoolDays, daysAttended }: SaidAttendance,
	others: readonly Stretch[],
): "days-attended-many" | "school-days-many" | "attendance-overlaps" | null {
	if (daysAttended > schoolDays) return "days-attended-many";
	if (schoolDays > daysOf(from, until)) return "school-days-many";
	return others.some((other) => other.from <= until && other.until >= from) ? "attendance-overlaps" : null;
}

/** How many days there are from the first to the last, both counted. */
function daysOf(from: PlainDate, until: PlainDate): number {
	return (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
}

import { type BirthDate, yearsOn } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type AssessmentModule, assessmentModules } from "./modules.ts";

/** Completed years, between the least and the most that they may be: the two differ where only the month or year of birth is known. */
export interface Ages {
	readonly least: number;
	readonly most: number;
}

/** The ages on a day; null where the birth date is not known or lies after the day. */
export function agesOn(day: PlainDate, birthDate: BirthDate | null): Ages | null {
	if (birthDate === null) return null;
	// The last of a month is compared and never shown: 31 is after each day of it.
	const last = { day: birthDate.date, month: `${birthDate.date.slice(0, 7)}-31`, year: `${birthDate.date.slice(0, 4)}-12-31` };
	const [most, least] = [birthDate.date, last[birthDate.precision]].map((date) => yearsOn(day, { date, precision: "day" }));
	return most === null || most === undefined ? null : { least: least ?? 0, most };
}

/** The 1 September on which the school year of a day began; in summer, of the year that is over. The age on it is the age for the year. */
export function schoolYearBegan(day: PlainDate): PlainDate {
	const year = Number(day.slice(0, 4));
	return `${day.slice(5) >= "09-01" ? year : year - 1}-09-01`;
}

/** Whether the module is for other ages. An age that may lie inside or outside is not outside: nobody can say that it is. */
export function isOutside({ ages }: AssessmentModule, { least, most }: Ages): boolean {
	return most < ages.from || least > (ages.until ?? Number.POSITIVE_INFINITY);
}

/** The module for somebody’s age on the day of the assessment. Below two years there is none; where the age leaves it open, a person chooses. */
export function moduleForAge(ages: Ages): AssessmentModule | "too-young" | "age-unsure" {
	const fitting = Object.values(assessmentModules).filter((module) => !isOutside(module, ages));
	const [only, other] = fitting;
	if (only === undefined) return "too-young";
	return other === undefined && ages.least >= only.ages.from ? only : "age-unsure";
}

import { type PlainDate, readDay } from "../../shared/clock.ts";
import type { DaysOff, SchoolYear } from "./schema.ts";
import { schoolDaysIn, schoolYearOf } from "./school-days.ts";

/** The days off that a line of the form says (first day, last day where there are several, name); null where it cannot be read. */
export function readDaysOff(line: string): DaysOff | null {
	const [first = "", ...rest] = line.split(/\s+/).filter((part) => !/^[-–—]?$/.test(part));
	const from = readDay(first);
	const last = readDay(rest[0] ?? "");
	const name = (last ? rest.slice(1) : rest).join(" ");
	const until = last ?? from;
	if (from === null || until === null || until < from || name === "" || name.length > 200) return null;
	return { from, until, name };
}

/** Fewer than these is no school year but a slip of the pen: what is counted in school days would lie years away. */
const fewestSchoolDays = 60;

/** What is wrong with a school year, as somebody typed it. */
export function troubleWithSchoolYear({ year, terms, daysOff }: SchoolYear): "terms-order" | "terms-outside" | "school-days-few" | null {
	let before: PlainDate = "";
	for (const { from, until } of terms) {
		if (from > until || from <= before) return "terms-order";
		before = until;
	}
	const isOutside = (day: PlainDate) => schoolYearOf(day) !== year;
	if (terms.some(({ from, until }) => isOutside(from) || isOutside(until))) return "terms-outside";
	return schoolDaysIn({ year, terms, daysOff }).length < fewestSchoolDays ? "school-days-few" : null;
}

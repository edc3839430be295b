import { type PlainDate, realDay } from "../../shared/clock.ts";
import { schoolYearBegan } from "../assessment/ages.ts";
import type { DaySpan, SchoolCalendar, SchoolYear } from "./schema.ts";
import usual from "./usual.json" with { type: "json" };

/** The year in which the school year of a day began. Summer belongs to the one that is over. */
export function schoolYearOf(day: PlainDate): number {
	return Number(schoolYearBegan(day).slice(0, 4));
}

/**
 * Mongolia’s usual school year: four quarters and the public holidays that stand in the law. It is where a year begins, and is confirmed
 * or changed by hand: the ministry lays down each year by itself, the capital and the aimags differ, and the lunar New Year moves.
 */
export function usualSchoolYear(year: number): SchoolYear {
	const on = (monthDay: string) => `${monthDay >= "09-01" ? year : year + 1}-${monthDay}`;
	const spanOf = ({ from, until }: DaySpan) => ({ from: on(from), until: on(until) });
	const lunar = usual.lunar_new_year[String(year + 1) as keyof typeof usual.lunar_new_year] as string | undefined;
	return {
		year,
		terms: usual.terms.map(spanOf),
		daysOff: [
			...usual.daysOff.map(({ name, ...span }) => ({ ...spanOf(span), name })),
			...(lunar ? [{ from: on(lunar), until: dayLater(on(lunar), 2), name: "lunar_new_year" }] : []),
		].toSorted((one, other) => (one.from < other.from ? -1 : 1)),
	};
}

export function isSchoolDay(calendar: SchoolCalendar, day: PlainDate): boolean {
	return schoolDaysOf(calendar, schoolYearOf(day)).includes(day);
}

/** The n-th school day after a day. Years without any are passed over, and a calendar of nothing else has no such day. */
export function schoolDayAfter(calendar: SchoolCalendar, day: PlainDate, n: number): PlainDate | null {
	const first = schoolYearOf(day);
	let left = n;
	for (let year = first; year < first + 30; year += 1) {
		const days = schoolDaysOf(calendar, year);
		const from = year === first ? countUntil(days, day) : 0;
		const found = days[from + left - 1];
		if (found !== undefined) return found;
		left -= days.length - from;
	}
	return null;
}

/** How many school days lie after the first day, up to and with the second. */
export function schoolDaysBetween(calendar: SchoolCalendar, after: PlainDate, until: PlainDate): number {
	if (until <= after) return 0;
	const [first, last] = [schoolYearOf(after), schoolYearOf(until)];
	let count = -countUntil(schoolDaysOf(calendar, first), after);
	for (let year = first; year < last; year += 1) count += schoolDaysOf(calendar, year).length;
	return count + countUntil(schoolDaysOf(calendar, last), until);
}

/** From Monday to Friday in the terms, without the days off, in their order. */
export function schoolDaysIn({ terms, daysOff }: SchoolYear): PlainDate[] {
	return terms.flatMap(({ from, until }) => {
		const days: PlainDate[] = [];
		for (let day = from; day <= until; day = dayLater(day, 1)) {
			const weekday = new Date(Date.parse(day)).getUTCDay();
			if (weekday !== 0 && weekday !== 6 && !daysOff.some((off) => off.from <= day && day <= off.until)) days.push(day);
		}
		return days;
	});
}

/** Each year is walked once: two thousand cases ask for the same ones. */
const entered = new WeakMap<SchoolYear, readonly PlainDate[]>();
const usualOnes = new Map<number, readonly PlainDate[]>();

function schoolDaysOf(calendar: SchoolCalendar, year: number): readonly PlainDate[] {
	const known = calendar.find((one) => one.year === year);
	const days = (known ? entered.get(known) : usualOnes.get(year)) ?? schoolDaysIn(known ?? usualSchoolYear(year));
	if (known) entered.set(known, days);
	else usualOnes.set(year, days);
	return days;
}

/** How many of some days, sorted, are this day or earlier. */
function countUntil(days: readonly PlainDate[], day: PlainDate): number {
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? "") <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}

export function dayLater(day: PlainDate, days: number): PlainDate {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month; where that month is shorter, its last. */
export function monthsLater(day: PlainDate, months: number): PlainDate {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const at = year * 12 + month - 1 + months;
	const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1];
	for (let last = date; last > 28; last -= 1) {
		const found = realDay(inYear, inMonth, last);
		if (found) return found;
	}
	return realDay(inYear, inMonth, Math.min(date, 28)) ?? day;
}

import type { PlainDate } from "../../shared/clock.ts";
import { type Language, tagOf } from "../../shared/words.ts";

/** A month as `YYYY-MM`. */
export type Month = string;

/** Before and after there are no programmes, and an address may ask for any. */
const [firstYear, lastYear] = [2000, 2099];

/** The month of an address, if it is one. */
export function readMonth(written: string | null): Month | null {
	const [, year] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written ?? "") ?? [];
	return year && Number(year) >= firstYear && Number(year) <= lastYear ? written : null;
}

export function monthOf(day: PlainDate): Month {
	return day.slice(0, 7);
}

/** The month so many months later; null where the calendar ends. */
export function shiftMonth(month: Month, by: number): Month | null {
	const [year = 0, number = 0] = month.split("-").map(Number);
	const shifted = year * 12 + number - 1 + by;
	return readMonth(`${Math.floor(shifted / 12)}-${String((shifted % 12) + 1).padStart(2, "0")}`);
}

/** The weeks of a month from Monday to Sunday; null for days of its neighbours. */
export function weeksOf(month: Month): (PlainDate | null)[][] {
	const [year = 0, number = 0] = month.split("-").map(Number);
	const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
	const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
	const weeks = Math.ceil((before + length) / 7);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => {
			const day = week * 7 + weekday - before + 1;
			return day >= 1 && day <= length ? `${month}-${String(day).padStart(2, "0")}` : null;
		}),
	);
}

export function lastDayOf(month: Month): PlainDate {
	return (
		weeksOf(month)
			.flat()
			.findLast((day) => day !== null) ?? `${month}-28`
	);
}

export function sayMonth(language: Language, month: Month): string {
	// The long style of Mongolian spells the month out, which nobody writes.
	return formatter(language, { year: "numeric", month: language === "mn" ? "short" : "long" }).format(new Date(`${month}-01T00:00:00Z`));
}

export function sayWeekday(language: Language, day: PlainDate): string {
	return formatter(language, { weekday: "long" }).format(new Date(`${day}T00:00:00Z`));
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: "UTC" });
}

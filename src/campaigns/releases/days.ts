import type { PlainDate } from "../../shared/clock.ts";
import { type Language, tagOf } from "../../shared/words.ts";

const dayMilliseconds = 86_400_000;

export function addDays(day: PlainDate, days: number): PlainDate {
	return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The Monday of its week: weeks begin on Monday in Mongolia (CLDR). */
export function mondayOf(day: PlainDate): PlainDate {
	return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** `Mon 2 Mar`: the year stands above the calendar. */
export function dayLabel(language: Language, day: PlainDate): string {
	const parts = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(tagOf(language), parts).format(new Date(day));
}

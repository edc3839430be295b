/** The only place that knows what time it is. Rules get the time as an argument. */
export interface Clock {
	now(): Date;
}

export const realClock: Clock = { now: () => new Date() };

/** A clock that runs at real speed from another moment: the demo programme lives in 2020. */
export function shiftedClock(base: Clock, offsetMilliseconds: number): Clock {
	return { now: () => new Date(base.now().getTime() + offsetMilliseconds) };
}

/** A calendar day as `YYYY-MM-DD`. Days of a programme are days in Mongolia, wherever the server stands. */
export type PlainDate = string;

const mongolianDay = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Ulaanbaatar",
	year: "numeric",
	month: "2-digit",
	day: "2-digit",
});

export function today(clock: Clock): PlainDate {
	return dayOf(clock.now());
}

export function dayOf(moment: Date): PlainDate {
	return mongolianDay.format(moment);
}

/** The first day of the month of a day. */
export function monthOf(day: PlainDate): PlainDate {
	return `${day.slice(0, 7)}-01`;
}

export function dayBefore(day: PlainDate): PlainDate {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

export function dayAfter(day: PlainDate): PlainDate {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Null for a day that no calendar has. */
export function realDay(year: number, month: number, day: number): PlainDate | null {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	// PostgreSQL has no year zero; what was no number at all is greater and smaller than none.
	const isReal = year >= 1 && day >= 1 && day <= (lengths[month - 1] ?? 0);
	if (!isReal) return null;
	return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export function readDay(written: string): PlainDate | null {
	const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
	return realDay(Number(year), Number(month), Number(day));
}

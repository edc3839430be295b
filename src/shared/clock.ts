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

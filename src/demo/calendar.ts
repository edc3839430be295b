import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";

const first: PlainDate = "2018-03-26";
const last: PlainDate = "2020-04-24";

/** A working day of the programme until the demo's today, not in the summer holidays. */
export function workingDay(chance: Chance, from = first, to = last): PlainDate {
	const [start, end] = [Date.parse(from), Date.parse(to)];
	for (;;) {
		const day = new Date(start + Math.floor(chance.next() * (end - start)));
		if (![0, 6].includes(day.getUTCDay()) && ![6, 7].includes(day.getUTCMonth())) return day.toISOString().slice(0, 10);
	}
}

export function daysAfter(day: PlainDate, days: number): PlainDate {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

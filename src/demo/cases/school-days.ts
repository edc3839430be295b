import type { PlainDate } from "../../shared/clock.ts";
import { daysAfter } from "../calendar.ts";

interface Span {
	readonly from: PlainDate;
	readonly until: PlainDate;
}

export interface WorldSchoolYear {
	/** In which it begins. */
	readonly year: number;
	readonly terms: readonly Span[];
	readonly daysOff: readonly (Span & { readonly name: string })[];
}

/** The lunar new year moves; its three days by the year in which they lie. */
const lunarNewYear: Readonly<Record<number, PlainDate>> = { 2018: "2018-02-16", 2019: "2019-02-05", 2020: "2020-02-24" };

/** The school years in which the programme of the demo has worked. */
export const worldSchoolYears: readonly WorldSchoolYear[] = [2017, 2018, 2019].map((year) => {
	const next = year + 1;
	const lunar = lunarNewYear[next] ?? `${next}-02-20`;
	const oneDay = (name: string, day: PlainDate) => ({ name, from: day, until: day });
	return {
		year,
		terms: [
			{ from: `${year}-09-01`, until: `${year}-10-27` },
			{ from: `${year}-11-05`, until: `${year}-12-22` },
			{ from: `${next}-01-13`, until: `${next}-03-20` },
			{ from: `${next}-04-06`, until: `${next}-06-05` },
		],
		daysOff: [
			oneDay("Бүгд Найрамдах Улс тунхагласны баяр", `${year}-11-26`),
			{ name: "Цагаан сар", from: lunar, until: daysAfter(lunar, 2) },
			oneDay("Олон улсын эмэгтэйчүүдийн өдөр", `${next}-03-08`),
			oneDay("Хүүхдийн баяр", `${next}-06-01`),
		],
	};
});

/** Every day on which there is school, from the first to the last: what is counted in school days is counted on this list. */
const schoolDays: readonly PlainDate[] = worldSchoolYears.flatMap(({ terms, daysOff }) =>
	terms.flatMap(({ from, until }) => {
		const days: PlainDate[] = [];
		for (let day = from; day <= until; day = daysAfter(day, 1)) {
			const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
			if (!isWeekend && !daysOff.some((off) => off.from <= day && day <= off.until)) days.push(day);
		}
		return days;
	}),
);

/** Days on which there is school after a day, until another and with it. */
export function schoolDaysBetween(after: PlainDate, until: PlainDate): readonly PlainDate[] {
	return schoolDays.filter((day) => day > after && day <= until);
}

import type { PlainDate } from "../../shared/clock.ts";
import { daysAfter } from "../calendar.ts";
import type { Chance } from "../chance.ts";
import { schoolDaysBetween } from "./school-days.ts";

/** How long a child stays where it was placed, and when it was there. */
export interface WorldStay {
	readonly placedOn: PlainDate;
	readonly provision: "school" | "special_school" | "kindergarten" | "lifelong_equivalency";
	readonly grade: number | null;
	readonly equivalency: "primary" | "lower_secondary" | "upper_secondary" | null;
	/** The day on which the child dropped out again; null of who stayed. */
	readonly droppedOutOn: PlainDate | null;
	readonly attended: readonly ReportedDays[];
}

/** A stretch of days as a teacher reports it. */
export interface ReportedDays {
	readonly from: PlainDate;
	readonly until: PlainDate;
	readonly schoolDays: number;
	readonly daysAttended: number;
}

type Placement = Pick<WorldStay, "placedOn" | "provision" | "grade" | "equivalency">;

/** A stay of which teachers reported until a day, by quarters; who is about to leave is there less and less. */
export function inventStay(chance: Chance, placement: Placement, reported: PlainDate, droppedOutOn: PlainDate | null): WorldStay {
	const days = schoolDaysBetween(placement.placedOn, droppedOutOn ?? reported);
	const quarters = Object.values(Object.groupBy(days, (day) => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`));
	const attended = quarters.map((some = [], at): ReportedDays => {
		const isLast = droppedOutOn !== null && at === quarters.length - 1;
		const share = isLast ? 0.5 + chance.next() * 0.2 : 0.82 + chance.next() * 0.18;
		const [from = placement.placedOn, until = from] = [some[0], some.at(-1)];
		return { from, until, schoolDays: some.length, daysAttended: Math.max(1, Math.round(some.length * share)) };
	});
	return { ...placement, droppedOutOn, attended };
}

/** The day of the n-th school day of a stay, where somebody saw the child there until then; null where it did not come to that. */
export function retainedOn({ placedOn, attended }: Pick<WorldStay, "placedOn" | "attended">, n: number): PlainDate | null {
	const seen = attended.at(-1)?.until;
	return (seen && schoolDaysBetween(placedOn, seen)[n - 1]) ?? null;
}

/** As far as it was followed. */
export function until(stay: WorldStay, day: PlainDate): WorldStay {
	return {
		...stay,
		attended: stay.attended.flatMap((one) => {
			if (one.until <= day) return [one];
			const days = schoolDaysBetween(stay.placedOn, day).filter((some) => some >= one.from);
			const last = days.at(-1);
			if (last === undefined) return [];
			return [{ from: one.from, until: last, schoolDays: days.length, daysAttended: Math.min(one.daysAttended, days.length) }];
		}),
	};
}

/** Whether some days lie between two: a child drops out some time after it came, and comes back some time after that. */
export function dayBetween(chance: Chance, after: PlainDate, until: PlainDate, least: number): PlainDate | null {
	const room = Math.round((Date.parse(until) - Date.parse(after)) / 86_400_000) - least;
	return room < 1 ? null : daysAfter(after, least + chance.between(0, room));
}

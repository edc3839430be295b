import type { PlainDate } from "../../shared/clock.ts";
import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";

/** @throws Problem where a day that something happened on lies in the future */
export function requirePast({ today }: Pick<Change, "today">, day: PlainDate): void {
	if (day > today) throw problem("case-day-to-come", { day, today });
}

/** @throws Problem where the second of two days comes before the first */
export function requireOrder(first: PlainDate, second: PlainDate | null): void {
	if (second !== null && second < first) throw problem("case-days-order", { first, second });
}

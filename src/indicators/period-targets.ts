import type { Quarter } from "../counting/index.ts";
import type { IndicatorSheet, PeriodTarget } from "../figures/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import { readWhole } from "./form-fields.ts";

/** One period to a line, as it is typed: `2019: 400`, `2019-Q2 120`. Null where a line is none of these. */
export function readTargets(written: string): PeriodTarget[] | null {
	const lines = written.split("\n").map((one) => one.trim());
	const targets = lines.filter((one) => one !== "").map(readTarget);
	return targets.includes(null) ? null : (targets as PeriodTarget[]).toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

export function writeTargets(targets: readonly PeriodTarget[]): string {
	return targets.map(({ period, value }) => `${period}: ${value}`).join("\n");
}

function readTarget(line: string): PeriodTarget | null {
	const [, year, quarter, number = ""] = /^([12]\d{3})(?:[-\s]?Q([1-4]))?(?:\s*[:=]\s*|\s+)(\S.*)$/i.exec(line) ?? [];
	const value = readWhole(number);
	if (year === undefined || !(value >= 1 && value < 1_000_000_000)) return null;
	return { period: quarter ? `${year}-Q${quarter}` : year, value };
}

/** The quarters of a period, which is a year or one of them. */
export function quartersIn(period: string): Quarter[] {
	if (period.includes("-Q")) return [period as Quarter];
	return ([1, 2, 3, 4] as const).map((number) => `${Number(period)}-Q${number}` as const);
}

/** Whether some day of the window lies in the period. */
export function isWithin({ windowFrom, windowUntil }: Pick<IndicatorSheet, "windowFrom" | "windowUntil">, period: string): boolean {
	const first = firstDayOf(quartersIn(period)[0] as Quarter);
	return lastDayIn(period) >= windowFrom && (windowUntil === null || first <= windowUntil);
}

/** As text, to be compared: no day lies between it and the first of the next quarter. */
export function lastDayIn(period: string): PlainDate {
	const [year = "", number = "4"] = period.split("-Q");
	return `${year}-${String(Number(number) * 3).padStart(2, "0")}-31`;
}

function firstDayOf(quarter: Quarter): PlainDate {
	const [year = "", number = ""] = quarter.split("-Q");
	return `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
}

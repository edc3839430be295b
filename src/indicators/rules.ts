import type { Additivity, Axis } from "../counting/countable.ts";
import type { Quarter } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { askedOfSessions, countableOf } from "./countables.ts";
import type { IndicatorSheet, PeriodTarget } from "./schema.ts";

type Counted = Pick<IndicatorSheet, "unit" | "counts">;

/** Why unit, records and reach of a sheet do not go together, as a message of the records by the part of the sheet that is wrong. */
export function misfitsOf({ unit, counts, reach }: Pick<IndicatorSheet, "unit" | "counts" | "reach">): ReadonlyMap<string, string> {
	const { units, reaches, misfits } = countableOf(counts);
	return new Map([
		...(units.includes(unit) ? [] : [["unit", `unit-not-of-${counts.of}`] as const]),
		...(reaches.includes(reach) ? [] : [["reach", `reach-not-of-${counts.of}`] as const]),
		...(misfits?.({ unit, counts }) ?? []).map(([key, message]) => [`counts.${key}`, message] as const),
	]);
}

export function additivityOf({ unit, counts }: Counted): Additivity {
	return countableOf(counts).additivity(unit);
}

/** How many different sessions somebody must have reached to count. */
export function minimumOf(sheet: Counted): number {
	return askedOfSessions(sheet)?.minimum ?? 1;
}

/** The axes along which what a sheet counts has a place. */
export function axesOf({ unit, counts }: Counted): readonly Axis[] {
	return countableOf(counts).axes(unit);
}

type Placed = Pick<IndicatorSheet, "code" | "pillar" | "counts">;

/**
 * By their codes, but steps of one thing in the order in which they happen: a child is identified first and given access later. They stand
 * where the first of their codes does.
 */
export function inSequence<S extends Placed>(sheets: readonly S[]): S[] {
	const kindOf = ({ pillar, counts }: Placed) => `${pillar} ${counts.of}`;
	const stepOf = ({ counts }: Placed) => countableOf(counts).step?.(counts) ?? null;
	const firstCodes = new Map<string, string>();
	for (const sheet of sheets) {
		const known = firstCodes.get(kindOf(sheet));
		if (stepOf(sheet) !== null && (known === undefined || sheet.code < known)) firstCodes.set(kindOf(sheet), sheet.code);
	}
	const placeOf = (sheet: Placed) => (stepOf(sheet) === null ? sheet.code : (firstCodes.get(kindOf(sheet)) ?? sheet.code));
	const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
	return sheets.toSorted(
		(one, other) => compare(placeOf(one), placeOf(other)) || (stepOf(one) ?? 0) - (stepOf(other) ?? 0) || compare(one.code, other.code),
	);
}

/** The quarters of a period, which is a year or one of them. */
export function quartersIn(period: string): Quarter[] {
	if (period.includes("-Q")) return [period as Quarter];
	return ([1, 2, 3, 4] as const).map((number) => `${Number(period)}-Q${number}` as const);
}

/** Whether some day of the window lies in the period. */
export function isWithin({ windowFrom, windowUntil }: Pick<IndicatorSheet, "windowFrom" | "windowUntil">, period: string): boolean {
	return lastDayIn(period) >= windowFrom && (windowUntil === null || firstDayIn(period) <= windowUntil);
}

/** The last day of a period, to be compared as text: it may be one that no calendar has (31 June), and none lies between it and the next quarter. */
export function lastDayIn(period: string): PlainDate {
	const [year = "", number = "4"] = period.split("-Q");
	return `${year}-${String(Number(number) * 3).padStart(2, "0")}-31`;
}

export function firstDayIn(period: string): PlainDate {
	const [year = "", number = "1"] = period.split("-Q");
	return `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
}

/** One period to a line, as it is typed: `2019: 400`, `2019-Q2 120`. Null where a line is none of these. */
export function readTargets(written: string): readonly unknown[] | null {
	const lines = written.split("\n").map((one) => one.trim());
	const targets = lines.filter((one) => one !== "").map(readTarget);
	return targets.includes(null) ? null : targets;
}

export function writeTargets(targets: readonly PeriodTarget[]): string {
	return targets.map(({ period, value }) => `${period}: ${value}`).join("\n");
}

function readTarget(line: string): { readonly period: string; readonly value: string } | null {
	const [, year, quarter, value = ""] = /^([12]\d{3})(?:[-\s]?Q([1-4]))?(?:\s*[:=]\s*|\s+)(\S.*)$/i.exec(line) ?? [];
	return year === undefined ? null : { period: quarter ? `${year}-Q${quarter}` : year, value };
}

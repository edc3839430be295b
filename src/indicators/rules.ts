import type { Quarter } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { AgeBands, IndicatorSheet, IndicatorUnit, Reach, Source } from "./schema.ts";

export type Origin = Source["of"];
export const origins = ["activities", "children", "documents", "campaigns", "enrolment"] as const satisfies readonly Origin[];

/** What records of a kind can be counted as, and whom they reach. The first is what most programmes mean. */
const sensible: Readonly<Record<Origin, { readonly units: readonly IndicatorUnit[]; readonly reaches: readonly Reach[] }>> = {
	activities: { units: ["person", "attendance", "event"], reaches: ["direct", "indirect"] },
	children: { units: ["person", "household"], reaches: ["direct"] },
	documents: { units: ["document"], reaches: ["direct"] },
	campaigns: { units: ["contact"], reaches: ["campaign"] },
	enrolment: { units: ["person"], reaches: ["indirect"] },
};

export function unitsOf(origin: Origin): readonly IndicatorUnit[] {
	return sensible[origin].units;
}

export function reachesOf(origin: Origin): readonly Reach[] {
	return sensible[origin].reaches;
}

export type Misfit = `${"unit" | "reach"}-not-of-${Origin}` | "minimum-of-people" | "roles-of-events";

/** Why unit, records and reach of a sheet do not go together, as a word of the dictionary by the field that is wrong. */
export function misfitsOf({ unit, counts, reach }: Pick<IndicatorSheet, "unit" | "counts" | "reach">): ReadonlyMap<string, Misfit> {
	const misfits = new Map<string, Misfit>();
	if (!unitsOf(counts.of).includes(unit)) misfits.set("unit", `unit-not-of-${counts.of}`);
	if (!reachesOf(counts.of).includes(reach)) misfits.set("reach", `reach-not-of-${counts.of}`);
	if (counts.of === "activities") {
		if (counts.minimum > 1 && unit !== "person") misfits.set("minimumSessions", "minimum-of-people");
		if (counts.roles.length > 0 && unit === "event") misfits.set("roles", "roles-of-events");
	}
	return misfits;
}

/** What may be done with several numbers of a unit: things are united, encounters are added and say nothing of people. */
export type Additivity = "thing" | "encounter" | "single" | "enrolment";

export function additivityOf({ unit, counts }: Pick<IndicatorSheet, "unit" | "counts">): Additivity {
	if (counts.of === "enrolment") return "enrolment";
	if (unit === "attendance" || unit === "contact") return "encounter";
	return unit === "person" || unit === "household" ? "thing" : "single";
}

/** Lower ends of the bands of each scheme; below the first is a band of its own. */
const starts: Readonly<Record<AgeBands, readonly number[]>> = { adults: [25, 35, 45, 55], children: [6, 10, 15, 18] };

export function ageBandStarts(ageBands: AgeBands): readonly number[] {
	return starts[ageBands];
}

/** `24`, `25`–`34`, … as numbers for the words to dress. */
export function ageBandOf(index: number, ageBands: AgeBands): { from: number | null; to: number | null } {
	const from = index === 0 ? null : (starts[ageBands][index - 1] ?? null);
	const next = starts[ageBands][index];
	return { from, to: next === undefined ? null : next - 1 };
}

/** The last day that counts while the journal stands at `day`. */
export function lastDay({ windowUntil }: Pick<IndicatorSheet, "windowUntil">, day: PlainDate): PlainDate {
	return windowUntil !== null && windowUntil < day ? windowUntil : day;
}

/** How many different sessions somebody must have reached to count. */
export function minimumOf({ counts }: Pick<IndicatorSheet, "counts">): number {
	return counts.of === "activities" ? counts.minimum : 1;
}

export const axes = ["sex", "ageBand", "area", "role", "disability"] as const;
export type Axis = (typeof axes)[number];

/** The axes along which what a sheet counts has a place: a document has no sex, and a child is no participant. */
export function axesOf({ unit, counts }: Pick<IndicatorSheet, "unit" | "counts">): readonly Axis[] {
	if (unit === "event" || unit === "household" || counts.of === "enrolment") return ["area"];
	if (unit === "document" || unit === "contact") return [];
	return counts.of === "children" ? axes.filter((axis) => axis !== "role") : axes;
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

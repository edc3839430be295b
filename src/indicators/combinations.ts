import type { IndicatorSheet, IndicatorUnit, Reach, Source } from "../figures/schema.ts";

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

import type { Source } from "../../src/indicators/countables.ts";
import type { IndicatorSheet } from "../../src/indicators/schema.ts";

const words = { mn: "Хүн", en: "People" };

/** Whoever came to so many sessions of any kind, in any role. */
export function reached(minimum: number): Source {
	return { of: "activities", kinds: [], roles: [], minimum };
}

/** A sheet with nothing special about it. */
export const plainSheet: Omit<IndicatorSheet, "code"> = {
	pillar: null,
	title: words,
	definition: words,
	notCounted: words,
	unit: "person",
	counts: reached(1),
	reach: "direct",
	ageBands: "adults",
	windowFrom: "2018-01-01",
	windowUntil: null,
	baseline: null,
	target: null,
	targets: [],
	notes: {},
};

import type { Source } from "../../src/indicators/countables.ts";
import { indicatorCommands } from "../../src/indicators/index.ts";
import type { IndicatorSheet } from "../../src/indicators/schema.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { run } from "../../src/shared/journal/index.ts";
import { authorBy, type Person } from "./people.ts";

const words = { mn: "Хүн", en: "People" };

/** A sheet of the people who came to so many sessions of any kind, in any role. */
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

export function defineIndicator(handle: Handle, who: Person, sheet: IndicatorSheet) {
	return run(handle, authorBy(who), indicatorCommands["indicator-defined"], sheet);
}

export function reviseIndicator(handle: Handle, who: Person, sheet: IndicatorSheet) {
	return run(handle, authorBy(who), indicatorCommands["indicator-revised"], sheet);
}

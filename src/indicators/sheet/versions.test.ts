import { describe, expect, it } from "vitest";
import type { Indicator, IndicatorSheet } from "../schema.ts";
import { starterSheets } from "../starter/starter.ts";
import { changesBetween, pairs, type Written } from "./versions.ts";

const json = (value: unknown) => JSON.stringify(value);
const written: Written = {
	pillar: ({ pillar }) => json(pillar),
	unit: ({ unit }) => unit,
	counts: ({ counts }) => json(counts),
	reach: ({ reach }) => reach,
	ageBands: ({ ageBands }) => ageBands,
	window: ({ windowFrom, windowUntil }) => `${windowFrom}/${windowUntil}`,
	baseline: ({ baseline }) => json(baseline),
	target: ({ target }) => json(target),
	targets: ({ targets }) => json(targets),
};
const [first] = starterSheets("2018-03-01") as [IndicatorSheet, ...IndicatorSheet[]];

/** One changed field of each kind; a field that is forgotten would let a sheet change in silence. */
const changed: Readonly<Record<string, Partial<IndicatorSheet>>> = {
	pillar: { pillar: "another" },
	"title-mn": { title: { ...first.title, mn: "Өөр" } },
	"definition-en": { definition: { ...first.definition, en: "Another" } },
	"not-counted-mn": { notCounted: { ...first.notCounted, mn: "Өөр" } },
	unit: { unit: "attendance" },
	counts: { counts: { of: "activities", kinds: [], roles: [], minimum: 3 } },
	reach: { reach: "indirect" },
	"age-bands": { ageBands: "children" },
	window: { windowUntil: "2021-03-31" },
	baseline: { baseline: { value: 3, on: null, source: "Survey" } },
	"target-label": { target: 40 },
	targets: { targets: [{ period: "2019", value: 4 }] },
	"note-method": { notes: { ...first.notes, method: { mn: "Өөр", en: "Another" } } },
};

describe("the versions of a sheet", () => {
	it.each(Object.entries(changed))("say that %s changed, and nothing else", (field, change) => {
		expect(changesBetween(first, { ...first, ...change }, written).map((one) => one.field)).toEqual([field]);
	});

	it("say nothing where nothing changed", () => {
		expect(changesBetween(first, structuredClone(first), written)).toEqual([]);
	});

	it("stand each beside the one it replaced", () => {
		const versions = [9, 4].map((version): Indicator => ({ ...first, version }));
		expect(pairs(versions).map(({ version, before }) => [version.version, before?.version ?? null])).toEqual([
			[9, 4],
			[4, null],
		]);
	});
});

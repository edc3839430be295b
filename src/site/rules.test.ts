import { describe, expect, it } from "vitest";
import type { Source } from "../indicators/countables.ts";
import {
	devicesUntil,
	hasBreakdown,
	leftOutRanges,
	mayHoldEachOther,
	mayShowOverlap,
	publicArea,
	publicDevices,
	publicTotal,
} from "./rules.ts";

describe("what is public", () => {
	it.each([
		["11/1110", "11/1110"],
		["11/1110/111001", "11/1110"],
		["11", "11"],
		["84", "84"],
		["84/8401", "84"],
		[null, null],
	])("of the place %s is %s", (path, place) => {
		expect(publicArea(path)).toBe(place);
	});

	it("of a total of one to four people is a range", () => {
		expect([0, 1, 3, 4, 5, 1037].map((value) => publicTotal({ unit: "person", low: value, high: value }))).toEqual([
			{ low: 0, high: 0 },
			{ low: 1, high: 4 },
			{ low: 1, high: 4 },
			{ low: 1, high: 4 },
			{ low: 5, high: 5 },
			{ low: 1037, high: 1037 },
		]);
		expect(publicTotal({ unit: "person", low: 3, high: 9 })).toEqual({ low: 1, high: 9 });
	});

	it("of few meetings or documents is their number: they give nobody away", () => {
		expect(publicTotal({ unit: "event", low: 3, high: 3 })).toEqual({ low: 3, high: 3 });
	});

	it("of attendances left out is a step of five", () => {
		const of = (rows: number) => leftOutRanges([{ reason: "session-cancelled", rows }]).map(({ low, high }) => [low, high]);
		expect([0, 2, 5, 29, 30].map(of)).toEqual([[], [[1, 4]], [[5, 9]], [[25, 29]], [[30, 34]]]);
	});
});

describe("two figures", () => {
	const activities = (kinds: Source & { of: "activities" }): { unit: "person"; counts: Source } => ({ unit: "person", counts: kinds });
	const trained = activities({ of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 1 });

	it.each([
		["the same with a higher minimum", activities({ of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 3 })],
		["everybody in every activity", activities({ of: "activities", kinds: [], roles: [], minimum: 1 })],
		["everybody in trainings", activities({ of: "activities", kinds: ["training"], roles: [], minimum: 1 })],
	])("of which one may be part of the other are held against each other: %s", (_, other) => {
		expect(mayHoldEachOther(trained, other)).toBe(true);
	});

	it.each([
		["people of other activities", activities({ of: "activities", kinds: ["workshop"], roles: ["teacher"], minimum: 1 })],
		["people of another role", activities({ of: "activities", kinds: ["training"], roles: ["parent"], minimum: 1 })],
		["children", { unit: "person", counts: { of: "children", event: "access", places: [] } } as const],
		["attendances", { ...trained, unit: "attendance" } as const],
	])("that are of different rows are not: %s", (_, other) => {
		expect(mayHoldEachOther(trained, other)).toBe(false);
	});

	it("of children are: whoever has access was identified", () => {
		const of = (event: "identified" | "access") => ({ unit: "person", counts: { of: "children", event, places: [] } }) as const;
		expect(mayHoldEachOther(of("identified"), of("access"))).toBe(true);
	});
});

it("only people have a breakdown: five attendances may be one person", () => {
	expect(hasBreakdown({ unit: "person", reach: "direct" })).toBe(true);
	for (const unit of ["attendance", "household", "event"] as const) expect(hasBreakdown({ unit, reach: "direct" })).toBe(false);
	expect(hasBreakdown({ unit: "person", reach: "indirect" })).toBe(false);
});

describe("pillars together are not said where", () => {
	const overlap = (shared: number, together: number, ...pillars: number[]) =>
		({
			shared: [{ pillars: ["a", "b"], people: shared }],
			pillars: pillars.map((rows) => ({ pillar: "", count: { rows } })),
			together: { rows: together },
		}) as unknown as Parameters<typeof mayShowOverlap>[0];

	it("they share one to four people", () => {
		const shown = [0, 1, 4, 5, 60].map((people) => mayShowOverlap(overlap(people, 300 - people, 200, 100)));
		expect(shown).toEqual([true, false, false, true, true]);
	});

	it("all but one to four people are in one of them", () => {
		const shown = [0, 1, 4, 5, 60].map((apart) => mayShowOverlap(overlap(60, 200 + apart, 200, 100)));
		expect(shown).toEqual([true, false, false, true, true]);
	});

	it("one to four people are in any of them", () => {
		expect(mayShowOverlap(overlap(0, 3, 3, 0))).toBe(false);
	});
});

describe("devices of our own pages", () => {
	const counted = { devices: 1_234, views: 900, unmeasured: 100, since: "2020-03-02" };

	it("are not said while they are few, nor is how many of their views are measured", () => {
		const few = { until: "2020-03-31", devices: null, coverage: null };
		for (const devices of [0, 1, 49]) expect(publicDevices({ ...counted, devices }, "2020-03-31")).toEqual(few);
		expect(publicDevices({ ...counted, devices: 50 }, "2020-03-31")).toMatchObject({ devices: 50 });
	});

	it("are rounded to tens, and are none before anything was counted", () => {
		expect(publicDevices(counted, "2020-03-31")).toEqual({ until: "2020-03-31", devices: 1_230, coverage: 90 });
		expect(publicDevices(counted, "2020-02-29")).toBeNull();
		expect(publicDevices({ ...counted, since: null }, "2020-03-31")).toBeNull();
	});

	it("move once a month, when nothing more can come of the month before", () => {
		expect(["2020-04-01", "2020-04-02", "2020-04-30", "2020-05-01", "2020-05-02"].map(devicesUntil)).toEqual([
			"2020-02-29",
			"2020-03-31",
			"2020-03-31",
			"2020-03-31",
			"2020-04-30",
		]);
	});
});

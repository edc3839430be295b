import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { editionCells, editionTables, tablesVersion } from "./schema.ts";

const part = { keys: ["female", null], people: 7 };
const tables = {
	...{ people: 7, sex: [part], ageBand: [], area: [] },
	...{ quarter: [{ keys: ["2019-Q4"], people: 7 }], rows: [{ quarters: ["2019-Q4"], areas: ["84", null], people: 7 }] },
};

describe("an edition as it is stored", () => {
	it.each([
		["of the first version, which had no number", tables],
		["of this one", { version: tablesVersion, ...tables }],
	])("reads %s", (_, stored) => {
		expect(v.parse(editionTables, JSON.parse(JSON.stringify(stored)))).toEqual(tables);
	});

	it.each([
		["a later version", { version: tablesVersion + 1, ...tables }],
		["half of it", { people: 7 }],
		["fewer than nobody", { ...tables, people: -1 }],
		["a quarter that is none", { ...tables, quarter: [{ keys: ["2019-Q5"], people: 7 }] }],
		["what nobody knows", { ...tables, school: [] }],
	])("does not read %s", (_, stored) => {
		expect(v.safeParse(editionTables, stored).success).toBe(false);
	});

	it("is made from cells of which each is whole", () => {
		const cell = { quarter: "2019-Q4", area: null, sex: "male", ageBand: 0, people: 2 };
		expect(v.parse(editionCells, [cell])).toEqual([cell]);
		expect(v.safeParse(editionCells, [{ ...cell, role: "teacher" }]).success).toBe(false);
	});
});

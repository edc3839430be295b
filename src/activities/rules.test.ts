import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disabilities } from "../particulars/disability.ts";
import { sexes } from "../particulars/sex.ts";
import { areTimesInOrder, cellKey, mostCells, mostPeople, sameCells, settleCells, sumOfCells } from "./rules.ts";
import { type HeadCountCell, headCountAges, participantRoles } from "./schema.ts";

const cell: fc.Arbitrary<HeadCountCell> = fc.record({
	sex: fc.constantFrom(null, ...sexes),
	ageBand: fc.constantFrom(null, ...headCountAges),
	role: fc.constantFrom(null, ...participantRoles),
	disability: fc.constantFrom("not_asked" as const, ...disabilities),
	people: fc.integer({ min: 0, max: 120 }),
});

const women = { sex: "female", ageBand: null, role: null, disability: "not_asked", people: 3 } as const;

describe("a head-count", () => {
	it("keeps everybody and joins those of the same group, in whichever order they were written", () => {
		fc.assert(
			fc.property(fc.array(cell, { maxLength: mostCells }), (cells) => {
				const settled = settleCells(cells);
				if (typeof settled === "string") throw new Error(settled);
				expect(sumOfCells(settled)).toBe(sumOfCells(cells));
				expect(new Set(settled.map(cellKey)).size).toBe(settled.length);
				expect(settled.every(({ people }) => people > 0)).toBe(true);
				expect(sameCells(settled, settleCells(cells.toReversed()) as HeadCountCell[])).toBe(true);
				expect(settleCells(settled)).toEqual(settled);
			}),
		);
	});

	it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, mostPeople + 1])("of %s people is none", (people) => {
		expect(settleCells([{ ...women, people }])).toBe("people-wrong");
	});

	it("holds no more than a hall even when its rows are added up", () => {
		expect(settleCells([{ ...women, people: mostPeople }, women])).toBe("people-wrong");
	});

	it("has sixty groups at most", () => {
		const groups = headCountAges.flatMap((ageBand) => participantRoles.map((role) => ({ ...women, ageBand, role })));
		expect(settleCells(groups.slice(0, mostCells))).toHaveLength(mostCells);
		expect(settleCells(groups)).toBe("cells-many");
	});

	it("tells “not asked” from “no”", () => {
		expect(settleCells([women, { ...women, disability: "no" }])).toHaveLength(2);
		expect(sameCells([women], [{ ...women, disability: "no" }])).toBe(false);
	});
});

it("a session ends after it starts", () => {
	expect(areTimesInOrder({})).toBe(true);
	expect(areTimesInOrder({ startsAt: "09:00", endsAt: "13:30" })).toBe(true);
	expect(areTimesInOrder({ startsAt: "13:30", endsAt: "09:00" })).toBe(false);
	expect(areTimesInOrder({ startsAt: null, endsAt: "09:00" })).toBe(false);
});

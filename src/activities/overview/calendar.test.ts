import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDayOf, readMonth, sayMonth, sayWeekday, shiftMonth, weeksOf } from "./calendar.ts";

const month = fc
	.record({ year: fc.integer({ min: 2001, max: 2098 }), number: fc.integer({ min: 1, max: 12 }) })
	.map(({ year, number }) => `${year}-${String(number).padStart(2, "0")}`);

describe("a month", () => {
	it("has each of its days once, on the right weekday", () => {
		fc.assert(
			fc.property(month, (month) => {
				const weeks = weeksOf(month);
				const days = weeks.flat().filter((day) => day !== null);
				expect(days).toEqual(days.map((_, index) => `${month}-${String(index + 1).padStart(2, "0")}`));
				expect(days.at(-1)).toBe(lastDayOf(month));
				for (const week of weeks) {
					expect(week).toHaveLength(7);
					for (const [weekday, day] of week.entries()) if (day) expect(new Date(day).getUTCDay()).toBe((weekday + 1) % 7);
				}
			}),
		);
	});

	it("lies between its neighbours", () => {
		fc.assert(fc.property(month, (month) => shiftMonth(shiftMonth(month, 1) ?? "", -1) === month));
		expect([shiftMonth("2019-12", 1), shiftMonth("2020-01", -1), shiftMonth("2000-01", -1), shiftMonth("2099-12", 1)]).toEqual([
			"2020-01",
			"2019-12",
			null,
			null,
		]);
	});

	it.each(["2020-13", "2020-00", "2020-4", "0001-01", "9999-12", "2020-04-01", "", "\0", "'; drop table"])("is not %j", (written) => {
		expect(readMonth(written)).toBeNull();
	});

	it("is said in both languages", () => {
		expect(sayMonth("en", "2020-04")).toBe("April 2020");
		expect(sayMonth("mn", "2020-04")).toMatch(/2020 оны 4-р сар/);
		expect([sayWeekday("en", "2020-04-27"), sayWeekday("mn", "2020-04-27").toLowerCase()]).toEqual(["Monday", "даваа"]);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realDay } from "../shared/clock.ts";
import { type DateOrder, decideOrder, readBirthDate, readDate } from "./birth-date.ts";

const today = "2020-04-27";
const usual: DateOrder = { dayMonth: "day-first", shortYear: null };

describe("a written date", () => {
	it.each([
		["1984-03-12", "1984-03-12", "day"],
		["1984.3.12", "1984-03-12", "day"],
		["1984/03/12", "1984-03-12", "day"],
		["1984. 03. 12.", "1984-03-12", "day"],
		["1984-03-12 00:00:00", "1984-03-12", "day"],
		["1984-03-12T00:00:00.000Z", "1984-03-12", "day"],
		["12/03/1984", "1984-03-12", "day"],
		["21.04.1983", "1983-04-21", "day"],
		["04/21/1983", "1983-04-21", "day"],
		["84.03.12", "1984-03-12", "day"],
		["21/04/83", "1983-04-21", "day"],
		["19840312", "1984-03-12", "day"],
		["840312", "1984-03-12", "day"],
		["30753", "1984-03-12", "day"],
		["1965", "1965-01-01", "year"],
		["1965 он", "1965-01-01", "year"],
		["1965-00-00", "1965-01-01", "year"],
		["1984-03", "1984-03-01", "month"],
		["03.1984", "1984-03-01", "month"],
		["1984 оны 3-р сарын 12", "1984-03-12", "day"],
		["1984 оны 03 сарын 12-ны өдөр", "1984-03-12", "day"],
		["1984 оны гуравдугаар сарын 12", "1984-03-12", "day"],
		["1984 оны арван хоёрдугаар сарын 1", "1984-12-01", "day"],
		["1984 оны аравдугаар сар", "1984-10-01", "month"],
		["12 March 1984", "1984-03-12", "day"],
		["March 12, 1984", "1984-03-12", "day"],
		["12-Mar-84", "1984-03-12", "day"],
		["3/14/1985 12:00:00 AM", "1985-03-14", "day"],
		["1985_03_14", "1985-03-14", "day"],
		["1985 03 14", "1985-03-14", "day"],
		["14 3 1985", "1985-03-14", "day"],
		["1991.VII.27", "1991-07-27", "day"],
		["27.XI.1991", "1991-11-27", "day"],
		["14-мар-85", "1985-03-14", "day"],
		["3 мая 1990", "1990-05-03", "day"],
		["1985 ОНЫ ГУРАВДУГААР САРЫН АРВАНДӨРӨВ", "1985-03-14", "day"],
		["1985 оны гуравдугаар сарын хорин нэгэн", "1985-03-21", "day"],
		["1985 оны гуравдугаар сарын гуч", "1985-03-30", "day"],
		["Mar 1984", "1984-03-01", "month"],
	])("%s is %s", (written, date, precision) => {
		expect(readBirthDate(written, usual, today)).toEqual({ birthDate: { date, precision }, trouble: null });
	});

	it.each([
		["31/02/1984", "impossible"],
		["1984-02-30", "impossible"],
		["1984-13-01", "impossible"],
		["2021-01-01", "future"],
		["1899-12-31", "too-early"],
		["03.05.07", "ambiguous"],
		["удахгүй", "not-understood"],
		["35 нас", "not-understood"],
	])("%s is no birth date: %s", (written, trouble) => {
		expect(readBirthDate(written, usual, today)).toEqual({ birthDate: null, trouble });
	});

	it.each(["", " ", "-", "—"])("“%s” says nothing", (written) => {
		expect(readBirthDate(written, usual, today)).toEqual({ birthDate: null, trouble: null });
	});
});

describe("the order of day and month", () => {
	it("follows the dates that can be read in one way only", () => {
		expect(decideOrder([{ written: "07/01/1989" }, { written: "21/04/1983" }])).toMatchObject({
			dayMonth: "day-first",
			because: "21/04/1983",
			provenBy: "calendar",
			against: null,
		});
		expect(decideOrder([{ written: "07/01/1989" }, { written: "04/21/1983" }])).toMatchObject({ dayMonth: "month-first", against: null });
	});

	it("follows a register number where the calendar says nothing", () => {
		const proven = decideOrder([{ written: "07/01/1989", known: "1989-07-01" }]);
		expect(proven).toMatchObject({ dayMonth: "month-first", because: "07/01/1989", provenBy: "register-number" });
	});

	it("says when a list mixes both, and when nothing tells", () => {
		const mixed = decideOrder([{ written: "21/04/1983" }, { written: "25/04/1983" }, { written: "04/21/1983" }]);
		expect(mixed).toMatchObject({ dayMonth: "day-first", against: "04/21/1983" });
		expect(decideOrder([{ written: "07/01/1989" }])).toMatchObject({ dayMonth: "day-first", because: null, needed: true });
		expect(decideOrder([{ written: "1989-07-01" }, { written: "" }])).toMatchObject({ because: null, needed: false });
	});

	it("finds where a short year stands", () => {
		expect(decideOrder([{ written: "84.03.12" }, { written: "03.05.07" }]).shortYear).toBe("first");
		expect(decideOrder([{ written: "12.03.84" }, { written: "03.05.07" }]).shortYear).toBe("last");
		expect(readDate("03.05.07", { dayMonth: "day-first", shortYear: "first" }, today)).toMatchObject({ date: "2003-05-07" });
		expect(readDate("03.05.07", { dayMonth: "day-first", shortYear: "last" }, today)).toMatchObject({ date: "2007-05-03" });
	});
});

describe("any day", () => {
	const day = fc
		.record({ year: fc.integer({ min: 1920, max: 2019 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
		.map((parts) => ({ ...parts, date: realDay(parts.year, parts.month, parts.day) }));
	const pad = (number: number) => String(number).padStart(2, "0");

	it("is read back from each notation", () => {
		fc.assert(
			fc.property(day, fc.constantFrom(".", "/", "-"), ({ year, month, day, date }, gap) => {
				const monthFirst = { dayMonth: "month-first", shortYear: null } as const;
				expect(readDate([year, month, day].join(gap), usual, today)).toMatchObject({ date });
				expect(readDate([pad(day), pad(month), year].join(gap), usual, today)).toMatchObject({ date });
				if (day <= 12) expect(readDate([month, day, year].join(gap), monthFirst, today)).toMatchObject({ date });
				expect(readDate(`${year} оны ${month} сарын ${day}`, usual, today)).toMatchObject({ date });
			}),
		);
	});

	it.each([
		[Number.NaN, 1, 1],
		[2020, Number.NaN, 1],
		[2020, 1, Number.NaN],
	])("is none where a part is no number: %d, %d, %d", (year, month, day) => {
		expect(realDay(year, month, day)).toBeNull();
	});

	it("never breaks the reader", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."0123456789./- онысарMarch") }), (text) => void readBirthDate(text, usual, today)),
		);
	});
});

import { describe, expect, it } from "vitest";
import { schoolDayAfter, usualSchoolYear } from "../calendar/school-days.ts";
import { type PlacementOfStay, retentionAfter, staysOf } from "./retention.ts";

const calendar = [2018, 2019, 2020].map(usualSchoolYear);
const placedOn = "2019-09-02";
const mark = (n: number) => schoolDayAfter(calendar, placedOn, n) ?? "";
const today = "2020-12-01";

function placed(on: string, ended?: readonly [on: string, because: string]): PlacementOfStay {
	return { placedOn: on, ended: ended ? { on: ended[0], because: ended[1] } : null };
}

function retention(n: number, placements: readonly PlacementOfStay[], seen: readonly string[], on = today) {
	return retentionAfter(n, staysOf(placements, seen, calendar), calendar, on);
}

describe("a child who was placed", () => {
	it("is retained on the n-th school day, where it had not left and was seen learning on that day or later", () => {
		expect(retention(30, [placed(placedOn)], [mark(30)])).toEqual({ on: mark(30) });
		expect(retention(30, [placed(placedOn)], ["2020-03-02", "2019-09-10"])).toEqual({ on: mark(30) });
		expect(mark(30)).toBe("2019-10-14");
	});

	it("is not while the days have not gone by", () => {
		expect(retention(90, [placed(placedOn)], [mark(30)], mark(31))).toEqual({ because: "too-early" });
		expect(retention(30, [placed(placedOn)], [mark(30)], mark(30))).toEqual({ on: mark(30) });
	});

	it("is not where it left before, even if it was seen learning later", () => {
		const left = placed(placedOn, [mark(29), "dropped_out"]);
		expect(retention(30, [left], [mark(60)])).toEqual({ because: "left-before" });
		expect(retention(30, [left], [mark(60)], mark(29))).toEqual({ because: "left-before" });
		expect(retention(30, [placed(placedOn, [mark(30), "dropped_out"])], [mark(30)])).toEqual({ on: mark(30) });
	});

	it("is not where nobody has looked since", () => {
		expect(retention(30, [placed(placedOn)], [])).toEqual({ because: "not-seen" });
		expect(retention(30, [placed(placedOn)], [mark(29)])).toEqual({ because: "not-seen" });
	});

	it("begins again after it dropped out, and the first stay that came so far counts", () => {
		const again = [placed(placedOn, [mark(20), "dropped_out"]), placed("2020-01-13")];
		expect(retention(30, again, ["2020-04-30"])).toEqual({ on: schoolDayAfter(calendar, "2020-01-13", 30) });
		const came = [placed(placedOn, [mark(40), "dropped_out"]), placed("2020-01-13")];
		expect(retention(30, came, [mark(40)])).toEqual({ on: mark(30) });
	});

	it("goes on with its stay in another school, and not where it was away for too long", () => {
		const moved = [placed(placedOn, [mark(20), "changed_place"]), placed(mark(25))];
		expect(retention(30, moved, [mark(35)])).toEqual({ on: mark(30) });
		expect(retention(30, [placed(placedOn, [mark(20), "moved"]), placed(mark(51))], [mark(60)])).toEqual({ because: "not-seen" });
	});
});

it("nobody who was never placed is retained, or not retained", () => {
	expect(retention(30, [], ["2020-03-02"])).toBeNull();
});

import { describe, expect, it } from "vitest";
import { type Attempt, backupName, isDue, lastNight, tooOld, warningsOf } from "./rules.ts";

const at = (text: string) => new Date(text);

describe("a night", () => {
	it("begins at two in the morning in Mongolia", () => {
		expect(lastNight(at("2020-04-26T18:00:00Z"))).toEqual(at("2020-04-26T18:00:00Z"));
		expect(lastNight(at("2020-04-26T17:59:59Z"))).toEqual(at("2020-04-25T18:00:00Z"));
	});

	it("is due once: after a start in the day as well, and an hour after a failure", () => {
		const now = at("2020-04-27T01:00:00Z");
		expect(isDue(now, { made: null, failed: null })).toBe(true);
		expect(isDue(now, { made: at("2020-04-26T17:00:00Z"), failed: null })).toBe(true);
		expect(isDue(now, { made: at("2020-04-26T18:00:01Z"), failed: null })).toBe(false);
		expect(isDue(now, { made: null, failed: at("2020-04-27T00:30:00Z") })).toBe(false);
		expect(isDue(now, { made: null, failed: at("2020-04-27T00:00:00Z") })).toBe(true);
	});
});

it("of many the newest stay, and files of other names are left alone", () => {
	const names = [1, 2, 3, 4].map((hour) => backupName(at(`2020-04-2${hour}T18:00:00Z`)));
	expect(tooOld([...names, "kept-apart.json", "tegsh-photo.jpg"].reverse(), 2)).toEqual(names.slice(0, 2));
	expect(tooOld(names, 9)).toEqual([]);
});

describe("the office warns", () => {
	const now = at("2020-04-27T01:00:00Z");
	const good: Attempt = {
		id: "1",
		place: "/b",
		at: at("2020-04-26T18:00:00Z"),
		bytes: 1,
		because: null,
		triedAt: at("2020-04-26T19:00:00Z"),
	};
	const failed: Attempt = { ...good, bytes: null, because: "no room", triedAt: null };

	it.each<[string, readonly Attempt[], readonly string[]]>([
		["while there is none", [], ["never-made"]],
		["while all failed", [failed], ["never-made"]],
		["of none that is good and was tried", [good], []],
		["of one that was never tried", [{ ...good, triedAt: null }], ["never-tried"]],
		["after two days", [{ ...good, at: at("2020-04-25T00:59:59Z") }], ["old"]],
		["when the last failed", [failed, good], ["failed-last"]],
	])("%s", (_, attempts, warnings) => {
		expect(warningsOf(attempts, now)).toEqual(warnings);
	});
});

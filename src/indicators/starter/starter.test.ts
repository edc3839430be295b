import { describe, expect, it } from "vitest";
import { misfitsOf } from "../rules.ts";
import { sheetNotes } from "../schema.ts";
import { starterSheets } from "./starter.ts";

const pillars = [1, 2, 3, 4].map((number) => ({ id: `pillar-${number}`, number }));
const sheets = starterSheets("2018-03-01", pillars);

describe("the sheets that a programme begins with", () => {
	it("are these twelve", () => {
		expect(sheets.map(({ code }) => code)).toEqual([
			"TT",
			"PI",
			"OSC-I",
			"OSC-A",
			"OSC-P",
			"OSC-R",
			"OSC-D",
			"AW",
			"AW-A",
			"CC",
			"PM",
			"PD",
		]);
	});

	it.each(sheets.map((sheet) => [sheet.code, sheet] as const))("%s is whole in both languages", (_, sheet) => {
		const texts = [sheet.title, sheet.definition, sheet.notCounted, ...sheetNotes.map((note) => sheet.notes[note])];
		for (const text of texts) {
			expect(text?.mn).toMatch(/^[\p{Script=Cyrillic}“”\d\p{P}\s]+$/u);
			expect(text?.en).toMatch(/^[^\p{Script=Cyrillic}]+$/u);
		}
	});

	it.each(sheets.map((sheet) => [sheet.code, sheet] as const))("%s counts something that can be counted so", (_, sheet) => {
		expect([...misfitsOf(sheet)]).toEqual([]);
	});

	it("set no target and know no baseline: nobody can have known them", () => {
		for (const sheet of sheets) {
			expect(sheet).toMatchObject({ target: null, targets: [], baseline: null, windowFrom: "2018-03-01", windowUntil: null });
		}
	});

	it("belong to the pillar of their number, and to none where the programme has none", () => {
		expect(sheets.find(({ code }) => code === "PD")?.pillar).toBe("pillar-4");
		expect(starterSheets("2018-03-01").every(({ pillar }) => pillar === null)).toBe(true);
	});
});

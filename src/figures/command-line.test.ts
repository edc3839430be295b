import { beforeAll, describe, expect, it } from "vitest";
import { populatedProgramme, smallWorld as world } from "../../test/support/populated.ts";
import type { Handle } from "../shared/database/index.ts";
import { sayFigure, sayRow } from "./command-line.ts";
import { readFigures, readRows } from "./index.ts";
import type { Figure } from "./schema.ts";
import { summarise } from "./summary.ts";

let handle: Handle;
let figures: readonly Figure[];

beforeAll(async () => {
	handle = await populatedProgramme(world);
	figures = await readFigures(handle);
});

const summaryOf = (code: string) => figures.map(summarise).find(({ indicator }) => indicator === code);

describe("npx tegsh figures", () => {
	it("gives each figure the same twelve fields, whatever its unit", () => {
		const fields = ["indicator", "title", "unit", "how", "low", "high", "best", "target", "until", "asOf", "rows", "leftOut"];
		for (const figure of figures) expect(Object.keys(summarise(figure))).toEqual(fields);
	});

	it("has a best number where it is known, and none where only bounds are", () => {
		const teachers = summaryOf("TT");
		expect(teachers).toMatchObject({ unit: "person", how: "unique", best: expect.any(Number) });
		expect(teachers?.low).toBeLessThanOrEqual(world.truth.teachers);
		expect(teachers?.high).toBeGreaterThanOrEqual(world.truth.teachers);
		expect(summaryOf("AW-A")).toMatchObject({ unit: "attendance", how: "duplicated", best: world.truth.workshopAttendances });
		const workshops = summaryOf("AW");
		expect(workshops?.low).toBeLessThan(workshops?.high ?? 0);
		expect(workshops?.best).toBeNull();
		expect([workshops?.low, workshops?.high]).not.toContain(null);
	});

	it.each(["en", "mn"] as const)("says each figure and each row in a line of words (%s)", async (language) => {
		for (const figure of figures) {
			const said = sayFigure(figure, language);
			expect(said).toMatch(/\n$/);
			expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
			expect(said.split("\n").length).toBe(2 + (figure.people ? 1 : 0) + (figure.doubt ? 1 : 0) + (figure.doubt?.expected ? 1 : 0));
			const rows = await readRows(handle, [""], figure.indicator.code, { limit: 1_000_000 });
			// In a small world nobody has dropped out again.
			expect(rows.length > 0).toBe(figure.count.rows > 0);
			for (const row of rows) expect(sayRow(row, figure, language)).toMatch(/^[^\n]*\t\d{4}-\d\d-\d\d[^\n]*\n$/);
		}
	});

	it("names the people that contacts may be, and never calls contacts people", () => {
		const contacts = figures.find(({ indicator }) => indicator.unit === "contact") as Figure;
		const [first, second] = sayFigure(contacts, "en").split("\n");
		expect(first).toContain("contacts, counted each time");
		expect(first).not.toContain("people");
		// The people are said with their bounds around what is likely of them.
		expect(second).toMatch(/^\s+As people: [\d,]+ people \([\d,]+ to [\d,]+/);
	});
});

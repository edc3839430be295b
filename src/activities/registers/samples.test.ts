import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OneSession, readOneSession } from "../../../test/support/registers.ts";
import { decode } from "../../shared/decoding.ts";

const folder = join(import.meta.dirname, "../../../test/samples/registers");
const clock = { now: () => new Date("2020-04-27T00:00:00Z") };

const expected = [
	["training-01-2019-01-01.csv", 18],
	["training-02-2019-02-08.csv", 19],
	["training-03-2019-03-15.csv", 32],
	["training-04-2019-04-22.csv", 27],
	["training-05-2019-05-01.csv", 22],
	["training-06-2019-06-08.csv", 35],
	["training-07-2019-07-15.csv", 21],
	["training-08-2019-08-22.csv", 30],
	["training-09-2019-09-01.csv", 55],
] as const;

describe("the sample registers", () => {
	it("are all here", () => {
		expect(readdirSync(folder).sort()).toEqual(expected.map(([file]) => file));
	});

	it.each(expected)("%s holds %i attendances", async (file, rows) => {
		const reading = await readOneSession(readFileSync(join(folder, file)), file, clock);
		expect(reading.rows).toHaveLength(rows);
		expect(reading.rejected).toEqual([]);
		expect(reading.date).toBe(file.slice(12, 22));
		expect(reading.title).toMatch(/^(Сургалтын бүртгэл|Training attendance)$/);
		expect(reading.columns.every(({ role }) => role !== null)).toBe(true);
	});

	it.each(expected)("%s: each line below the headings is accounted for, once", async (file) => {
		const bytes = readFileSync(join(folder, file));
		expect(unaccounted(await readOneSession(bytes, file, clock), linesOf(bytes))).toEqual([]);
	});

	it("would show a row lost, invented or read twice", async () => {
		const [file] = expected[0];
		const bytes = readFileSync(join(folder, file));
		const reading = await readOneSession(bytes, file, clock);
		const total = reading.skipped.at(-1)?.row ?? 0;
		const planted: OneSession[] = [
			{ ...reading, rows: reading.rows.slice(1) },
			{ ...reading, rows: [...reading.rows, ...reading.rows.slice(-1).map((row) => ({ ...row, row: total + 1 }))] },
			{ ...reading, rows: [...reading.rows, ...reading.rows.slice(-1)] },
			{ ...reading, skipped: [] },
		];
		for (const fault of planted) expect(unaccounted(fault, linesOf(bytes))).not.toEqual([]);
	});

	it("keep what was written beside what was understood", async () => {
		const reading = await readOneSession(readFileSync(join(folder, expected[1][0])), expected[1][0], clock);
		expect(reading.rows[12]).toMatchObject({
			row: 16,
			written: { Surname: "Мишээлсүхийн", "Given name": "баяртуяа", Sex: "Э", "Register No": "ЖЗ93011046" },
			name: { family: "Мишээлсүхийн", given: "баяртуяа" },
			birthDate: { date: "1993-01-10", precision: "day" },
			sex: "female",
		});
	});
});

function linesOf(bytes: Uint8Array): number {
	return (decode(bytes)?.text ?? "").trimEnd().split("\r\n").length;
}

/** Lines of the file below the headings that the reading mentions never or more than once, and lines it mentions that are not there. */
function unaccounted({ rows, rejected, skipped, headerRow }: OneSession, lines: number): number[] {
	const seen = new Map<number, number>();
	for (const { row } of [...rows, ...rejected, ...skipped]) seen.set(row, (seen.get(row) ?? 0) + 1);
	const all = Array.from({ length: lines - headerRow }, (_, index) => headerRow + 1 + index);
	return [...new Set([...all, ...seen.keys()])].filter((row) => !all.includes(row) || seen.get(row) !== 1);
}

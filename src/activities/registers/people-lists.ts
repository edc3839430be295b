import { registers as words } from "#words/activities";
import type { OrderDecision } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { ColumnMapping } from "../schema.ts";
import { type AlsoHeading, columnsOf, findHeader, letterOf } from "./header-row.ts";
import type { List } from "./lists.ts";
import { likelyHeadings } from "./mapping.ts";
import { chooseLists } from "./reading.ts";
import { cellFinder, learnHabits, readRow, remark, writtenIn } from "./rows.ts";
import type { Column, PassedRow, RegisterRow, Remark } from "./schema.ts";
import { readSheets, type Sheet } from "./sheets.ts";
import { tableBelow } from "./table.ts";

/** A list of people that is no register of attendance: what another slice keeps lists of. */
export interface PeopleList {
	/** From 1, in the order of the file. */
	readonly list: number;
	readonly sheet: string | null;
	readonly headerRow: number;
	readonly columns: readonly Column[];
	readonly understood: readonly Remark[];
	/** In which order its officer writes dates. */
	readonly order: OrderDecision;
	/** With `rejected` and `skipped` they account for every line below the headings, up to the last that is not blank. */
	readonly rows: readonly (RegisterRow & { readonly cells: readonly string[] })[];
	readonly rejected: readonly PassedRow[];
	readonly skipped: readonly PassedRow[];
}

/** The lists of a file, read as registers are. @throws Problem where the file holds none, `activities.header-missing` where nobody can tell the columns */
export async function readPeopleLists(
	bytes: Uint8Array,
	file: string,
	{ now, mappings = [], also }: { readonly now: PlainDate; readonly mappings?: readonly ColumnMapping[]; readonly also?: AlsoHeading },
): Promise<{ readonly lists: readonly PeopleList[]; readonly understood: readonly Remark[] }> {
	const { sheets, understood } = await readSheets(bytes, file, also);
	const { lists, remarks } = chooseLists(sheets, file, mappings, also);
	return { lists: lists.map((list, at) => readOne(list, at + 1, now)), understood: [...understood, ...remarks] };
}

function readOne({ sheet, cells, header }: List, list: number, now: PlainDate): PeopleList {
	const { columns } = header;
	const cell = cellFinder(columns);
	const table = tableBelow(cells, header);
	const habits = learnHabits(table.lines, cell);
	const read = table.lines.map((line) => ({ line, row: readRow(line, cell, columns, habits, { day: now, isSession: false }) }));
	const written = (row: number) => writtenIn({ cells: cells[row - 1] ?? [] }, columns);
	const withWritten = (some: readonly PassedRow[]) => some.map((one) => ({ ...one, written: written(one.row) }));
	return {
		list,
		sheet: sheet.name,
		headerRow: header.index + 1,
		columns,
		understood: [
			header.index < 0 ? remark(words["headings-none"]) : remark(words["header-row"], { row: header.index + 1 }),
			...sheet.oddities,
		],
		order: habits.order,
		rows: read.flatMap(({ line, row }) => (typeof row === "string" ? [] : [{ ...row, cells: line.cells }])),
		rejected: withWritten(
			read.flatMap(({ line, row }) => (typeof row === "string" ? [{ row: line.row, reason: remark(words[row]) }] : [])),
		),
		skipped: withWritten(table.skipped),
	};
}

const samples = 5;
const mostColumns = 100;

/** What a file shows to somebody who is to say which column is which. */
export interface ShownHeadings {
	readonly sheet: string | null;
	/** As the spreadsheet numbers it. */
	readonly row: number;
	/** Each by its heading, with its first entries and what it is taken for. */
	readonly columns: readonly (Column & { readonly entries: readonly string[] })[];
}

/** The row of a file in which the headings are likeliest, or the one that somebody names. */
export async function showHeadings(bytes: Uint8Array, file: string, asked: number | null, also?: AlsoHeading): Promise<ShownHeadings> {
	const { sheets } = await readSheets(bytes, file, also);
	const visible = sheets.filter(({ isHidden, cells }) => !isHidden && cells.some((row) => row.some((cell) => cell.trim() !== "")));
	const sheet = visible.find(({ cells }) => findHeader(cells, 0, also) !== null) ?? visible[0] ?? sheets[0];
	if (!sheet) return { sheet: null, row: 1, columns: [] };
	const row = Math.min(Math.max(1, asked ?? headerRowOf(sheet, also)), Math.max(1, sheet.cells.length));
	return { sheet: sheet.name, row, columns: headingsAt(sheet, row) };
}

/** From 1; 0 where nothing looks like headings. */
export function headerRowOf({ cells }: Sheet, also?: AlsoHeading): number {
	const header = findHeader(cells, 0, also);
	return header ? header.index + 1 : likelyHeadings(cells).row;
}

function headingsAt({ cells }: Sheet, row: number): ShownHeadings["columns"] {
	const headings = cells[row - 1] ?? [];
	const below = cells.slice(row).filter((line) => line.some((cell) => cell.trim() !== ""));
	const width = Math.min(
		mostColumns,
		[headings, ...below].reduce((most, line) => Math.max(most, line.length), 0),
	);
	const read = columnsOf(Array.from({ length: width }, (_, at) => [headings[at] ?? ""]));
	return read.map((column, at) => ({
		...column,
		letter: letterOf(at),
		entries: below.flatMap((line) => shortened(line[at]?.trim() ?? "") || []).slice(0, samples),
	}));
}

export function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

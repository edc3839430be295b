import { registers as words } from "#words/activities";
import type { OrderDecision } from "../../particulars/birth-date.ts";
import { type Clock, type PlainDate, today } from "../../shared/clock.ts";
import { findHeader, type Header } from "./header-row.ts";
import { reasonToSkip } from "./passed-over.ts";
import { problem } from "./problems.ts";
import { cellFinder, type Habits, type Line, learnHabits, readRow, remark } from "./rows.ts";
import type { PassedRow, RegisterReading, RegisterRow, Remark } from "./schema.ts";
import { findDay, findTitle } from "./session-line.ts";
import { readSheets, type Sheet } from "./sheets.ts";

/** Reads a register of attendance as an officer typed it. Nothing is written; throws a Problem where the file is no register. */
export async function readRegister(bytes: Uint8Array, file: string, clock: Clock): Promise<RegisterReading> {
	if (bytes.length === 0) throw problem("file-empty", { file });
	const { sheets, understood } = await readSheets(bytes, file);
	const { sheet, header } = chooseSheet(sheets, file);
	const skipped: PassedRow[] = [];
	const lines = linesBelow(sheet, header, skipped);
	const cell = cellFinder(header.columns);
	const habits = learnHabits(lines, cell);
	const now = today(clock);
	const rows: RegisterRow[] = [];
	const rejected: PassedRow[] = [];
	for (const line of lines) {
		const row = readRow(line, cell, header.columns, habits, now);
		if (typeof row === "string") rejected.push({ row: line.row, reason: remark(words[row]) });
		else rows.push(row);
	}
	const above = sheet.cells.slice(0, header.index);
	const session = dayOfSession(above, file, habits, now);
	return {
		file,
		kind: "register",
		title: findTitle(above),
		date: session.day,
		understood: [
			...understood,
			...sheetRemark(sheets, sheet),
			remark(words["header-row"], { row: header.index + 1 }),
			session.remark,
			...habitRemarks(habits),
		],
		sheet: sheet.name,
		headerRow: header.index + 1,
		columns: header.columns.filter(({ heading }) => heading !== ""),
		rows: markTwins(rows),
		rejected,
		skipped,
	};
}

function chooseSheet(sheets: readonly Sheet[], file: string): { sheet: Sheet; header: Header } {
	for (const sheet of sheets) {
		const header = findHeader(sheet.cells);
		if (header) return { sheet, header };
	}
	if (sheets.every(({ cells }) => cells.every((row) => row.every((cell) => cell.trim() === "")))) throw problem("file-empty", { file });
	throw problem("header-missing", { file });
}

function linesBelow({ cells }: Sheet, { index, columns }: Header, skipped: PassedRow[]): Line[] {
	const lines: Line[] = [];
	// Spreadsheets drag thousands of formatted blank rows behind them.
	const end = cells.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
	for (let at = index + 1; at <= end; at++) {
		const line = { row: at + 1, cells: cells[at] ?? [] };
		const reason = reasonToSkip(line.cells, columns);
		if (reason === null) lines.push(line);
		else skipped.push({ row: line.row, reason: remark(words[`skipped-${reason}`]) });
	}
	return lines;
}

function dayOfSession(
	above: readonly (readonly string[])[],
	file: string,
	{ order }: Habits,
	now: PlainDate,
): { day: PlainDate | null; remark: Remark } {
	const title = findDay(above.flat(), order, now);
	if (title) return { day: title.day, remark: remark(words["date-above"], { written: title.written }) };
	const name = findDay([file.replaceAll("_", "-")], order, now);
	if (name) return { day: name.day, remark: remark(words["date-in-name"], { written: name.written }) };
	return { day: null, remark: remark(words["date-nowhere"]) };
}

function sheetRemark(sheets: readonly Sheet[], chosen: Sheet): Remark[] {
	if (chosen.name === null) return [];
	const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => name ?? "");
	if (others.length === 0) return [remark(words["sheet-only"], { sheet: chosen.name })];
	return [remark(words["sheet-chosen"], { sheet: chosen.name, others: others.join(", ") })];
}

function habitRemarks({ order, sexes }: Habits): Remark[] {
	const marks = [...sexes].map(([mark, sex]) => remark(words[`mark-${sex}`], { mark: mark.toUpperCase() }));
	return order.needed ? [orderRemark(order), ...marks] : marks;
}

function orderRemark({ dayMonth, because, provenBy, against }: OrderDecision): Remark {
	if (because === null) return remark(words["day-first-assumed"]);
	if (against !== null) return remark(words[`${dayMonth}-mixed`], { example: because, against });
	return remark(words[`${dayMonth}-${provenBy === "calendar" ? "proven" : "by-number"}`], { example: because });
}

/** Says where one register number stands twice in a file; both lines count as attendances of one person. */
function markTwins(rows: readonly RegisterRow[]): RegisterRow[] {
	const first = new Map<string, number>();
	return rows.map((row) => {
		if (!row.registerNumber?.wellFormed) return row;
		const twin = first.get(row.registerNumber.normal);
		if (twin === undefined) first.set(row.registerNumber.normal, row.row);
		return twin === undefined ? row : { ...row, remarks: [...row.remarks, remark(words["number-twice"], { row: String(twin) })] };
	});
}

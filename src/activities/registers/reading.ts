import { registers as words } from "#words/activities";
import type { OrderDecision } from "../../particulars/birth-date.ts";
import { type Clock, type PlainDate, today } from "../../shared/clock.ts";
import { dayInColumn, whoCame } from "./attendance-marks.ts";
import { findHeader, type Header } from "./header-row.ts";
import { problem } from "./problems.ts";
import { cellFinder, type Habits, learnHabits, readRow, remark } from "./rows.ts";
import type { PassedRow, RegisterReading, RegisterRow, Remark } from "./schema.ts";
import { findDay, findTitle } from "./session-line.ts";
import { readSheets, type Sheet } from "./sheets.ts";
import { tableBelow } from "./table.ts";

/** Reads a register of attendance as an officer typed it. Nothing is written; throws a Problem where the file is no register. */
export async function readRegister(bytes: Uint8Array, file: string, clock: Clock): Promise<RegisterReading> {
	if (bytes.length === 0) throw problem("file-empty", { file });
	const { sheets, understood } = await readSheets(bytes, file);
	const { sheet, header } = chooseSheet(sheets, file);
	const now = today(clock);
	const cell = cellFinder(header.columns);
	const isDay = (row: readonly string[]) => findDay(row, { dayMonth: "day-first", shortYear: null }, now) !== null;
	const table = tableBelow(sheet, header, isDay);
	const habits = learnHabits(table.lines, cell);
	const asked = { file, order: habits.order, now };
	const came = whoCame(table.lines, header.columns, asked);
	const above = sheet.cells.slice(0, header.first);
	const session = dayOfSession(above, came.day, dayInColumn(table.lines, header.columns, asked), asked);
	const until = { day: session.day !== null && session.day <= now ? session.day : now, isSession: session.day !== null };
	const rows: RegisterRow[] = [];
	const rejected: PassedRow[] = [...table.heldBack, ...came.unclear];
	for (const line of came.lines) {
		const row = readRow(line, cell, header.columns, habits, until);
		if (typeof row === "string") rejected.push({ row: line.row, reason: remark(words[row]) });
		else rows.push(row);
	}
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
			...came.understood,
			...table.understood,
			...habitRemarks(habits),
		],
		sheet: sheet.name,
		headerRow: header.index + 1,
		columns: header.columns.filter(({ heading }) => heading !== ""),
		rows: markTwins(rows),
		rejected: rejected.toSorted(byRow),
		skipped: [...table.skipped, ...came.absent].toSorted(byRow),
	};
}

function chooseSheet(sheets: readonly Sheet[], file: string): { sheet: Sheet; header: Header } {
	// What was hidden is read only where nothing else is a register.
	for (const sheet of sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))) {
		const header = findHeader(sheet.cells);
		if (header) return { sheet, header };
	}
	if (sheets.every(({ cells }) => cells.every((row) => row.every((cell) => cell.trim() === "")))) throw problem("file-empty", { file });
	throw problem("header-missing", { file });
}

function byRow(one: PassedRow, other: PassedRow): number {
	return one.row - other.row;
}

function dayOfSession(
	above: readonly (readonly string[])[],
	headed: PlainDate | null,
	inColumn: { readonly day: PlainDate; readonly column: string } | null,
	{ file, order, now }: { readonly file: string; readonly order: Habits["order"]; readonly now: PlainDate },
): { day: PlainDate | null; remark: Remark } {
	const title = findDay(above.flat(), order, now);
	if (title) return { day: title.day, remark: remark(words["date-above"], { written: title.written }) };
	if (headed !== null) return { day: headed, remark: remark(words["date-above"], { written: headed }) };
	if (inColumn) return { day: inColumn.day, remark: remark(words["day-column"], inColumn) };
	const name = findDay([file.replaceAll("_", "-")], order, now);
	if (name) return { day: name.day, remark: remark(words["date-in-name"], { written: name.written }) };
	return { day: null, remark: remark(words["date-nowhere"]) };
}

function sheetRemark(sheets: readonly Sheet[], chosen: Sheet): Remark[] {
	if (chosen.name === null) return [];
	const others = sheets.filter((sheet) => sheet !== chosen);
	const namesOf = (some: readonly Sheet[]) => some.map(({ name }) => name ?? "").join(", ");
	const hidden = others.filter(({ isHidden }) => isHidden);
	const registers = others.filter((sheet) => !sheet.isHidden && findHeader(sheet.cells) !== null);
	return [
		others.length === 0
			? remark(words["sheet-only"], { sheet: chosen.name })
			: remark(words["sheet-chosen"], { sheet: chosen.name, others: namesOf(others) }),
		...(hidden.length > 0 ? [remark(words["sheets-hidden"], { sheets: namesOf(hidden) })] : []),
		...registers.map(({ name }) => remark(words["sheet-register-too"], { sheet: name ?? "" })),
		...chosen.oddities,
	];
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

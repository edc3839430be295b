import { registers as words } from "#words/activities";
import type { OrderDecision } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { LineCorrection } from "../schema.ts";
import { saidAbsent, unreadMarks, whoCame } from "./attendance-marks.ts";
import { correct } from "./corrections.ts";
import type { List } from "./lists.ts";
import { type Meeting, meetingsOf } from "./meetings.ts";
import { cellFinder, type Habits, learnHabits, readRow, remark, writtenIn } from "./rows.ts";
import type { Column, PassedRow, RegisterRow, Remark, SessionReading } from "./schema.ts";
import { findDay, findTitle, shortDay, yearIn } from "./session-line.ts";
import { tableBelow } from "./table.ts";

interface Asked {
	/** Which of the file's lists it is. */
	readonly list: number;
	readonly file: string;
	readonly now: PlainDate;
	/** The day of the list before it on the same sheet. */
	readonly before: PlainDate | null;
	/** Its lines that somebody corrected. */
	readonly corrections: readonly LineCorrection[];
}

/** The sessions of one list: one for each day on which it says who came. */
export function readList(list: List, { list: number, file, now, before, corrections }: Asked): Omit<SessionReading, "part">[] {
	const { sheet, header } = list;
	const cell = cellFinder(header.columns);
	const table = tableBelow(list.cells, header);
	const habits = learnHabits(table.lines, cell);
	const above = list.cells.slice(0, header.first);
	const dated = daySaid(above, list, { file, order: habits.order, now, before });
	const year = yearIn([...above.flat(), sheet.name ?? "", file.replaceAll("_", "-")]);
	const { meetings, rejected } = meetingsOf(table.lines, header.columns, { order: habits.order, now, year, above: dated?.day ?? null });
	const marks = meetings.map((meeting) => meeting.marks);
	const written = (row: number) => writtenIn({ cells: list.cells[row - 1] ?? [] }, header.columns);
	return meetings.map((meeting, at) => {
		const { day, said } = dayOf(meeting, meetings.length > 1, dated);
		const came = whoCame(meeting.lines, header.columns, meeting.marks, marks);
		const away = saidAbsent(came.lines, header.columns, marks);
		const until = { day: day !== null && day <= now ? day : now, isSession: day !== null };
		const rows: RegisterRow[] = [];
		// What is so of the list as a whole is said once.
		const passed: PassedRow[] = [...(at === 0 ? rejected : []), ...came.unclear, ...away];
		for (const line of came.lines) {
			if (away.some(({ row }) => row === line.row)) continue;
			const row = readRow(line, cell, header.columns, habits, until);
			if (typeof row === "string") passed.push({ row: line.row, reason: remark(words[row]) });
			else rows.push(row);
		}
		const withWritten = (some: readonly PassedRow[]) => some.toSorted(byRow).map((one) => ({ ...one, written: written(one.row) }));
		const read = {
			rows: markTwins(rows),
			rejected: withWritten(passed),
			skipped: withWritten([...(at === 0 ? table.skipped : []), ...came.absent]),
		};
		return {
			list: number,
			name: nameOf(list, meeting),
			day: meeting.name ?? "",
			title: findTitle(above),
			date: day,
			understood: [
				header.index < 0 ? remark(words["headings-none"]) : remark(words["header-row"], { row: header.index + 1 }),
				...(header.mapping ? [remark(words["columns-mapped"], { columns: mappedColumns(header.columns) })] : []),
				...said,
				...came.understood,
				...habitRemarks(habits),
				...(at === 0 ? [...unreadMarks(table.lines, header.columns, marks), ...sheet.oddities] : []),
			],
			sheet: sheet.name,
			headerRow: header.index + 1,
			columns: header.columns.flatMap((column, at) => {
				const isMarks = meetings.some(({ marks }) => marks === at);
				return column.heading === "" ? [] : [isMarks ? { ...column, role: "came" as const } : column];
			}),
			...correct(read, corrections, { day: meeting.name ?? "", now, written }),
		};
	});
}

interface Day {
	readonly day: PlainDate;
	readonly remark: Remark;
	/** Above the list itself, which nothing else outweighs. */
	readonly isAbove: boolean;
	readonly also: readonly Remark[];
}

/** The day that is written above a list, in the name of its sheet, above the list before it or in the name of the file. */
function daySaid(
	above: readonly (readonly string[])[],
	{ sheet }: List,
	{ file, order, now, before }: Omit<Asked, "list" | "corrections"> & { readonly order: OrderDecision },
): Day | null {
	const title = findDay(above.flat(), order, now);
	const fileName = file.replaceAll("_", "-");
	const year = yearIn([...above.flat(), fileName]);
	const inSheet = sheet.name === null ? null : (findDay([sheet.name.replaceAll("_", "-")], order, now) ?? shortDay(sheet.name, year));
	if (title) {
		const differs = inSheet && inSheet.day !== title.day;
		const also = differs ? [remark(words["sheet-says-otherwise"], { sheet: sheet.name ?? "", written: title.written })] : [];
		return { day: title.day, remark: remark(words["date-above"], { written: title.written }), isAbove: true, also };
	}
	const day = (key: "date-in-sheet" | "date-in-name", found: { day: PlainDate; written: string }): Day => ({
		...{ day: found.day, isAbove: false, also: [] },
		remark: remark(words[key], { written: found.written }),
	});
	if (inSheet) return day("date-in-sheet", inSheet);
	if (before !== null) return { day: before, remark: remark(words["date-as-before"], { day: before }), isAbove: false, also: [] };
	const name = findDay([fileName], order, now);
	return name && day("date-in-name", name);
}

/** The day of a session, and how it is known. */
function dayOf(meeting: Meeting, isOneOfSeveral: boolean, written: Day | null): { day: PlainDate | null; said: readonly Remark[] } {
	if (isOneOfSeveral) return { day: meeting.day, said: meeting.said ? [meeting.said] : [] };
	if (meeting.day && meeting.said && !written?.isAbove) return { day: meeting.day, said: [meeting.said] };
	if (written) return { day: written.day, said: [written.remark, ...written.also] };
	return { day: null, said: [remark(words["date-nowhere"])] };
}

function mappedColumns(columns: readonly Column[]): string {
	return columns.flatMap(({ heading, role }) => (role === null ? [] : [heading])).join(", ");
}

/** What tells a session from the others of its file. */
function nameOf({ sheet, place }: List, meeting: Meeting): string {
	return [sheet.name, place, meeting.name].filter(Boolean).join(", ");
}

function byRow(one: PassedRow, other: PassedRow): number {
	return one.row - other.row;
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

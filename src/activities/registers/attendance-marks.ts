import { registers as words } from "#words/activities";
import type { DateOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { areMarks, isShort, markReader, readMark } from "./marks.ts";
import { saysAbsent } from "./notes.ts";
import { type Line, remark } from "./rows.ts";
import type { Column, PassedRow, Remark } from "./schema.ts";
import { findDay, shortDay } from "./session-line.ts";

interface Came {
	/** Those who came. */
	readonly lines: readonly Line[];
	readonly absent: readonly PassedRow[];
	/** Those of whom nobody can know. */
	readonly unclear: readonly PassedRow[];
	readonly understood: readonly Remark[];
}

/** Who came, where a column says so: the one at `index`, or none. `marked`: all columns of marks, which explain each other. */
export function whoCame(lines: readonly Line[], columns: readonly Column[], index: number, marked: readonly number[] = [index]): Came {
	const everybody = { lines, absent: [], unclear: [], understood: [] };
	const meaning = markReader(lines.flatMap(({ cells }) => marked.map((at) => cells[at] ?? "")));
	const column = columns[index]?.heading;
	if (column === undefined) return everybody;
	const marks = lines.map(({ cells }) => (cells[index] ?? "").trim());
	if (marks.every((mark) => mark === "")) return { ...everybody, understood: [remark(words["came-empty"], { column })] };
	const read = lines.map((line, at) => ({ line, written: marks[at] as string, mark: meaning(marks[at] as string) }));
	const of = (wanted: string) => read.filter(({ mark }) => mark === wanted);
	const passed = (key: "skipped-absent" | "mark-unclear", mark: string) =>
		of(mark).map(({ line, written }) => ({
			row: line.row,
			reason: written === "" ? remark(words["skipped-unmarked"], { column }) : remark(words[key], { mark: written, column }),
		}));
	return {
		lines: of("came").map(({ line }) => line),
		absent: passed("skipped-absent", "absent"),
		unclear: passed("mark-unclear", "unclear"),
		understood: [remark(words["came-column"], { column })],
	};
}

export interface DayColumn {
	readonly index: number;
	readonly heading: string;
	/** What the heading says of the day: all of it, the day of a month (13), which of several it is (Day 2), or a day without its year. */
	readonly says: PlainDate | { readonly ofMonth: number } | { readonly ordinal: number } | { readonly yearless: string };
}

interface Asked {
	readonly order: DateOrder;
	readonly now: PlainDate;
	/** The year of a day that is written without one (05.13). */
	readonly year: number | null;
}

/**
 * Columns that are headed with a day and hold marks of who came. Below a whole day whatever is short is a mark, be it one that nobody can
 * read; below less than that only what is known to be one, beside a column that says of somebody that they came.
 */
export function dayColumns(lines: readonly Line[], columns: readonly Column[], asked: Asked): DayColumn[] {
	const headed = columns.flatMap(({ role, heading }, index) => {
		const says = role === null ? dayIn(heading, asked) : null;
		return says === null ? [] : [{ index, heading, says, cells: cellsBelow(lines, index) }];
	});
	const isWhole = ({ says }: DayColumn) => typeof says === "string" || "yearless" in says;
	const isCertain = headed.some(
		(column) => areMarks(column.cells) || (isWhole(column) && column.cells.length > 0 && column.cells.every(isShort)),
	);
	const isOfMarks = (column: (typeof headed)[number]) =>
		areMarks(column.cells) ||
		(column.cells.length > 0 && column.cells.every((cell) => (isWhole(column) ? isShort(cell) : readMark(cell) !== "unclear")));
	return isCertain ? headed.filter(isOfMarks) : [];
}

function cellsBelow(lines: readonly Line[], index: number): string[] {
	return lines.map((line) => line.cells[index]?.trim() ?? "").filter((cell) => cell !== "");
}

/** Columns that nobody could name and that hold marks all the same, of some and not of all: whoever is not marked there may not have come. */
export function unreadMarks(lines: readonly Line[], columns: readonly Column[], read: readonly number[]): Remark[] {
	return columns.flatMap(({ role, heading }, index) => {
		const cells = cellsBelow(lines, index);
		const isOfMarks = cells.some((cell) => readMark(cell) === "came") && cells.every((cell) => readMark(cell) !== "unclear");
		const isOfAll = cells.length === lines.length && new Set(cells).size === 1;
		if (role !== null || read.includes(index) || heading === "" || isOfAll) return [];
		if (signature.test(heading) && cells.length > 0 && cells.length < lines.length) {
			return [remark(words["signature-gaps"], { column: heading, count: lines.length - cells.length })];
		}
		return isOfMarks ? [remark(words["marks-unread"], { column: heading })] : [];
	});
}

const signature = /гарын\s*үсэг|signature|signed/iu;

/** Lines of which a column that nobody could name says in so many words that somebody did not come: “чөлөөтэй”, “absent”. */
export function saidAbsent(lines: readonly Line[], columns: readonly Column[], read: readonly number[]): PassedRow[] {
	return lines.flatMap(({ row, cells }) => {
		const at = columns.findIndex(({ role, heading }, index) => {
			return role === null && heading !== "" && !read.includes(index) && saysAbsent(cells[index] ?? "");
		});
		const values = { note: (cells[at] ?? "").trim(), column: columns[at]?.heading ?? "" };
		return at < 0 ? [] : [{ row, reason: remark(words["line-absent"], values) }];
	});
}

function dayIn(heading: string, { order, now, year }: Asked): DayColumn["says"] | null {
	const found = findDay([heading], order, now) ?? shortDay(heading, year);
	if (found) return found.day;
	// 2020 has a 29 February.
	if (shortDay(heading, 2020)) return { yearless: heading };
	const text = heading.trim();
	const [, ordinal = ""] = /^(?:day|өдөр)\s*(\d{1,2})$/iu.exec(text) ?? /^(\d{1,2})\s*-?\s*р?\s*өдөр$/iu.exec(text) ?? [];
	if (ordinal !== "") return { ordinal: Number(ordinal) };
	return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? { ofMonth: Number(text) } : null;
}

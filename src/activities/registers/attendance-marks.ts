import { registers as words } from "#words/activities";
import type { DateOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { areMarks, isShort, readMark } from "./marks.ts";
import { type Line, remark } from "./rows.ts";
import type { Column, PassedRow, Remark } from "./schema.ts";
import { findDay } from "./session-line.ts";

interface Came {
	/** Those who came. */
	readonly lines: readonly Line[];
	readonly absent: readonly PassedRow[];
	/** Those of whom nobody can know. */
	readonly unclear: readonly PassedRow[];
	readonly understood: readonly Remark[];
}

/** Who came, where a column says so: the one at `index`, or none. */
export function whoCame(lines: readonly Line[], columns: readonly Column[], index: number): Came {
	const everybody = { lines, absent: [], unclear: [], understood: [] };
	const column = columns[index]?.heading;
	if (column === undefined) return everybody;
	const marks = lines.map(({ cells }) => (cells[index] ?? "").trim());
	if (marks.every((mark) => mark === "")) return { ...everybody, understood: [remark(words["came-empty"], { column })] };
	const read = lines.map((line, at) => ({ line, written: marks[at] as string, mark: readMark(marks[at] as string) }));
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
	/** What the heading says of the day: all of it, the day of a month (13), or which of several it is (Day 2). */
	readonly says: PlainDate | { readonly ofMonth: number } | { readonly ordinal: number };
}

/** Columns that are headed with a day and hold marks of who came. Beside one such, a day on which nobody came for certain is a day as well. */
export function dayColumns(lines: readonly Line[], columns: readonly Column[], order: DateOrder, now: PlainDate): DayColumn[] {
	const headed = columns.flatMap(({ role, heading }, index) => {
		const says = role === null ? dayIn(heading, order, now) : null;
		const cells = lines.map((line) => line.cells[index] ?? "");
		return says === null ? [] : [{ index, heading, says, isMarked: areMarks(cells), mayBe: mayBeMarks(cells, says) }];
	});
	return headed.some(({ isMarked }) => isMarked) ? headed.filter(({ isMarked, mayBe }) => isMarked || mayBe) : [];
}

/** Below a whole day whatever is short; below a mere number only what is known to be a mark. A column that is all blank was prepared and not used. */
function mayBeMarks(cells: readonly string[], says: DayColumn["says"]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== "");
	const isMark = (cell: string) => (typeof says === "string" ? isShort(cell) : readMark(cell) !== "unclear");
	return filled.length > 0 && filled.every(isMark);
}

function dayIn(heading: string, order: DateOrder, now: PlainDate): DayColumn["says"] | null {
	const found = findDay([heading], order, now);
	if (found) return found.day;
	const text = heading.trim();
	const [, ordinal = ""] = /^(?:day|өдөр)\s*(\d{1,2})$/iu.exec(text) ?? /^(\d{1,2})\s*-?\s*р?\s*өдөр$/iu.exec(text) ?? [];
	if (ordinal !== "") return { ordinal: Number(ordinal) };
	return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? { ofMonth: Number(text) } : null;
}

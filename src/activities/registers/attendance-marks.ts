import { registers as words } from "#words/activities";
import type { DateOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { areMarks, readMark } from "./marks.ts";
import { problem } from "./problems.ts";
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
	/** The day in the heading of the column; null where none stands there. */
	readonly day: PlainDate | null;
}

/**
 * Who came, where the register marks it: in a column of yes and no, or in one that is headed with a day.
 * @throws Problem `several-days` where a register has a column of marks for each of several days
 */
export function whoCame(
	lines: readonly Line[],
	columns: readonly Column[],
	{ file, order, now }: { readonly file: string; readonly order: DateOrder; readonly now: PlainDate },
): Came {
	const everybody = { lines, absent: [], unclear: [], understood: [], day: null };
	const days = columns.flatMap(({ role, heading }, index) => {
		const day = role === null ? dayIn(heading, order, now) : null;
		return day !== null && areMarks(lines.map(({ cells }) => cells[index] ?? "")) ? [{ index, day }] : [];
	});
	if (days.length > 1) throw problem("several-days", { file, days: days.map(({ index }) => columns[index]?.heading ?? "").join(", ") });
	const index = days[0]?.index ?? columns.findIndex(({ role }) => role === "came");
	const column = columns[index]?.heading;
	if (column === undefined) return everybody;
	const marks = lines.map(({ cells }) => (cells[index] ?? "").trim());
	if (marks.every((mark) => mark === "")) return { ...everybody, understood: [remark(words["came-empty"], { column })] };
	const read = lines.map((line, at) => ({ line, written: marks[at] as string, mark: readMark(marks[at] as string) }));
	const of = (wanted: string) => read.filter(({ mark }) => mark === wanted);
	const passed = (key: "skipped-absent" | "mark-unclear", mark: string) =>
		of(mark).map(({ line, written }) => ({ row: line.row, reason: remark(words[key], { mark: written, column }) }));
	return {
		lines: of("came").map(({ line }) => line),
		absent: passed("skipped-absent", "absent"),
		unclear: passed("mark-unclear", "unclear"),
		understood: [remark(words["came-column"], { column })],
		day: days[0] && days[0].day !== "" ? days[0].day : null,
	};
}

/** The day that a heading names; empty where it is a number of a day only: 13, Day 2, 3-р өдөр. Null where it is no day. */
function dayIn(heading: string, order: DateOrder, now: PlainDate): PlainDate | "" | null {
	const found = findDay([heading], order, now);
	if (found) return found.day;
	return /^(?:0?[1-9]|[12]\d|3[01])$|^(?:day|өдөр)\s*\d{1,2}$|^\d{1,2}\s*-?\s*р?\s*өдөр$/iu.test(heading.trim()) ? "" : null;
}

/**
 * The day of the session in a column of its own, as forms on a phone hand it out; null where no column says it.
 * @throws Problem `several-days` where it says several
 */
export function dayInColumn(
	lines: readonly Line[],
	columns: readonly Column[],
	{ file, order, now }: { readonly file: string; readonly order: DateOrder; readonly now: PlainDate },
): { readonly day: PlainDate; readonly column: string } | null {
	const index = columns.findIndex(({ role }) => role === "session-day");
	const column = columns[index]?.heading;
	if (column === undefined) return null;
	const days = [...new Set(lines.flatMap(({ cells }) => findDay([cells[index] ?? ""], order, now)?.day ?? []))];
	const [day] = days;
	if (day === undefined) return null;
	if (days.length === 1) return { day, column };
	// A phone notes the day on which it was filled in, which may be any day after.
	if (/^today$/i.test(column)) return null;
	throw problem("several-days", { file, days: days.toSorted().join(", ") });
}

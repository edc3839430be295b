import { registers as words } from "#words/activities";
import type { DateOrder } from "../../particulars/birth-date.ts";
import { type PlainDate, realDay } from "../../shared/clock.ts";
import { type DayColumn, dayColumns } from "./attendance-marks.ts";
import { type Line, remark } from "./rows.ts";
import type { Column, PassedRow, Remark } from "./schema.ts";
import { findDay } from "./session-line.ts";

/** One of the days on which those of a list met. */
export interface Meeting {
	/** Null: as the file says elsewhere. */
	readonly day: PlainDate | null;
	/** What tells it from the other days of its list; null where there is one only. */
	readonly name: string | null;
	readonly lines: readonly Line[];
	/** The place of the column that says who came; -1 where none does. */
	readonly marks: number;
	/** How its day is known; null where nothing says it here. */
	readonly said: Remark | null;
}

interface Meetings {
	readonly meetings: readonly Meeting[];
	/** Those of whom nobody can know on which of the days they came. */
	readonly rejected: readonly PassedRow[];
}

interface Asked {
	readonly order: DateOrder;
	readonly now: PlainDate;
	/** The one year that is written above the list or in the name of its file. */
	readonly year: number | null;
	/** The day that is written above the list or in the name of its file: a heading such as 13 or Day 2 is reckoned from it. */
	readonly above: PlainDate | null;
}

/** The days of a list: a column of marks for each, a column that says the day of each line, or one day for all. */
export function meetingsOf(lines: readonly Line[], columns: readonly Column[], asked: Asked): Meetings {
	const marked = dayColumns(lines, columns, asked);
	const came = columns.findIndex(({ role }) => role === "came");
	if (marked.length > 1) return { meetings: marked.map((column) => byMarks(lines, column, marked, asked.above)), rejected: [] };
	const [only] = marked;
	if (!only)
		return byColumn(lines, columns, came, asked) ?? { meetings: [{ day: null, name: null, lines, marks: came, said: null }], rejected: [] };
	const day = typeof only.says === "string" ? only.says : null;
	const said = day === null ? null : remark(words["date-headed"], { written: only.heading });
	return { meetings: [{ day, name: null, lines, marks: only.index, said }], rejected: [] };
}

function byMarks(lines: readonly Line[], column: DayColumn, all: readonly DayColumn[], above: PlainDate | null): Meeting {
	const { heading, index, says } = column;
	const day = typeof says === "string" ? says : above && reckoned(says, above, all);
	const said =
		typeof says === "string"
			? remark(words["date-headed"], { written: heading })
			: day
				? remark(words["day-reckoned"], { column: heading, day, above: above ?? "" })
				: remark(words["day-unknown"], { column: heading });
	return { day, name: heading, lines, marks: index, said };
}

/** A day of the month that is written above, or of the next one; the second day is one after the first. */
function reckoned(says: Exclude<DayColumn["says"], PlainDate>, above: PlainDate, all: readonly DayColumn[]): PlainDate | null {
	if ("yearless" in says) return null;
	const [year = 0, month = 0, first = 0] = above.split("-").map(Number);
	// 1, 2, 3 below a 13 May are no days of a month: they say which of the days it is.
	const counts =
		all.every(({ says: other }, at) => typeof other === "object" && "ofMonth" in other && other.ofMonth === at + 1) && first !== 1;
	if ("ordinal" in says || counts) {
		const nth = "ordinal" in says ? says.ordinal : says.ofMonth;
		return new Date(Date.UTC(year, month - 1, first + nth - 1)).toISOString().slice(0, 10);
	}
	const isNext = says.ofMonth < first;
	return realDay(isNext && month === 12 ? year + 1 : year, isNext ? (month % 12) + 1 : month, says.ofMonth);
}

/** By a column of its own, as forms on a phone hand the day out; null where no column says it. */
function byColumn(lines: readonly Line[], columns: readonly Column[], marks: number, { order, now }: Asked): Meetings | null {
	const index = columns.findIndex(({ role }) => role === "session-day");
	const column = columns[index]?.heading;
	if (column === undefined) return null;
	const dated = lines.map((line) => ({ line, day: findDay([line.cells[index] ?? ""], order, now)?.day ?? null }));
	const days = [...new Set(dated.flatMap(({ day }) => day ?? []))].toSorted();
	const [first] = days;
	// A phone notes the day on which it was filled in, which may be any day after.
	if (first === undefined || (days.length > 1 && /^today$/i.test(column))) return null;
	const said = (day: PlainDate) => remark(words["day-column"], { day, column });
	if (days.length === 1) return { meetings: [{ day: first, name: null, lines, marks, said: said(first) }], rejected: [] };
	return {
		meetings: days.map((day) => ({
			...{ day, name: day, marks, said: said(day) },
			lines: dated.filter((one) => one.day === day).map(({ line }) => line),
		})),
		rejected: dated
			.filter(({ day }) => day === null)
			.map(({ line }) => ({ row: line.row, reason: remark(words["day-missing"], { column }) })),
	};
}

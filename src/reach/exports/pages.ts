import { exports as words } from "#words/reach";
import type { PlainDate } from "../../shared/clock.ts";
import type { ColumnName } from "../schema.ts";
import known from "./cell-words.json" with { type: "json" };
import { brokenNumber, type Cells, cellsOf, daysIn, saysPart, saysTotal, uniqueIn } from "./cells.ts";
import { columnsIn, plainHeading } from "./columns.ts";
import { type DayOrder, orderOf, readMoment } from "./moments.ts";
import { type Heard, note, reject, remark, skip } from "./remarks.ts";
import type { PageWindow, UniqueMetric } from "./schema.ts";
import type { Table } from "./stacked.ts";

/** Columns of a page's numbers, with the days that their heading names. Where it names them, the row's day is the last of them. */
const columnsOfReach: readonly { readonly column: ColumnName; readonly days: number | null }[] = [
	{ column: "reach", days: null },
	{ column: "viewers", days: null },
	{ column: "value", days: null },
	{ column: "reach-day", days: 1 },
	{ column: "reach-week", days: 7 },
	{ column: "reach-28-days", days: 28 },
];

/** The windows of a table of a page. How long they are, its headings, its title, the name of the file or its days say, in this order. */
export function readWindows({ title, header, lines }: Table, file: string, heard: Heard): PageWindow[] {
	const rows = lines.map((line) => cellsOf(line, header));
	const order: DayOrder = rows.some((row) => orderOf(row.text("day")) === "day-first") ? "day-first" : "month-first";
	const dated = rows.flatMap((row) => datedRow(row, order, heard) ?? []);
	return columnsOfReach.flatMap(({ column, days }) => {
		const heading = header.columns.find((one) => one.column === column)?.heading;
		if (heading === undefined) return [];
		const metric = metricOf(column, `${heading} ${title} ${title === "" ? file : ""}`);
		if (metric === null || saysPart(`${heading} ${title}`)) {
			note(heard, 0, remark(words["table-not-reach"], { title: title || heading }));
			return [];
		}
		const said = days ?? daysIn(heading) ?? daysIn(title) ?? daysIn(file.replace(/_/g, " ").replace(/\d{4}/g, ""));
		const platform = /instagram/i.test(`${heading} ${title} ${file}`) ? ("instagram" as const) : ("facebook" as const);
		return windowsOf(dated, { column, metric, platform, days: said, names: days === null ? "unknown" : "last" }, heard);
	});
}

interface DatedRow {
	readonly cells: Cells;
	readonly day: PlainDate;
	/** Null where no column says it. */
	readonly until: PlainDate | null;
}

function datedRow(cells: Cells, order: DayOrder, heard: Heard): DatedRow | null {
	const written = cells.text("day");
	const read = readMoment(written, order);
	if (read) return { cells, day: read.day, until: readMoment(cells.text("until"), order)?.day ?? null };
	const reason = saysTotal(written)
		? remark(words["row-total"])
		: remark(words["row-no-day"], { column: cells.heading("day"), written: written.slice(0, 60) });
	return skip(heard, cells.line, reason);
}

/** What a column counts; null where neither heading nor title names people that are counted once. */
function metricOf(column: ColumnName, said: string): UniqueMetric | null {
	if (column !== "value") return column === "viewers" ? "viewers" : "reach";
	const plain = plainHeading(said);
	const found = [...said.split(/\s+/), plain].flatMap((word) => columnsIn([word], "page")[0]?.column ?? []);
	if (found.includes("viewers")) return "viewers";
	return found.includes("reach") || known.people.some((word) => plain.includes(word)) ? "reach" : null;
}

interface ToRead {
	readonly column: ColumnName;
	readonly metric: UniqueMetric;
	readonly platform: PageWindow["platform"];
	readonly days: number | null;
	readonly names: PageWindow["names"];
}

function windowsOf(rows: readonly DatedRow[], { column, metric, platform, days, names }: ToRead, heard: Heard): PageWindow[] {
	const sorted = rows.toSorted((one, other) => one.day.localeCompare(other.day));
	const windows = sorted.flatMap((row, at) => {
		const { cells, day, until } = row;
		const read = uniqueIn(cells, column, metric, heard);
		if (read === "broken") return reject(heard, cells.line, brokenNumber(cells, column)) ?? [];
		if (read === null) return [];
		const long = until ? between(day, until) + 1 : (daysIn(cells.text("period")) ?? days ?? stepAt(sorted, at));
		const named = until ? ("first" as const) : cells.text("period") !== "" ? ("last" as const) : names;
		return [{ line: cells.line, platform, metric, day, days: long, names: named, unique: read.value, isRounded: read.isRounded }];
	});
	if (days === null && windows.length === 1) note(heard, 0, remark(words["window-guessed"], { days: windows[0]?.days ?? 1 }));
	return windows;
}

/** Windows that follow each other are as long as the days from one to the next; the last is as long as the one before it. */
function stepAt(rows: readonly DatedRow[], at: number): number {
	const [here, next, before] = [rows[at], rows[at + 1], rows[at - 1]];
	if (here && next) return between(here.day, next.day) || 1;
	return here && before ? between(before.day, here.day) || 1 : 1;
}

function between(from: PlainDate, to: PlainDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

import { type DateOrder, decideOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Columns, writeColumns } from "../folding/columns.ts";
import { problem } from "../problems.ts";
import { KeyList } from "./blocks.ts";
import { readTogether } from "./crew.ts";
import { type Mapping, placeOf, placesOf, textColumnsOf, type Unread } from "./mapping.ts";
import type { Rows } from "./reading.ts";
import { isBrokenQuote, type Row, rowsOf, type Table } from "./table.ts";

/** A row that is no record, and why: left out, and named. */
export interface BadRow {
	readonly file: string;
	readonly line: number;
	readonly reason: "id-empty" | "cells-missing" | "cells-too-many";
	readonly cells: number;
	readonly headings: number;
}

/** A cell that was not understood; its row counts. */
interface UnreadCell extends Unread {
	readonly file: string;
	readonly line: number;
}

export interface Loaded {
	readonly ids: readonly string[];
	readonly columns: Columns;
	readonly keys: KeyList;
	/** Where the records of the second file begin. */
	readonly split: number | null;
	readonly badRows: readonly BadRow[];
	readonly unread: readonly UnreadCell[];
	readonly unreadCount: number;
}

interface Loading {
	readonly id: string;
	readonly mapping: Mapping;
	readonly today: PlainDate;
	readonly saw: (rows: number) => void;
}

/** So many rows tell in which order a file writes its days. */
const enoughDates = 5_000;
const mostNamed = 1_000;
const sawEvery = 20_000;

/** Reads tables row by row and keeps of each record only what comparing needs. */
export async function load(tables: readonly Table[], loading: Loading): Promise<Loaded> {
	try {
		return await loadAll(tables, loading, true);
	} catch (error) {
		if (!isBrokenQuote(error)) throw error;
		return loadAll(tables, loading, false);
	}
}

async function loadAll(tables: readonly Table[], loading: Loading, quoted: boolean): Promise<Loaded> {
	const most = tables.reduce((sum, { lines }) => sum + lines, 0);
	const columns = writeColumns(most, textColumnsOf(loading.mapping), { shared: true });
	const keys = new KeyList();
	const ids: string[] = [];
	const badRows: BadRow[] = [];
	const unread: UnreadCell[] = [];
	let [unreadCount, first] = [0, 0];
	const splits: number[] = [];
	for await (const { table, read, lines } of readTogether(listsOfRows(tables, loading, quoted, ids, badRows, splits), most)) {
		columns.append(read.columns);
		keys.append(read.keys, first);
		first += lines.length;
		unreadCount += read.unread.length;
		if (unread.length < mostNamed) {
			unread.push(...read.unread.map(({ row, ...one }) => ({ file: table.path, line: lines[row] as number, ...one })));
		}
	}
	return { ids, columns: columns.finish(), keys, split: splits[0] ?? null, badRows, unread, unreadCount };
}

const rowsInList = 2_000;

/** Rows of one table that are records, and the lines they end in. */
interface ListOfRows {
	readonly table: Table;
	readonly rows: Rows;
	readonly lines: readonly number[];
}

/** The records of all tables in their order, `ids` growing with them; what is no record is named in `badRows`. `splits`: where the second begins. */
async function* listsOfRows(
	tables: readonly Table[],
	{ id: idColumn, mapping, today, saw }: Loading,
	quoted: boolean,
	ids: string[],
	badRows: BadRow[],
	splits: number[],
): AsyncGenerator<ListOfRows> {
	const texts = textColumnsOf(mapping);
	let seen = 0;
	for (const [number, table] of tables.entries()) {
		const start = ids.length;
		if (number === 1) splits.push(start);
		const { path: file, headings } = table;
		const places = placesOf(mapping, file, headings);
		const idAt = placeOf(idColumn, file, headings);
		const lineOf = new Map<string, number>();
		let [rows, lines]: [(readonly string[])[], number[]] = [[], []];
		let order: DateOrder | null = null;
		const list = (): ListOfRows => ({ table, rows: { rows, places, texts, order: order as DateOrder, today }, lines });
		for await (const some of rowsWithOrder(table, places.birth_date, quoted)) {
			order = some.order;
			for (const row of some.rows) {
				if (++seen % sawEvery === 0) saw(seen);
				const reason = faultOf(row, headings.length, idAt);
				if (reason !== null) {
					badRows.push({ file, line: row.line, reason, cells: row.cells.length, headings: headings.length });
					continue;
				}
				const id = row.cells[idAt] as string;
				const before = lineOf.get(id);
				if (before !== undefined) throw problem("id-twice", { file, line: String(row.line), id, before: String(before) });
				lineOf.set(id, row.line);
				ids.push(id);
				rows.push(row.cells);
				lines.push(row.line);
				if (rows.length < rowsInList) continue;
				yield list();
				[rows, lines] = [[], []];
			}
		}
		if (rows.length > 0) yield list();
		if (ids.length === start) throw problem("rows-missing", { file });
	}
}

/** Rows below the headings, some at a time, once enough of them have told in which order the file writes its days. */
async function* rowsWithOrder(
	table: Table,
	dates: readonly number[],
	quoted: boolean,
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly order: DateOrder }> {
	const waiting: Row[] = [];
	let order: DateOrder | null = null;
	const decide = (): DateOrder =>
		decideOrder(
			waiting.slice(0, enoughDates).map(({ cells }) => ({
				written: dates
					.map((at) => cells[at])
					.filter(Boolean)
					.join("-"),
			})),
		);
	let headings = 1;
	for await (const some of rowsOf(table, quoted)) {
		const rows = some.slice(headings);
		headings = 0;
		if (order !== null) yield { rows, order };
		else if (waiting.push(...rows) >= enoughDates) {
			order = decide();
			yield { rows: waiting.splice(0), order };
		}
	}
	if (order === null) yield { order: decide(), rows: waiting };
}

/** Spreadsheets add empty cells at the end of a line; a cell with something in it belongs nowhere. */
function faultOf({ cells }: Row, headings: number, idAt: number): BadRow["reason"] | null {
	if (cells.length < headings) return "cells-missing";
	if (cells.slice(headings).some((cell) => cell !== "")) return "cells-too-many";
	return cells[idAt] === "" ? "id-empty" : null;
}

import { type DateOrder, decideOrder } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { blockingKeys, keysOfTables } from "../comparing/keys.ts";
import { type Columns, writeColumns } from "../folding/columns.ts";
import { prepare } from "../folding/prepare.ts";
import { problem } from "../problems.ts";
import { KeyList } from "./blocks.ts";
import { type Mapping, placeOf, placesOf, recordOf, textColumnsOf, type Unread } from "./mapping.ts";
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
	const { mapping } = loading;
	const most = tables.reduce((sum, { lines }) => sum + lines, 0);
	const columns = writeColumns(most, textColumnsOf(mapping), { shared: true });
	const keys = new KeyList();
	const ids: string[] = [];
	const badRows: BadRow[] = [];
	const unread: UnreadCell[] = [];
	let [unreadCount, seen, split] = [0, 0, 0];
	for (const [number, table] of tables.entries()) {
		if (number === 1) split = ids.length;
		const { path: file, headings } = table;
		const places = placesOf(mapping, file, headings);
		const idAt = placeOf(loading.id, file, headings);
		const lineOf = new Map<string, number>();
		for await (const { row, order } of rowsWithOrder(table, places.birth_date, quoted)) {
			if (++seen % sawEvery === 0) loading.saw(seen);
			const reason = faultOf(row, headings.length, idAt);
			if (reason !== null) {
				badRows.push({ file, line: row.line, reason, cells: row.cells.length, headings: headings.length });
				continue;
			}
			const id = row.cells[idAt] as string;
			const before = lineOf.get(id);
			if (before !== undefined) throw problem("id-twice", { file, line: String(row.line), id, before: String(before) });
			lineOf.set(id, row.line);
			const read = recordOf(id, row.cells, places, { order, today: loading.today });
			const prepared = prepare(read.record);
			keys.add(ids.length, [...blockingKeys(prepared), ...keysOfTables(prepared)]);
			columns.add(prepared);
			ids.push(id);
			unreadCount += read.unread.length;
			if (unread.length < mostNamed) unread.push(...read.unread.map((one) => ({ file, line: row.line, ...one })));
		}
		if (ids.length === (number === 1 ? split : 0)) throw problem("rows-missing", { file });
	}
	return { ids, columns: columns.finish(), keys, split: tables.length === 2 ? split : null, badRows, unread, unreadCount };
}

/** Rows below the headings, once enough of them have told in which order the file writes its days. */
async function* rowsWithOrder(
	table: Table,
	dates: readonly number[],
	quoted: boolean,
): AsyncGenerator<{ readonly row: Row; readonly order: DateOrder }> {
	const waiting: Row[] = [];
	let order: DateOrder | null = null;
	const decide = (): DateOrder =>
		decideOrder(
			waiting.map(({ cells }) => ({
				written: dates
					.map((at) => cells[at])
					.filter(Boolean)
					.join("-"),
			})),
		);
	let isHeading = true;
	for await (const row of rowsOf(table, quoted)) {
		if (isHeading) isHeading = false;
		else if (order !== null) yield { row, order };
		else if (waiting.push(row) === enoughDates) {
			order = decide();
			for (const one of waiting.splice(0)) yield { row: one, order };
		}
	}
	if (order !== null) return;
	order = decide();
	for (const row of waiting) yield { row, order };
}

/** Spreadsheets add empty cells at the end of a line; a cell with something in it belongs nowhere. */
function faultOf({ cells }: Row, headings: number, idAt: number): BadRow["reason"] | null {
	if (cells.length < headings) return "cells-missing";
	if (cells.slice(headings).some((cell) => cell !== "")) return "cells-too-many";
	return cells[idAt] === "" ? "id-empty" : null;
}

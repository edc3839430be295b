import { type Header, headerOf } from "./columns.ts";
import { readMoment } from "./moments.ts";
import type { ExportMapping } from "./schema.ts";
import type { TableLine } from "./tables.ts";

export interface Table {
	/** What stands alone above its headings; empty where nothing does. */
	readonly title: string;
	readonly header: Header;
	readonly lines: readonly TableLine[];
}

interface Stacked {
	readonly tables: readonly Table[];
	/** Lines between tables that begin something else, such as a table of link clicks. */
	readonly others: readonly TableLine[];
}

/** The tables of a file: overview files have one below the other, each with a title of its own. */
export function tablesIn(lines: readonly TableLine[], mappings: readonly ExportMapping[]): Stacked {
	const tables: (Table & { readonly lines: TableLine[] })[] = [];
	const others: TableLine[] = [];
	let current: (typeof tables)[number] | null = null;
	let title: TableLine | null = null;
	let isAfterBlank = false;
	for (const one of lines) {
		const filled = one.cells.filter((cell) => cell.trim() !== "");
		if (filled.length === 0) {
			isAfterBlank = true;
			continue;
		}
		const header = filled.length > 1 ? headerOf(one.cells, mappings) : null;
		if (header) {
			current = { title: title?.cells.find((cell) => cell.trim() !== "")?.trim() ?? "", header, lines: [] };
			tables.push(current);
			title = null;
		} else if (current && !beginsAnother(one, filled, current.header, isAfterBlank)) {
			current.lines.push(one);
		} else {
			// The first line of it speaks for what follows.
			if (current) others.push(one);
			current = null;
			title = filled.length === 1 ? one : null;
		}
		isAfterBlank = false;
	}
	const titles = new Set(tables.map((table) => table.title));
	return { tables, others: others.filter(({ cells }) => !cells.some((cell) => cell.trim() !== "" && titles.has(cell.trim()))) };
}

/** A word alone after a blank line is the title of the next table; below days of a page, whatever is neither a day nor a sum. */
function beginsAnother({ cells }: TableLine, filled: readonly string[], { kind, columns }: Header, isAfterBlank: boolean): boolean {
	if (kind !== "page") return isAfterBlank && filled.length === 1 && columns.length > 2;
	const day = cells[columns.findIndex(({ column }) => column === "day")] ?? "";
	return (
		day.trim() !== "" &&
		readMoment(day, "month-first") === null &&
		readMoment(day, "day-first") === null &&
		!filled.slice(1).some((cell) => /^\s*[\d.,\s]+$/.test(cell))
	);
}

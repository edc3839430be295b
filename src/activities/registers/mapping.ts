import type { ColumnMapping } from "../schema.ts";
import { columnRoles } from "../schema.ts";
import { type Header, letterOf } from "./header-row.ts";
import type { Column } from "./schema.ts";

type Row = readonly string[];

/** Headings as they are compared: whoever made the next file of a kind may have typed its spaces otherwise. */
export function plainHeading(heading: string): string {
	return heading.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What tells files of one kind: all their headings, in order. */
export function shapeOf({ columns }: Pick<ColumnMapping, "columns">): string {
	return columns.map(({ heading }) => plainHeading(heading)).join("\n");
}

/** The headings that somebody has said the meaning of: in the row they named, or in the first that has them all. */
export function mappedHeader(sheet: string | null, cells: readonly Row[], from: number, mappings: readonly ColumnMapping[]): Header | null {
	for (const mapping of mappings) {
		const { at } = mapping;
		if (at && (at.sheet !== sheet || at.row - 1 < from - 1)) continue;
		const index = at ? at.row - 1 : cells.findIndex((row, place) => place >= from && hasHeadings(row, mapping));
		if (index < 0 && !at) continue;
		const columns = columnsBy(mapping, cells, index);
		if (columns.some(({ role }) => role !== null)) return { index, first: Math.max(index, 0), columns, mapping };
	}
	return null;
}

function hasHeadings(row: Row, mapping: ColumnMapping): boolean {
	const filled = row.map(plainHeading).filter((heading) => heading !== "");
	if (mapping.isWhole) return filled.join("\n") === shapeOf(mapping);
	return mapping.columns.length > 0 && mapping.columns.every(({ heading }) => filled.includes(plainHeading(heading)));
}

/** By the letter where there are no headings, else by the heading; one that stands twice is meant in its order. */
function columnsBy(mapping: ColumnMapping, cells: readonly Row[], index: number): Column[] {
	const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
	const row = index < 0 ? Array.from({ length: width }, (_, at) => letterOf(at)) : (cells[index] ?? []);
	const left = [...mapping.columns];
	const columns = row.map((cell, at): Column => {
		const place = left.findIndex(({ heading }) => plainHeading(heading) === plainHeading(cell) && cell.trim() !== "");
		const role = place < 0 ? null : (left.splice(place, 1)[0]?.role ?? null);
		return { letter: letterOf(at), heading: cell.replace(/\s+/g, " ").trim(), role };
	});
	return columns;
}

/** `Heading=role`, as it is typed behind `--column`; null where there is no such role. */
export function readColumn(written: string): ColumnMapping["columns"][number] | null {
	const at = written.lastIndexOf("=");
	const [heading, named] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
	const role = columnRoles.find((one) => one === named);
	return at < 1 || heading === "" || (!role && named !== "none") ? null : { heading, role: role ?? null };
}

/** The cells that are likeliest to be headings, where none is known: the first row of several words without a number. */
export function likelyHeadings(cells: readonly Row[]): { readonly row: number; readonly headings: readonly string[] } {
	const filled = (row: Row) => row.map((cell) => cell.trim()).filter((cell) => cell !== "");
	const first = cells.findIndex((row, at) => {
		const words = filled(row);
		return words.length > 1 && words.every((word) => !/\d{2}/.test(word)) && filled(cells[at + 1] ?? []).length + 1 >= words.length;
	});
	return { row: first + 1, headings: first < 0 ? [] : filled(cells[first] ?? []) };
}

import { roleOf, saysOnlyName } from "./headings.ts";
import type { Column, ColumnRole } from "./schema.ts";

export interface Header {
	/** Its place in the sheet, from 0. */
	readonly index: number;
	readonly columns: readonly Column[];
}

/** Title rows above a table are few. */
const deepest = 60;

/** The row of the first lines that shows the most headings, a name among them. */
export function findHeader(cells: readonly (readonly string[])[]): Header | null {
	let best: { header: Header; score: number } | null = null;
	for (const [index, row] of cells.slice(0, deepest).entries()) {
		const columns = columnsOf(row);
		const score = columns.filter(({ role }) => role !== null).length;
		if (score > (best?.score ?? 0) && isHeader(columns, score)) best = { header: { index, columns }, score };
	}
	return best?.header ?? null;
}

/** A list may have one column only; in a wider table one word alone is no row of headings. */
function isHeader(columns: readonly Column[], score: number): boolean {
	const named = columns.some(({ role }) => role === "given" || role === "full-name");
	return named && (score > 1 || columns.filter(({ heading }) => heading !== "").length === 1);
}

function columnsOf(row: readonly string[]): Column[] {
	const roles = row.map(roleOf);
	const family = roles.includes("family");
	const taken = new Set<ColumnRole>();
	return row.map((cell, index) => {
		const found = roles[index] ?? null;
		const role = found === "given" && !family && saysOnlyName(cell) ? "full-name" : found;
		const free = role !== null && !taken.has(role) && !(role === "full-name" && taken.has("given"));
		if (free) taken.add(role);
		return { letter: letterOf(index), heading: cell.replace(/\s+/g, " ").trim(), role: free ? role : null };
	});
}

/** A, B, … Z, AA: as spreadsheets name their columns. */
export function letterOf(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

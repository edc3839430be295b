import { registers as words } from "#words/activities";
import type { Header } from "./header-row.ts";
import { isOfAbsent, reasonToSkip, saysSomething } from "./passed-over.ts";
import { type Line, remark } from "./rows.ts";
import type { PassedRow } from "./schema.ts";

interface Table {
	/** Lines that may be of somebody. */
	readonly lines: readonly Line[];
	readonly skipped: readonly PassedRow[];
}

/** The lines below the headings, up to the last that is not blank: each may be of somebody, or was never meant so. */
export function tableBelow(cells: readonly (readonly string[])[], { index, columns }: Header): Table {
	const lines: Line[] = [];
	const skipped: PassedRow[] = [];
	let absent: string | null = null;
	// Spreadsheets drag thousands of formatted blank rows behind them.
	const end = cells.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
	for (let at = index + 1; at <= end; at++) {
		const line = { row: at + 1, cells: cells[at] ?? [] };
		const reason = reasonToSkip(line.cells, columns);
		if (reason === "section") absent = isOfAbsent(line.cells) ? (line.cells.find(saysSomething)?.trim() ?? null) : null;
		if (reason !== null) skipped.push({ row: line.row, reason: remark(words[`skipped-${reason}`]) });
		else if (absent !== null) skipped.push({ row: line.row, reason: remark(words["skipped-absent-section"], { section: absent }) });
		else lines.push(line);
	}
	return { lines, skipped };
}

import { registers as words } from "#words/activities";
import { columnsOf, type Header, isHeader, letterOf } from "./header-row.ts";
import { roleOf } from "./headings.ts";
import { isHeading, isOfAbsent, reasonToSkip, saysSomething } from "./passed-over.ts";
import { type Line, remark } from "./rows.ts";
import type { Column, PassedRow, Remark } from "./schema.ts";
import type { Sheet } from "./sheets.ts";

interface Table {
	/** Lines that may be of somebody. */
	readonly lines: readonly Line[];
	readonly skipped: readonly PassedRow[];
	/** What belongs to another table of the sheet. */
	readonly heldBack: readonly PassedRow[];
	readonly understood: readonly Remark[];
}

/** The lines below the headings, up to the last that is not blank: each may be of somebody, was never meant so, or belongs elsewhere. */
export function tableBelow({ cells }: Sheet, { index, columns }: Header, hasDay: (row: readonly string[]) => boolean): Table {
	const lines: Line[] = [];
	const skipped: PassedRow[] = [];
	const heldBack: PassedRow[] = [];
	const beside = firstBeside(columns);
	let second: number | null = null;
	let absent: string | null = null;
	// Spreadsheets drag thousands of formatted blank rows behind them.
	const end = cells.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
	for (let at = index + 1; at <= end; at++) {
		const all = cells[at] ?? [];
		const line = { row: at + 1, cells: all.slice(0, beside) };
		if (second === null && beginsTable(cells, at, columns, hasDay)) second = line.row;
		const reason = reasonToSkip(line.cells, columns);
		if (reason === "section") absent = isOfAbsent(line.cells) ? (line.cells.find(saysSomething)?.trim() ?? null) : null;
		if (second !== null && reason !== "blank")
			heldBack.push({ row: line.row, reason: remark(words["second-table"], { row: String(second) }) });
		else if (reason !== null) skipped.push({ row: line.row, reason: remark(words[`skipped-${reason}`]) });
		else if (absent !== null) skipped.push({ row: line.row, reason: remark(words["skipped-absent-section"], { section: absent }) });
		else lines.push(line);
		if (all.slice(beside).some(saysSomething)) {
			const between = `${letterOf(beside)}–${letterOf(columns.length - 1)}`;
			heldBack.push({ row: line.row, reason: remark(words["table-beside"], { columns: between }) });
		}
	}
	const found = second === null ? [] : [remark(words["second-table"], { row: String(second) })];
	return { lines, skipped, heldBack, understood: found };
}

/** The first column of a second table beside the first: from there on a name and something else are headed once more. */
function firstBeside(columns: readonly Column[]): number {
	const again = columns.flatMap(({ role, heading }, index) => {
		const meant = role === null ? roleOf(heading) : null;
		return meant !== null && columns.slice(0, index).some((before) => before.role === meant) ? [{ index, meant }] : [];
	});
	const isTable = again.length > 1 && again.some(({ meant }) => meant === "given" || meant === "full-name");
	return isTable ? (again[0]?.index ?? columns.length) : Math.max(columns.length, 16_384);
}

/** Other headings than those above begin another table; so do the same ones below the day of another session. */
function beginsTable(
	cells: readonly (readonly string[])[],
	at: number,
	columns: readonly Column[],
	hasDay: (row: readonly string[]) => boolean,
): boolean {
	const row = cells[at] ?? [];
	const headed = columnsOf(row.map((cell) => [cell]));
	if (!isHeader(headed) || headed.filter(({ role }) => role !== null).length < 2) return false;
	if (!isHeading(row, columns)) return true;
	return [1, 2, 3].some((back) => hasDay(cells[at - back] ?? []));
}

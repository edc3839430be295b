import type { ColumnMapping } from "../schema.ts";
import { type AlsoHeading, columnsOf, findHeader, type Header, isHeader } from "./header-row.ts";
import { roleOf } from "./headings.ts";
import { mappedHeader } from "./mapping.ts";
import { describesSomebody, isHeading, reasonToSkip, saysSomething } from "./passed-over.ts";
import type { Column } from "./schema.ts";
import { findDay } from "./session-line.ts";
import type { Sheet } from "./sheets.ts";

type Row = readonly string[];

/** A table of people on a sheet. What belongs to its neighbours is blank in `cells`, so that rows and columns keep their places. */
export interface List {
	readonly sheet: Sheet;
	readonly cells: readonly Row[];
	readonly header: Header;
	/** The cell in which its headings begin (A8), where it is not the only one of its sheet. */
	readonly place: string | null;
}

/** The lists of a sheet: most have one; others stand below it, under headings of their own, or beside it. */
export function listsOf(sheet: Sheet, mappings: readonly ColumnMapping[], also?: AlsoHeading): List[] {
	const lists: Omit<List, "place">[] = [];
	let from = 0;
	for (;;) {
		const { cells } = sheet;
		const header = mappedHeader(sheet.name, cells, from, mappings) ?? firstHeader(cells, from, also);
		if (!header) break;
		const next = nextBelow(cells, header);
		const rows = cells.slice(0, next ?? cells.length).map((row, index) => (index < from ? [] : row));
		lists.push(...sideBySide(rows, header).map((one) => ({ sheet, ...one })));
		if (next === null) break;
		from = next;
	}
	return lists.map((list) => ({ ...list, place: lists.length > 1 ? beginningOf(list.header) : null }));
}

/** The fullest headings are those of the first list, unless somebody stands above them under headings of their own. */
function firstHeader(cells: readonly Row[], from: number, also?: AlsoHeading): Header | null {
	const fullest = findHeader(cells, from, also);
	if (!fullest) return null;
	const above = cells.slice(0, fullest.first);
	const earlier = firstHeader(above, from, also);
	const names = (columns: readonly Column[]) => columns.flatMap(({ role }, at) => (role === "given" || role === "full-name" ? [at] : []));
	const isHeaded = (row: Row) => names(earlier?.columns ?? []).some((at) => saysSomething(row[at] ?? ""));
	const isList =
		earlier &&
		isHeader(earlier.columns) &&
		above.slice(earlier.index + 1).some((row) => isHeaded(row) && reasonToSkip(row, earlier.columns) === null);
	return isList ? earlier : fullest;
}

function beginningOf({ first, columns }: Header): string {
	const column = columns.find(({ heading }) => heading !== "");
	return `${column?.letter ?? "A"}${first + 1}`;
}

/** A table as it is, or cut where a second one is headed beside the first. */
function sideBySide(cells: readonly Row[], header: Header): Pick<List, "cells" | "header">[] {
	const beside = header.mapping ? null : firstBeside(header.columns);
	if (beside === null) return [{ cells, header }];
	// The lines above belong to both, unless they say something else over the second.
	const left = cells.map((row, index) => (index < header.first ? row : row.slice(0, beside)));
	const right = cells.map((row) => row.map((cell, index) => (index < beside ? "" : cell)));
	const [first, second] = [findHeader(left, header.first), findHeader(right, header.first)];
	if (!first || !second) return [{ cells, header }];
	return [{ cells: left, header: first }, ...sideBySide(right, second)];
}

/** The first column of a second table beside the first: from there on a name and something else are headed once more. */
function firstBeside(columns: readonly Column[]): number | null {
	const again = columns.flatMap(({ role, heading }, index) => {
		const meant = role === null ? roleOf(heading) : null;
		return meant !== null && columns.slice(0, index).some((before) => before.role === meant) ? [{ index, meant }] : [];
	});
	const isTable = again.length > 1 && again.some(({ meant }) => meant === "given" || meant === "full-name");
	return isTable ? (again[0]?.index ?? null) : null;
}

/** Where the next table of the sheet begins, with what is said above it. */
function nextBelow(cells: readonly Row[], { index, columns }: Header): number | null {
	for (let at = index + 1; at < cells.length; at++) {
		if (!beginsTable(cells, at, { index, columns })) continue;
		let first = at;
		while (first - 1 > index && at - first < linesAbove && saysOfTheNext(cells[first - 1] ?? [], columns)) first -= 1;
		return first;
	}
	return null;
}

const linesAbove = 6;

/** A line between two tables that is of nobody and closes nothing: a title, a day, a place. */
function saysOfTheNext(row: Row, columns: readonly Column[]): boolean {
	const filled = row.filter(saysSomething);
	if (filled.length === 0) return true;
	const reason = reasonToSkip(row, columns);
	return reason !== "total" && reason !== "signature" && (filled.length === 1 || hasDay(row)) && filled.length < 4;
}

/** Of the cells of a row of headings, more than this part is known. */
const mostlyKnown = 0.5;

/** Part of every heading of names; hardly any line of a long register has it, so the others need no closer look. */
const mayHead = /нэр|name|багш|оролцогч|сурагч|суралцагч|ажилт|teacher|participant|trainee|attendee|firstandlast/i;

/** Other headings than those above begin another table; so do the same ones below the day of another session. */
function beginsTable(cells: readonly Row[], at: number, { index, columns }: Pick<Header, "index" | "columns">): boolean {
	const row = cells[at] ?? [];
	if (!mayHead.test(row.join("").replace(/\s/g, ""))) return false;
	const headed = columnsOf(row.map((cell) => [cell]));
	const known = headed.filter(({ role }) => role !== null).length;
	if (!isHeader(headed) || known < 2 || known / row.filter(saysSomething).length <= mostlyKnown) return false;
	// Teacher and School are headings elsewhere; in the line of somebody they stand beside a name.
	if (describesSomebody(row, columns) || (known < 3 && isNamed(row, columns))) return false;
	if (!isHeading(row, columns)) return true;
	return [1, 2, 3].some((back) => at - back > index && hasDay(cells[at - back] ?? []));
}

/** Whether something that is no heading stands in a column of names. */
function isNamed(row: Row, columns: readonly Column[]): boolean {
	return columns.some(
		({ role }, at) => (role === "given" || role === "full-name") && saysSomething(row[at] ?? "") && roleOf(row[at] ?? "") === null,
	);
}

/** Whatever day it is: which comes first, day or month, is not asked here. */
function hasDay(row: Row): boolean {
	return findDay(row, { dayMonth: "day-first", shortYear: null }, "9999-12-31") !== null;
}

import * as v from "valibot";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { mostCells, sameCells, settleCells } from "../rules.ts";
import type { HeadCountCell } from "../schema.ts";
import { readCells, shownSession } from "../store.ts";
import { cells as schema } from "./operations.ts";

/** One number for each sex and one for those whose sex nobody wrote down. */
const simpleFields = ["female", "male", "unknown"] as const;

export function cellsOfSimple(typed: Typed) {
	return simpleFields.map((field) => ({ sex: field === "unknown" ? null : field, people: typed[field]?.trim() || 0 }));
}

/** `cells.1.people` is typed in `male`. */
export function fieldOfSimple(part: string): string {
	return simpleFields[Number(/^cells\.(\d)\.people$/.exec(part)?.[1])] ?? formIn(part);
}

/** Whether the three numbers of the simple form say all that a head-count says. */
export function isSimple(cells: readonly HeadCountCell[]): boolean {
	return cells.every(({ ageBand, role, disability }) => ageBand === null && role === null && disability === "not_asked");
}

export function typedAsSimple(cells: readonly HeadCountCell[]): Typed {
	const sum = (sex: HeadCountCell["sex"]) => cells.filter((cell) => cell.sex === sex).reduce((all, { people }) => all + people, 0);
	const typed = { female: sum("female"), male: sum("male"), unknown: sum(null) };
	return Object.fromEntries(Object.entries(typed).map(([field, people]) => [field, people === 0 ? "" : String(people)]));
}

/** A row of the detailed form that nobody touched, which is none. */
const untouched = { sex: "", age: "", role: "", disability: "not_asked", people: "" };
type CellField = keyof typeof untouched;
const cellFields = Object.keys(untouched) as readonly CellField[];

/** The rows that somebody touched, each a cell. */
export function cellsOfRows(typed: Typed) {
	return touchedRows(typed).map((row) => {
		const { age: ageBand, ...cell } = fieldsOf(typed, row);
		return { ...cell, ageBand };
	});
}

/** `cells.2.ageBand` is typed in `age4` where the third row touched is the fifth. */
export function fieldOfRow(part: string, typed: Typed): string {
	const [, place, field] = /^cells\.(\d+)\.(\w+)$/.exec(part) ?? [];
	return field === undefined ? formIn(part) : `${field === "ageBand" ? "age" : field}${touchedRows(typed)[Number(place)]}`;
}

/** Too many cells are no fault of one field. */
function formIn(part: string): string {
	return part === "cells" ? "form" : part;
}

/** As many rows as a form shows: those that were sent or are in force, and ten to fill in. */
export function rowsToShow(typed: Typed, cells: readonly HeadCountCell[], more: number): number {
	const sent = rowsSent(typed).length;
	return Math.min(mostCells, sent === 0 ? cells.length + 10 : sent + more);
}

export function typedAsRows(cells: readonly HeadCountCell[]): Typed {
	return Object.fromEntries(
		cells.flatMap(({ sex, ageBand, role, disability, people }, row) =>
			Object.entries({ sex: sex ?? "", age: ageBand ?? "", role: role ?? "", disability, people: String(people) }).map(
				([field, value]) => [`${field}${row}`, value] as const,
			),
		),
	);
}

/** Back to the session where its head-count says this already. */
export async function unchangedBy(visit: ProgrammeVisit, typed: unknown): Promise<string | null> {
	const { id } = await shownSession(visit);
	const read = v.safeParse(schema, typed);
	const settled = read.success ? settleCells(read.output) : "people-wrong";
	const isSame = typeof settled !== "string" && sameCells(settled, await readCells(visit.programme.handle.db, id));
	return isSame ? `sessions/${id}?done=unchanged` : null;
}

function touchedRows(typed: Typed): number[] {
	return rowsSent(typed).filter((row) => {
		const fields = fieldsOf(typed, row);
		return cellFields.some((field) => fields[field] !== untouched[field]);
	});
}

function rowsSent(typed: Typed): number[] {
	const rows = Object.keys(typed).flatMap((field) => /^people(\d{1,6})$/.exec(field)?.[1] ?? []);
	return rows.map(Number).sort((one, other) => one - other);
}

function fieldsOf(typed: Typed, row: number): Record<CellField, string> {
	const fields = cellFields.map((field) => [field, (typed[`${field}${row}`] ?? untouched[field]).trim()] as const);
	return Object.fromEntries(fields) as Record<CellField, string>;
}

import * as v from "valibot";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { operationField, type Typed } from "../../shared/http/index.ts";
import { mostCells, mostPeople } from "../rules.ts";
import { type HeadCountCell, headCountAges, participantRoles } from "../schema.ts";

const peopleField = v.pipe(
	v.string(),
	v.transform(readPeople),
	v.check((people) => people !== undefined, "people-wrong"),
	v.transform((people) => people ?? 0),
);

const orNobody = v.optional(peopleField, "");

/** One number for each sex and one for those whose sex nobody wrote down. */
export const simpleForm = v.object({ operation: operationField, female: orNobody, male: orNobody, unknown: orNobody });

export function cellsOfSimple({ female, male, unknown }: { female: number; male: number; unknown: number }): HeadCountCell[] {
	const rest = { ageBand: null, role: null, disability: "not_asked" } as const;
	return [
		{ sex: "female", people: female, ...rest },
		{ sex: "male", people: male, ...rest },
		{ sex: null, people: unknown, ...rest },
	];
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

export const cellFields = ["sex", "age", "role", "disability", "people"] as const;
export type CellField = (typeof cellFields)[number];

const cellForm = v.object({
	sex: v.picklist(["", ...sexes], "choice-wrong"),
	age: v.picklist(["", ...headCountAges], "choice-wrong"),
	role: v.picklist(["", ...participantRoles], "choice-wrong"),
	disability: v.picklist(["not_asked", ...disabilities], "choice-wrong"),
	people: v.pipe(v.string(), v.nonEmpty("people-missing"), peopleField),
});

const untouched: Readonly<Record<CellField, string>> = { sex: "", age: "", role: "", disability: "not_asked", people: "" };

/** The rows of the detailed form; a row that nobody touched is none. Errors are keys of the dictionary, by field. */
export function readRows(typed: Typed): { cells: HeadCountCell[]; errors: Record<string, string> } {
	const cells: HeadCountCell[] = [];
	const errors: Record<string, string> = {};
	const rows = rowsSent(typed).map((row) => ({ row, fields: fieldsOf(typed, row) }));
	const touched = rows.filter(({ fields }) => cellFields.some((field) => fields[field] !== untouched[field]));
	if (touched.length > mostCells) return { cells, errors: { form: "cells-many" } };
	for (const { row, fields } of touched) {
		const read = v.safeParse(cellForm, fields);
		if (!read.success) {
			for (const issue of read.issues) errors[`${String(issue.path?.[0]?.key)}${row}`] ??= issue.message;
			continue;
		}
		const { sex, age, role, disability, people } = read.output;
		cells.push({ sex: sex || null, ageBand: age || null, role: role || null, disability, people });
	}
	return { cells, errors };
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

function rowsSent(typed: Typed): number[] {
	const rows = Object.keys(typed).flatMap((field) => /^people(\d{1,6})$/.exec(field)?.[1] ?? []);
	return rows.map(Number).sort((one, other) => one - other);
}

function fieldsOf(typed: Typed, row: number): Record<CellField, string> {
	const fields = cellFields.map((field) => [field, (typed[`${field}${row}`] ?? untouched[field]).trim()] as const);
	return Object.fromEntries(fields) as Record<CellField, string>;
}

/** `35`, or `1,200` and `1 200` as people write them; nothing is nobody. */
function readPeople(written: string): number | undefined {
	const digits = written.replace(/(?<=\d)[\s,](?=\d{3}$)/, "").trim();
	if (digits === "") return 0;
	const people = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
	return people <= mostPeople ? people : undefined;
}

import { type PeopleList, readPeopleLists } from "../../activities/index.ts";
import { readDate } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Needed, say, type Text } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { isOfGuardian, listColumnOf } from "./headings.ts";
import {
	type ChildListReading,
	type ListColumn,
	type ListedChild,
	type ListMapping,
	listColumns,
	type OwnColumn,
	ownColumns,
	type Said,
} from "./schema.ts";

/** The most lines of one list; a longer one is to be cut in two, because a person looks at each line that resembles a child on record. */
export const mostLines = 5_000;

/** Reads a list of children as somebody typed it. Nothing is written; throws a Problem where the file is no list. */
export async function readChildList(
	bytes: Uint8Array,
	file: string,
	now: PlainDate,
	mapping: ListMapping | null = null,
): Promise<ChildListReading> {
	const { lists, understood } = await readPeopleLists(bytes, file, {
		...{ now, mappings: mapping ? [asRegister(mapping)] : [] },
		also: (heading) => listColumnOf(heading) !== null,
	});
	const read = lists.map((list) => readOne(list, mapping, now));
	const lines = read.flatMap((one) => one.lines);
	if (lines.length > mostLines) throw problem("list-long", { file, most: String(mostLines) });
	return {
		file,
		understood: [...understood, ...read.flatMap((one) => one.understood)],
		columns: read[0]?.columns ?? [],
		lines,
		rejected: read.flatMap((one) => one.rejected),
		skipped: read.flatMap((one) => one.skipped),
	};
}

/** The columns that a register has as well, by which its reader finds the names. */
function asRegister({ sheet, row, columns }: ListMapping) {
	return {
		at: { sheet, row },
		columns: columns.map(({ heading, role }) => ({ heading, role: isOwn(role) ? null : role })),
		isWhole: true,
	};
}

function isOwn(role: ListColumn | null): role is OwnColumn {
	return ownColumns.some((own) => own === role);
}

function readOne(list: PeopleList, mapping: ListMapping | null, now: PlainDate): Omit<ChildListReading, "file"> {
	const roles = rolesOf(list, mapping);
	const place = (row: number) => ({ part: list.list, row });
	const cellsAt = (cells: readonly string[], role: OwnColumn) =>
		roles.flatMap((one, at) => (one === role && (cells[at] ?? "").trim() !== "" ? [(cells[at] as string).trim()] : []));
	const lines = list.rows.map((row): ListedChild => {
		const one = (role: OwnColumn) => cellsAt(row.cells, role).join(" ");
		return {
			...place(row.row),
			...{ written: row.written, name: row.name, birthDate: row.birthDate, sex: row.sex, phone: row.phone, disability: row.disability },
			registerNumber: row.registerNumber?.normal ?? null,
			areas: cellsAt(row.cells, "area"),
			...{
				school: one("school"),
				situation: one("situation"),
				identifiedOn: one("identified-on"),
				identifiedDay: dayIn(one("identified-on"), list, now),
				household: one("household"),
			},
			remarks: row.remarks,
		};
	});
	return {
		understood: list.understood,
		columns: list.columns.flatMap(({ heading }, at) => (heading === "" ? [] : [{ heading, role: roles[at] ?? null }])),
		lines,
		rejected: list.rejected.map((one) => ({ ...one, ...place(one.row) })),
		skipped: list.skipped.map((one) => ({ ...one, ...place(one.row) })),
	};
}

/** A day, and no month or year alone: figures ask in which week a child was found. */
function dayIn(written: string, { order }: PeopleList, now: PlainDate): PlainDate | null {
	const read = written === "" ? null : readDate(written, order, now);
	return read !== null && typeof read !== "string" && read.precision === "day" ? read.date : null;
}

/** What each column holds: what somebody said of it, else what its heading says. */
function rolesOf({ columns }: PeopleList, mapping: ListMapping | null): (ListColumn | null)[] {
	if (mapping) {
		const left = [...mapping.columns];
		return columns.map(({ heading }) => {
			const at = left.findIndex((one) => one.heading === heading);
			return at < 0 ? null : (left.splice(at, 1)[0]?.role ?? null);
		});
	}
	return columns.map(({ heading, role }) => {
		const known = listColumns.find((one) => one === role) ?? null;
		// A register has a workplace where a list of children has a school, and a day of its session where that has the day of each child.
		return known ?? (isOfGuardian(heading) ? null : listColumnOf(heading));
	});
}

export function said<T extends Text>(text: T, ...values: Needed<T>): Said {
	return (language) => say(text, language, ...values);
}

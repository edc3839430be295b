import type { BirthDate } from "../../particulars/birth-date.ts";
import { type DateOrder, readBirthDate } from "../../particulars/birth-date.ts";
import { readSex } from "../../particulars/sex.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { mostTextColumns, type TextColumn } from "../folding/columns.ts";
import { problem } from "../problems.ts";
import { type LinkageRecord, type Role, roles } from "../schema.ts";

/** Which columns hold what, by their headings. */
export type Mapping = Readonly<Record<Role, readonly string[]>>;

/** `given=first_name,place=adm1,place=adm2`; may be given in several parts. */
export function readMapping(parts: readonly string[]): Mapping {
	const mapping = Object.fromEntries(roles.map((role) => [role, [] as string[]])) as Record<Role, string[]>;
	const names = roles.join(", ");
	const entries = parts.flatMap((part) => part.split(",")).filter((text) => text.trim() !== "");
	if (entries.length === 0) throw problem("map-missing", { roles: names });
	for (const text of entries) {
		const at = text.indexOf("=");
		const [role, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
		if (at < 0 || column === "") throw problem("map-unclear", { text });
		if (!isRole(role)) throw problem("role-unknown", { role, roles: names });
		mapping[role].push(column);
	}
	if (textColumnsOf(mapping).length > mostTextColumns) throw problem("columns-too-many", { most: mostTextColumns });
	return mapping;
}

export function textColumnsOf(mapping: Mapping): TextColumn[] {
	const one = mapping.clan.length > 0 ? [{ role: "clan" as const, column: 0 }] : [];
	return [...one, ...(["place", "address", "other"] as const).flatMap((role) => mapping[role].map((_, column) => ({ role, column })))];
}

/** The places of the columns of a mapping in a table; refuses one that the table lacks, by its name. */
export function placesOf(mapping: Mapping, file: string, headings: readonly string[]): Readonly<Record<Role, readonly number[]>> {
	return Object.fromEntries(
		roles.map((role) => [role, mapping[role].map((column) => placeOf(column, file, headings))]),
	) as unknown as Readonly<Record<Role, readonly number[]>>;
}

export function placeOf(column: string, file: string, headings: readonly string[]): number {
	const exact = headings.indexOf(column);
	const place = exact >= 0 ? exact : headings.findIndex((heading) => plain(heading) === plain(column));
	if (place < 0) throw problem("column-unknown", { file, column, columns: headings.join(", ") });
	return place;
}

/** Old Mongolian fonts have ө and ү in the place of two Ukrainian letters, in headings as well. */
function plain(heading: string): string {
	return heading.normalize("NFC").toLowerCase().replaceAll("є", "ө").replaceAll("ї", "ү");
}

/** Something in a cell that could not be understood: it counts as not known. */
export interface Unread {
	readonly role: "birth_date" | "sex";
	readonly written: string;
}

/** A row by what its columns hold. */
export function recordOf(
	id: string,
	cells: readonly string[],
	places: Readonly<Record<Role, readonly number[]>>,
	{ order, today }: { readonly order: DateOrder; readonly today: PlainDate },
): { readonly record: LinkageRecord; readonly unread: readonly Unread[] } {
	const each = (role: Role) => places[role].map((at) => cells[at] || null);
	const joined = (role: Role, by: string) =>
		each(role)
			.filter((cell) => cell !== null)
			.join(by) || null;
	const first = (role: Role) => each(role).find((cell) => cell !== null) ?? null;
	const unread: Unread[] = [];
	const day = joined("birth_date", "-");
	const birthDate = day === null ? null : dateOf(day, order, today);
	if (birthDate === undefined) unread.push({ role: "birth_date", written: day as string });
	const written = first("sex");
	const sex = written === null ? null : readSex(written);
	if (sex === "unclear") unread.push({ role: "sex", written: written as string });
	return {
		record: {
			id,
			given: joined("given", " "),
			family: joined("family", " "),
			clan: joined("clan", " "),
			birthDate: birthDate ?? null,
			sex: sex === "unclear" ? null : sex,
			register: first("register"),
			phone: joined("phone", ", "),
			place: each("place"),
			address: each("address"),
			other: each("other"),
			list: null,
		},
		unread,
	};
}

/** Eight digits that make no day are kept as they stand: a slip in one of them leaves seven that agree. Undefined: not understood. */
function dateOf(written: string, order: DateOrder, today: PlainDate): BirthDate | null | undefined {
	const { birthDate, trouble } = readBirthDate(written, order, today);
	if (trouble === null) return birthDate;
	const [, year, month, day] = /^(\d{4})[-./]?(\d\d)[-./]?(\d\d)$/.exec(written) ?? [];
	return year === undefined ? undefined : { date: `${year}-${month}-${day}`, precision: "day" };
}

function isRole(text: string): text is Role {
	return (roles as readonly string[]).includes(text);
}

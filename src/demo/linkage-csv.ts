import type { LinkageRecord } from "../linkage/schema.ts";
import type { LinkageWorld, WorldRecord } from "./linkage-world.ts";

const worldColumns = ["rec_id", "given", "patronymic", "birth_date", "sex", "register", "phone", "adm1", "adm2"] as const;

/** The roles of these columns, as `npx tegsh link --map` takes them. */
export const worldRoles = "given=given,family=patronymic,birth_date=birth_date,sex=sex,register=register,phone=phone,place=adm1,place=adm2";

/** Lines of a file with a heading; where the world is large, they are better written one by one than joined. */
export function* linesOfWorld({ records }: LinkageWorld): Generator<string> {
	yield `${worldColumns.join(",")}\n`;
	for (const one of records) {
		const cells = [one.id, one.given, one.family, one.birthDate, one.sex, one.register, one.phone, one.adm1, one.adm2];
		yield `${cells.map(quoted).join(",")}\n`;
	}
}

/** Record and person, as the truth of a benchmark is written. */
export function* linesOfTruth({ records, truth }: LinkageWorld): Generator<string> {
	yield "rec_id,person\n";
	for (const [place, { id }] of records.entries()) yield `${id},p${truth[place]}\n`;
}

function quoted(cell: string): string {
	return /[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** What an importer understands of a line. */
export function linkageRecordOf(one: WorldRecord): LinkageRecord {
	return {
		id: one.id,
		given: one.given || null,
		family: one.family || null,
		clan: one.clan || null,
		birthDate: birthDateOf(one.birthDate),
		sex: one.sex === "" ? null : one.sex === "m" ? "male" : "female",
		register: one.register || null,
		phone: one.phone || null,
		place: [one.adm1 || null, one.adm2 || null],
		address: [],
		other: [],
		list: null,
	};
}

function birthDateOf(written: string): LinkageRecord["birthDate"] {
	if (written === "") return null;
	return written.length === 4 ? { date: `${written}-01-01`, precision: "year" } : { date: written, precision: "day" };
}

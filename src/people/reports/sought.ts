import { sql } from "kysely";
import { foldFamily, foldName } from "../../linkage/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { NewReport } from "../schema.ts";

type Particulars = Pick<NewReport, "name" | "registerNumber" | "phone">;

/** What a report is found by: its names as linkage folds them, so that Батсүх, Batsukh and batsuh are one, and its numbers without spaces. */
export function soughtOf({ name: { clan, family, given }, registerNumber, phone }: Particulars): string {
	const names = [clan, family, given].flatMap((name) => (name === null ? [] : [foldName(name)]));
	const numbers = [registerNumber, phone].flatMap((number) => (number === null ? [] : [plainNumber(number)]));
	return [...names, ...(family === null ? [] : [foldFamily(family)]), ...numbers].join(" ");
}

/** The words of what somebody typed, in any order, as they stand in what is sought. */
export function wordsSought(text: string): string[] {
	return text
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => (/\d/.test(word) ? plainNumber(word) : foldName(word)));
}

/** A register number in one alphabet, a telephone number without its spaces. */
function plainNumber(written: string): string {
	return written.toLowerCase().replace(/[^\p{L}\d]/gu, "");
}

/** Reports of before are read once, on opening. */
const chunkSize = 5_000;

export async function fillSought(db: Database): Promise<void> {
	for (;;) {
		const { rows } = await sql<{
			id: string;
			clan: string | null;
			family: string | null;
			given: string;
			number: string | null;
			phone: string | null;
		}>`
			select id, clan, family, given, register_number as number, phone from report where sought is null limit ${chunkSize}`.execute(db);
		if (rows.length === 0) return;
		const sought = rows.map(({ number, phone, ...name }) => soughtOf({ name, registerNumber: number, phone }));
		await sql`update report set sought = fresh.sought
			from unnest(${sql.val(rows.map(({ id }) => id))}::uuid[], ${sql.val(sought)}::text[]) as fresh(id, sought) where report.id = fresh.id`.execute(
			db,
		);
	}
}

import { sql } from "kysely";
import { linkageRecordOf } from "../src/demo/linkage-csv.ts";
import { inventLinkageWorld, type WorldRecord } from "../src/demo/linkage-world.ts";
import { prepare } from "../src/linkage/index.ts";
import { readPhone } from "../src/particulars/phone.ts";
import { readRegisterNumber } from "../src/particulars/register-number.ts";
import { foldReport, recordOf } from "../src/people/matching/likeness.ts";
import type { PartialRecord } from "../src/people/schema.ts";
import type { Handle } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";

export interface Asked {
	readonly record: PartialRecord;
	/** Whom it is about; null: nobody on record. */
	readonly person: string | null;
}

const townSize = 25_000;
const linesAtOnce = 5_000;

/** One report of each person; a second of some is what is asked about. */
export async function fillRegister(handle: Handle, people: number, queries: number): Promise<Asked[]> {
	await emptyRegister(handle);
	const towns = Array.from({ length: Math.ceil(people / townSize) }, (_, at) => at + 1);
	const asked = await fillTowns(handle, towns, people, queries);
	await indexRegister(handle);
	return asked;
}

/** Indexes and foreign keys come after the rows, as a restore brings them. */
export async function emptyRegister({ db }: Handle): Promise<void> {
	await sql`create extension if not exists pg_trgm`.execute(db);
	for (const index of ["report_by_linkage_keys", "report_in_name_order", "membership_by_person"]) {
		await sql`drop index if exists ${sql.id(index)}`.execute(db);
	}
	await sql`alter table membership drop constraint membership_report_fkey`.execute(db);
	await sql`alter table report add bench_name text`.execute(db);
}

/** While one town is written, the next is invented. */
export async function fillTowns(handle: Handle, towns: readonly number[], people: number, queries: number): Promise<Asked[]> {
	const asked: Asked[] = [];
	const share = queries / people;
	let writing = Promise.resolve();
	for (const town of towns) {
		const inhabitants = Math.min(townSize, people - (town - 1) * townSize);
		const { firsts, again } = reportsOf(town, inhabitants);
		asked.push(...again.slice(0, Math.ceil(inhabitants * share)));
		await writing;
		writing = write(handle, firsts);
		process.stderr.write(`\rintake: town ${town} of ${Math.ceil(people / townSize)}`);
	}
	await writing;
	process.stderr.write("\n");
	return asked.slice(0, queries);
}

export async function indexRegister({ db }: Handle): Promise<void> {
	await sql`set maintenance_work_mem = '512MB'`.execute(db);
	await sql`create index report_by_linkage_keys on report using gin (linkage_keys) with (fastupdate = off)
		where until_seq = 9007199254740991`.execute(db);
	await sql`create index membership_by_person on membership (person, report)`.execute(db);
	await sql`create index bench_by_trigrams on report using gin (bench_name gin_trgm_ops)`.execute(db);
	await sql`vacuum analyze report`.execute(db);
	await sql`vacuum analyze membership`.execute(db);
}

/** Nobody of them is on record: a town that nobody was entered from. */
export function strangers(queries: number): Asked[] {
	return reportsOf(4_000_000, queries).firsts.map(({ record }) => ({ record, person: null }));
}

export function foldedOf({ name }: PartialRecord): string {
	const { given, family } = prepare(recordOf("", { name, birthDate: null, sex: null, registerNumber: null }));
	return [given, family].filter(Boolean).join(" ");
}

interface Line {
	readonly id: string;
	readonly record: PartialRecord;
	readonly written: string;
}

function reportsOf(seed: number, people: number): { readonly firsts: readonly Line[]; readonly again: readonly Asked[] } {
	const { records, truth } = inventLinkageWorld({ seed, people });
	const ids = new Map<number, string>();
	const again = new Map<number, Asked>();
	const firsts: Line[] = [];
	for (const [place, record] of records.entries()) {
		const who = truth[place] as number;
		const person = ids.get(who);
		if (person !== undefined) {
			again.set(who, { record: partialRecordOf(record), person });
			continue;
		}
		const id = newId();
		ids.set(who, id);
		firsts.push({ id, record: partialRecordOf(record), written: JSON.stringify(record) });
	}
	return { firsts, again: [...again.values()] };
}

function partialRecordOf(record: WorldRecord): PartialRecord {
	const { given, family, clan, birthDate, sex, register, phone, place } = linkageRecordOf(record);
	return {
		name: { clan, family, given: given ?? "" },
		birthDate,
		sex,
		registerNumber: register === null ? null : (readRegisterNumber(register)?.normal ?? null),
		phone: phone === null ? null : readPhone(phone),
		workplace: null,
		area: place.filter(Boolean).join("/") || null,
	};
}

async function write(handle: Handle, lines: readonly Line[]): Promise<void> {
	for (let from = 0; from < lines.length; from += linesAtOnce) await writeSome(handle, lines.slice(from, from + linesAtOnce));
}

async function writeSome({ db }: Handle, lines: readonly Line[]): Promise<void> {
	const of = (value: (line: Line) => string | null) => sql.val(lines.map(value));
	await sql`insert into report (id, since_seq, written, clan, family, given, birth_date, birth_precision, sex, register_number,
			phone, area, linkage_keys, fold_version, bench_name)
		select id, 1, written::json, clan, family, given, birth_date, precision, sex, register_number, phone, area, keys::integer[], 1, name
		from unnest(${of(({ id }) => id)}::uuid[], ${of(({ written }) => written)}::text[], ${of(({ record }) => record.name.clan)}::text[],
			${of(({ record }) => record.name.family)}::text[], ${of(({ record }) => record.name.given)}::text[],
			${of(({ record }) => record.birthDate?.date ?? null)}::date[], ${of(({ record }) => record.birthDate?.precision ?? null)}::text[],
			${of(({ record }) => record.sex)}::text[], ${of(({ record }) => record.registerNumber)}::text[],
			${of(({ record }) => record.phone ?? null)}::text[], ${of(({ record }) => record.area ?? null)}::text[],
			${of(({ record }) => `{${foldReport("", record).keys.join(",")}}`)}::text[], ${of(({ record }) => foldedOf(record))}::text[])
			as line(id, written, clan, family, given, birth_date, precision, sex, register_number, phone, area, keys, name)`.execute(db);
	await sql`insert into membership (report, person, since_seq, sex_score, born_from, born_until, traits)
		select id, id, 1, sex_score, born_from, born_until, traits from report where id = any(${of(({ id }) => id)}::uuid[])`.execute(db);
}

import { sql } from "kysely";
import { linkageRecordOf } from "../src/demo/linkage-csv.ts";
import { inventLinkageWorld, type WorldRecord } from "../src/demo/linkage-world.ts";
import { foldRecord, keysOf, type Model, prepare, usualModel } from "../src/linkage/index.ts";
import { findCandidates } from "../src/people/intake/candidates.ts";
import { recordOf } from "../src/people/likeness.ts";
import { readPhone } from "../src/people/phone.ts";
import { readRegisterNumber } from "../src/people/register-number.ts";
import type { Clue } from "../src/people/schema.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import type { BenchLine } from "./line.ts";

export interface IntakeSize {
	readonly people: number;
	/** People reported once more, and children who are truly new. */
	readonly queries: number;
	/** Of the first, so many are looked up by trigrams as well: one takes up to a second. */
	readonly byTrigrams: number;
}

const usualSize: IntakeSize = { people: 1_000_000, queries: 2_000, byTrigrams: 60 };
const townSize = 25_000;
const longest = 15;
const timesBetter = 50;
const shown = 5;

interface Asked {
	readonly clue: Clue;
	/** Whom it is about; null: nobody on record. */
	readonly person: string | null;
}

/** Issue 4: the check at intake among a million people, beside trigrams of the folded names for the same questions. */
export async function benchIntake(url: string, size: Partial<IntakeSize> = {}, model: Model = usualModel): Promise<BenchLine[]> {
	const { people, queries, byTrigrams } = { ...usualSize, ...size };
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock, 2);
	try {
		await migrate(handle, "programme");
		const known = await fillRegister(handle, people, queries);
		const fresh = strangers(queries);
		for (const { clue } of known.slice(0, 50)) await search(handle, model, clue);
		const answers = await timed(known, ({ clue }) => search(handle, model, clue));
		const alarms = await timed(fresh, ({ clue }) => search(handle, model, clue));
		const some = known.slice(0, byTrigrams);
		const trigrams = await timed(some, ({ clue }) => byTrigram(handle, clue));
		const ours = { ms: answers.ms.slice(0, some.length) };
		const share = (of: readonly boolean[]) => (100 * of.filter(Boolean).length) / of.length;
		const found = share(known.map(({ person }, at) => answers.results[at]?.likely.some((one) => one.person === person) ?? false));
		const first = share(known.map(({ person }, at) => answers.results[at]?.likely[0]?.person === person));
		const foundByTrigrams = share(some.map(({ person }, at) => trigrams.results[at]?.includes(person ?? "") ?? false));
		const falsely = share(alarms.results.map(({ likely }) => likely.length > 0));
		const joined = share(alarms.results.map(({ likely }) => likely.some(({ band }) => band === "link")));
		const capped = share(answers.results.map((one) => one.capped));
		process.stderr.write(
			`intake: p50 ${at(answers.ms, 0.5).toFixed(2)} ms; found ${found.toFixed(1)} % (first ${first.toFixed(1)} %), ` +
				`by trigrams ${foundByTrigrams.toFixed(1)} % of ${some.length}; of ${fresh.length} truly new children ` +
				`${falsely.toFixed(2)} % are asked about, ${joined.toFixed(2)} % would be joined; capped ${capped.toFixed(2)} %\n`,
		);
		const beside = `${people.toLocaleString("en-GB")} people`;
		return [
			lineOf(`intake check at ${beside}, p99`, at(answers.ms, 0.99), longest, `the budget`, "at most 1 ×", 1),
			...["p50", "p99"].map((name, which) => {
				const rank = which === 0 ? 0.5 : 0.99;
				const what = `intake check at ${beside}, ${name}`;
				return lineOf(
					what,
					at(ours.ms, rank),
					at(trigrams.ms, rank),
					"pg_trgm of folded names",
					`at most 1/${timesBetter}`,
					1 / timesBetter,
				);
			}),
			lineOf(`truly new children who are asked about`, falsely, 100, "all of them", "printed", 1, "%"),
		];
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await handle.close();
	}
}

function lineOf(
	name: string,
	measured: number,
	baseline: number,
	baselineName: string,
	budget: string,
	most: number,
	unit = "ms",
): BenchLine {
	const ratio = measured / baseline;
	return { name, measured, unit, baseline, baselineName, ratio, budget, within: ratio <= most };
}

function search(handle: Handle, model: Model, clue: Clue) {
	return findCandidates(handle.db, { scope: [""], clue, model, limit: shown });
}

async function byTrigram({ db }: Handle, clue: Clue): Promise<string[]> {
	return db.connection().execute(async (connection) => {
		await sql`set pg_trgm.similarity_threshold = 0.4`.execute(connection);
		const name = foldedOf(clue);
		const { rows } = await sql<{ id: string }>`
			select id from report where bench_name % ${name} order by similarity(bench_name, ${name}) desc limit 20`.execute(connection);
		return rows.map(({ id }) => id);
	});
}

async function timed<Question, Result>(questions: readonly Question[], answer: (question: Question) => Promise<Result>) {
	const ms: number[] = [];
	const results: Result[] = [];
	for (const question of questions) {
		const start = performance.now();
		results.push(await answer(question));
		ms.push(performance.now() - start);
	}
	return { ms, results };
}

function at(ms: readonly number[], share: number): number {
	return ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
}

/** One report of each person; a second of some is what is asked about. Indexes come after the rows, as a restore builds them. */
async function fillRegister(handle: Handle, people: number, queries: number): Promise<Asked[]> {
	const { db } = handle;
	await sql`create extension if not exists pg_trgm`.execute(db);
	await sql`drop index report_by_linkage_keys`.execute(db);
	await sql`alter table report add bench_name text`.execute(db);
	const asked: Asked[] = [];
	const each = Math.max(1, Math.floor(people / queries));
	let written = 0;
	for (let seed = 1; written < people; seed++) {
		const world = inventLinkageWorld({ seed, people: Math.min(townSize, people - written) });
		const ids = new Map<number, string>();
		const again = new Map<number, WorldRecord>();
		const firsts: { readonly id: string; readonly clue: Clue }[] = [];
		for (const [place, record] of world.records.entries()) {
			const who = world.truth[place] as number;
			const id = ids.get(who);
			if (id !== undefined) again.set(who, record);
			else {
				ids.set(who, newId());
				firsts.push({ id: ids.get(who) as string, clue: clueOf(record) });
			}
		}
		for (let from = 0; from < firsts.length; from += 5_000) await write(handle, firsts.slice(from, from + 5_000));
		for (const [who, record] of [...again].slice(0, Math.ceil(firsts.length / each))) {
			asked.push({ clue: clueOf(record), person: ids.get(who) as string });
		}
		written += firsts.length;
		process.stderr.write(`\rintake: ${written.toLocaleString("en-GB")} people written`);
	}
	process.stderr.write("\n");
	await sql`create index report_by_linkage_keys on report using gin (linkage_keys) with (fastupdate = off)
		where until_seq = 9007199254740991`.execute(db);
	await sql`create index bench_by_trigrams on report using gin (bench_name gin_trgm_ops)`.execute(db);
	await sql`vacuum analyze report`.execute(db);
	await sql`vacuum analyze membership`.execute(db);
	return asked.slice(0, queries);
}

/** Nobody of them is on record: towns that nobody was entered from. */
function strangers(queries: number): Asked[] {
	const { records, truth } = inventLinkageWorld({ seed: 4_000_000, people: queries });
	const seen = new Set<number>();
	const firsts = records.filter((_, place) => !seen.has(truth[place] as number) && seen.add(truth[place] as number));
	return firsts.map((record) => ({ clue: clueOf(record), person: null }));
}

function clueOf(record: WorldRecord): Clue {
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

function foldedOf({ name }: Clue): string {
	const { given, family } = prepare(recordOf("", { name, birthDate: null, sex: null, registerNumber: null }));
	return [given, family].filter(Boolean).join(" ");
}

async function write({ db }: Handle, lines: readonly { readonly id: string; readonly clue: Clue }[]): Promise<void> {
	const of = (value: (line: (typeof lines)[number]) => string | null) => sql.val(lines.map(value));
	await sql`insert into report (id, since_seq, written, clan, family, given, folded_name, birth_date, birth_precision, sex, register_number,
			phone, area, linkage_keys, fold_version, bench_name)
		select id, 1, '{}', clan, family, given, '', birth_date, precision, sex, register_number, phone, area, keys::integer[], 1, name
		from unnest(${of(({ id }) => id)}::uuid[], ${of(({ clue }) => clue.name.clan)}::text[], ${of(({ clue }) => clue.name.family)}::text[],
			${of(({ clue }) => clue.name.given)}::text[], ${of(({ clue }) => clue.birthDate?.date ?? null)}::date[],
			${of(({ clue }) => clue.birthDate?.precision ?? null)}::text[], ${of(({ clue }) => clue.sex)}::text[],
			${of(({ clue }) => clue.registerNumber)}::text[], ${of(({ clue }) => clue.phone ?? null)}::text[],
			${of(({ clue }) => clue.area ?? null)}::text[],
			${of(({ id, clue }) => `{${keysOf(foldRecord(recordOf(id, clue))).join(",")}}`)}::text[], ${of(({ clue }) => foldedOf(clue))}::text[])
			as line(id, clan, family, given, birth_date, precision, sex, register_number, phone, area, keys, name)`.execute(db);
	await sql`insert into membership (report, person, since_seq, leaning, born_from, born_until, traits)
		select id, id, 1, leaning, born_from, born_until, traits from report where id = any(${of(({ id }) => id)}::uuid[])`.execute(db);
}

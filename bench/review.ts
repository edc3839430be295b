import { sql } from "kysely";
import { readReview } from "../src/people/review/queue-page.tsx";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import type { BenchLine } from "./line.ts";

const usualPairs = 100_000;
const longest = 200;
const repeats = 7;

/** The page of the review queue with a hundred thousand pairs, for an officer who sees everything and for one who sees one aimag of five. */
export async function benchReview(url: string, pairs = usualPairs): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock, 4);
	try {
		await migrate(handle, "programme");
		await fillQueue(handle, pairs);
		const baseline = await median(() => sql`select count(*), sum(probability) from likeness`.execute(handle.db));
		const everywhere = await median(() => readReview(handle.db, [""]));
		const within = await median(() => readReview(handle.db, ["84"]));
		const of = `of ${pairs.toLocaleString("en-GB")} pairs`;
		return [lineOf(`the review queue ${of}`, everywhere, baseline), lineOf(`the review queue ${of}, of one aimag`, within, baseline)];
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await handle.close();
	}
}

function lineOf(name: string, measured: number, baseline: number): BenchLine {
	const line = { unit: "ms", baseline, baselineName: "one plain sum over the pairs" };
	return { name, measured, ...line, ratio: measured / baseline, budget: `at most ${longest} ms`, within: measured <= longest };
}

/** Two reports for each pair, in one area; one pair in twenty is decided, one in ten too unlike to ask. */
async function fillQueue({ db }: Handle, pairs: number): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	// Ids that sort in the order in which they were made, as a UUIDv7 does.
	const id = "('01800000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid";
	await run(
		`insert into report (id, since_seq, area, written, family, given, birth_date, birth_precision, sex)
		select ${id}, 1, (array['11/1110', '11/1116', '62', '84', '84'])[1 + number / 2 % 5], '{}', 'Family ' || number / 2 % 1000, 'Given ' || number / 2,
			date '1958-01-01' + (number / 2 % 14000)::integer, 'day', 'female'
		from generate_series(0::bigint, ${2 * pairs - 1}) as number`,
	);
	await run(
		"insert into membership (report, person, since_seq, sex_score, born_from, born_until, traits) select id, id, 1, sex_score, born_from, born_until, traits from report",
	);
	await run(
		`insert into likeness (one, other, since_seq, bits, probability, model, band, joined, decision, decided_by, decided_on, decided_seq)
		select id, other, 1, bits, 2 ^ bits / (1 + 2 ^ bits), 'bench', case when bits < 0 then 'weak' else 'review' end, false,
			decision, case when decision is not null then 'sarnai' end, case when decision is not null then date '2020-04-27' end,
			case when decision is not null then number end
		from (
			select number, ${id} as id, ${id.replace("number", "number + 1")} as other,
				(number / 2 % 50 - 5)::float8 / 10 as bits,
				case when number / 2 % 20 = 19 then (array['same', 'same', 'different', 'unsure'])[1 + number / 40 % 4] end as decision
			from generate_series(0::bigint, ${2 * pairs - 2}, 2) as number
		) as pair`,
	);
	for (const table of ["report", "membership", "likeness"]) await run(`vacuum (analyze) ${table}`);
}

async function median(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let time = 0; time < repeats; time += 1) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return times.toSorted((one, other) => one - other)[Math.floor(repeats / 2)] ?? 0;
}

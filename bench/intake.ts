import { sql } from "kysely";
import { afterDoublings, doublingsOf, type Model, usualModel } from "../src/linkage/index.ts";
import { findCandidates } from "../src/people/intake/candidates.ts";
import type { PartialRecord } from "../src/people/schema.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { fillRegister, foldedOf, strangers } from "./intake-register.ts";
import type { BenchLine } from "./line.ts";

export interface IntakeSize {
	readonly people: number;
	/** People reported once more, and children who are truly new. */
	readonly queries: number;
	/** Of the first, so many are looked up by trigrams as well: one takes up to a second. */
	readonly byTrigrams: number;
}

const usualSize: IntakeSize = { people: 1_000_000, queries: 2_000, byTrigrams: 60 };
const longest = 15;
const timesBetter = 50;
const shown = 5;

/** The check at intake among a million people, beside trigrams of the folded names for the same questions. */
export async function benchIntake(url: string, size: Partial<IntakeSize> = {}): Promise<BenchLine[]> {
	const { people, queries, byTrigrams } = { ...usualSize, ...size };
	const model = afterDoublings(usualModel, doublingsOf(usualModel, people));
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock, 2);
	try {
		await migrate(handle, "programme");
		const known = await fillRegister(handle, people, queries);
		const fresh = strangers(queries);
		for (const { record } of known.slice(0, 50)) await search(handle, model, record);
		const answers = await timed(known, ({ record }) => search(handle, model, record));
		const alarms = await timed(fresh, ({ record }) => search(handle, model, record));
		const some = known.slice(0, byTrigrams);
		const trigrams = await timed(some, ({ record }) => byTrigram(handle, record));
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
			lineOf(`intake check of truly new children at ${beside}, p99`, at(alarms.ms, 0.99), longest, `the budget`, "at most 1 ×", 1),
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

function search(handle: Handle, model: Model, record: PartialRecord) {
	return findCandidates(handle.db, { scope: [""], record, model, limit: shown });
}

async function byTrigram({ db }: Handle, record: PartialRecord): Promise<string[]> {
	return db.connection().execute(async (connection) => {
		await sql`set pg_trgm.similarity_threshold = 0.4`.execute(connection);
		const name = foldedOf(record);
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

import { sql } from "kysely";
import { isOpen } from "../src/children/cases/board/standing.ts";
import { standingsSeenBy } from "../src/children/cases/board/standings.ts";
import { type Clock, realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import type { BenchLine } from "./line.ts";

const usualCases = 10_000;
const longest = { first: 5_000, firstOfDay: 1_000, after: 250 };
const repeats = 7;
const everywhere = { areas: [""], account: "bench" };

/** The caseload of ten thousand children: on the first page after a start, on the first one of another day, and on each one after that. */
export async function benchCaseload(url: string, cases = usualCases): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	// How accounts are called stands in the schema of the installation.
	const installation = openHandle(url, "tegsh", realClock, 1);
	let days = 0;
	const clock: Clock = { now: () => new Date(realClock.now().getTime() + days * 86_400_000) };
	const handle = openHandle(url, schema, clock, 4);
	try {
		await migrate(installation, "installation");
		await migrate(handle, "programme");
		await fillCases(handle, cases);
		const baseline = await median(() => sql`select count(*), max(seq) from case_head`.execute(handle.db));
		const start = performance.now();
		const open = (await standingsSeenBy(handle, everywhere)).filter(isOpen).length;
		const first = performance.now() - start;
		const ofDay = await median(async () => {
			days += 1;
			await standingsSeenBy(handle, everywhere);
		});
		const after = await median(() => standingsSeenBy(handle, everywhere));
		let seq = 1;
		const changed = await median(async () => {
			seq += 1;
			await sql`update case_head set seq = ${seq} where child in (select child from case_head order by child limit 20)`.execute(handle.db);
			await standingsSeenBy(handle, everywhere);
		});
		const of = `of ${open.toLocaleString("en-GB")} open cases`;
		return [
			lineOf(`the caseload ${of}, on the first page after a start`, first, baseline, longest.first),
			lineOf(`the caseload ${of}, on the first page of another day`, ofDay, baseline, longest.firstOfDay),
			lineOf(`the caseload ${of}, after that`, after, baseline, longest.after),
			lineOf(`the caseload ${of}, after twenty of them changed`, changed, baseline, longest.after),
		];
	} finally {
		for (const one of [schema, "tegsh"]) await sql`drop schema if exists ${sql.id(one)} cascade`.execute(handle.db);
		await handle.close();
		await installation.close();
	}
}

function lineOf(name: string, measured: number, baseline: number, most: number): BenchLine {
	const line = { unit: "ms", baseline, baselineName: "one plain look at where each case changed last" };
	return { name, measured, ...line, ratio: measured / baseline, budget: `at most ${most} ms`, within: measured <= most };
}

/** Each with consent, an assessment, a plan, a goal and five visits; every second child is placed. */
async function fillCases({ db }: Handle, cases: number): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	// Ids that sort in the order in which they were made, as a UUIDv7 does; those of different tables may be the same.
	const id = "('01800000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid";
	const numbers = `generate_series(0::bigint, ${cases - 1}) as number`;
	const day = "(current_date - (number % 300)::integer)";
	const all = [
		`report (id, since_seq, area, written, family, given, birth_date, birth_precision, sex)
			select ${id}, 1, '11/1110', '{}', 'Family ' || number % 1000, 'Given ' || number, date '2010-01-01' + (number % 2000)::integer, 'day', 'female' from ${numbers}`,
		`child (id, since_seq, report, household, identified_on, area, situation)
			select ${id}, 1, ${id}, ${id}, ${day} - 60, '11/1110', 'dropped_out' from ${numbers}`,
		`child_case (id, since_seq, officer, others) select ${id}, 1, 'officer-' || number % 30, '{}' from ${numbers}`,
		`case_head (child, seq) select ${id}, 1 from ${numbers}`,
		`service_consent (id, since_seq, child, purposes, given_by, assent, notice_version, given_on)
			select ${id}, 1, ${id}, '{services,sharing}', 'guardian', 'agreed', '1', ${day} - 50 from ${numbers}`,
		`assessment (id, since_seq, child, module, module_version, wording, assessed_on, respondent, answers)
			select ${id}, 1, ${id}, 'cfm-5-17', '1', 'mn', ${day} - 45, 'mother', '{"CF1": "no", "CF3": "none", "CF4": "no", "CF6": "none"}' from ${numbers}`,
		`schooling (child, since_seq, ever_attended, provision) select ${id}, 1, 'yes', 'none' from ${numbers}`,
		`barrier_record (id, since_seq, child, at, main, others, recorded_on)
			select ${id}, 1, ${id}, 'now', 'too_far', '{cost}', ${day} - 45 from ${numbers}`,
		`case_plan (id, since_seq, child, summary, drawn_on, review_on, drawn_by, approved_on, approved_by)
			select ${id}, 1, ${id}, 'A plan', ${day} - 40, ${day} + 40, 'officer-' || number % 30,
				case when number % 10 < 8 then ${day} - 35 end, case when number % 10 < 8 then 'oyun' end from ${numbers}`,
		`case_goal (id, since_seq, child, goal, who, due, state) select ${id}, 1, ${id}, 'A goal', 'Somebody', ${day} + 30, 'open' from ${numbers}`,
		`placement (id, since_seq, child, placed_on, provision) select ${id}, 1, ${id}, ${day} - 20, 'school' from ${numbers} where number % 2 = 0`,
		`case_visit (id, since_seq, child, visited_on, way, met, learning)
			select ${id.replace("number", `(number + ${cases} * visit)`)}, 1, ${id}, ${day} - 6 * visit::integer, 'home', true, 'unknown'
			from ${numbers}, generate_series(1, 5) as visit`,
	];
	for (const rows of all) {
		await run(`insert into ${rows}`);
		await run(`vacuum (analyze) ${rows.split(" ", 1)[0]}`);
	}
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

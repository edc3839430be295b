import { sql } from "kysely";
import { indicatorCommands } from "../src/indicators/index.ts";
import type { IndicatorSheet } from "../src/indicators/schema.ts";
import type { Handle } from "../src/shared/database/index.ts";
import { machine, run as runOperation } from "../src/shared/journal/index.ts";

export interface WorldSize {
	readonly attendances: number;
	readonly sessions: number;
	/** People to draw from; how many of them come is left to chance. */
	readonly people: number;
}

const sites = 400;

/**
 * A world as registers make it: each line of a register is a report of its own, the lines of a session lie together, and people come
 * back months later. `since`: the position of a line of a register, in SQL of its `number`. Written straight into the tables, because a million commands are not what is measured here.
 */
export async function fillWorld({ db }: Handle, { attendances, sessions, people }: WorldSize, since = "1"): Promise<void> {
	const areas = "array['11/1110', '11/1116', '11/1125', '62', '84', null]";
	// Ids that sort in the order in which they were made, as a UUIDv7 does.
	await run(
		db,
		`create function numbered_id(kind text, number bigint) returns uuid immutable parallel safe language sql
		return (kind || '00000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid`,
	);
	await run(
		db,
		`create unlogged table line as
		select line, (${since})::bigint as since, numbered_id('018', line) as report, numbered_id('019', line) as attendance,
			numbered_id('017', number) as session,
			-- Whoever comes to a closed group comes to no other.
			(case when number % 3 > 0 and number % ${sites} % 40 = 0 then ${people} + number % ${sites} * 1000 + abs(hashint8(line)) % 1000
				else abs(hashint8(line)) % ${people} end)::integer as who
		from (select line, line * ${sessions} / ${attendances} as number from generate_series(0::bigint, ${attendances - 1}) as line) numbered`,
	);
	await run(
		db,
		`insert into activity (id, since_seq, title, kind, participants)
		select numbered_id('016', number), 1, 'Activity ' || number,
			case when number % 3 = 2 then 'workshop' else 'training' end, case when number % 3 = 2 then 'parent' else 'teacher' end
		from generate_series(0, ${sessions / 10}) as number`,
	);
	await run(
		db,
		`insert into site (id, since_seq, kind, name_mn, area, closed_group)
		select numbered_id('015', number), 1, 'school', 'School ' || number, (${areas})[1 + number % 5], number % 40 = 0
		from generate_series(0, ${sites - 1}) as number`,
	);
	await run(
		db,
		`insert into session (id, since_seq, activity, held_on, area, site, cancelled, cancelled_because, starts_at, ends_at)
		select numbered_id('017', number), 1, numbered_id('016', number / 10), date '2018-03-01' + number * 780 / ${sessions},
			(${areas})[1 + number % 6], case when number % 3 > 0 then numbered_id('015', number % ${sites}) end,
			number % 50 = 0, case when number % 50 = 0 then 'snow' end,
			case when number % 20 = 0 then time '10:00' end, case when number % 20 = 0 then time '12:00' end
		from generate_series(0, ${sessions - 1}) as number`,
	);
	await run(
		db,
		`insert into head_count (id, since_seq, session, sex, age_band, role, disability, people)
		select numbered_id('014', number * 2 + half), 1, numbered_id('017', number), (array['female', 'male'])[half + 1],
			(array['25_34', '35_44', null])[1 + number % 3], null, 'not_asked', 3 + number % 9
		from generate_series(0, ${sessions - 1}, 10) as number, generate_series(0, 1) as half`,
	);
	await run(
		db,
		`insert into report (id, since_seq, area, written, family, given, birth_date, birth_precision, sex, register_number)
		select report, since, (${areas})[1 + who % 6], '{}', 'Family ' || who % 1000, 'Given ' || who,
			case when who % 20 > 0 then date '1958-01-01' + who % 14000 end,
			case when who % 20 > 5 then 'day' when who % 20 > 2 then 'month' when who % 20 > 0 then 'year' end,
			case who % 10 when 0 then null when 1 then 'male' when 2 then 'male' else 'female' end,
			case when who % 3 > 0 then 'УБ' || lpad((who % 100)::text, 2, '0') || '0315' || lpad((who % 100)::text, 2, '0') end
		from line order by line`,
	);
	await run(
		db,
		`insert into membership (report, person, since_seq, sex_score, born_from, born_until, traits)
		select line.report, first_value(line.report) over (partition by who order by line), since, sex_score, born_from, born_until, traits
		from line join report on report.id = line.report order by line`,
	);
	await run(
		db,
		`insert into attendance (id, since_seq, session, report, role) select attendance, since, session, report,
			case when line % 20 = 0 then 'education_staff' when line % 33 = 0 then 'community_member' end from line order by line`,
	);
	await run(db, "drop table line");
	for (const table of ["activity", "site", "session", "head_count", "report", "membership", "attendance"])
		await run(db, `vacuum (analyze) ${table}`);
}

/** A pair in doubt for each ten attendances: half may be one person and are not, half are taken for one and may not be. */
export async function fillDoubts({ db }: Handle, { attendances }: WorldSize): Promise<number> {
	const half = attendances / 20;
	await run(
		db,
		`insert into likeness (one, other, since_seq, bits, probability, model, band, joined)
		select least(mine.report, next.report), greatest(mine.report, next.report), 1, bits, 2 ^ bits / (1 + 2 ^ bits), 'bench',
			case when bits < -1 then 'weak' else 'review' end, false
		from (select numbered_id('018', number * 19) as one, numbered_id('018', number * 19 + 1) as other, (number % 8 - 5)::float8 as bits
			from generate_series(0::bigint, ${half - 1}) as number) as pair
		join membership as mine on mine.report = one join membership as next on next.report = other and next.person <> mine.person
		union all
		(select person, report, 1, 6, 0.985, 'bench', 'link', true from membership where person <> report order by report limit ${half})`,
	);
	await run(db, "vacuum (analyze) likeness");
	const { rows } = await sql<{ pairs: number }>`select count(*) as pairs from likeness`.execute(db);
	return rows[0]?.pairs ?? 0;
}

async function run(db: Handle["db"], statement: string): Promise<void> {
	await sql.raw(statement).execute(db);
}

const trainings = { of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 1 } as const;
const workshops = { ...trainings, kinds: ["workshop"], roles: ["parent", "community_member"] } as const;

/** The figures of people and attendances that a programme of this kind has. */
const rules: Readonly<Record<string, Pick<IndicatorSheet, "unit" | "counts">>> = {
	TT: { unit: "person", counts: trainings },
	T2: { unit: "person", counts: { ...trainings, minimum: 2 } },
	AW: { unit: "person", counts: workshops },
	AL: { unit: "person", counts: { ...trainings, kinds: [], roles: [] } },
	AA: { unit: "attendance", counts: workshops },
};

export async function defineIndicators(handle: Handle): Promise<void> {
	const text = { mn: "Оролцсон хүн", en: "People who took part" };
	const sheet = { title: text, definition: text, notCounted: text, pillar: null, reach: "direct", ageBands: "adults" } as const;
	const window = { windowFrom: "2018-03-01", windowUntil: null, baseline: null, target: null, targets: [], notes: {} } as const;
	for (const [code, rule] of Object.entries(rules)) {
		await runOperation(handle, machine, indicatorCommands["indicator-defined"], { ...sheet, ...window, ...rule, code });
	}
}

import { sql } from "kysely";
import { type Database, forever } from "../shared/database/index.ts";
import { type Clue, clusterReports, foldedName, keysOf, type Member } from "./clusters.ts";

/** How many different people some clues are, and how many of them are on record already. */
export interface KnownPeople {
	readonly people: number;
	readonly known: number;
}

/** What entering these reports would come to, by the rule that enters them; nothing is written. Only numbers: it looks beyond every scope. */
export async function findKnownPeople(db: Database, clues: readonly Clue[]): Promise<KnownPeople> {
	const dated = clues.filter((clue) => clue.birthDate?.precision === "day" && clue.sex);
	const { rows } = await sql<{
		report: string;
		person: string;
		family: string | null;
		given: string;
		birth_date: string | null;
		birth_precision: "day" | "month" | "year" | null;
		sex: "female" | "male" | null;
		register_number: string | null;
	}>`
		select report.id as report, membership.person, family, given, birth_date, birth_precision, sex, register_number
		from report join membership on membership.report = report.id and membership.until_seq = ${forever}
		where report.until_seq = ${forever} and (
			register_number = any(${sql.val(clues.flatMap((clue) => clue.registerNumber ?? []))}::text[])
			or (folded_name, birth_date, sex) in (
				select * from unnest(${sql.val(dated.map((clue) => foldedName(clue.name)))}::text[],
					${sql.val(dated.map((clue) => clue.birthDate?.date))}::date[], ${sql.val(dated.map((clue) => clue.sex))}::text[])
			)
		)`.execute(db);
	const onRecord = rows.map((row): Member => {
		const name = { clan: null, family: row.family, given: row.given };
		const birthDate = row.birth_date && row.birth_precision ? { date: row.birth_date, precision: row.birth_precision } : null;
		const keys = keysOf({ name, birthDate, sex: row.sex, registerNumber: row.register_number });
		return { report: row.report, person: row.person, keys: [...keys, `person ${row.person}`] };
	});
	const fresh = clues.map((clue, index): Member => ({ report: `clue ${index}`, person: null, keys: keysOf(clue) }));
	const persons = clusterReports([...onRecord, ...fresh]);
	const people = new Set(fresh.map(({ report }) => persons.get(report)));
	const known = new Set(onRecord.map(({ report }) => persons.get(report)));
	return { people: people.size, known: [...people].filter((person) => known.has(person)).length };
}

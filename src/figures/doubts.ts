import { sql } from "kysely";
import { spanningForest } from "../linkage/index.ts";
import type { Database } from "../shared/database/index.ts";
import type { Standing } from "./chances.ts";
import { dayOfKey } from "./contact-keys.ts";
import { contactsOf, heldBy, nth, type Position } from "./contacts.ts";
import { minimumOf } from "./rules.ts";
import type { Indicator } from "./schema.ts";

/** Two persons who may be one, or one who may be two: then both are the same. */
export interface Doubt {
	readonly one: string;
	readonly other: string;
	/** How likely both are one person. */
	readonly probability: number;
}

/** From here on a link that was made by itself is taken for certain: of ten thousand such, one is wrong. */
const beyondDoubt = 0.9999;

/**
 * Of whom nobody knows for certain who they are, as it was held at a position. A decision ends the doubt, unless it was that nobody can
 * tell; and of two persons whose reports were once decided to be different, no other pair is in doubt either. What joins a person is a
 * tree of its likeliest links: without one of them it falls into two, and the others do not matter.
 */
export async function readDoubts(db: Database, { asOf }: Pick<Position, "asOf">): Promise<Doubt[]> {
	const { rows } = await sql<LikenessRow>`
		with doubtful as materialized (
			select likeness.one, likeness.other, likeness.probability, likeness.joined
			from likeness
			where (decision is null or decision = 'unsure') and (not joined or probability < ${sql.lit(beyondDoubt)})
				and guard is distinct from 'decided-different' and ${heldBy(asOf)}
		), apart as (
			select least(one.person, other.person) as one, greatest(one.person, other.person) as other, max(probability) as probability
			from doubtful
			join membership one on one.report = doubtful.one and ${heldBy(asOf, "one")}
			join membership other on other.report = doubtful.other and ${heldBy(asOf, "other")}
			where not joined and one.person <> other.person
			group by 1, 2
		), different as (
			select one.person as one, other.person as other
			from likeness
			join membership one on one.report = likeness.one and ${heldBy(asOf, "one")}
			join membership other on other.report = likeness.other and ${heldBy(asOf, "other")}
			where decision = 'different' and ${heldBy(asOf, "likeness")}
		), person as materialized (
			select distinct membership.person
			from doubtful join membership on membership.report = doubtful.one and ${heldBy(asOf, "membership")}
			where joined
		)
		select one::text, other::text, probability, false as joined, null as person
		from apart
		where not exists (
			select from different where (different.one = apart.one and different.other = apart.other)
				or (different.one = apart.other and different.other = apart.one)
		)
		union all
		select likeness.one::text, likeness.other::text, case when decision = 'same' then 1 else probability end, true, person.person::text
		from person
		join membership on membership.person = person.person and ${heldBy(asOf, "membership")}
		join likeness on likeness.one = membership.report and joined and ${heldBy(asOf, "likeness")}`.execute(db);
	const apart = rows.flatMap(({ joined, one, other, probability }) => (joined ? [] : [{ one, other, probability }]));
	const inside = Map.groupBy(
		rows.filter(({ joined }) => joined),
		({ person }) => person,
	);
	return [
		...apart,
		...[...inside].flatMap(([person, links]) =>
			person === null
				? []
				: spanningForest(links)
						.filter(({ probability }) => probability < beyondDoubt)
						.map(({ probability }) => ({ one: person, other: person, probability })),
		),
	];
}

interface LikenessRow extends Doubt {
	readonly joined: boolean;
	readonly person: string | null;
}

/** What people in doubt are to each indicator, in the order of the indicators; who never came to what qualifies stands in none. */
export async function readStandings(
	db: Database,
	indicators: readonly Indicator[],
	position: Position,
	persons: readonly string[],
): Promise<Map<string, Standing>[]> {
	const answers = indicators.map(() => new Map<string, Standing>());
	if (indicators.length === 0 || persons.length === 0) return answers;
	const of = indicators.map((_, index) => {
		const [low, last, times, contact] = ["low", "last", "times", "contact"].map((name) => nth(name, index));
		return sql`(select ${sql.lit(index)} as number, reached.person, reached.${times} as times, ${dayOfKey(sql`reached.${low}`)} as began,
			first.held_on as day, ${dayOfKey(sql`reached.${last}`)} as last, sign(reached.leaning)::integer as leaning
			from reached left join ${contact} first on first.person = reached.person where reached.${low} is not null)`;
	});
	const { rows } = await sql<Omit<Standing, "unit" | "minimum"> & { readonly number: number; readonly person: string }>`
		with ${contactsOf(indicators, position, { persons, grain: "day" })} ${sql.join(of, sql` union all `)}`.execute(db);
	const minimums = indicators.map(minimumOf);
	for (const { number, person, ...standing } of rows) {
		answers[number]?.set(person, { ...standing, unit: person, minimum: minimums[number] ?? 1 });
	}
	return answers;
}

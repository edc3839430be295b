import { type RawBuilder, sql } from "kysely";
import type { Contribution } from "../../counting/listing.ts";
import { minimumOf } from "../../indicators/rules.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { spanningForest } from "../../linkage/index.ts";
import { likenessesHeldAt, membershipsHeldAt } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Position } from "../schema.ts";
import { dayOfNumber, keyBits } from "../sessions/contact-keys.ts";
import { contactsOf, nth } from "../sessions/contacts.ts";

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
			from ${likenessesHeldAt(asOf)} as likeness
			where (decision is null or decision = 'unsure') and (not joined or probability < ${sql.lit(beyondDoubt)})
				and guard is distinct from 'decided-different'
		), known as materialized (
			-- Everybody's reports are walked once, not once for each end of a pair.
			select membership.report, membership.person from ${membershipsHeldAt(asOf)} as membership
			where membership.report in (select one from doubtful union select other from doubtful where not joined)
		), apart as (
			select least(one.person, other.person) as one, greatest(one.person, other.person) as other, max(probability) as probability
			from doubtful
			join known one on one.report = doubtful.one
			join known other on other.report = doubtful.other
			where not joined and one.person <> other.person
			group by 1, 2
		), different as (
			select one.person as one, other.person as other
			from ${likenessesHeldAt(asOf)} as likeness
			join ${membershipsHeldAt(asOf)} as one on one.report = likeness.one
			join ${membershipsHeldAt(asOf)} as other on other.report = likeness.other
			where decision = 'different'
		), person as materialized (
			select distinct known.person from doubtful join known on known.report = doubtful.one where joined
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
		join ${membershipsHeldAt(asOf)} as membership on membership.person = person.person
		join ${likenessesHeldAt(asOf)} as likeness on likeness.one = membership.report and joined`.execute(db);
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

/**
 * What people in doubt are to each indicator, in the order of the indicators; who never came to what qualifies stands in none. Of a hundred
 * thousand people, a row for each with all indicators is read in a third of the time of a row for each indicator.
 */
export async function readContributions(
	db: Database,
	indicators: readonly Indicator[],
	position: Position,
	persons: readonly string[],
): Promise<Map<string, Contribution>[]> {
	const answers = indicators.map(() => new Map<string, Contribution>());
	if (indicators.length === 0 || persons.length === 0) return answers;
	const minimums = indicators.map(minimumOf);
	const ofMinimum = minimums.flatMap((minimum, index) => (minimum > 1 ? [sql`left join ${nth("met", index)} using (person)`] : []));
	const { rows } = await sql<ContributionRow>`
		with ${contactsOf(indicators, position, { persons, grain: "day" })}
		select reached.person::text, sign(reached.sex_score)::integer as "sexScore", ${sql.join(minimums.map(contributionColumns))}
		from reached ${sql.join(ofMinimum, sql` `)}`.execute(db);
	const dayOf = daysByNumber();
	for (const row of rows) {
		const { person, sexScore } = row;
		for (const [index, minimum] of minimums.entries()) {
			const times = row[`times_${index}`] ?? 0;
			if (times === 0) continue;
			const first = row[`day_${index}`] ?? null;
			const [began, last] = [dayOf(row[`began_${index}`] ?? 0), dayOf(row[`ended_${index}`] ?? 0)];
			answers[index]?.set(person, { unit: person, minimum, sexScore, day: first === null ? null : dayOf(first), times, began, last });
		}
	}
	return answers;
}

type ContributionRow = { readonly person: string; readonly sexScore: number } & Readonly<
	Record<`${"times" | "day" | "began" | "ended"}_${number}`, number | null>
>;

/** The columns of one indicator: how often, and the numbers of three days. Without a minimum the first contact is where the first visit was. */
function contributionColumns(minimum: number, index: number): RawBuilder<unknown> {
	const [low, last, times, met] = ["low", "last", "times", "met"].map((name) => nth(name, index));
	const dayIn = (key: RawBuilder<unknown>) => sql`(${key} >> ${sql.lit(keyBits.day)})::integer`;
	const day = dayIn(minimum > 1 ? sql`${met}.first` : sql`reached.${low}`);
	return sql`reached.${times}, ${day} as ${nth("day", index)}, ${dayIn(sql`reached.${low}`)} as ${nth("began", index)},
		${dayIn(sql`reached.${last}`)} as ${nth("ended", index)}`;
}

/** Days are few and people many, so each is written out once. */
function daysByNumber(): (number: number) => PlainDate {
	const known = new Map<number, PlainDate>();
	return (number) => {
		const day = known.get(number) ?? dayOfNumber(number);
		known.set(number, day);
		return day;
	};
}

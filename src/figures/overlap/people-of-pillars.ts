import { type RawBuilder, sql } from "kysely";
import { quarterOf } from "../../counting/index.ts";
import type { Indicator } from "../../indicators/schema.ts";
import type { Period } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { AvoidedCounts, Position } from "../schema.ts";
import { contactsOf, mostInOnePass, nth } from "../sessions/contacts.ts";
import { isOfSessions, oneReading, readListed } from "../store.ts";

export type OfPillar = Indicator & { readonly pillar: string };

/** People known by name whom the same pillars count, as bits in the order of the pillars. */
export interface PeopleOfPillars {
	readonly mask: number;
	/** The place of the pillar that counted them first. */
	readonly counted: number;
	/** By the place of a pillar, the day on which it first counted them; null where they are of one pillar alone. */
	readonly days: readonly (PlainDate | null)[] | null;
	readonly people: number;
}

interface PersonOfPillar {
	readonly person: string;
	readonly pillar: number;
	readonly day: PlainDate;
}

/** Everybody whom a direct figure of a pillar counts, tallied by which pillars do and since when. */
export async function readPeopleOfPillars(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
): Promise<PeopleOfPillars[]> {
	if (pillars.length === 0) return [];
	const { contacts, dated } = await datedPeople(handle, indicators, pillars, position);
	const { rows } = await oneReading(handle, (tx) =>
		sql<PeopleOfPillars>`${contacts} select mask, counted, days, count(*) as people from (
			select mask, counted, case when mask & (mask - 1) <> 0 then days end as days from (${dated}) each
		) dated group by mask, counted, days`.execute(tx),
	);
	return rows;
}

/** Each person whom both of two pillars met, the first of them before the other, with the day on which the other did. */
export async function listPeopleOfBoth(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
	{ counted, met }: Pick<AvoidedCounts, "counted" | "met">,
): Promise<{ readonly person: string; readonly day: PlainDate }[]> {
	const [first, second] = [pillars.indexOf(counted), pillars.indexOf(met)];
	if (first < 0 || second < 0 || first === second) return [];
	const { contacts, dated } = await datedPeople(handle, indicators, pillars, position);
	const { rows } = await oneReading(handle, (tx) =>
		sql<{ person: string; day: PlainDate }>`${contacts} select person, days[${sql.lit(second + 1)}] as day from (${dated}) each
			where counted = ${sql.lit(first)} and days[${sql.lit(second + 1)}] is not null order by person`.execute(tx),
	);
	return rows;
}

/** A relation of `person`, `mask`, `counted` and `days`, to be read after the contacts that it stands on. */
async function datedPeople(handle: Handle, indicators: readonly OfPillar[], pillars: readonly string[], position: Position) {
	if (pillars.length > mostInOnePass) throw new RangeError(`more than ${mostInOnePass} pillars`);
	const ofSessions = indicators.filter(isOfSessions);
	const listed = await listPeopleOfPillars(handle, indicators, pillars, position);
	// More figures than one pass answers are a rare programme's: all but the last pass hand over who was met, and the last one tallies them.
	const last = Math.max(0, Math.ceil(ofSessions.length / mostInOnePass) - 1) * mostInOnePass;
	for (let from = 0; from < last; from += mostInOnePass) {
		const some = ofSessions.slice(from, from + mostInOnePass);
		const { rows } = await oneReading(handle, (tx) =>
			sql<PersonOfPillar>`with ${contactsOf(some, position)} ${sql.join(contactsIn(some, pillars), sql` union all `)}`.execute(tx),
		);
		listed.push(...rows);
	}
	const rest = ofSessions.slice(last);
	const column = (of: keyof PersonOfPillar) => sql.val(listed.map((met) => met[of]));
	const known = sql`select * from unnest(${column("person")}::uuid[], ${column("pillar")}::integer[], ${column("day")}::date[]) as listed (person, pillar, day)`;
	const days = pillars.map((_, pillar) => sql.id(`day_${pillar}`));
	const firstDay = sql`least(${sql.join(days)})`;
	return {
		contacts: rest.length > 0 ? sql`with ${contactsOf(rest, position)}` : sql``,
		dated: sql`
			select person, mask, case ${sql.join(
				days.map((day, pillar) => sql`when ${day} = ${firstDay} then ${sql.lit(pillar)}`),
				sql` `,
			)} end as counted, array[${sql.join(days.map((day) => sql`${day}::text`))}] as days
			from (
				select person, bit_or(1 << pillar) as mask, ${sql.join(
					days.map((day, pillar) => sql`min(day) filter (where pillar = ${sql.lit(pillar)}) as ${day}`),
				)}
				from (${sql.join([...contactsIn(rest, pillars), known], sql` union all `)}) met
				group by person
			) each`,
	};
}

/** Those whose rows are listed whole. */
async function listPeopleOfPillars(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
): Promise<PersonOfPillar[]> {
	const listed: PersonOfPillar[] = [];
	for (const indicator of indicators) {
		if (isOfSessions(indicator)) continue;
		const { rows } = await readListed(handle.db, { indicator, ...position });
		const pillar = pillars.indexOf(indicator.pillar);
		listed.push(...rows.flatMap(({ person, day }) => (person === null ? [] : [{ person, day, pillar }])));
	}
	return listed;
}

function contactsIn(indicators: readonly OfPillar[], pillars: readonly string[]): RawBuilder<unknown>[] {
	return indicators.map(
		({ pillar }, index) => sql`select person, ${sql.lit(pillars.indexOf(pillar))} as pillar, held_on as day from ${nth("contact", index)}`,
	);
}

/**
 * In each period of the plan, whom a pillar met that another had counted: each such time is one that a sum would have counted again. Of
 * periods that overlap the shortest is named, so that the lines add up; a day outside all of them falls into its quarter.
 */
export function avoidedCountsOf(
	tallied: readonly PeopleOfPillars[],
	pillars: readonly string[],
	periods: readonly Period[],
): AvoidedCounts[] {
	const lines = new Map<string, AvoidedCounts>();
	const timeOf = timesIn(periods);
	for (const { counted, days, people } of tallied) {
		for (const [pillar, day] of (days ?? []).entries()) {
			if (day === null || pillar === counted) continue;
			const line = { ...timeOf(day), counted: pillars[counted] ?? "", met: pillars[pillar] ?? "" };
			const key = [line.time, line.counted, line.met].join(" ");
			lines.set(key, { ...line, people: (lines.get(key)?.people ?? 0) + people });
		}
	}
	return [...lines].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

/** The time of an avoided count into which a day falls. */
export function timesIn(periods: readonly Period[]): (day: PlainDate) => Pick<AvoidedCounts, "time" | "quarter" | "period"> {
	const shortest = periods.toSorted((one, other) => daysIn(one) - daysIn(other));
	return (day) => {
		const period = shortest.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
		const quarter = quarterOf(period?.startsOn ?? day);
		return { time: period ? `${period.startsOn}_${period.endsOn}` : quarter, quarter, period: period?.name ?? null };
	};
}

function daysIn({ startsOn, endsOn }: Period): number {
	return Date.parse(endsOn) - Date.parse(startsOn);
}

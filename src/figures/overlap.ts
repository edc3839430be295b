import { sql } from "kysely";
import { type Count, countBetween } from "../counting/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { listChildren } from "./children.ts";
import { contactsOf, mostInOnePass, nth, type Position } from "./contacts.ts";
import { later } from "./listed.ts";
import { readPopulations } from "./populations.ts";
import type { Figure, Indicator, Overlap } from "./schema.ts";
import { computeFigures, isOfSessions, listIndicators, oneReading, positionOf } from "./store.ts";

/**
 * People in the direct figures of the pillars, each once: a union of persons, never a sum of totals. Whoever was counted by head alone may
 * be anybody: they raise no lower bound beyond that of a single figure, and the upper one by all of them. Whoever has all figures of this
 * position passes them on, because they are most of the work.
 */
export async function readOverlap(
	handle: Handle,
	{ asOf, figures: known }: { readonly asOf?: number; readonly figures?: readonly Figure[] } = {},
): Promise<Overlap> {
	const position = await positionOf(handle, asOf);
	const indicators = (await listIndicators(handle.db, position.asOf)).filter(isDirectOfPeople);
	const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];
	const [figures, shares, { everybody }] = await Promise.all([
		known?.filter(({ indicator }) => isDirectOfPeople(indicator)) ?? computeFigures(handle, indicators, position),
		readShares(handle, indicators, pillars, position),
		readPopulations(handle.db, position),
	]);
	const most = everybody?.people ?? null;
	const met = (mask: number) => shares.reduce((sum, share) => ((share.mask & mask) !== 0 ? sum + share.people : sum), 0);
	const counts = pillars.map((pillar, index) => ({
		pillar,
		count: together(
			figures.filter(({ indicator }) => indicator.pillar === pillar),
			met(1 << index),
			position,
			most,
		),
	}));
	const all = together(figures, met(-1), position, most);
	const sum = (bound: "low" | "high") => counts.reduce((so, { count }) => so + count[bound], 0);
	return {
		pillars: counts,
		shared: pillars.flatMap((one, first) =>
			pillars.slice(first + 1).map((other, index) => {
				const both = (1 << first) | (1 << (first + 1 + index));
				const people = shares.reduce((so, share) => ((share.mask & both) === both ? so + share.people : so), 0);
				return { pillars: [one, other] as const, people };
			}),
		),
		together: all,
		saved: { low: Math.max(0, sum("low") - all.high), high: Math.max(0, sum("high") - all.low) },
	};
}

type OfPillar = Indicator & { readonly pillar: string };

function isDirectOfPeople(indicator: Indicator): indicator is OfPillar {
	return indicator.unit === "person" && indicator.reach === "direct" && indicator.pillar !== null;
}

function together(figures: readonly Figure[], named: number, { asOf }: Position, most: number | null): Count<"person"> {
	const low = Math.max(named, ...figures.map(({ count }) => count.low));
	const unnamed = figures.reduce((sum, { count, bounds }) => sum + (bounds === null ? 0 : count.high - bounds.named), 0);
	const high = Math.max(low, most === null ? named + unnamed : Math.min(named + unnamed, most));
	const until = figures.reduce<string | null>((last, { count }) => later(last, count.until), null);
	return countBetween({ unit: "person", low, high, until, asOf, rows: named });
}

interface Share {
	readonly mask: number;
	readonly people: number;
}

/** How many people known by name stand in the same pillars, as bits in the order of the pillars. */
async function readShares(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
): Promise<readonly Share[]> {
	if (pillars.length > mostInOnePass) throw new RangeError(`more than ${mostInOnePass} pillars`);
	const bitOf = ({ pillar }: OfPillar) => 1 << pillars.indexOf(pillar);
	const ofSessions = indicators.filter(isOfSessions);
	const masks = new Map<string, number>();
	const note = (person: string, mask: number) => masks.set(person, (masks.get(person) ?? 0) | mask);
	for (const indicator of indicators) {
		if (indicator.counts.of !== "children") continue;
		const { rows } = await listChildren(handle.db, { indicator, ...position }, indicator.counts.event);
		for (const { id } of rows) note(id, bitOf(indicator));
	}
	// More figures than one pass answers are a rare programme's: all but the last pass hand over who was met, and the last one tallies them.
	const last = Math.max(0, Math.ceil(ofSessions.length / mostInOnePass) - 1) * mostInOnePass;
	for (let from = 0; from < last; from += mostInOnePass) {
		const some = ofSessions.slice(from, from + mostInOnePass);
		const { rows } = await oneReading(handle, (tx) =>
			sql<{ person: string; mask: number }>`
				with ${contactsOf(some, position)}
				select person, bit_or(mask) as mask from (${sql.join(metIn(some, bitOf), sql` union all `)}) counted group by person`.execute(tx),
		);
		for (const { person, mask } of rows) note(person, mask);
	}
	const rest = ofSessions.slice(last);
	const listed = sql`select * from unnest(${sql.val([...masks.keys()])}::uuid[], ${sql.val([...masks.values()])}::integer[]) as listed (person, mask)`;
	const { rows } = await oneReading(handle, (tx) =>
		sql<Share>`
			${rest.length > 0 ? sql`with ${contactsOf(rest, position)}` : sql``}
			select mask, count(*) as people
			from (select person, bit_or(mask) as mask from (${sql.join([...metIn(rest, bitOf), listed], sql` union all `)}) counted group by person) each
			group by mask`.execute(tx),
	);
	return rows;
}

function metIn(indicators: readonly OfPillar[], bitOf: (indicator: OfPillar) => number) {
	return indicators.map((indicator, index) => sql`select person, ${sql.lit(bitOf(indicator))} as mask from ${nth("contact", index)}`);
}

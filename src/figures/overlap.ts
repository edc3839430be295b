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
 * be anybody: they raise no lower bound beyond that of a single figure, and the upper one by all of them.
 */
export async function readOverlap(handle: Handle, { asOf }: { readonly asOf?: number } = {}): Promise<Overlap> {
	const position = await positionOf(handle, asOf);
	const indicators = (await listIndicators(handle.db, position.asOf)).filter(isDirectOfPeople);
	const figures = await computeFigures(handle, indicators, position);
	const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];
	const shares = await readShares(handle, indicators, pillars, position);
	const { everybody } = await readPopulations(handle.db, position);
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

/** How many people known by name stand in the same pillars, as bits in the order of the pillars. */
async function readShares(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
): Promise<readonly { readonly mask: number; readonly people: number }[]> {
	const bitOf = ({ pillar }: OfPillar) => 1 << pillars.indexOf(pillar);
	const ofSessions = indicators.filter(isOfSessions);
	if (Math.max(ofSessions.length, pillars.length) > mostInOnePass) {
		throw new RangeError(`more than ${mostInOnePass} figures of people or pillars`);
	}
	const children = new Map<string, number>();
	for (const indicator of indicators) {
		if (indicator.counts.of !== "children") continue;
		const { rows } = await listChildren(handle.db, { indicator, ...position }, indicator.counts.event);
		for (const { id } of rows) children.set(id, (children.get(id) ?? 0) | bitOf(indicator));
	}
	const listed = sql`select * from unnest(${sql.val([...children.keys()])}::uuid[], ${sql.val([...children.values()])}::integer[]) as child (person, mask)`;
	const met = ofSessions.map((indicator, index) => sql`select person, ${sql.lit(bitOf(indicator))} as mask from ${nth("contact", index)}`);
	const { rows } = await oneReading(handle, (tx) =>
		sql<{ mask: number; people: number }>`
			${ofSessions.length > 0 ? sql`with ${contactsOf(ofSessions, position)}` : sql``}
			select mask, count(*) as people
			from (select person, bit_or(mask) as mask from (${sql.join([...met, listed], sql` union all `)}) counted group by person) each
			group by mask`.execute(tx),
	);
	return rows;
}

import type { Contribution } from "../../counting/listing.ts";
import type { Handle } from "../../shared/database/index.ts";
import { type Chances, chancesAmong } from "../doubts/chances.ts";
import { type Doubt, readContributions, readDoubts } from "../doubts/doubts.ts";
import type { Position } from "../schema.ts";
import { mostInOnePass } from "../sessions/contacts.ts";
import { isOfSessions, oneReading, readListed } from "../store.ts";
import type { OfPillar } from "./people-of-pillars.ts";

/** Who is in doubt, and what each is to all figures of every pillar together. */
interface DoubtByPillar {
	readonly doubts: readonly Doubt[];
	/** In the order of the pillars. */
	readonly contributions: readonly ReadonlyMap<string, Contribution>[];
}

export async function readContributionsByPillar(
	handle: Handle,
	indicators: readonly OfPillar[],
	pillars: readonly string[],
	position: Position,
): Promise<DoubtByPillar> {
	const doubts = await readDoubts(handle.db, position);
	const persons = [...new Set(doubts.flatMap(({ one, other }) => [one, other]))];
	const contributions = pillars.map(() => new Map<string, Contribution>());
	if (persons.length === 0) return { doubts, contributions };
	const isInDoubt = new Set(persons);
	const note = ({ pillar }: OfPillar, found: ReadonlyMap<string, Contribution>) => {
		const known = contributions[pillars.indexOf(pillar)];
		for (const [person, contribution] of found) {
			if (isInDoubt.has(person)) known?.set(person, bothOf(known.get(person), contribution));
		}
	};
	const ofSessions = indicators.filter(isOfSessions);
	for (let from = 0; from < ofSessions.length; from += mostInOnePass) {
		const some = ofSessions.slice(from, from + mostInOnePass);
		const found = await oneReading(handle, (tx) => readContributions(tx, some, position, persons));
		for (const [index, indicator] of some.entries()) note(indicator, found[index] ?? new Map());
	}
	for (const indicator of indicators) {
		if (isOfSessions(indicator)) continue;
		const { contributions: found } = await readListed(handle.db, { indicator, ...position });
		if (found) note(indicator, found);
	}
	return { doubts, contributions };
}

/**
 * What somebody is to two figures together: they count where they count in one, so the lesser minimum is theirs, and may be two where
 * either met them twice.
 */
function bothOf(one: Contribution | undefined, other: Contribution): Contribution {
	if (!one) return other;
	const days = [one.day, other.day].filter((day) => day !== null).toSorted();
	const [began = one.began] = [one.began, other.began].toSorted();
	const [, last = one.last] = [one.last, other.last].toSorted();
	const minimum = Math.min(one.minimum, other.minimum);
	return { ...one, day: days[0] ?? null, minimum, times: one.times + other.times, began, last };
}

/** What doubts do to the union of the pillars of a mask. */
export function chancesOfUnion({ doubts, contributions }: DoubtByPillar, mask: number): Chances {
	const union = new Map<string, Contribution>();
	for (const [pillar, found] of contributions.entries()) {
		if ((mask & (1 << pillar)) === 0) continue;
		for (const [person, contribution] of found) union.set(person, bothOf(union.get(person), contribution));
	}
	return chancesAmong(doubts, union);
}

/**
 * What doubts do to how much a sum of the pillars overstates: two of different pillars who are one make it one more, and one of two
 * pillars who is two makes it one fewer.
 */
export function chancesOfSaving({ doubts, contributions }: DoubtByPillar): Chances {
	const pillarsOf = (person: string) => contributions.flatMap((found, pillar) => (found.get(person)?.day ? [pillar] : []));
	const across = doubts.filter(({ one, other }) => {
		const [mine, theirs] = [pillarsOf(one), pillarsOf(other)];
		return one === other ? mine.length > 1 : mine.length > 0 && theirs.length > 0 && mine.every((pillar) => !theirs.includes(pillar));
	});
	const { fewer, more } = chancesOfUnion({ doubts: across, contributions }, -1);
	return { fewer: more, more: fewer };
}

import type { Contribution } from "../../counting/listing.ts";
import { listIndicators } from "../../indicators/index.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { readWaitingPairs, type Scope, type WaitingPair } from "../../people/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { chancesAmong } from "../doubts/chances.ts";
import { contributionsTo, positionOf } from "../store.ts";

/** A pair that waits, with the figures whose interval is narrower by one once it is decided. */
export interface NarrowingPair extends WaitingPair {
	readonly figures: readonly Indicator[];
}

/** Those that narrow most figures first, and of these those of which least is known: of two as likely one as two, a decision tells most. */
export async function readNarrowingPairs(handle: Handle, scope: Scope): Promise<NarrowingPair[]> {
	const position = await positionOf(handle, undefined);
	const [pairs, indicators] = await Promise.all([readWaitingPairs(handle.db, scope), listIndicators(handle.db, position.asOf)]);
	const persons = [...new Set(pairs.flatMap((pair) => pair.persons))];
	const contributions = await contributionsTo(handle, indicators, position, persons);
	return pairs
		.map((pair) => ({ ...pair, figures: [...contributions].flatMap(([indicator, of]) => (matters(pair, of) ? [indicator] : [])) }))
		.filter(({ figures }) => figures.length > 0)
		.toSorted((one, other) => other.figures.length - one.figures.length || unknownOf(other) - unknownOf(one));
}

function matters({ persons: [one, other], probability }: WaitingPair, contributions: ReadonlyMap<string, Contribution>): boolean {
	const { fewer, more } = chancesAmong([{ one, other, probability }], contributions);
	return fewer.length + more.length > 0;
}

function unknownOf({ probability }: WaitingPair): number {
	return probability * (1 - probability);
}

import type { Counter, CounterName } from "./schema.ts";

/** What was added to each counter since it was taken last. As many lines as there are counters, however many views there were. */
export interface Tally {
	add(counters: readonly Counter[]): void;
	/** All of it, to be written; from now on it is empty. */
	take(): readonly (Counter & { readonly count: number })[];
}

type OfSubject = Map<string, number>;
type OfDay = Map<CounterName, OfSubject>;
type OfCampaign = Map<string, OfDay>;

/** Maps in maps: each name is looked up as it is, and none is put together for it, because this is done a dozen times for each message. */
export function newTally(): Tally {
	let counts = new Map<string, OfCampaign>();
	return {
		add: (counters) => {
			for (const { campaign, day, counter, subject } of counters) {
				const of = within(within(within(counts, campaign), day), counter);
				of.set(subject, (of.get(subject) ?? 0) + 1);
			}
		},
		take: () => {
			const taken = counts;
			counts = new Map();
			return [...taken].flatMap(([campaign, days]) =>
				[...days].flatMap(([day, names]) =>
					[...names].flatMap(([counter, subjects]) =>
						[...subjects].map(([subject, count]) => ({ day, campaign, counter, subject, count })),
					),
				),
			);
		},
	};
}

function within<Key, Inner extends OfCampaign | OfDay | OfSubject>(map: Map<Key, Inner>, key: Key): Inner {
	const known = map.get(key);
	if (known) return known;
	const fresh = new Map() as Inner;
	map.set(key, fresh);
	return fresh;
}

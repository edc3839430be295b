import type { Counter, CounterName } from "./schema.ts";

/** A counter as the name of a place in the tally: a string is found faster than an object. */
export type CounterKey = string & { readonly counter: unique symbol };

const between = "\u001f";

export function counterKey({ day, campaign, counter, subject }: Counter): CounterKey {
	return [day, campaign, counter, subject].join(between) as CounterKey;
}

export function counterOf(key: CounterKey): Counter {
	const [day = "", campaign = "", counter = "", subject = ""] = key.split(between);
	return { day, campaign, counter: counter as CounterName, subject };
}

/** What was added to each counter since it was taken last. As many lines as there are counters, however many views there were. */
export interface Tally {
	add(...keys: readonly CounterKey[]): void;
	/** All of it, to be written; from now on it is empty. */
	take(): ReadonlyMap<CounterKey, number>;
}

export function newTally(): Tally {
	let counts = new Map<CounterKey, number>();
	return {
		add: (...keys) => {
			for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		},
		take: () => {
			const taken = counts;
			counts = new Map();
			return taken;
		},
	};
}

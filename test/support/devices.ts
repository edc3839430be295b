import { countersOf } from "../../src/reach/devices/beacon.ts";
import { count, type Kept, saysAnything, type View } from "../../src/reach/devices/counting/kept.ts";
import type { Counted, Step, Use } from "../../src/reach/devices/counting/message.ts";
import type { CampaignPlan, Plan } from "../../src/reach/devices/counting/plan.ts";
import type { Counter, CounterName } from "../../src/reach/devices/schema.ts";
import { monthOf, type PlainDate } from "../../src/shared/clock.ts";

/** A counter as one text, so that sums can be compared. */
export type CounterKey = string & { readonly counter: unique symbol };

const between = "\u001f";

export function counterKey({ day, campaign, counter, subject }: Counter): CounterKey {
	return [day, campaign, counter, subject].join(between) as CounterKey;
}

export function counterOf(key: CounterKey): Counter {
	const [day = "", campaign = "", counter = "", subject = ""] = key.split(between);
	return { day, campaign, counter: counter as CounterName, subject };
}

/** Somebody who looks, as it happened: what a device is never told. */
export interface Seen {
	readonly device: number;
	readonly day: PlainDate;
	readonly item: string;
	readonly steps: readonly Step[];
	readonly uses: readonly Use[];
}

/** A device as the script in a browser is one: it keeps, and says. `count` may be a faulty one. */
export function deviceOf(campaign: CampaignPlan, work: typeof count = count) {
	let kept: Kept | null = null;
	return {
		sees: ({ day, item, steps, uses }: Omit<Seen, "device">, view: Partial<View> = {}): Counted[] => {
			const plan: Plan = { day, campaigns: [campaign] };
			const counted = work(kept, { item, steps, uses, isTold: false, ...view }, plan);
			if (!counted) return [];
			kept = counted.kept;
			return saysAnything(counted.message) ? [counted.message] : [];
		},
		kept: () => kept,
	};
}

/** What a server makes of messages: each counter by its name, subject and day. */
export function addUp(messages: Iterable<Counted>, campaign: CampaignPlan): Map<CounterKey, number> {
	const sums = new Map<CounterKey, number>();
	for (const message of messages) {
		const plan = { day: message.day, campaigns: [campaign] };
		for (const key of countersOf(message, plan) ?? []) sums.set(counterKey(key), (sums.get(counterKey(key)) ?? 0) + 1);
	}
	return sums;
}

export function totalOf(sums: ReadonlyMap<CounterKey, number>, counter: CounterName, subject: string | null = "", day?: PlainDate): number {
	let total = 0;
	for (const [key, count] of sums) {
		const one = counterOf(key);
		if (one.counter === counter && (subject === null || one.subject === subject) && (day === undefined || one.day === day)) total += count;
	}
	return total;
}

/** What counts of what happened, by sets of devices: the other way of counting, which knows who everybody is. */
export function truthOf() {
	const sets = new Map<string, Set<number>>();
	const items = new Map<number, Set<string>>();
	let views = 0;
	const note = (name: string, device: number) => {
		const known = sets.get(name);
		if (known) known.add(device);
		else sets.set(name, new Set([device]));
	};
	return {
		note: ({ device, day, item, steps, uses }: Seen) => {
			for (const one of [...steps, ...uses]) note(`${one} ${item}`, device);
			if (!steps.includes("seen") && !steps.includes("heard")) return;
			views += 1;
			for (const name of ["all", `day ${day}`, `month ${monthOf(day)}`, `item ${item}`, `item ${item} ${day}`]) note(name, device);
			items.set(device, (items.get(device) ?? new Set()).add(item));
		},
		views: () => views,
		of: (name: string) => sets.get(name)?.size ?? 0,
		members: (name: string): ReadonlySet<number> => sets.get(name) ?? new Set(),
		/** Devices that saw at least k items. */
		atLeast: (k: number) => [...items.values()].filter(({ size }) => size >= k).length,
	};
}

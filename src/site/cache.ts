import type { PackedPage } from "./packed.ts";

/** Pages, and what they are made of, kept until the rows behind them change. */
export interface PageCache {
	/** A page that stands ready under this address. */
	ready(address: string): PackedPage | undefined;
	/** What is kept under the key, or what `make` gives; many who ask at once wait for one making. */
	keep<Value>(group: string, key: string, make: () => Promise<Value>): Promise<Value>;
	/** Keeps a page, so that `ready` finds it. */
	keepPage(group: string, address: string, make: () => Promise<PackedPage>): Promise<PackedPage>;
	/** Forgets all that was made, or is being made, from the rows of one schema. */
	drop(group: string): void;
	clear(): void;
}

interface Entry {
	readonly group: string;
	readonly made: Promise<unknown>;
	page?: PackedPage;
}

export function createPageCache(): PageCache {
	const entries = new Map<string, Entry>();

	function start(group: string, key: string, make: () => Promise<unknown>): Entry {
		const known = entries.get(key);
		if (known) return known;
		const entry: Entry = { group, made: make() };
		entries.set(key, entry);
		entry.made.catch(() => {
			if (entries.get(key) === entry) entries.delete(key);
		});
		return entry;
	}

	return {
		ready: (address) => entries.get(address)?.page,
		keep: <Value>(group: string, key: string, make: () => Promise<Value>) => start(group, `kept ${key}`, make).made as Promise<Value>,
		keepPage: async (group, address, make) => {
			const entry = start(group, address, make);
			const page = (await entry.made) as PackedPage;
			// An entry that was dropped in the meantime is in nobody's way: it may be finished, and is found no more.
			entry.page = page;
			return page;
		},
		drop: (group) => {
			for (const [key, entry] of entries) if (entry.group === group) entries.delete(key);
		},
		clear: () => entries.clear(),
	};
}

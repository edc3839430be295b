import type { PlainDate } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import type { PackedPage } from "./packed.ts";

/** Public pages. One that stands ready is answered without a question; one that was dropped is found again by asking the journal where it stands. */
export interface PageCache {
	/** A page that stands ready under this address and still holds. */
	ready(address: string): PackedPage | undefined;
	/**
	 * The page of an address, or what `make` gives; many who ask at once wait for one making. `holds` says no once a day is over: on the next,
	 * something may have begun or ended by itself, and nobody wrote it.
	 */
	keepPage(group: string, address: string, make: () => Promise<PackedPage>, holds?: () => boolean): Promise<PackedPage>;
	/**
	 * What is public at a journal position is public there for ever, and so is a page made from it: both are made once for it, however
	 * often pages are dropped for a write that changed nothing public, or because a notice was missed. `name` is that of the page.
	 */
	keepAt<View>(at: Position<View>, name: string, make: (view: View) => Promise<PackedPage>): Promise<PackedPage>;
	/** What is public at a journal position, for what is not kept: the parts of a film. */
	viewAt<View>(at: Position<View>): Promise<View>;
	/** Leaves no page ready that was made, or is being made, from the rows of one schema. */
	drop(group: string): void;
	clear(): void;
}

/** A journal, where it stands, the day it is, and how what is public there is read. */
interface Position<View> {
	readonly handle: Handle;
	readonly seq: number;
	readonly day: PlainDate;
	/** The position of the installation that set last what of it is public. */
	readonly revisedSeq: number | null;
	read(): Promise<View>;
}

interface Entry {
	readonly group: string;
	readonly made: Promise<PackedPage>;
	readonly holds: () => boolean;
	page?: PackedPage;
}

interface Held {
	readonly seq: number;
	readonly day: PlainDate;
	readonly revisedSeq: number | null;
	readonly view: Promise<unknown>;
	readonly pages: Map<string, Promise<PackedPage>>;
}

export function createPageCache(): PageCache {
	const entries = new Map<string, Entry>();
	const held = new WeakMap<Handle, Held>();

	function heldAt<View>({ handle, seq, day, revisedSeq, read }: Position<View>): Held {
		const known = held.get(handle);
		if (known?.seq === seq && known.day === day && known.revisedSeq === revisedSeq) return known;
		const fresh = { seq, day, revisedSeq, view: read(), pages: new Map() };
		held.set(handle, fresh);
		fresh.view.catch(() => held.get(handle) === fresh && held.delete(handle));
		return fresh;
	}

	return {
		ready: (address) => {
			const entry = entries.get(address);
			return entry?.holds() ? entry.page : undefined;
		},
		keepPage: async (group, address, make, holds = () => true) => {
			const found = entries.get(address);
			const known = found?.holds() ? found : undefined;
			const entry: Entry = known ?? { group, holds, made: make() };
			if (!known) {
				entries.set(address, entry);
				entry.made.catch(() => entries.get(address) === entry && entries.delete(address));
			}
			const page = await entry.made;
			// An entry that was dropped in the meantime is in nobody's way: it may be finished, and is found no more.
			entry.page = page;
			return page;
		},
		keepAt: <View>(at: Position<View>, name: string, make: (view: View) => Promise<PackedPage>) => {
			const { view, pages } = heldAt(at);
			const known = pages.get(name);
			if (known !== undefined) return known;
			const page = (view as Promise<View>).then(make);
			pages.set(name, page);
			page.catch(() => pages.delete(name));
			return page;
		},
		viewAt: <View>(at: Position<View>) => heldAt(at).view as Promise<View>,
		drop: (group) => {
			for (const [key, entry] of entries) if (entry.group === group) entries.delete(key);
		},
		clear: () => entries.clear(),
	};
}

import type { ReadEntry } from "./container.ts";

/** The entries of an archive one after another; the next may be looked at before it is taken. */
export interface Entries {
	/** Null behind the last. */
	peek(): Promise<ReadEntry | null>;
	take(): Promise<ReadEntry | null>;
	close(): Promise<void>;
}

export function lookingAhead(entries: AsyncGenerator<ReadEntry>): Entries {
	let ahead: ReadEntry | null | undefined;
	const peek = async () => {
		if (ahead === undefined) {
			const { done, value } = await entries.next();
			ahead = done ? null : value;
		}
		return ahead;
	};
	return {
		peek,
		take: async () => {
			const entry = await peek();
			if (entry) ahead = undefined;
			return entry;
		},
		close: async () => void (await entries.return(undefined)),
	};
}

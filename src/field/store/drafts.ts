import { open, seal } from "../crypto/sealing.ts";
import type { FieldDatabase } from "./database.ts";
import { inOne } from "./in-one.ts";

/** What was typed and not yet saved, by field. */
export type Draft = Readonly<Record<string, unknown>>;

/** Forms that were begun. What is typed is stored before the next letter, so it is there again after any end of the app. */
export interface Drafts {
	read(form: string): Promise<Draft | null>;
	/** Stores a draft; of several stored at once the last stands. @throws StoreFull */
	keep(form: string, draft: Draft): Promise<void>;
	drop(form: string): Promise<void>;
	/** The forms that somebody has begun. */
	begun(): Promise<readonly string[]>;
}

export function draftsOf(database: FieldDatabase, seat: string, dataKey: CryptoKey): Drafts {
	const waiting = new Map<string, Draft | null>();
	let writing: Promise<void> = Promise.resolve();

	/** One after the other, so that a letter never overtakes the one after it. */
	function write(form: string, draft: Draft | null): Promise<void> {
		waiting.set(form, draft);
		const written = writing.then(async () => {
			if (!waiting.has(form)) return;
			const newest = waiting.get(form) ?? null;
			waiting.delete(form);
			if (newest === null) return database.delete("drafts", [seat, form]);
			const sealed = await seal(dataKey, newest, `drafts/${form}`);
			await inOne(database, ["drafts"], (writing) => writing.objectStore("drafts").put({ seat, form, sealed }));
		});
		writing = written.catch(() => {});
		return written;
	}

	return {
		async read(form) {
			const row = await database.get("drafts", [seat, form]);
			return row ? ((await open(dataKey, row.sealed, `drafts/${form}`)) as Draft | null) : null;
		},
		keep: (form, draft) => write(form, draft),
		drop: (form) => write(form, null),
		begun: async () => (await database.getAllKeys("drafts", IDBKeyRange.bound([seat], [seat, []]))).map(([, form]) => form),
	};
}

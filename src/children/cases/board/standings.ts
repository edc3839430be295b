import { sql } from "kysely";
import { type PlainDate, today } from "../../../shared/clock.ts";
import { type Database, forever, type Handle } from "../../../shared/database/index.ts";
import type { SchoolCalendar } from "../../calendar/schema.ts";
import { readCalendar } from "../../calendar/store.ts";
import { readDocuments } from "../documents.ts";
import { casesSeenBy, childrenWithCases, type Looking } from "../scope.ts";
import { type CaseStanding, standingOf } from "./standing.ts";

/** What was worked out of the cases of one programme, for one day and one calendar. */
interface Memory {
	readonly day: PlainDate;
	readonly calendar: SchoolCalendar;
	readonly known: Map<string, { readonly version: number; readonly standing: CaseStanding }>;
	/** Documents that are being read, one batch after another; pages that ask for the same share a batch. */
	reading: Promise<void>;
}

const memories = new WeakMap<Handle, Memory>();

/** So many documents are read at a time; between two batches others are answered. */
const batch = 500;

/**
 * How the cases that somebody may see stand today. A stage is worked out of a whole document, and nowhere stored; so what was worked out is
 * kept with the version of the case, and only what changed since is read again. On the first page of a day that is all of them.
 */
export async function standingsSeenBy(handle: Handle, looking: Looking): Promise<CaseStanding[]> {
	const memory = await memoryOf(handle);
	const heads = await readHeads(handle.db, looking);
	const isStale = ({ id, version }: Head) => (memory.known.get(id)?.version ?? 0) < version;
	if (heads.some(isStale)) {
		// What somebody else began may be given up with their request; then it is asked for again here.
		memory.reading = memory.reading.catch(() => {}).then(() => remember(handle.db, memory, heads.filter(isStale)));
		await memory.reading;
	}
	return heads.flatMap(({ id }) => memory.known.get(id)?.standing ?? []);
}

interface Head {
	readonly id: string;
	readonly version: number;
}

/** The position at which each case, or the child itself, changed last. */
async function readHeads(db: Database, looking: Looking): Promise<Head[]> {
	const { rows } = await sql<Head>`
		select child.id, greatest(child.since_seq, head.seq) as version
		from ${childrenWithCases} left join case_head as head on head.child = child.id
		where child.until_seq = ${forever} and ${casesSeenBy(looking)}`.execute(db);
	return rows;
}

/** A document that changed since its head was read is newer than its version says: it is read once more, and never too seldom. */
async function remember(db: Database, { known, calendar, day }: Memory, heads: readonly Head[]): Promise<void> {
	for (let from = 0; from < heads.length; from += batch) {
		const some = heads.slice(from, from + batch);
		const versions = new Map(some.map(({ id, version }) => [id, version]));
		for (const document of await readDocuments(db, [...versions.keys()])) {
			known.set(document.id, { version: versions.get(document.id) ?? 0, standing: standingOf(document, calendar, day) });
		}
	}
}

/** Another day or another calendar makes other stages of the same documents. */
async function memoryOf(handle: Handle): Promise<Memory> {
	const day = today(handle.clock);
	const calendar = await readCalendar(handle.db);
	const kept = memories.get(handle);
	if (kept?.day === day && JSON.stringify(kept.calendar) === JSON.stringify(calendar)) return kept;
	const memory: Memory = { day, calendar, known: new Map(), reading: Promise.resolve() };
	memories.set(handle, memory);
	return memory;
}

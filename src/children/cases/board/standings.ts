import { setImmediate as othersFirst } from "node:timers/promises";
import { sql } from "kysely";
import { type PlainDate, today } from "../../../shared/clock.ts";
import { type Database, forever, type Handle } from "../../../shared/database/index.ts";
import type { SchoolCalendar } from "../../calendar/schema.ts";
import { readCalendar } from "../../calendar/store.ts";
import { casesSeenBy, childrenWithCases, type Looking } from "../scope.ts";
import { readFacts } from "./facts.ts";
import { type CaseStanding, type StandingFacts, standingOf } from "./standing.ts";

/** The facts of one programme’s cases, with the standings that were worked out of them for one day and one calendar. */
interface Memory {
	readonly day: PlainDate;
	readonly calendar: SchoolCalendar;
	readonly known: Map<string, Known>;
	/** Facts that are being read, one batch after another; pages that ask meanwhile wait for the same. */
	reading: Promise<void>;
}

interface Known {
	readonly version: number;
	readonly facts: StandingFacts;
	/** Null until somebody asks on this day. */
	standing: CaseStanding | null;
}

const memories = new WeakMap<Handle, Memory>();

/** So many cases are read, or worked out, at a time; between two batches others are answered. */
const batch = 1000;

/**
 * How the cases that somebody may see stand today. A stage is worked out, and nowhere stored; so what it is worked out of is kept with the
 * version of the case, and only what changed since is read again. On the first page after a start that is all of them; on another day, or
 * with another calendar, nothing is read, and all are worked out again.
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
	return workOut(memory, heads);
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

/** Reads and keeps the facts of some cases. They may be newer than the version they are kept under: then they are read once too often. */
async function remember(db: Database, { known }: Memory, heads: readonly Head[]): Promise<void> {
	for (let from = 0; from < heads.length; from += batch) {
		const some = heads.slice(from, from + batch);
		const versions = new Map(some.map(({ id, version }) => [id, version]));
		for (const facts of await readFacts(db, [...versions.keys()])) {
			known.set(facts.id, { version: versions.get(facts.id) ?? 0, facts, standing: null });
		}
	}
}

async function workOut({ known, calendar, day }: Memory, heads: readonly Head[]): Promise<CaseStanding[]> {
	const standings: CaseStanding[] = [];
	let worked = 0;
	for (const { id } of heads) {
		const one = known.get(id);
		if (!one) continue;
		if (one.standing === null) {
			one.standing = standingOf(one.facts, calendar, day);
			worked += 1;
			if (worked % batch === 0) await othersFirst();
		}
		standings.push(one.standing);
	}
	return standings;
}

/** What is kept for today and the calendar in force; for another day or calendar, the facts without standings. */
async function memoryOf(handle: Handle): Promise<Memory> {
	const day = today(handle.clock);
	const calendar = await readCalendar(handle.db);
	const kept = memories.get(handle);
	if (kept?.day === day && JSON.stringify(kept.calendar) === JSON.stringify(calendar)) return kept;
	const known = kept ? await stillThere(handle.db, kept.known) : new Map<string, Known>();
	const memory: Memory = { day, calendar, known, reading: Promise.resolve() };
	memories.set(handle, memory);
	return memory;
}

/** The known facts of children who are still there, without standings: nothing is kept of a child who was erased. */
async function stillThere(db: Database, known: Memory["known"]): Promise<Memory["known"]> {
	const there = await readHeads(db, { areas: [""], account: null });
	return new Map(
		there.flatMap(({ id }): [string, Known][] => {
			const one = known.get(id);
			return one ? [[id, { ...one, standing: null }]] : [];
		}),
	);
}

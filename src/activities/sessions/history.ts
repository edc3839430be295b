import { sql } from "kysely";
import * as v from "valibot";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import { readReports } from "../../people/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { type Entry, readEntries } from "../../shared/journal/index.ts";
import type { Session } from "../schema.ts";

/** One entry of the journal about a session, its attendance or its imports. */
export interface HistoryEntry extends Pick<Entry, "seq" | "kind" | "at"> {
	/** Null for the machine itself. */
	readonly who: string | null;
	/** Whose attendance it was, or which file. */
	readonly about: string | null;
	/** How many people a head-count came to, before and after. */
	readonly headCount: { readonly before: number; readonly after: number } | null;
	/** How many were ticked on the roster, and how many taken back. */
	readonly ticked: { readonly came: number; readonly gone: number } | null;
	/** Somebody's own words: why a session was cancelled, an attendance removed. */
	readonly because: string | null;
}

/** What happened to a session, newest first. Who shows it has checked the scope on the session. */
export async function listHistory(
	db: Database,
	{ id, activity }: Pick<Session, "id" | "activity">,
	limit: number,
): Promise<HistoryEntry[]> {
	const { rows: subjects } = await sql<{ id: string }>`
		select ${id}::uuid as id union select ${activity}::uuid union select id from attendance where session = ${id}
		union select import from register_part where session = ${id}`.execute(db);
	const entries = await readEntries(
		db,
		subjects.map((subject) => subject.id),
		limit,
	);
	const persons = await personsIn(db, entries);
	const accounts = await accountNames(
		db,
		entries.map(({ account }) => account),
	);
	return entries.map((entry) => ({
		...{ seq: entry.seq, kind: entry.kind, at: entry.at },
		who: entry.account && (accounts.get(entry.account) ?? entry.account),
		about: persons.get(entry.seq) ?? filesIn(entry),
		headCount: headCountIn(entry),
		ticked: v.is(ticked, entry.result) ? entry.result : null,
		because: v.is(v.string(), entry.input.because) ? entry.input.because : null,
	}));
}

/** By the position of an entry about an attendance, the name of whom it was about then. */
async function personsIn(db: Database, entries: readonly Entry[]): Promise<Map<number, string>> {
	const { rows } = await sql<{ seq: number; report: string }>`
		select distinct on (entry.seq) entry.seq, attendance.report
		from unnest(${sql.val(entries.map(({ seq }) => seq))}::bigint[], ${sql.val(entries.map(({ subject }) => subject))}::uuid[]) as entry(seq, subject)
		join attendance on attendance.id = entry.subject and attendance.since_seq <= entry.seq
		order by entry.seq, attendance.since_seq desc`.execute(db);
	const reports = await readReports(
		db,
		rows.map(({ report }) => report),
	);
	return new Map(
		rows.flatMap(({ seq, report }) => {
			const found = reports.get(report);
			return found ? [[seq, writeName(found.name)] as const] : [];
		}),
	);
}

const formerly = v.object({ names: v.string() });
const attached = v.object({ files: v.array(v.object({ name: v.string() })) });
const removed = v.object({ file: v.object({ name: v.string() }) });

function filesIn({ input, result }: Entry): string | null {
	if (v.is(formerly, input)) return input.names;
	if (v.is(attached, result)) return result.files.map(({ name }) => name).join(", ");
	return v.is(removed, result) ? result.file.name : null;
}

const ticked = v.object({ came: v.number(), gone: v.number() });
const cells = v.array(v.object({ people: v.number() }));

function headCountIn({ kind, before, changed, result }: Entry): HistoryEntry["headCount"] {
	if (kind !== "activities.head-count-written" || !v.is(v.object({ people: v.number() }), result)) return null;
	const former = v.is(cells, before) ? before : changed.map((row) => row.before);
	return { before: v.is(cells, former) ? former.reduce((sum, { people }) => sum + people, 0) : 0, after: result.people };
}

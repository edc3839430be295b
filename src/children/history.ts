import { accountNames } from "../identity/index.ts";
import type { Scope } from "../people/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import { type Entry, readEntries } from "../shared/journal/index.ts";
import type { ChildrenTables } from "./schema.ts";
import { readChild } from "./store.ts";

/** One entry of the journal about a child or the access to education recorded of it. */
export interface HistoryEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for Tegsh itself. */
	readonly who: string | null;
	/** The day that a record of access is about. */
	readonly day: PlainDate | null;
	/** Somebody's own words: why something was taken back. */
	readonly because: string | null;
}

/** What happened to a child, newest first. */
export async function listHistory(db: Database, scope: Scope, child: string, limit: number): Promise<HistoryEntry[]> {
	if (!(await readChild(db, scope, child))) return [];
	const accesses = await db
		.withTables<ChildrenTables>()
		.selectFrom("education_access")
		.select(["id", "obtained_on as day"])
		.where("child", "=", child)
		.execute();
	const days = new Map(accesses.map(({ id, day }) => [id, day]));
	const entries = await readEntries(db, [child, ...days.keys()], limit);
	const names = await accountNames(
		db,
		entries.map(({ account }) => account),
	);
	return entries.map(({ seq, kind, subject, at, account, input }) => ({
		...{ seq, kind, at, day: days.get(subject) ?? null, because: becauseOf(input) },
		who: account && (names.get(account) ?? account),
	}));
}

function becauseOf({ because }: Entry["input"]): string | null {
	return typeof because === "string" ? because : null;
}

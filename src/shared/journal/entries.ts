import { type RawBuilder, sql } from "kysely";
import * as v from "valibot";
import type { Database } from "../database/index.ts";
import type { JournalTables } from "./schema.ts";

const columns = v.record(v.string(), v.unknown());
const changedRow = v.object({ table: v.string(), key: columns, before: columns, after: v.nullable(columns) });

/**
 * What the journal keeps of a write. Rows from before inputs were kept have what was written by hand of it: `before` and `after`, records
 * for the most part.
 */
const payload = v.object({
	input: v.optional(v.unknown()),
	changed: v.optional(v.array(changedRow), []),
	before: v.optional(v.unknown(), null),
	after: v.optional(v.unknown()),
	result: v.optional(v.unknown(), null),
});

/** One row of the journal, for a page that shows what happened. */
export interface Entry {
	readonly seq: number;
	readonly kind: string;
	readonly subject: string;
	readonly at: Date;
	/** Null for Tegsh itself. */
	readonly account: string | null;
	/** The input by field; for older rows what came of it. Empty where the payload was erased. */
	readonly input: Readonly<Record<string, unknown>>;
	readonly changed: readonly v.InferOutput<typeof changedRow>[];
	/** Only in older rows, in the shape that each kind had. */
	readonly before: unknown;
	readonly result: unknown;
}

/** All entries without their payloads, to be put into SQL of a slice. */
export const journalEntries: RawBuilder<unknown> = sql`(select seq, operation, kind, subject, account, server_at from journal)`;

/** Whether an operation was run already: a form that is sent twice is one operation. */
export async function isWritten(db: Database, operation: string): Promise<boolean> {
	const row = await db
		.withTables<JournalTables>()
		.selectFrom("journal")
		.select("seq")
		.where("operation", "=", operation)
		.executeTakeFirst();
	return row !== undefined;
}

/** The last entries about some subjects, newest first. */
export async function readEntries(db: Database, subjects: readonly string[], limit: number): Promise<Entry[]> {
	const rows = await db
		.withTables<JournalTables>()
		.selectFrom("journal")
		.leftJoin("journal_payload", "journal_payload.seq", "journal.seq")
		.select(["journal.seq", "kind", "subject", "server_at as at", "account", sql<unknown>`journal_payload.payload`.as("kept")])
		.where("subject", "=", sql<string>`any(${sql.val([...subjects])})`)
		.orderBy("journal.seq", "desc")
		.limit(limit)
		.execute();
	return rows.map(({ kept, ...row }) => {
		const { input, after, ...rest } = v.parse(payload, kept ?? {});
		const asked = v.safeParse(columns, input ?? after);
		return { ...row, ...rest, input: asked.success ? asked.output : {} };
	});
}

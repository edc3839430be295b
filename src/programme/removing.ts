import { dropSchema, type Handle, quoteName } from "../shared/database/index.ts";
import { entriesOfKinds } from "../shared/journal/index.ts";
import type { ProgrammeTables } from "./schema.ts";

/** Where the rows of a programme are. */
export function schemaOf(slug: string): string {
	return quoteName(`programme_${slug.replaceAll("-", "_")}`);
}

/**
 * Drops the schemas of programmes that the journal says were removed: whoever serves may not do that, so it comes after the commit, by who owns
 * them. What a command that was cut short left is dropped at the next opening.
 */
export async function dropRemoved(installation: Handle): Promise<void> {
	const { entries } = await entriesOfKinds(installation.db, ["programme.demo-removed"], 0);
	if (entries.length === 0) return;
	const there = await installation.db.withTables<ProgrammeTables>().selectFrom("programme").select("schema").execute();
	const removed = new Set(entries.map(({ input }) => schemaOf(String((input as { readonly slug?: unknown }).slug))));
	for (const { schema } of there) removed.delete(schema);
	for (const schema of removed) await dropSchema(installation, schema);
}

import { sql } from "kysely";
import { type Handle, migrate, openHandle, quoteName } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import type { NewProgramme, ProgrammeTables } from "./schema.ts";

/** Makes the schema first and enters the programme last, so that a start cut short leaves no half programme in the list. */
export async function createProgramme(
	installation: Handle,
	url: string,
	operation: { id: string; by: Actor },
	programme: NewProgramme,
): Promise<Receipt<{ schema: string }>> {
	const schema = quoteName(`programme_${programme.slug.replaceAll("-", "_")}`);
	const handle = openHandle(url, schema, installation.clock, 1);
	try {
		await migrate(handle, "programme");
	} finally {
		await handle.close();
	}
	return perform(installation, {
		...operation,
		kind: "programme.created",
		subject: programme.slug,
		work: async (tx, seq) => {
			const tables = tx.withTables<ProgrammeTables>();
			if (await tables.selectFrom("programme").select("slug").where("slug", "=", programme.slug).executeTakeFirst()) {
				throw problem("exists", { slug: programme.slug });
			}
			await tables
				.insertInto("programme")
				.values({
					slug: programme.slug,
					schema,
					name_mn: programme.name.mn,
					name_en: programme.name.en,
					summary_mn: programme.summary.mn,
					summary_en: programme.summary.en,
					target_areas: [...programme.targetAreas],
					starts_on: programme.startsOn,
					clock_offset_ms: programme.clockOffsetMilliseconds,
					is_demo: programme.isDemo,
					created_seq: seq,
				})
				.execute();
			return { after: { ...programme, schema }, result: { schema } };
		},
	});
}

/** Takes a programme away with its whole schema. Only for the demo: records of people are never dropped like this. */
export async function removeDemoProgramme(
	installation: Handle,
	operation: { id: string; by: Actor },
	slug: string,
): Promise<Receipt<{ schema: string }>> {
	return perform(installation, {
		...operation,
		kind: "programme.demo-removed",
		subject: slug,
		work: async (tx) => {
			const removed = await tx
				.withTables<ProgrammeTables>()
				.deleteFrom("programme")
				.where("slug", "=", slug)
				.where("is_demo", "=", true)
				.returning("schema")
				.executeTakeFirst();
			if (!removed) throw problem("no-demo", { slug });
			await sql`drop schema ${sql.id(removed.schema)} cascade`.execute(tx);
			return { before: { slug }, result: removed };
		},
	});
}

import { sql } from "kysely";
import type { Order } from "../identity/index.ts";
import { type Handle, migrate, openHandle, quoteName } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { requireEverywhere } from "./revisions.ts";
import type { NewProgramme, ProgrammeFacts, ProgrammeTables } from "./schema.ts";

/** Makes the schema first and enters the programme last, so that a start cut short leaves no half programme in the list. */
export async function createProgramme(
	installation: Handle,
	url: string,
	operation: { id: string; by: Actor },
	programme: NewProgramme,
): Promise<Receipt<{ schema: string }>> {
	if (programme.endsOn && programme.endsOn < programme.startsOn) throw problem("ends-before-start");
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
					...columnsOf(programme),
					slug: programme.slug,
					schema,
					clock_offset_ms: programme.clockOffsetMilliseconds,
					is_demo: programme.isDemo,
					created_seq: seq,
					revised_seq: null,
				})
				.execute();
			return { after: { ...programme, schema }, result: { schema } };
		},
	});
}

/** Changes what a programme is. Its people and records have nothing to do with it, so it stands in the installation's journal. */
export function reviseProgramme(
	installation: Handle,
	order: Order,
	slug: string,
	facts: ProgrammeFacts,
): Promise<Receipt<{ programme: string }>> {
	return perform(installation, {
		...order,
		kind: "programme.revised",
		subject: slug,
		work: async (tx, seq) => {
			requireEverywhere(order);
			if (facts.endsOn && facts.endsOn < facts.startsOn) throw problem("ends-before-start");
			const tables = tx.withTables<ProgrammeTables>();
			const row = await tables.selectFrom("programme").selectAll().where("slug", "=", slug).executeTakeFirst();
			if (!row) throw problem("unknown", { slug, known: "–" });
			const after = columnsOf(facts);
			const changed = (Object.keys(after) as (keyof typeof after)[]).filter((one) => String(after[one]) !== String(row[one]));
			await tables
				.updateTable("programme")
				.set({ ...after, revised_seq: seq })
				.where("slug", "=", slug)
				.execute();
			const only = (columns: typeof after) => Object.fromEntries(changed.map((one) => [one, columns[one]]));
			return { before: only(row), after: only(after), result: { programme: slug } };
		},
	});
}

function columnsOf(facts: ProgrammeFacts) {
	return {
		name_mn: facts.name.mn,
		name_en: facts.name.en,
		summary_mn: facts.summary.mn,
		summary_en: facts.summary.en,
		target_areas: [...facts.targetAreas],
		starts_on: facts.startsOn,
		ends_on: facts.endsOn ?? null,
	};
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

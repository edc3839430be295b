import type { Order } from "../identity/index.ts";
import { type Database, forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { endRow, requireEverywhere } from "./revisions.ts";
import type { Pillar, PlanTables } from "./schema.ts";

export async function listPillars(db: Database): Promise<Pillar[]> {
	const rows = await db
		.withTables<PlanTables>()
		.selectFrom("pillar")
		.selectAll()
		.where("until_seq", "=", forever)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		name: { mn: row.name_mn, en: row.name_en },
		summary: { mn: row.summary_mn, en: row.summary_en },
	}));
}

/** Makes a pillar, or revises the one of this id. */
export function writePillar(handle: Handle, order: Order, pillar: Pillar): Promise<Receipt<{ pillar: string }>> {
	return perform(handle, {
		...order,
		kind: "programme.pillar-written",
		subject: pillar.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = await putPillar(tx, seq, pillar);
			return { ...(before && { before: { ...before } }), after: { ...pillar }, result: { pillar: pillar.id } };
		},
	});
}

/** Takes over several pillars at once, as a programme that begins does; all of them or none. */
export function takePillars(handle: Handle, order: Order, pillars: readonly Pillar[]): Promise<Receipt<{ pillars: number }>> {
	return perform(handle, {
		...order,
		kind: "programme.pillars-taken",
		subject: "pillars",
		work: async (tx, seq) => {
			requireEverywhere(order);
			for (const pillar of pillars) await putPillar(tx, seq, pillar);
			return { after: pillars.map((pillar) => ({ ...pillar })), result: { pillars: pillars.length } };
		},
	});
}

/** Ends a pillar. What was done under it stays, and belongs to none. */
export function removePillar(handle: Handle, order: Order, id: string): Promise<Receipt<{ pillar: string }>> {
	return perform(handle, {
		...order,
		kind: "programme.pillar-removed",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = (await listPillars(tx)).find((pillar) => pillar.id === id);
			if (!before) throw problem("pillar-unknown");
			await endRow(tx, "pillar", id, seq);
			return { before: { ...before }, result: { pillar: id } };
		},
	});
}

async function putPillar(tx: Transaction, seq: number, pillar: Pillar): Promise<Pillar | undefined> {
	const pillars = await listPillars(tx);
	const twin = pillars.find(({ id, number }) => number === pillar.number && id !== pillar.id);
	if (twin) throw problem("pillar-number-taken", { number: pillar.number, other: twin.name });
	await endRow(tx, "pillar", pillar.id, seq);
	await tx
		.withTables<PlanTables>()
		.insertInto("pillar")
		.values({
			id: pillar.id,
			since_seq: seq,
			number: pillar.number,
			name_mn: pillar.name.mn,
			name_en: pillar.name.en,
			summary_mn: pillar.summary.mn,
			summary_en: pillar.summary.en,
		})
		.execute();
	return pillars.find(({ id }) => id === pillar.id);
}

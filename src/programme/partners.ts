import { sql } from "kysely";
import type { Order } from "../identity/index.ts";
import { type Database, forever, type Handle } from "../shared/database/index.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { endRow, requireEverywhere } from "./revisions.ts";
import { type Partner, type PlanTables, partnerRoles } from "./schema.ts";

/** Donors first, then by what they do for the programme and by name. */
export async function listPartners(db: Database): Promise<Partner[]> {
	const rows = await db
		.withTables<PlanTables>()
		.selectFrom("partner")
		.selectAll()
		.where("until_seq", "=", forever)
		.orderBy(sql`name_mn collate "mn-x-icu"`)
		.execute();
	const partners = rows.map((row) => ({
		id: row.id,
		name: { mn: row.name_mn, en: row.name_en },
		roles: partnerRoles.filter((role) => row.roles.includes(role)),
		website: row.website,
	}));
	return partners.toSorted((one, other) => firstRole(one) - firstRole(other));
}

function firstRole({ roles }: Partner): number {
	return partnerRoles.findIndex((role) => roles.includes(role));
}

/** Makes a partner, or revises the one of this id. */
export function writePartner(handle: Handle, order: Order, partner: Partner): Promise<Receipt<{ partner: string }>> {
	return perform(handle, {
		...order,
		kind: "programme.partner-written",
		subject: partner.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			if (partner.roles.length === 0) throw problem("partner-without-role");
			const before = (await listPartners(tx)).find(({ id }) => id === partner.id);
			await endRow(tx, "partner", partner.id, seq);
			await tx
				.withTables<PlanTables>()
				.insertInto("partner")
				.values({
					id: partner.id,
					since_seq: seq,
					name_mn: partner.name.mn,
					name_en: partner.name.en,
					roles: [...partner.roles],
					website: partner.website,
				})
				.execute();
			return { ...(before && { before: { ...before } }), after: { ...partner }, result: { partner: partner.id } };
		},
	});
}

export function removePartner(handle: Handle, order: Order, id: string): Promise<Receipt<{ partner: string }>> {
	return perform(handle, {
		...order,
		kind: "programme.partner-removed",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = (await listPartners(tx)).find((partner) => partner.id === id);
			if (!before) throw problem("partner-unknown");
			await endRow(tx, "partner", id, seq);
			return { before: { ...before }, result: { partner: id } };
		},
	});
}

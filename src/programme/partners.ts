import { sql } from "kysely";
import { type Database, versioned } from "../shared/database/index.ts";
import { type Partner, type PlanTables, partnerRoles } from "./schema.ts";

export const partners = versioned<PlanTables, "partner">("partner");

/** Donors first, then by what they do for the programme and by name. */
export async function listPartners(db: Database): Promise<Partner[]> {
	const rows = await partners.inForce(db).selectAll().orderBy(sql`name_mn collate "mn-x-icu"`).execute();
	const listed = rows.map((row) => ({
		id: row.id,
		name: { mn: row.name_mn, en: row.name_en },
		roles: partnerRoles.filter((role) => row.roles.includes(role)),
		website: row.website,
	}));
	return listed.toSorted((one, other) => firstRole(one) - firstRole(other));
}

function firstRole({ roles }: Partner): number {
	return partnerRoles.findIndex((role) => roles.includes(role));
}

import { type Database, versioned } from "../shared/database/index.ts";
import type { Pillar, PlanTables } from "./schema.ts";

export const pillars = versioned<PlanTables, "pillar">("pillar");

export async function listPillars(db: Database): Promise<Pillar[]> {
	const rows = await pillars.inForce(db).selectAll().orderBy("number").execute();
	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		name: { mn: row.name_mn, en: row.name_en },
		summary: { mn: row.summary_mn, en: row.summary_en },
	}));
}

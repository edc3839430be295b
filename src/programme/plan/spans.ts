import { type Database, versioned } from "../../shared/database/index.ts";
import type { PlanTables, Span } from "../schema.ts";

export const phases = versioned<PlanTables, "phase">("phase");
export const periods = versioned<PlanTables, "period">("period");

export async function listPhases(db: Database): Promise<Span[]> {
	const rows = await phases.inForce(db).selectAll().orderBy("starts_on").orderBy("ends_on").orderBy("id").execute();
	return rows.map(spanOf);
}

export async function listPeriods(db: Database): Promise<Span[]> {
	const rows = await periods.inForce(db).selectAll().orderBy("starts_on").orderBy("ends_on").orderBy("id").execute();
	return rows.map(spanOf);
}

function spanOf(row: PlanTables["phase"]): Span {
	return { id: row.id, name: { mn: row.name_mn, en: row.name_en }, startsOn: row.starts_on, endsOn: row.ends_on };
}

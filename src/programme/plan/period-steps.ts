import { type Database, type Transaction, versioned } from "../../shared/database/index.ts";
import { problem } from "../problems.ts";
import type { PeriodStep, PlanTables } from "../schema.ts";

/** The step at which each period stands; without a row it is open. The writer of one has decided that the period may go there. */
export const periodSteps = versioned<PlanTables, "period_step">("period_step");

/** Every step that periods have taken, the newest first. */
export async function listPeriodSteps(db: Database, period?: string): Promise<PeriodStep[]> {
	const rows = await db
		.withTables<PlanTables>()
		.selectFrom("period_step")
		.selectAll()
		.$if(period !== undefined, (query) => query.where("period", "=", period ?? ""))
		.orderBy("since_seq", "desc")
		.execute();
	return rows.map((row) => ({
		period: row.period,
		step: row.step,
		seq: row.since_seq,
		by: row.by_account,
		asOf: row.as_of ?? null,
		reason: row.reason ?? null,
	}));
}

/** The step at which a period stands; null is open from the beginning. */
export async function readPeriodStep(db: Database, period: string): Promise<PeriodStep | null> {
	const [newest = null] = await listPeriodSteps(db, period);
	return newest;
}

/**
 * A period on its way to the public keeps its days, and one that was published keeps them for ever: its figures answer for these days.
 * @throws Problem unless the period is open.
 */
export async function requireOpenPeriod(tx: Transaction, period: string): Promise<void> {
	const { step = "open" } = (await readPeriodStep(tx, period)) ?? {};
	if (step !== "open") throw problem(step === "published" ? "period-published" : "period-on-its-way");
}

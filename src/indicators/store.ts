import * as v from "valibot";
import type { Database } from "../shared/database/index.ts";
import { sourceSchema } from "./countables.ts";
import { problem } from "./problems.ts";
import { inSequence } from "./rules.ts";
import type { Indicator, IndicatorSheet, IndicatorsTables } from "./schema.ts";

/** The sheets in force at a journal position. */
export async function listIndicators(db: Database, asOf: number): Promise<Indicator[]> {
	const rows = await db
		.withTables<IndicatorsTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("code")
		.execute();
	return inSequence(rows.map((row) => indicatorOf(row as unknown as IndicatorRow)));
}

/** All versions of a sheet, newest first. */
export async function listVersions(db: Database, code: string): Promise<Indicator[]> {
	const rows = await db
		.withTables<IndicatorsTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("code", "=", code)
		.orderBy("since_seq", "desc")
		.execute();
	return rows.map((row) => indicatorOf(row as unknown as IndicatorRow));
}

/** All versions of a sheet that there is; the first is in force. @throws Problem when there is none with the code. */
export async function shownVersions(db: Database, code = ""): Promise<readonly [Indicator, ...Indicator[]]> {
	const [newest, ...older] = await listVersions(db, code);
	if (!newest) throw problem("indicator-unknown", { code });
	return [newest, ...older];
}

/** The sheet in force at a journal position. @throws Problem when there is none with the code. */
export async function requireIndicator(db: Database, code: string, asOf: number): Promise<Indicator> {
	const found = (await listIndicators(db, asOf)).find((one) => one.code === code);
	if (!found) throw problem("indicator-unknown", { code });
	return found;
}

/** A row as the database reads it: what was written as text comes back parsed. */
type IndicatorRow = Omit<IndicatorsTables["indicator"], "counts" | "baseline" | "targets" | "notes"> &
	Pick<IndicatorSheet, "baseline" | "targets" | "notes"> & { readonly counts: unknown };

function indicatorOf(row: IndicatorRow): Indicator {
	return {
		code: row.code,
		version: row.since_seq,
		title: { mn: row.title_mn, en: row.title_en },
		definition: { mn: row.definition_mn, en: row.definition_en },
		notCounted: { mn: row.not_counted_mn, en: row.not_counted_en },
		unit: row.unit,
		pillar: row.pillar,
		counts: v.parse(sourceSchema, row.counts),
		reach: row.reach,
		ageBands: row.age_bands,
		windowFrom: row.window_from,
		windowUntil: row.window_until,
		baseline: row.baseline,
		target: row.target,
		targets: row.targets,
		notes: row.notes,
	};
}

import { type Database, forever, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { SurveyResult, SurveysTables } from "./schema.ts";

export const results = versioned<SurveysTables, "survey_result">("survey_result");

/** What surveys found, as the journal stood at `asOf` (by default: now): of one campaign year, or of all. */
export async function listSurveys(
	db: Database,
	{ year = null, asOf = forever - 1 }: { readonly year?: string | null; readonly asOf?: number } = {},
): Promise<SurveyResult[]> {
	const rows = await results.heldAt(db, asOf).selectAll().orderBy("topic").orderBy("before_on").orderBy("id").execute();
	return rows.filter((row) => year === null || row.campaign_year === year).map(resultOf);
}

export async function readSurvey(db: Database, id: string): Promise<SurveyResult | null> {
	return isId(id) ? ((await listSurveys(db)).find((result) => result.id === id) ?? null) : null;
}

function resultOf(row: SurveysTables["survey_result"]): SurveyResult {
	const { after_on: on, after_asked: asked, after_yes: yes } = row;
	return {
		id: row.id,
		year: row.campaign_year,
		topic: row.topic,
		question: { mn: row.question_mn, en: row.question_en },
		before: { on: row.before_on, asked: row.before_asked, yes: row.before_yes },
		after: on === null || asked === null || yes === null ? null : { on, asked, yes },
		source: row.source,
	};
}

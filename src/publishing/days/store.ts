import { publishing as words } from "#words/publishing";
import { listPeriods, type Period } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import type { PublishingTables } from "../schema.ts";

export const reportingDays = versioned<PublishingTables, "reporting_day">("reporting_day");

export function listReportingDays(db: Database): Promise<{ id: string; day: PlainDate }[]> {
	return reportingDays.inForce(db).select(["id", "day"]).orderBy("day").execute();
}

/** What figures are published for: a period of the programme, or all until a day, which begins with the programme and has no first day of its own. */
export interface ReportedSpan extends Omit<Period, "startsOn"> {
	readonly startsOn: PlainDate | null;
}

/** By their last day; of two with the same, the period comes first. */
export async function listReportedSpans(db: Database): Promise<ReportedSpan[]> {
	const [periods, days] = await Promise.all([listPeriods(db), listReportingDays(db)]);
	const ofDays = days.map(({ id, day }) => ({ id, name: { mn: nameOf(day, "mn"), en: nameOf(day, "en") }, startsOn: null, endsOn: day }));
	return [...periods, ...ofDays].toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0));
}

function nameOf(day: PlainDate, language: "mn" | "en"): string {
	return speak(words, language)("day-name", { day: formatDate(language, day) });
}

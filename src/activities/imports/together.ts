import type { ProgrammeVisit } from "../../programme/index.ts";
import { type PlainDate, today } from "../../shared/clock.ts";
import { jobUnderWay } from "../../shared/jobs/index.ts";
import { Problem } from "../../shared/problem.ts";
import type { RegisterReading, SessionReading } from "../registers/schema.ts";
import { findDay, shortDay, yearIn } from "../registers/session-line.ts";
import type { RegisterImport } from "../schema.ts";
import { registerImport } from "./import-job.ts";
import { readDraftOnce } from "./kept-reading.ts";
import { mappingsFor } from "./mappings.ts";
import { readImport, readImportFile } from "./uploads.ts";

/** Where the days of many files stand: where each file says it, in the names of the files or in the names of their sheets. */
export const datePatterns = ["read", "name", "sheet"] as const;
export type DatePattern = (typeof datePatterns)[number];

/** One of several drafts that are looked at together. */
export interface DraftBeside {
	readonly draft: RegisterImport;
	/** Null where nobody can tell its columns apart. */
	readonly reading: RegisterReading | null;
	/** The day of each part, by the pattern. */
	readonly days: ReadonlyMap<number, PlainDate | null>;
	/** Whether it can be confirmed as it is. */
	readonly isInOrder: boolean;
}

export function patternIn(url: URL): DatePattern {
	return datePatterns.find((one) => one === url.searchParams.get("dates")) ?? "read";
}

/** The drafts that the address names, as far as the viewer may see them; what was imported meanwhile is left away. */
export async function draftsTogether({ programme, viewer, url }: ProgrammeVisit): Promise<readonly DraftBeside[]> {
	const { handle } = programme;
	const { db, clock } = handle;
	const pattern = patternIn(url);
	const found: DraftBeside[] = [];
	for (const id of new Set(url.searchParams.getAll("draft").slice(0, mostTogether))) {
		const draft = await readImport(db, viewer, id);
		const file = draft?.state === "draft" ? await readImportFile(db, draft) : null;
		if (!draft || !file) continue;
		const known = { mappings: await mappingsFor(db, file.mappings), corrections: file.corrections };
		const reading = await readDraftOnce(handle, { id, ...file }, known).catch(unread);
		const days = new Map(reading?.parts.map((part) => [part.part, dayBy(pattern, part, file.name, today(clock))] as const));
		const taken = reading?.parts.filter(({ rows }) => rows.length > 0) ?? [];
		const isFree = !draft.hasTwin && (await jobUnderWay(db, registerImport, id)) === null;
		found.push({ draft, reading, days, isInOrder: isFree && taken.length > 0 && taken.every(({ part }) => days.get(part)) });
	}
	return found;
}

/** As many as can be uploaded at once. */
const mostTogether = 20;

function unread(error: unknown): null {
	if (error instanceof Problem) return null;
	throw error;
}

const yearFirst = { dayMonth: "day-first", shortYear: null } as const;

function dayBy(pattern: DatePattern, { date, day, sheet }: SessionReading, file: string, now: PlainDate): PlainDate | null {
	// Days that are marked on one list say themselves which they are.
	if (pattern === "read" || day !== "") return date;
	const name = file.replaceAll("_", "-");
	if (pattern === "name") return findDay([name], yearFirst, now)?.day ?? date;
	if (sheet === null) return date;
	return (findDay([sheet.replaceAll("_", "-")], yearFirst, now) ?? shortDay(sheet, yearIn([name, date ?? ""])))?.day ?? date;
}

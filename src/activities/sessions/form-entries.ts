import * as v from "valibot";
import { sessions as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { operationField, seeOther } from "../../shared/http/index.ts";
import { officeOf } from "../../shared/office/index.ts";
import { sayPlain } from "../../shared/words.ts";
import { because } from "./operations.ts";

export const becauseForm = v.object({ operation: operationField, because });

export function toSession(visit: ProgrammeVisit, session: string, done: string): Response {
	return seeOther(`${officeOf(visit)}/sessions/${session}?done=${done}`);
}

export function noticeOf(visit: ProgrammeVisit): string | null {
	return sayPlain(words, `done-${visit.url.searchParams.get("done") ?? ""}`, visit.language);
}

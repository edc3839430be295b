import { children as words } from "#words/children";
import type { ProgrammeVisit } from "../programme/index.ts";
import { seeOther } from "../shared/http/index.ts";
import { speak } from "../shared/words.ts";
import { problem } from "./problems.ts";
import type { Child } from "./schema.ts";
import { readChild } from "./store.ts";

const notices = {
	registered: "done-registered",
	known: "done-known",
	corrected: "done-corrected",
	unchanged: "done-unchanged",
	access: "done-access",
	"access-withdrawn": "done-access-withdrawn",
	withdrawn: "done-withdrawn",
} as const;

export function noticeOf(visit: ProgrammeVisit): string | null {
	const done = visit.url.searchParams.get("done") ?? "";
	return Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
}

/** The child of the address, if it lies within the viewer's scope; outside it one does not learn that there is such a child. */
export async function shownChild(visit: ProgrammeVisit): Promise<Child> {
	const child = await readChild(visit.programme.handle.db, visit.viewer.areas, visit.params.child ?? "");
	if (!child) throw problem("unknown");
	return child;
}

export function toChild(visit: ProgrammeVisit, child: string, done: keyof typeof notices): Response {
	return seeOther(`/office/${visit.programme.slug}/children/${child}?done=${done}`);
}

export function toList(visit: ProgrammeVisit, done: keyof typeof notices): Response {
	return seeOther(`/office/${visit.programme.slug}/children?done=${done}`);
}

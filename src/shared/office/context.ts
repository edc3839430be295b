import { type PlainDate, today } from "../clock.ts";
import type { Handle } from "../database/index.ts";
import type { Viewer, Visit } from "../http/index.ts";
import { type Author, mayRun, type Operation } from "../journal/index.ts";
import type { OfficeFrame } from "../ui/index.ts";
import { type Dictionary, type Language, sayPlain } from "../words.ts";

interface SignedInVisit extends Visit {
	readonly viewer: Viewer;
	readonly frame: OfficeFrame;
}

/** A visit of somebody signed in to the office of one programme. */
export interface ProgrammeOfficeVisit extends SignedInVisit {
	readonly programme: { readonly slug: string; readonly handle: Handle; readonly targetAreas: readonly string[] };
}

/** What every page of the office stands in; what it shows it loads itself. */
export interface OfficeContext {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** The area paths whose records the viewer may see. */
	readonly scope: readonly string[];
	/** What was just done, in words; null where nothing was. */
	readonly notice: string | null;
	can(permission: string): boolean;
	/** Whether the viewer may do this somewhere: a page offers nothing else. */
	mayRun(operation: Operation): boolean;
}

/** What every page of a programme's office stands in. */
export interface PageContext extends OfficeContext {
	/** `/office/…` of this programme. */
	readonly office: string;
	readonly today: PlainDate;
	/** The programme's own areas, which stand first where one chooses. */
	readonly targetAreas: readonly string[];
}

/** `dictionary` says what was just done, by keys that begin with `done-`. */
export function officeContextOf(visit: SignedInVisit, dictionary: Dictionary = {}): OfficeContext {
	const { frame, language, viewer } = visit;
	return {
		...{ frame, language, scope: viewer.areas, notice: noticeOf(visit, dictionary) },
		can: (permission) => viewer.can(permission),
		mayRun: (operation) => mayRun(viewer, operation),
	};
}

/** The context of a page within a programme. */
export function contextOf(visit: ProgrammeOfficeVisit, dictionary: Dictionary = {}): PageContext {
	const { handle, targetAreas } = visit.programme;
	return { ...officeContextOf(visit, dictionary), office: officeOf(visit), today: today(handle.clock), targetAreas };
}

export function officeOf({ programme }: ProgrammeOfficeVisit): string {
	return `/office/${programme.slug}`;
}

/** The author of what a visitor writes. */
export function authorOf({ viewer }: { readonly viewer: Viewer }): Author {
	return { account: viewer.account, device: null, areas: viewer.areas, can: (permission) => viewer.can(permission) };
}

/** What was just done, only as the dictionary says it: an address cannot put other words on a page. */
function noticeOf(visit: Visit, dictionary: Dictionary): string | null {
	return sayPlain(dictionary, `done-${visit.url.searchParams.get("done") ?? ""}`, visit.language);
}

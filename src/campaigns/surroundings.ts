import { campaigns as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import type { FormState, OfficeFrame } from "../shared/ui/index.ts";
import { type Language, sayPlain } from "../shared/words.ts";
import { problem } from "./problems.ts";

/** What every page of this slice stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…/campaigns` of this programme. */
	readonly path: string;
	readonly today: PlainDate;
	readonly mayWrite: boolean;
	readonly notice: string | null;
}

export interface FormPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
}

export function pathOf(visit: ProgrammeVisit): string {
	return `/office/${visit.programme.slug}/campaigns`;
}

export function around(visit: ProgrammeVisit): Surroundings {
	return {
		frame: visit.frame,
		language: visit.language,
		path: pathOf(visit),
		today: today(visit.programme.handle.clock),
		mayWrite: visit.viewer.can("campaigns.write") && visit.viewer.areas.includes(""),
		notice: noticeOf(visit),
	};
}

/** For forms: whoever works in some areas only is told so before they type. */
export function aroundForm(visit: ProgrammeVisit): Surroundings {
	const here = around(visit);
	if (!here.mayWrite) throw problem("write-for-everywhere");
	return here;
}

/** Only what the dictionary says after a write: an address cannot put other words on a page. */
function noticeOf(visit: ProgrammeVisit): string | null {
	return sayPlain(words, `done-${visit.url.searchParams.get("done") ?? ""}`, visit.language);
}

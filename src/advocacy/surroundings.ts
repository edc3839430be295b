import type { ProgrammeVisit } from "../programme/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import type { FormState, OfficeFrame } from "../shared/ui/index.ts";
import { type Dictionary, type Language, sayPlain } from "../shared/words.ts";
import { problem } from "./problems.ts";

/** What every page of this slice stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
	readonly today: PlainDate;
	/** Whether the viewer may change meetings of their areas. */
	readonly mayWrite: boolean;
	/** Whether they may change what is the whole programme's. */
	readonly mayWriteAll: boolean;
	readonly scope: readonly string[];
	/** The programme's own areas, which stand first where one chooses. */
	readonly targetAreas: readonly string[];
	readonly notice: string | null;
}

/** What every page with a form has besides. */
export interface FormPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
}

export function officeOf(visit: ProgrammeVisit): string {
	return `/office/${visit.programme.slug}`;
}

export function around(visit: ProgrammeVisit, dictionary: Dictionary): Surroundings {
	const mayWrite = visit.viewer.can("advocacy.write");
	return {
		frame: visit.frame,
		language: visit.language,
		office: officeOf(visit),
		today: today(visit.programme.handle.clock),
		mayWrite,
		mayWriteAll: mayWrite && visit.viewer.areas.includes(""),
		scope: visit.viewer.areas,
		targetAreas: visit.programme.targetAreas,
		notice: noticeOf(visit, dictionary),
	};
}

/** The same for forms of what is the whole programme's: whoever works in some areas only is told so before they type. */
export function aroundWhole(visit: ProgrammeVisit, dictionary: Dictionary): Surroundings {
	const here = around(visit, dictionary);
	if (!here.mayWriteAll) throw problem("write-for-everywhere");
	return here;
}

/** Only what the dictionary says after a write: an address cannot put other words on a page. */
function noticeOf(visit: ProgrammeVisit, dictionary: Dictionary): string | null {
	return sayPlain(dictionary, `done-${visit.url.searchParams.get("done") ?? ""}`, visit.language);
}

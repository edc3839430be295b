import { covers } from "../identity/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import { type SheetLabels, sheetLabels } from "./labels.ts";

/** What every page of indicators stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly labels: SheetLabels;
	/** `/office/…` of this programme. */
	readonly office: string;
	/** The first day of the programme. */
	readonly startsOn: PlainDate;
	readonly may: { readonly define: boolean };
}

export function around(visit: ProgrammeVisit): Surroundings {
	const { viewer, programme } = visit;
	return {
		frame: visit.frame,
		labels: sheetLabels(visit.language),
		office: officeOf(visit),
		startsOn: programme.startsOn,
		may: { define: viewer.can("indicators.write") && covers(viewer.areas, "") },
	};
}

export function officeOf({ programme }: ProgrammeVisit): string {
	return `/office/${programme.slug}`;
}

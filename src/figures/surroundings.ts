import { covers } from "../identity/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import { type FigureLabels, labelsIn } from "./labels.ts";
import { problem } from "./problems.ts";

/** What every page of figures stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly labels: FigureLabels;
	/** `/office/…` of this programme. */
	readonly office: string;
	/** The journal position that was asked for; undefined is now. */
	readonly asOf: number | undefined;
	readonly may: {
		readonly export: boolean;
		readonly define: boolean;
		readonly seePeople: boolean;
		readonly seeChildren: boolean;
		readonly seeSessions: boolean;
	};
}

export function around(visit: ProgrammeVisit): Surroundings {
	const { viewer } = visit;
	return {
		frame: visit.frame,
		labels: labelsIn(visit.language),
		office: `/office/${visit.programme.slug}`,
		asOf: asOfIn(visit),
		may: {
			export: viewer.can("figures.export"),
			define: viewer.can("indicators.write") && covers(viewer.areas, ""),
			seePeople: viewer.can("people.read"),
			seeChildren: viewer.can("children.read"),
			seeSessions: viewer.can("activities.read"),
		},
	};
}

/** `?asOf=812` shows every page of a figure as the journal stood at that position. */
export function asOfIn({ url }: ProgrammeVisit): number | undefined {
	const written = url.searchParams.get("asOf");
	if (written === null || written === "") return undefined;
	if (!/^\d{1,15}$/.test(written)) throw problem("position-wrong", { written });
	return Number(written);
}

/** An address with what is known of its query; what is undefined or empty is left away. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
	const known = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined && value !== "") known.set(name, String(value));
	}
	return known.size === 0 ? path : `${path}?${known}`;
}

import { onReports as words } from "#words/children";
import type { Report } from "../people/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { speak } from "../shared/words.ts";
import { listChildrenOfReports } from "./store.ts";

/** The pages of the children that reports are of: where two reports are compared. */
export async function childrenOnReports({ programme, viewer, language }: ProgrammeVisit, reports: readonly Report[]) {
	const label = speak(words, language)("child");
	const ids = reports.map(({ id }) => id);
	const children = viewer.can("children.read") ? await listChildrenOfReports(programme.handle.db, viewer.areas, ids) : [];
	const links = children.map(({ report, id }) => ({ report, href: `/office/${programme.slug}/children/${id}`, text: label }));
	return [{ label, links }];
}

import { consents as words } from "#words/consent";
import type { Report } from "../people/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { speak } from "../shared/words.ts";
import { listConsentsOfReports } from "./consents/store.ts";

/** The consents of the people that reports are of: where two reports are compared. */
export async function consentsOnReports({ programme, viewer, language }: ProgrammeVisit, reports: readonly Report[]) {
	const label = speak(words, language)("consent");
	const ids = reports.map(({ id }) => id);
	const found = viewer.can("consents.read") ? await listConsentsOfReports(programme.handle.db, viewer.areas, ids) : [];
	const links = found.map(({ report, id }) => ({ report, href: `/office/${programme.slug}/consents/${id}`, text: label }));
	return [{ label, links }];
}

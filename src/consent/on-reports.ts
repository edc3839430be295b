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

/** The list of all that a person agreed to, where there is one to see or to begin. */
export function consentsOfPerson({ programme, viewer, language }: ProgrammeVisit, person: string) {
	if (!viewer.can("consents.read")) return null;
	const asked = new URLSearchParams({ person });
	return { href: `/office/${programme.slug}/consents?${asked}`, label: speak(words, language)("consents") };
}

import * as v from "valibot";
import { type OfficeVisit, orderOf, type Permission } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { attempt, operationField, page, type Route, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { addSite } from "./commands.ts";
import { NewSitePage, SitesPage } from "./pages.tsx";
import { siteKinds } from "./schema.ts";
import { listSites } from "./store.ts";
import { words } from "./words.ts";

/** What sites need of a visit to a programme: programmes are listed below places, so that they can choose their areas. */
interface SitesVisit extends OfficeVisit {
	readonly programme: { readonly slug: string; readonly targetAreas: readonly string[]; readonly handle: Handle };
}

const siteForm = v.object({
	operation: operationField,
	// A browser sends nothing for radio buttons of which none is chosen.
	kind: v.pipe(v.optional(v.string(), ""), v.picklist(siteKinds, "kind-missing")),
	nameMn: v.pipe(v.string(), v.trim(), v.nonEmpty("name-missing"), v.maxLength(200, "name-long")),
	nameEn: v.pipe(v.string(), v.trim(), v.maxLength(200, "name-long")),
	area: v.pipe(v.string(), v.nonEmpty("area-missing")),
});

export const placesRoutes: readonly Route<Permission, SitesVisit>[] = [
	{
		method: "GET",
		path: "/office/:programme/sites",
		access: "programme.read",
		handle: async (visit) => {
			const sites = await listSites(visit.programme.handle.db, visit.viewer.areas);
			const notice = visit.url.searchParams.get("done") === "added" ? speak(words, visit.language)("added") : null;
			return page(<SitesPage {...around(visit)} sites={sites} mayAdd={visit.viewer.can("places.write")} notice={notice} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sites/new",
		access: "places.write",
		handle: (visit) => newSitePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sites",
		access: "places.write",
		handle: async (visit) => {
			const form = await readForm(visit, siteForm);
			if (!form.ok) return newSitePage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, nameEn, ...site } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				addSite(visit.programme.handle, orderOf(visit, operation), { ...site, id: newId(), nameEn: nameEn || null }),
			);
			return attempted.done ? seeOther(`${sitesPath(visit)}?done=added`) : newSitePage(visit, attempted.form, 422);
		},
	},
];

function newSitePage(visit: SitesVisit, form: FormState, status = 200): Response {
	const { areas } = visit.viewer;
	return page(<NewSitePage {...around(visit)} form={form} operation={newId()} scope={areas} first={visit.programme.targetAreas} />, status);
}

function around(visit: SitesVisit) {
	return { frame: visit.frame, language: visit.language, path: sitesPath(visit) };
}

function sitesPath(visit: SitesVisit): string {
	return `/office/${visit.programme.slug}/sites`;
}

import * as v from "valibot";
import { places as words } from "#words/places";
import { orderOf, type Permission } from "../identity/index.ts";
import { readDay, today } from "../shared/clock.ts";
import { attempt, operationField, page, type Route, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { addSite, changeSite, endSite } from "./commands.ts";
import { readCoordinates } from "./coordinates.ts";
import { listPopulations } from "./population.ts";
import { type NewSite, type Site, siteKinds } from "./schema.ts";
import { SiteFormPage } from "./site-form.tsx";
import { SitePage } from "./site-page.tsx";
import { searchSites } from "./site-search.ts";
import { SitesPage } from "./sites-page.tsx";
import { around, type PlacesVisit, siteOfVisit } from "./surroundings.ts";

const siteForm = v.object({
	operation: operationField,
	// A browser sends nothing for radio buttons of which none is chosen.
	kind: v.pipe(v.optional(v.string(), ""), v.picklist(siteKinds, "kind-missing")),
	nameMn: v.pipe(v.string(), v.trim(), v.nonEmpty("name-missing"), v.maxLength(200, "name-long")),
	nameEn: v.pipe(v.string(), v.trim(), v.maxLength(200, "name-long")),
	area: v.pipe(v.string(), v.nonEmpty("area-missing")),
	coordinates: v.pipe(
		v.optional(v.string(), ""),
		v.check((text) => readCoordinates(text) !== undefined, "map-point-wrong"),
		v.transform((text) => readCoordinates(text) ?? null),
	),
	closedGroup: v.pipe(
		v.optional(v.string(), ""),
		v.transform((ticked) => ticked === "yes"),
	),
});

const endForm = v.object({
	operation: operationField,
	endedOn: v.pipe(v.string(), v.trim(), v.transform(readDay), v.string("ended-on-missing")),
});

const path = "/office/:programme/sites";

export const siteRoutes: readonly Route<Permission, PlacesVisit>[] = [
	{
		method: "GET",
		path,
		access: "programme.read",
		handle: async (visit) => {
			const found = await searchSites(visit.programme.handle.db, visit.viewer.areas, visit.url.searchParams);
			return page(<SitesPage {...around(visit)} {...found} />);
		},
	},
	{ method: "GET", path: `${path}/new`, access: "places.write", handle: (visit) => formPage(visit, freshForm, null) },
	{ method: "POST", path, access: "places.write", handle: (visit) => receive(visit, null) },
	{
		method: "GET",
		path: `${path}/:site`,
		access: "programme.read",
		handle: async (visit) => sitePage(visit, await siteOfVisit(visit), freshForm),
	},
	{
		method: "GET",
		path: `${path}/:site/edit`,
		access: "places.write",
		handle: async (visit) => formPage(visit, freshForm, await siteOfVisit(visit)),
	},
	{
		method: "POST",
		path: `${path}/:site`,
		access: "places.write",
		handle: async (visit) => receive(visit, await siteOfVisit(visit)),
	},
	{
		method: "POST",
		path: `${path}/:site/end`,
		access: "places.write",
		handle: async (visit) => {
			const site = await siteOfVisit(visit);
			const form = await readForm(visit, endForm);
			if (!form.ok) return sitePage(visit, site, sayErrors(form, words, visit.language), 422);
			const attempted = await attempt(visit, form.typed, () =>
				endSite(visit.programme.handle, orderOf(visit, form.value.operation), site.id, form.value.endedOn),
			);
			return attempted.done ? seeOther(`${siteAt(visit, site.id)}?done=ended`) : sitePage(visit, site, attempted.form, 422);
		},
	},
	{
		method: "POST",
		path: `${path}/:site/reopening`,
		access: "places.write",
		handle: async (visit) => {
			const site = await siteOfVisit(visit);
			const form = await readForm(visit, v.object({ operation: operationField }));
			if (!form.ok) return sitePage(visit, site, sayErrors(form, words, visit.language), 422);
			await endSite(visit.programme.handle, orderOf(visit, form.value.operation), site.id, null);
			return seeOther(`${siteAt(visit, site.id)}?done=reopened`);
		},
	},
	...["end", "reopening"].map(
		(part): Route<Permission, PlacesVisit> => ({
			method: "GET",
			path: `${path}/:site/${part}`,
			access: "places.write",
			handle: (visit) => seeOther(visit.url.pathname.replace(/\/[^/]+$/, "")),
		}),
	),
];

async function receive(visit: PlacesVisit, before: Site | null): Promise<Response> {
	const form = await readForm(visit, siteForm);
	if (!form.ok) return formPage(visit, sayErrors(form, words, visit.language), before, 422);
	const { operation, nameEn, ...rest } = form.value;
	const site: NewSite = { ...rest, id: before?.id ?? newId(), nameEn: nameEn || null };
	const write = before ? changeSite : addSite;
	const attempted = await attempt(visit, form.typed, () => write(visit.programme.handle, orderOf(visit, operation), site));
	if (!attempted.done) return formPage(visit, attempted.form, before, 422);
	return before ? seeOther(`${siteAt(visit, site.id)}?done=changed`) : seeOther(`/office/${visit.programme.slug}/sites?done=added`);
}

function formPage(visit: PlacesVisit, form: FormState, site: Site | null, status = 200): Response {
	const day = today(visit.programme.handle.clock);
	return page(<SiteFormPage {...around(visit)} form={form} operation={newId()} site={site} day={day} />, status);
}

async function sitePage(visit: PlacesVisit, site: Site, form: FormState, status = 200): Promise<Response> {
	const numbers = (await listPopulations(visit.programme.handle.db)).filter((one) => one.site === site.id);
	return page(<SitePage {...around(visit)} site={site} numbers={numbers} form={form} operation={newId()} />, status);
}

function siteAt(visit: PlacesVisit, id: string): string {
	return `/office/${visit.programme.slug}/sites/${id}`;
}

import * as v from "valibot";
import { places as words } from "#words/places";
import { covers, orderOf, type Permission } from "../identity/index.ts";
import { today } from "../shared/clock.ts";
import { attempt, operationField, page, type Route, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { isId, newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { listPopulations, writePopulation } from "./population.ts";
import { PopulationFormPage, PopulationPage } from "./population-pages.tsx";
import { listSites } from "./store.ts";
import { around, type PlacesVisit } from "./surroundings.ts";

/** `area:11/1110`, `area:` for the whole country, or `site:` with its id. */
const placeField = v.pipe(
	v.string(),
	v.transform((text) => {
		const [, kind, place = ""] = /^(area|site):(.*)$/.exec(text) ?? [];
		if (kind === "area") return { area: place, site: null };
		return kind === "site" && isId(place) ? { area: null, site: place } : null;
	}),
	v.check((place) => place !== null, "place-missing"),
);

const digits = (text: string) => text.replace(/[\s,]/g, "");

const populationForm = v.object({
	operation: operationField,
	place: placeField,
	year: v.pipe(v.string(), v.trim(), v.regex(/^(19|20|21)\d\d$/, "year-wrong"), v.transform(Number)),
	people: v.pipe(v.string(), v.transform(digits), v.regex(/^[1-9]\d{0,8}$/, "people-wrong"), v.transform(Number)),
	source: v.pipe(v.string(), v.trim(), v.nonEmpty("source-missing"), v.maxLength(300, "source-long")),
});

const path = "/office/:programme/population";

export const populationRoutes: readonly Route<Permission, PlacesVisit>[] = [
	{
		method: "GET",
		path,
		access: "programme.read",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const sites = await listSites(db, visit.viewer.areas);
			// What people are told about the whole country is no secret of anybody's area.
			const numbers = (await listPopulations(db)).filter(({ area, site }) =>
				site === null ? area === "" || covers(visit.viewer.areas, area ?? "") : sites.some(({ id }) => id === site),
			);
			return page(<PopulationPage {...around(visit)} numbers={numbers} sites={sites} />);
		},
	},
	{ method: "GET", path: `${path}/new`, access: "places.write", handle: (visit) => formPage(visit, freshForm) },
	{
		method: "POST",
		path,
		access: "places.write",
		handle: async (visit) => {
			const form = await readForm(visit, populationForm);
			if (!form.ok || form.value.place === null) {
				return formPage(visit, form.ok ? freshForm : sayErrors(form, words, visit.language), 422);
			}
			const { operation, place, ...number } = form.value;
			const { handle, slug } = visit.programme;
			const attempted = await attempt(visit, form.typed, () =>
				writePopulation(handle, orderOf(visit, operation), { id: newId(), ...place, ...number }),
			);
			return attempted.done ? seeOther(`/office/${slug}/population?done=population-written`) : formPage(visit, attempted.form, 422);
		},
	},
];

async function formPage(visit: PlacesVisit, form: FormState, status = 200): Promise<Response> {
	const { handle } = visit.programme;
	const sites = await listSites(handle.db, visit.viewer.areas);
	const place = visit.url.searchParams.get("place") ?? undefined;
	return page(
		<PopulationFormPage {...around(visit)} form={form} operation={newId()} sites={sites} place={place} day={today(handle.clock)} />,
		status,
	);
}

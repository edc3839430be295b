import * as v from "valibot";
import { operations as names, places as words } from "#words/places";
import { choice, dayOf, id, line, optionalLine, ticked, typed, wholeNumber } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { type Coordinates, readCoordinates } from "./rules.ts";
import { areaKinds, siteKinds } from "./schema.ts";

/** Degrees north and east (WGS 84), as somebody pastes them from a map or as two numbers; null where nobody knows them. */
const coordinates = v.pipe(
	v.nullish(v.union([v.string(), v.object({ latitude: v.number(), longitude: v.number() })], "map-point-wrong"), ""),
	v.transform((point): Coordinates | null | undefined =>
		readCoordinates(typeof point === "string" ? point : `${point.latitude}; ${point.longitude}`),
	),
	v.custom<Coordinates | null>((point) => point !== undefined, "map-point-wrong"),
);

/** `closedGroup`: people who come to sessions here come to sessions nowhere else. */
const site = v.object({
	id,
	kind: choice(siteKinds, "kind-missing"),
	nameMn: line("name-missing"),
	nameEn: optionalLine,
	area: v.pipe(typed, v.nonEmpty("area-missing")),
	coordinates,
	closedGroup: ticked,
});

/** `area:11/1110`, `area:` for the whole country, or `site:` with its id; or the same as an object, as the journal keeps it. */
const place = v.pipe(
	v.nullish(v.union([v.string(), v.object({ area: v.nullable(v.string()), site: v.nullable(v.string()) })], "field-wrong"), ""),
	v.transform((place) => {
		if (typeof place !== "string") return place;
		const [, kind, name = ""] = /^(area|site):(.*)$/.exec(place) ?? [];
		return { area: kind === "area" ? name : null, site: kind === "site" ? name : null };
	}),
	v.custom<{ readonly area: string; readonly site: null } | { readonly area: null; readonly site: string }>((place) => {
		const { area, site } = place as { readonly area: string | null; readonly site: string | null };
		return area === null ? v.is(id, site) : site === null;
	}, "place-missing"),
);

/** PostgreSQL keeps no larger integer. */
const people = wholeNumber("people-wrong", { least: 1, most: 999_999_999 });
const year = wholeNumber("year-wrong", { least: 1900, most: 2199 });
const source = v.pipe(typed, v.trim(), v.nonEmpty("source-missing"), v.maxLength(300, "source-long"));

const imported = v.object({
	file: v.string("field-wrong"),
	areas: v.array(
		v.object({
			area: v.object({
				code: v.string(),
				path: v.string(),
				iso: v.nullable(v.string()),
				kind: v.picklist(areaKinds),
				name: v.object({ mn: v.string(), en: v.string() }),
				validFrom: v.nullable(v.string()),
				validUntil: v.nullable(v.string()),
			}),
			source: v.nullable(v.string()),
		}),
	),
});

const alike = { names, messages: [words], access: "places.write", reach: "areas" } as const;

export const placeOperations = operationsOf("places", alike, {
	"site-added": operation(site),
	/** A khoroo that has been renumbered since stays what the site was entered with. */
	"site-changed": operation(site),
	/** From the day after, nothing new is entered there; what is on record stays. */
	"site-ended": operation(v.object({ id, endedOn: dayOf("ended-on-missing", "ended-on-missing") }), { undo: "site-reopened" }),
	"site-reopened": operation(v.object({ id })),
	/** How many people there are in a year, in the place of what was entered for the same place and year before. */
	"population-written": operation(v.object({ id, place, year, people, source })),
});

export const areaOperations = operationsOf(
	"places",
	{ names, messages: [words], access: "machine", reach: "everywhere", journal: "installation" },
	{
		/** Areas are everybody's, so they are imported beside the server and not in an office. */
		"areas-imported": operation(imported, { subject: ({ file }) => file }),
	},
);

import type { PlainDate } from "../../shared/clock.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import type { PlacesTables, Population } from "../schema.ts";
import { sites } from "../store.ts";

export const populations = versioned<PlacesTables, "population">("population");

/** The latest number that is not of a year after the day, or the earliest there is; of the place itself, not of what lies below it. */
export async function readPopulation(
	db: Database,
	place: { readonly area: string } | { readonly site: string },
	day: PlainDate,
): Promise<Pick<Population, "people" | "year" | "source"> | null> {
	const year = Number(day.slice(0, 4));
	const rows = await populations
		.inForce(db)
		.select(["people", "year", "source"])
		.where("area", "is not distinct from", "area" in place ? place.area : null)
		.where("site", "is not distinct from", "site" in place ? place.site : null)
		.orderBy("year")
		.execute();
	return rows.findLast((row) => row.year <= year) ?? rows[0] ?? null;
}

export async function listPopulations(db: Database): Promise<Population[]> {
	return populations
		.inForce(db)
		.select(["id", "area", "site", "year", "people", "source"])
		.orderBy("area")
		.orderBy("year", "desc")
		.execute();
}

/** How many people a site had by the latest number that was known of it; null where none was. */
interface Enrolment {
	/** Empty and null where the site was not on record. */
	readonly name: string;
	readonly area: string | null;
	readonly latest: Pick<Population, "people" | "year"> | null;
}

/** Sites as the journal stood at a position, by id, with the numbers that are not of a later year. */
export async function readEnrolments(
	db: Database,
	{ sites: ids, asOf, year }: { readonly sites: readonly string[]; readonly asOf: number; readonly year: number },
): Promise<ReadonlyMap<string, Enrolment>> {
	if (ids.length === 0) return new Map();
	const known = await populations
		.heldAt(db, asOf)
		.select(["site", "people", "year"])
		.where("site", "in", ids)
		.where("year", "<=", year)
		.orderBy("year")
		.execute();
	const latest = new Map(known.map(({ site, people, year }) => [site, { people, year }]));
	const held = await sites.heldAt(db, asOf).select(["id", "name_mn", "area"]).where("id", "in", ids).execute();
	return new Map(
		ids.map((id) => {
			const site = held.find((one) => one.id === id);
			return [id, { name: site?.name_mn ?? "", area: site?.area ?? null, latest: latest.get(id) ?? null }];
		}),
	);
}

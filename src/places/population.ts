import type { PlainDate } from "../shared/clock.ts";
import { type Database, versioned } from "../shared/database/index.ts";
import type { PlacesTables, Population } from "./schema.ts";

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

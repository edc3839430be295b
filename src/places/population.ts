import { covers } from "../identity/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, forever, type Handle } from "../shared/database/index.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { findArea } from "./areas.ts";
import { problem } from "./problems.ts";
import type { PlacesTables, Population } from "./schema.ts";
import { readSite } from "./store.ts";

/** Enters how many people there are in a year, in the place of what was entered for the same place and year before. */
export function writePopulation(
	handle: Handle,
	order: { readonly id: string; readonly by: Actor; readonly areas: readonly string[] },
	population: Population,
): Promise<Receipt<{ population: string }>> {
	return perform(handle, {
		...order,
		kind: "places.population-written",
		subject: population.id,
		work: async (tx, seq) => {
			const { area, site } = population;
			const where = site === null ? area : ((await readSite(tx, site))?.area ?? null);
			if (where === null || (where !== "" && !findArea(where))) throw problem("area-unknown", { area: area ?? site ?? "" });
			if (!covers(order.areas, where)) throw problem("outside-areas");
			const tables = tx.withTables<PlacesTables>();
			const before = await tables
				.updateTable("population")
				.set({ until_seq: seq })
				.where("area", "is not distinct from", area)
				.where("site", "is not distinct from", site)
				.where("year", "=", population.year)
				.where("until_seq", "=", forever)
				.returning(["people", "source"])
				.executeTakeFirst();
			await tables
				.insertInto("population")
				.values({ ...population, since_seq: seq })
				.execute();
			return { ...(before && { before }), after: { ...population }, result: { population: population.id } };
		},
	});
}

/** The latest number that is not of a year after the day, or the earliest there is; of the place itself, not of what lies below it. */
export async function readPopulation(
	db: Database,
	place: { readonly area: string } | { readonly site: string },
	day: PlainDate,
): Promise<Pick<Population, "people" | "year" | "source"> | null> {
	const year = Number(day.slice(0, 4));
	const rows = await db
		.withTables<PlacesTables>()
		.selectFrom("population")
		.select(["people", "year", "source"])
		.where("area", "is not distinct from", "area" in place ? place.area : null)
		.where("site", "is not distinct from", "site" in place ? place.site : null)
		.where("until_seq", "=", forever)
		.orderBy("year")
		.execute();
	return rows.findLast((row) => row.year <= year) ?? rows[0] ?? null;
}

export async function listPopulations(db: Database): Promise<Population[]> {
	return db
		.withTables<PlacesTables>()
		.selectFrom("population")
		.select(["id", "area", "site", "year", "people", "source"])
		.where("until_seq", "=", forever)
		.orderBy("area")
		.orderBy("year", "desc")
		.execute();
}

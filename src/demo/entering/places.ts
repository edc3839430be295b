import { addSite, writePopulation } from "../../places/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { populationSource, populations, populationYear } from "../facts.ts";
import type { World } from "../world.ts";
import { order } from "./order.ts";

/** The sites of a world, and how many people live where; returns the ids of the sites in the world's order. */
export async function enterPlaces(handle: Handle, world: World): Promise<string[]> {
	const ids: string[] = [];
	for (const [index, site] of world.sites.entries()) {
		const id = newId();
		const { kind, name, area, closed } = site;
		await addSite(handle, order(), { id, kind, nameMn: name.mn, nameEn: name.en, area, closedGroup: closed });
		if (kind === "school") await enterPopulation(handle, { site: id, people: 420 + ((index * 137) % 900), source: "Сургуулийн бүртгэл" });
		ids.push(id);
	}
	for (const { area, people } of populations) await enterPopulation(handle, { area, people, source: populationSource });
	return ids;
}

type Place = { readonly area: string } | { readonly site: string };

async function enterPopulation(handle: Handle, entry: Place & { readonly people: number; readonly source: string }): Promise<void> {
	await writePopulation(handle, order(), { id: newId(), area: null, site: null, year: populationYear, ...entry });
}

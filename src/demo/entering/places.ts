import { placeCommands } from "../../places/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { centres, populationSource, populations, populationYear } from "../facts.ts";
import type { World } from "../world.ts";

/** The sites of a world, and how many people live where; returns the ids of the sites in the world's order. */
export async function enterPlaces(handle: Handle, world: World): Promise<string[]> {
	const ids: string[] = [];
	for (const [index, site] of world.sites.entries()) {
		const id = newId();
		const { kind, name, area, closed } = site;
		await run(handle, machine, placeCommands["site-added"], {
			id,
			kind,
			nameMn: name.mn,
			nameEn: name.en,
			area,
			coordinates: pointOf(area, index),
			closedGroup: closed,
		});
		if (kind === "school") await enterPopulation(handle, `site:${id}`, 420 + ((index * 137) % 900), "Сургуулийн бүртгэл");
		ids.push(id);
	}
	for (const { area, people } of populations) await enterPopulation(handle, `area:${area}`, people, populationSource);
	return ids;
}

/** Beside one another around the middle of the area: none of these sites exists. */
function pointOf(area: string, index: number) {
	const centre = centres[area];
	if (!centre) return null;
	const [north, east] = [(index % 3) - 1, (index % 5) - 2];
	return { latitude: round(centre.latitude + north * 0.008), longitude: round(centre.longitude + east * 0.012) };
}

function round(degrees: number): number {
	return Math.round(degrees * 10_000) / 10_000;
}

async function enterPopulation(handle: Handle, place: string, people: number, source: string): Promise<void> {
	await run(handle, machine, placeCommands["population-written"], { id: newId(), place, year: populationYear, people, source });
}

import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import type { Language } from "../shared/words.ts";
import { isBrought } from "./areas/areas.ts";
import { type BadRow, type ReadArea, readAreaFile } from "./areas/file.ts";
import { type ImportedArea, loadAreas, readImportedAreas } from "./areas/imported-areas.ts";
import { areaCommands, placeCommands } from "./commands.ts";
import { readPopulationFile } from "./population/file.ts";
import { listPopulations } from "./population/population.ts";
import { problem } from "./problems.ts";
import type { Population } from "./schema.ts";
import { listSites } from "./store.ts";

interface PlacesFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface PlacesReport {
	readonly file: string;
	/** Of areas and numbers of people: written now, and on record already. */
	readonly areas: { readonly written: number; readonly known: number };
	readonly numbers: { readonly written: number; readonly known: number };
	readonly rejected: readonly { readonly row: number; readonly reason: string }[];
}

interface Options {
	readonly dryRun: boolean;
	readonly language: Language;
}

const author = { ...machine, device: "command line" };
const none = { written: 0, known: 0 };

/** `programme` is asked for only where the file has numbers of people: those are a programme's, areas are everybody's. */
export async function importPlaces(
	installation: Handle,
	programme: () => Handle,
	file: PlacesFile,
	options: Options,
): Promise<PlacesReport> {
	const { rows, bad } = readAreaFile(file.bytes);
	const before = new Map((await readImportedAreas(installation.db)).map((one) => [one.area.path, one]));
	const wanted = rows.filter(({ area }) => !isBrought(area.path));
	const changed = [...new Map(wanted.filter((row) => !isSame(row, before.get(row.area.path))).map((row) => [row.area.path, row])).values()];
	const numbers = rows.flatMap(({ line, area, population }) =>
		population ? [{ line, population: { area: area.path, site: null, ...population } }] : [],
	);
	const unsourced = numbers
		.filter(({ population }) => population.source === "")
		.map(({ line }) => ({ line, reason: problem("row-source") }));
	const sourced = numbers.filter(({ population }) => population.source !== "");
	const target = sourced.length > 0 ? programme() : null;
	if (changed.length > 0 && !options.dryRun) {
		const areas = changed.map(({ area, source }) => ({ area, source }));
		await run(installation, author, areaCommands["areas-imported"], { file: file.name, areas });
		await loadAreas(installation.db);
	}
	return {
		file: file.name,
		areas: { written: changed.length, known: rows.length - changed.length },
		numbers: target ? await enter(target, sourced, options.dryRun) : none,
		rejected: sayBad([...bad, ...unsourced], options.language),
	};
}

export async function importPopulation(programme: Handle, file: PlacesFile, options: Options): Promise<PlacesReport> {
	const { rows, bad } = readPopulationFile(file.bytes, await listSites(programme.db, [""]));
	const numbers = await enter(programme, rows, options.dryRun);
	return { file: file.name, areas: none, numbers, rejected: sayBad(bad, options.language) };
}

async function enter(
	programme: Handle,
	rows: readonly { readonly population: Omit<Population, "id"> }[],
	dryRun: boolean,
): Promise<PlacesReport["numbers"]> {
	const before = await listPopulations(programme.db);
	const keyOf = ({ area, site, year }: Omit<Population, "id">) => `${area} ${site} ${year}`;
	const known = new Map(before.map((one) => [keyOf(one), one]));
	// Of two numbers for one place and year the last in the file holds, as if they had been typed one after the other.
	const last = [...new Map(rows.map(({ population }) => [keyOf(population), population])).values()];
	const changed = last.filter((one) => {
		const old = known.get(keyOf(one));
		return old?.people !== one.people || old.source !== one.source;
	});
	if (!dryRun) {
		for (const { area, site, ...number } of changed) {
			const place = site === null ? `area:${area}` : `site:${site}`;
			await run(programme, author, placeCommands["population-written"], { id: newId(), place, ...number });
		}
	}
	return { written: changed.length, known: rows.length - changed.length };
}

function isSame({ area, source }: ReadArea, before: ImportedArea | undefined): boolean {
	return before !== undefined && JSON.stringify([facts(before.area), before.source]) === JSON.stringify([facts(area), source]);
}

function facts({ kind, name, validFrom, validUntil }: ImportedArea["area"]) {
	return [kind, name.mn, name.en, validFrom, validUntil];
}

function sayBad(bad: readonly BadRow[], language: Language) {
	return bad.toSorted((a, b) => a.line - b.line).map(({ line, reason }) => ({ row: line, reason: reason.in(language) }));
}

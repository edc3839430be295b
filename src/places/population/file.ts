import type { Problem } from "../../shared/problem.ts";
import { areas } from "../areas/areas.ts";
import { type BadRow, isIso, readCode, readCount, readYear } from "../areas/file.ts";
import { problem } from "../problems.ts";
import type { Population, Site } from "../schema.ts";
import { type Headings, readTable, type TableRow } from "../table-file.ts";

type PopulationColumn = "code" | "site" | "year" | "people" | "source";

const headings: Headings<PopulationColumn> = {
	code: ["code", "national code", "p code", "pcode", "area", "area code", "код", "газрын код", "үндэсний код", "газар"],
	site: ["site", "school", "name", "place", "сургууль", "байгууллага", "нэр", "төв"],
	year: ["year", "он"],
	people: ["people", "population", "enrolled", "enrolment", "number", "хүний тоо", "хүн ам", "хүн амын тоо", "суралцагч", "тоо"],
	source: ["source", "эх үүсвэр", "эх сурвалж", "сурвалж"],
};

interface ReadPopulation {
	readonly line: number;
	readonly population: Omit<Population, "id">;
}

/** Numbers of people by code of the area, or by name of the site (with the code of its area where two have the same name). */
export function readPopulationFile(
	bytes: Uint8Array,
	sites: readonly Site[],
): { readonly rows: readonly ReadPopulation[]; readonly bad: readonly BadRow[] } {
	const needed: readonly (readonly PopulationColumn[])[] = [
		["code", "year", "people"],
		["site", "year", "people"],
	];
	const rows: ReadPopulation[] = [];
	const bad: BadRow[] = [];
	for (const row of readTable(bytes, headings, needed)) {
		const read = readRow(row, sites);
		if ("reason" in read) bad.push(read);
		else rows.push(read);
	}
	return { rows, bad };
}

function readRow({ line, cells }: TableRow<PopulationColumn>, sites: readonly Site[]): ReadPopulation | BadRow {
	const bad = (reason: Problem): BadRow => ({ line, reason });
	const { code: written = "", site: name = "", source = "" } = cells;
	const code = readCode(written);
	const area = areas.find((one) => one.code === code)?.path ?? null;
	if (written !== "" && area === null) return bad(problem(isIso(written) ? "row-iso" : "row-unknown", { code: written }));
	if (area === null && name === "") return bad(problem("row-no-place"));
	const [year, people] = [readYear(cells.year ?? ""), readCount(cells.people ?? "")];
	if (year === undefined || people === undefined) return bad(problem("row-population"));
	if (source === "") return bad(problem("row-source"));
	if (name === "") return { line, population: { area, site: null, year, people, source } };
	const wanted = name.toLocaleLowerCase("mn");
	const found = sites.filter(
		(site) =>
			(area === null || site.area === area || site.area.startsWith(`${area}/`)) &&
			[site.nameMn, site.nameEn].some((one) => one?.toLocaleLowerCase("mn") === wanted),
	);
	const [site] = found;
	// The name of the area beside its code says once more which area it is.
	if (!site && area !== null && isNameOf(area, wanted)) return { line, population: { area, site: null, year, people, source } };
	if (!site || found.length > 1) return bad(problem(site ? "row-sites" : "row-site", { name }));
	return { line, population: { area: null, site: site.id, year, people, source } };
}

/** With or without what it is: Ховд, Ховд аймаг, Khovd aimag. */
function isNameOf(path: string, name: string): boolean {
	const bare = name.replace(/\s+(аймаг|сум|дүүрэг|хот|хороо|баг|aimag|province|soum|sum|district|city|khoroo|bagh?)$/u, "");
	const area = areas.find((one) => one.path === path);
	return area !== undefined && Object.values(area.name).some((one) => [name, bare].includes(one.toLocaleLowerCase("mn")));
}

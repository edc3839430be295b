import { address } from "../../figures/index.ts";
import { nameToKeep } from "../../shared/http/index.ts";
import type { ResultsContext } from "../office.ts";
import type { Results } from "../schema.ts";

/** The files of a table: the table itself in two formats, and beside the second how each number is counted. */
export const fileNames = ["table.xlsx", "table.csv", "counting.csv"] as const;
type FileName = (typeof fileNames)[number];

export function fileHref({ office, filter }: ResultsContext, file: FileName): string {
	return address(`${office}/results/${file}`, { ...filter });
}

export function nameOfFile({ programme, filter }: ResultsContext, results: Results, pillar: number | undefined, file: FileName): string {
	const period = results.periods.find(({ id }) => id === filter.period);
	const [what = "", format = ""] = file.split(".");
	const parts = [
		programme.slug,
		what === "counting" ? "results-counting" : "results",
		results.isPublished && "published",
		pillar !== undefined && `pillar-${pillar}`,
		filter.area === "each" ? "each-area" : filter.area,
		period?.name.en.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
		filter.sex,
		filter.disability && `disability-${filter.disability}`,
	];
	return nameToKeep(
		parts.map((part) => part || null),
		results.day,
		format,
	);
}

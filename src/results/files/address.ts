import { address } from "../../figures/index.ts";
import type { ResultsContext } from "../office.ts";
import type { Results } from "../schema.ts";

/** The files of a table: the table itself in two formats, and beside the second how each number is counted. */
export const fileNames = ["table.xlsx", "table.csv", "counting.csv"] as const;
type FileName = (typeof fileNames)[number];

export function fileHref({ office, filter }: ResultsContext, file: FileName): string {
	return address(`${office}/results/${file}`, { ...filter });
}

/** What a file is called where it is kept: the programme, what of the table it holds and of which day. */
export function nameToKeep({ programme, filter }: ResultsContext, results: Results, pillar: number | undefined, file: FileName): string {
	const period = results.periods.find(({ id }) => id === filter.period);
	const [what = "", format = ""] = file.split(".");
	const parts = [
		programme.slug,
		what === "counting" ? "results-counting" : "results",
		...(results.isPublished ? ["published"] : []),
		...(pillar === undefined ? [] : [`pillar-${pillar}`]),
		...(filter.area === "" ? [] : [filter.area === "each" ? "each-area" : filter.area.replaceAll("/", "-")]),
		...(period ? [period.name.en.toLowerCase().replace(/[^a-z0-9]+/g, "-")] : []),
		...(filter.sex === "" ? [] : [filter.sex]),
		...(filter.disability === "" ? [] : [`disability-${filter.disability}`]),
		results.day,
	];
	return `${parts.filter((part) => part !== "").join("-")}.${format}`;
}

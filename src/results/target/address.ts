import { address } from "../../figures/index.ts";
import type { ResultsContext } from "../office.ts";

/** Where the target of an indicator is set, for a year, a quarter or its whole life; the filter goes along, and back with whoever comes back. */
export function targetHref({ office, filter }: ResultsContext, code: string, of: string): string {
	return address(`${office}/results/${code}/target`, { ...filter, of });
}

/** The table as it was asked for, below the office. */
export function backToTable(filter: ResultsContext["filter"], done?: string): string {
	return address("results", { ...filter, done });
}

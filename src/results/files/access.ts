import type { ResultsContext } from "../office.ts";
import type { Results } from "../schema.ts";

/** What is published is everybody's; what is not leaves the office with whoever may take figures out. */
export function mayTakeFile({ can }: Pick<ResultsContext, "can">, { isPublished }: Pick<Results, "isPublished">): boolean {
	return isPublished || can("figures.export");
}

import { results as words } from "#words/results";
import { type FigureLabels, figureLabels } from "../figures/index.ts";
import { type Choices, readChoices } from "../indicators/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";
import { filterIn } from "./filter.ts";
import { readLive } from "./live.ts";
import { readPublishedResults } from "./published.ts";
import type { Results, ResultsFilter } from "./schema.ts";

/** What every page and file of the results stands in. */
export interface ResultsContext extends PageContext {
	readonly labels: FigureLabels;
	readonly t: ReturnType<typeof speak<typeof words>>;
	readonly filter: ResultsFilter;
	readonly programme: ProgrammeVisit["programme"];
}

export function resultsContext(visit: ProgrammeVisit): ResultsContext {
	return {
		...contextOf(visit, words),
		labels: figureLabels(visit.language),
		t: speak(words, visit.language),
		filter: seesLive(visit) ? filterIn(visit) : { ...filterIn(visit), area: "", sex: "", disability: "" },
		programme: visit.programme,
	};
}

/** Parts of a few people tell of somebody: whoever may not see people and children reads what was published. */
export function seesLive({ viewer }: ProgrammeVisit): boolean {
	return viewer.can("people.read") && viewer.can("children.read");
}

/** The table that somebody may see, as their address asks for it. */
export async function shownResults(visit: ProgrammeVisit): Promise<{
	readonly context: ResultsContext;
	readonly results: Results;
	readonly choices: Choices;
}> {
	const context = resultsContext(visit);
	const { programme, filter } = context;
	const read = seesLive(visit) ? readLive(programme, filter) : readPublishedResults(programme, filter);
	const [results, choices] = await Promise.all([read, readChoices(programme.handle)]);
	return { context, results, choices };
}

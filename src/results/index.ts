// The table of results says how the programme stands: indicators by periods and places, each beside its baseline and its target.
// A line of it is one indicator, of everybody or of a part; its share is how much of the target is reached.
// What is live is counted from the records as they are; whoever may see no people reads what was published.

export { figuresShort, narrowedByPairs } from "./desk.ts";
export { resultsRoutes } from "./routes.ts";

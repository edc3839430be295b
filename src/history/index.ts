// The history of changes says who did what when: the rows of the journal, as far as the viewer could have written them.
// An entry is one row of it, in words, and nothing of what was written.
// A lead is where the record stands that an entry is about.
export { recordAt } from "./leads.ts";
export { type HistoryOptions, historyRoutes } from "./routes.ts";

// A child is a person who was out of school, or about to be, on the day somebody identified them.
// A household is where brothers and sisters live together; children of one household share its id.
// Access is education that a child obtained on a day; a child may lose it and obtain it again, and each time is recorded.
// An assessment is one person’s answers to a module; by its cut-offs they come to a functional difficulty, to none, or to unknown.

export { emergenciesOpened } from "./accesses/desk.ts";
export { calendarCollection } from "./calendar/collection.ts";
export { readCalendar } from "./calendar/store.ts";
export { casesHandedOver, casesOverdue, casesUnassigned, plansToApprove } from "./cases/board/desk.ts";
export { casesCollection } from "./cases/collection.ts";
export { readDocuments } from "./cases/documents.ts";
export type { CaseDocument } from "./cases/schema.ts";
export { listCases, readCase } from "./cases/store.ts";
export { childrenCommands } from "./commands.ts";
export { barrierLabel, exclusionLabel } from "./counted/labels.ts";
export { listChildrenCounted } from "./counted/listing.ts";
export { childrenIslands } from "./islands.ts";
export { childListImport } from "./lists/import-job.ts";
export { childrenOperations } from "./operations.ts";
export { childrenRoutes } from "./routes.ts";
export type { NewAccess, NewChild } from "./schema.ts";
export { childrenOfReports, countChildren, listChildren, readChild } from "./store.ts";

// A period goes open, submitted, approved, published; each step is taken by somebody with a name, and nobody approves their own.
// A published figure is frozen: what it was at the position that was submitted, with the digest of its rows.
// A restatement is the next edition of a published figure, with its reason; the editions before stay as they are.

export { type PublishedCheck, verifyPublished } from "./check.ts";
export { publishingCommands } from "./commands.ts";
export { listReportedSpans, type ReportedSpan } from "./days/store.ts";
export { periodSteps } from "./desk.ts";
export { publishingOperations } from "./operations.ts";
export { publishingRoutes } from "./routes.ts";
export { listPublished } from "./store.ts";

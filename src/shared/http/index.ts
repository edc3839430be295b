// A visit is one request with its viewer; a route declares who may take it.
// Replies are plain web Responses; a refused form keeps what was typed.
export { type FormOutcome, operationField, readForm, type Typed } from "./form.ts";
export { download, json, page, seeOther } from "./replies.ts";
export type { Access, Route } from "./route.ts";
export type { Viewer, Visit } from "./visit.ts";

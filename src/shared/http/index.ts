// A visit is one request with its viewer; a route declares who may take it.
// A body is bounded by its route: bytes, fields and time are counted as it arrives.
// Replies are plain web Responses; a refused form keeps what was typed.
export { forwarded } from "./address.ts";
export { atOnce } from "./at-once.ts";
export { type BodyLimits, bounded, bytesOfBody, officeForm, openForm, withFiles } from "./body.ts";
export { nameToKeep } from "./file-name.ts";
export { checkForm, formOf, readForm, readTyped, readUploads, sayErrors, type Typed, type Upload } from "./form.ts";
export { keptForEver } from "./kept.ts";
export { holdInMemory, letGo } from "./memory.ts";
export { preferredLanguage, rememberLanguage, safePath } from "./preferences.ts";
export { download, fragment, json, page, seeOther } from "./replies.ts";
export type { Access, Route } from "./route.ts";
export { isSameOrigin, policyHeader, type SecuredPart, scriptPolicy, securityHeaders } from "./security.ts";
export type { Viewer, Visit } from "./visit.ts";

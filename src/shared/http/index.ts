// A visit is one request with its viewer; a route declares who may take it.
// Replies are plain web Responses; a refused form keeps what was typed.
export { checkForm, readForm, readTyped, readUploads, sayErrors, type Typed, type Upload } from "./form.ts";
export { preferredLanguage, rememberLanguage, safePath } from "./preferences.ts";
export { download, fragment, json, page, seeOther } from "./replies.ts";
export type { Access, Route } from "./route.ts";
export { isSameOrigin, securityHeaders } from "./security.ts";
export type { Viewer, Visit } from "./visit.ts";

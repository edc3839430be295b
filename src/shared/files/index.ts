// A file is bytes that a record hangs on. What it is says its content, never its name or whoever sent it.
// A photo is kept without where, when and with what it was taken; a document or a recording is kept as it was handed in.
// Who may see a file is a matter of the record it hangs on.

export { acceptedTypes, keptLabel, refusalLabel, refusedFile } from "./labels.ts";
export { hasProperties } from "./photo.ts";
export { bytesOf, prepareFile, prepareInput, prepareTable, tidyName } from "./preparing.ts";
export type { FileLine, PreparedFile, Refusal, StoredFile } from "./schema.ts";
export { fileReply } from "./serving.ts";
export { eraseFiles, keepFile, listFiles, readFile } from "./store.ts";

// An operation is what may be written, a value; a command is its work; a write is one of them decided, whose journal row commits with it.
// The chain makes a changed row visible; an anchor is a printed position and hash of it.
// A follower hears of rows after they are committed.

export type { Json } from "../json.ts";
export { entriesOfKinds, readChanges } from "./changes.ts";
export type { Collection, HeldDocument } from "./collection.ts";
export { type Change, type Command, changeAt, commandsOf, type Given } from "./command.ts";
export { type Entry, isWritten, journalEntries, readEntries } from "./entries.ts";
export { erasePayloads } from "./erasing.ts";
export { follow, listenForCommits } from "./followers.ts";
export { countEntries, type EntriesSought, type EntryLine, listAuthors, listEntries } from "./lines.ts";
export type { Operation } from "./operation.ts";
export { rewriting } from "./rows/rewriting.ts";
export { sealTables } from "./rows/sealing.ts";
export { admit, carryOut, mayRun, requireReach, run } from "./run.ts";
export { type Author, machine, type Receipt } from "./schema.ts";
export {
	type Anchor,
	anchorBefore,
	dayOfPosition,
	headOf,
	type JournalFault,
	journalHead,
	parseAnchor,
	readAnchor,
	verifyJournal,
	verifyWithin,
} from "./verify.ts";

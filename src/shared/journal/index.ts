// An operation is what may be written, a value; a command is its work; a write is one of them decided, whose journal row commits with it.
// The chain makes a changed row visible; an anchor is a printed position and hash of it.
// A follower hears of rows after they are committed.

export type { Json } from "../json.ts";
export { type JournalChange, readChanges } from "./changes.ts";
export { type Change, type Command, type Commands, changeAt, commandsOf, type Given } from "./command.ts";
export { type Entry, isWritten, journalEntries, readEntries } from "./entries.ts";
export { type Announcement, type Follower, follow, listenForCommits } from "./followers.ts";
export { type Operation, type Operations, operation, operationsOf, type Reach } from "./operation.ts";
export { type Admitted, admit, carryOut, mayRun, requireReach, run, type Sent } from "./run.ts";
export { type Author, type JournalTables, machine, type Receipt } from "./schema.ts";
export {
	type Anchor,
	dayOfPosition,
	type Fault,
	journalHead,
	parseAnchor,
	readAnchor,
	type Verification,
	verifyJournal,
} from "./verify.ts";

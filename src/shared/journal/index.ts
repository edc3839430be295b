// An operation is one decided write; its journal row commits with it, numbered in commit order.
// The chain makes a changed row visible; an anchor is a printed position and hash of it.
// A follower hears of rows after they are committed.
export { type Announcement, type Follower, follow, listenForCommits } from "./followers.ts";
export { perform, performAll } from "./perform.ts";
export type { Actor, Effect, JournalTables, Json, Operation, Receipt } from "./schema.ts";
export { type Anchor, dayOfPosition, type Fault, journalHead, parseAnchor, type Verification, verifyJournal } from "./verify.ts";

// The API is the list of operations and the figures, for programs: what may be written in the office may be written here.
// A token speaks for an account, and may at most what the account may today.
// A receipt says what became of one operation of a batch; one that is refused does not harm the others.
export type { Registry } from "./batch.ts";
export { limitOf } from "./limits.ts";
export { apiRoutes } from "./routes.ts";

// An audience is what is known of those whom a campaign reached: what platforms say of each post, and of several posts together.
// Unique reach is how many accounts that were: an interval that is true whatever people did, and an estimate within it that is likely.
// The sum of what platforms say of posts counts people several times; it is a number of contacts and never one of people.
export type { Audience, AudiencePost, DeduplicatedTotal, Population, TotalKind } from "./models/audience.ts";
export { reachOf } from "./models/reach.ts";
export type { UniqueReach } from "./models/unique-reach.ts";
export { linearSolver } from "./solver.ts";

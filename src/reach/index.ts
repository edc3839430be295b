// An audience is what is known of those whom a campaign reached: what platforms say of each post, and of several posts together.
// Unique reach is how many accounts that were: an interval that is true whatever people did, and an estimate within it that is likely.
// The sum of what platforms say of posts counts people several times; it is a number of contacts and never one of people.
// A device is a browser that keeps count for itself: it says what it did for the first time, and never who it is. Devices are not people.
// Coverage is how many of the views that were long enough to count are measured: whoever asks not to be counted is missing, and that is said.
// A declared group is some items of a campaign, of which is counted from that day on how many devices saw the first and how many saw all.
// An export is a file that a platform gives of posts, of a page or of ads; its numbers have an account once (reach) or each time (views).

import "./readings/lending.ts";

export type { CountedDevices, CountedPeriod } from "./devices/counting/counted.ts";
export { deviceCommands } from "./devices/groups/commands.ts";
export { reachIslands } from "./devices/islands.ts";
export { KeptHere, keptTexts } from "./devices/kept-page/pieces.tsx";
export { deviceOfficeRoutes } from "./devices/office/routes.ts";
export { CountsDevices } from "./devices/pieces.tsx";
export { deviceRoutes } from "./devices/plan-route.ts";
export { countedDevices } from "./devices/reading.ts";
export { receiveBeacons } from "./devices/receiving.ts";
export { exportCommands } from "./imports/commands.ts";
export { exportRoutes } from "./imports/routes.ts";
export { adviceFor } from "./models/advice.ts";
export type { Audience, AudiencePost, DeduplicatedTotal, Population, TotalKind } from "./models/audience.ts";
export { reachOf } from "./models/reach.ts";
export type { Advice, BrokenRelation, Estimate, UniqueReach } from "./models/unique-reach.ts";
export { listPeopleReached } from "./readings/counted.ts";
export { readingRoutes } from "./readings/routes.ts";
export { linearSolver } from "./solver.ts";
export { surveyCommands } from "./surveys/commands.ts";
export { surveyRoutes } from "./surveys/routes.ts";
export { totalCommands } from "./totals/commands.ts";
export { totalRoutes } from "./totals/routes.ts";

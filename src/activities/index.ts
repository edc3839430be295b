// An activity has sessions, each on one day in one place; a cancelled session stays with its reason and counts for nothing.
// An attendance is one person in one session, as one line of its register; a correction is a new entry beside the old one.
// An import is an uploaded register: a draft until it is confirmed, and undone as a whole.
export { activitiesRoutes } from "./routes.ts";
export type { Activity, Attendance, Session } from "./schema.ts";

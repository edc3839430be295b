// An activity has sessions, each on one day in one place; a cancelled session stays with its reason and counts for nothing.
// An attendance is one person in one session, by name; a head-count is of people present who are not on that list.
// An import is an uploaded register: a draft until it is confirmed, and undone as a whole.
export { writeActivity } from "./activity/commands.ts";
export { SessionState } from "./activity/pages.tsx";
export { activitiesCommands } from "./commands.ts";
export { listEnrolment } from "./enrolment/counted.ts";
export { registersToConfirm } from "./imports/desk.ts";
export { registerImport } from "./imports/import-job.ts";
export { countDrafts } from "./imports/uploads.ts";
export { roleLabel } from "./labels.ts";
export { activitiesOperations } from "./operations.ts";
export { type PeopleList, readPeopleLists, showHeadings } from "./registers/people-lists.ts";
export { activitiesHeldAt, attendancesHeldAt, attendancesWritten, headCountsHeldAt, sessionsHeldAt } from "./relations.ts";
export { sessionsCollection } from "./roster/documents.ts";
export { activitiesIslands } from "./roster/islands.ts";
export { activitiesRoutes } from "./routes.ts";
export { sessionState } from "./rules.ts";
export type { HeadCountCell, ParticipantRole, TitledSession } from "./schema.ts";
export { sayHeld } from "./sessions/commands.ts";
export { listSessionsHeld } from "./sessions/counted.ts";
export { sessionsWithoutAttendance } from "./sessions/desk.ts";
export { sessionsToday } from "./sessions/today.ts";
export { listSessionsOfKind, readSession } from "./store.ts";

// A meeting is a session of an activity of kind advocacy meeting, with whom it was held, what for and what came of it; an ask is what the programme wants somebody to do.
// A commitment is what somebody promised to do by a day; it is overdue when it is open and that day has passed.
// A policy document reaches stages, each on a day; without a part of the programme in it, it is no result of the programme.
export { listAsks } from "./asks/store.ts";
export { advocacyCommands } from "./commands.ts";
export { commitmentsOverdue } from "./commitments/desk.ts";
export { listCommitments } from "./commitments/store.ts";
export { listPolicyDocuments } from "./documents/counted.ts";
export { stageLabel } from "./documents/labels.ts";
export { listDocuments } from "./documents/store.ts";
export { listMeetings } from "./meetings/store.ts";
export { advocacyOperations } from "./operations.ts";
export { advocacyRoutes } from "./routes.ts";

// A meeting is a session of an activity of kind advocacy meeting, with whom it was held, what for and what came of it; an ask is what the programme wants somebody to do.
// A commitment is what somebody promised to do by a day; it is overdue when it is open and that day has passed.
// A policy document reaches stages, each on a day; without a part of the programme in it, it is no result of the programme.
export {
	correctAsk,
	correctCommitment,
	followUp,
	makeCommitment,
	planMeeting,
	raiseAsk,
	settleAsk,
	settleCommitment,
	writeMeeting,
} from "./commands.ts";
export { addVersion, recordStage, withdrawStage, writeDocument } from "./document-commands.ts";
export { listDocuments } from "./documents.ts";
export { advocacyRoutes } from "./routes.ts";
export { sayStage } from "./saying.ts";
export type {
	Ask,
	Commitment,
	DocumentStage,
	DocumentVersion,
	FollowUp,
	MeetingNotes,
	NewAsk,
	NewCommitment,
	NewDocument,
	NewMeeting,
	PolicyDocument,
	ReachedStage,
} from "./schema.ts";
export { listAsks, listCommitments, listMeetings, type Meeting } from "./store.ts";

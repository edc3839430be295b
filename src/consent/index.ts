// A consent is what somebody, or a guardian for them, agreed to: where their picture, voice and story may appear, how exactly, until when.
// An asset is anything in which people are seen, heard or told of (a film, an image, a human story), known here by its id only; an appearance is somebody in it.
// The effective right is what all people in some assets agree to on a day, together; somebody unknown is a no, and so is an asset nobody has gone through.
// A withdrawal ends the right at once; its takedown steps say what has to go, until when, and what proves that it went.
export { lendAssets, type NamedAsset } from "./assets.ts";
export {
	endServiceConsents,
	eraseServiceConsents,
	listServiceConsents,
	recordServiceConsent,
	type WrittenConsent,
	withdrawServiceConsent,
} from "./care/store.ts";
export { consentCommands } from "./commands.ts";
export { listConsentsCounted } from "./consents/counted.ts";
export { consentsEnding, takedownsLeft } from "./desk.ts";
export { consentOperations } from "./operations.ts";
export type { Opened } from "./pseudonyms/store.ts";
export { effectiveRight, effectiveRights, type PersonIn, type PersonToCheck, peopleIn, peopleToCheck } from "./rights.ts";
export { consentRoutes } from "./routes.ts";
export { safetyWarnings, type ToPublish } from "./safe-to-publish.ts";
export type { PublishedText, SafetyWarning } from "./safety/check.ts";
export { proposalLabels, warningLabel } from "./safety/labels.ts";
export type { Channel, ConsentLanguage, EffectiveRight, Obstacle, ObstacleReason, PlacePrecision, TakedownWork } from "./schema.ts";
export { sealWhatIsOpen } from "./sealed.ts";
export { WhoIsInIt } from "./who-is-in-it.tsx";
export { type Held, holdAgainst, withdrawalsAsFile } from "./withdrawals/holding.ts";
export {
	listWithdrawals,
	type NewTakedownStep,
	noteTakedownStep,
	readWithdrawal,
	type WithdrawalInFull,
	withdrawalsAgainst,
} from "./withdrawals/store.ts";

// A report is what was written down about somebody, once; it is never changed.
// A person is a cluster of reports taken for one human being, by their likeness and by what somebody decided; its id is its eldest report's.
// A scope is the list of area paths whose records the viewer may see.

export { peopleCommands } from "./commands.ts";
export { reportsEverOf, reportsToErase } from "./erasing/reports-of-person.ts";
export { keepAnswer, nothingAnswered } from "./intake/answers.ts";
export { lookBeyond, toldBeyond } from "./intake/beyond.ts";
export { settleIntake } from "./intake/check.ts";
export { fewestAskedAbout, looksLeft } from "./intake/looks.ts";
export { Intake, type IntakeFindings } from "./intake/panel.tsx";
export { peopleIslands } from "./islands.ts";
export { type AlikeRecords, findAlike } from "./matching/alike.ts";
export { learnModel, relinkOutdated } from "./matching/commands.ts";
export { findKnownPeople, tellApart } from "./matching/known.ts";
export { modelVersionAt } from "./matching/model.ts";
export { peopleOperations } from "./operations.ts";
export { likenessesHeldAt, membershipsHeldAt, membershipsInForce, membershipsWritten, reportsWritten } from "./relations.ts";
export { ageBandOn, dayNumber, dayOfNumber } from "./reports/ages.ts";
export { type EnteringProgress, enterReports } from "./reports/entering.ts";
export { ParticularFields } from "./reports/particular-fields.tsx";
export { personsOf } from "./reports/persons-of.ts";
export { personsOfReports } from "./reports/persons-of-reports.ts";
export { liesAside, standsOnReports } from "./reports/put-on-reports.ts";
export { countPeople, holdsWords, listPeople, readPerson, readReports, reportsOfSamePerson, type Scope } from "./reports/store.ts";
export { correctReport, withdrawReports } from "./reports/withdrawing.ts";
export { pairsToDecide } from "./review/desk.ts";
export { likelihoodLabel } from "./review/labels.ts";
export { addressOf, namesOf } from "./review/pair-name.ts";
export { countQueue } from "./review/queue.ts";
export { readWaitingPairs, type WaitingPair } from "./review/waiting-pairs.ts";
export { peopleRoutes } from "./routes.ts";
export type { NewReport, Report } from "./schema.ts";

// A record is what was written down about somebody; prepared, its names are folded and its numbers brought into their normal form.
// A pair of records is weighed by a model: bits are log2 of the odds that both are one person, and 0 bits are even odds.
// A model is learned from records without anybody saying who is who; it is a frozen, dated file.
export { bitsAt, bitsOfPattern } from "./bits.ts";
export type { Clustering, Evidence, RefusedEdge } from "./clusters.ts";
export { gather } from "./clusters.ts";
export type { Columns } from "./columns.ts";
export { columnsOf } from "./columns.ts";
export { type FoldedRecord, foldRecord } from "./folded.ts";
export { foldFamily, foldName, foldVersion, skeletonOf } from "./folding.ts";
export { spanningForest } from "./forest.ts";
export { type Guarded, guardBetween } from "./guards.ts";
export { type LinksInDoubt, type PeopleBetween, peopleBetween } from "./interval.ts";
export { type BlockingKey, blockingKeys, type KeyKind, keyKinds, keysOf } from "./keys.ts";
export { type Learning, learn } from "./learn.ts";
export type { Model } from "./model.ts";
export { bitsOf, probabilityOf, readModel } from "./model.ts";
export { patternAt } from "./pattern.ts";
export type { Prepared } from "./prepare.ts";
export { prepare } from "./prepare.ts";
export { afterDoublings, doublingsOf, versionAfter } from "./register-size.ts";
export { type RegisterWarning, registerWarningKinds, registerWarnings } from "./register-warnings.ts";
export type { Band, Edge, Guard, LinkageRecord, Role, Weighed, WeighedField } from "./schema.ts";
export { bands, guards, roles } from "./schema.ts";
export { usualModel } from "./usual-model.ts";
export { weigh, weighAt } from "./weigh.ts";
export { weightsOf } from "./weights.ts";

// A record is what was written down about somebody; prepared, its names are folded and its numbers brought into their normal form.
// A pair of records is weighed by a model: bits are log2 of the odds that both are one person, and 0 bits are even odds.
// A model is learned from records without anybody saying who is who; it is a frozen, dated file.

export { gather } from "./clustering/clusters.ts";
export { spanningForest } from "./clustering/forest.ts";
export { areDaysApart, areDaysTold, type Guarded, guardBetween } from "./clustering/guards.ts";
export { type ExpectedParts, expectedParts, peopleBetween } from "./clustering/interval.ts";
export { bitsAt } from "./comparing/bits.ts";
export { blockingKeys, type KeyKind, keysOf } from "./comparing/keys.ts";
export { type RegisterWarning, registerWarnings } from "./comparing/register-warnings.ts";
export { weigh, weighAt } from "./comparing/weigh.ts";
export { weightsOf } from "./comparing/weights.ts";
export type { Columns } from "./folding/columns.ts";
export { columnsOf } from "./folding/columns.ts";
export { foldFamily, foldName, foldVersion } from "./folding/folding.ts";
export type { Prepared } from "./folding/prepare.ts";
export { prepare } from "./folding/prepare.ts";
export { learn } from "./learning/learn.ts";
export type { Model } from "./learning/model.ts";
export { probabilityOf, readModel } from "./learning/model.ts";
export { afterDoublings, doublingsOf, versionAfter } from "./learning/register-size.ts";
export { usualModel } from "./learning/usual-model.ts";
export type { Band, Guard, LinkageRecord, Role, WeighedField } from "./schema.ts";
export { bands } from "./schema.ts";

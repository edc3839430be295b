// Count: a number with its unit, its bounds and the moment it holds for. Things (people, schools) are counted once, encounters (attendances, views) each time.
// Breakdown: the parts of a total along one axis on which nobody stands twice, with a cell for those of whom the answer is unknown.
// Quarter: the window of a first contact; what is new in each quarter adds up to "so far", what was met in each does not.
export { add, unionBounds } from "./addition.ts";
export { addDisjoint, type Breakdown, reconcile } from "./breakdown.ts";
export { peopleBehindContacts } from "./contacts.ts";
export { type Best, type Count, countBetween, exactCount } from "./count.ts";
export { type BySex, boundPeople, type GroupOfPeople, type NamesInDoubt, type PeopleBounds, type SessionSize } from "./head-counts.ts";
export { type UnitLabels, unitLabels } from "./labels.ts";
export { type CumulativeQuarter, cumulate, type Quarter, quarterOf, quartersBetween } from "./quarters.ts";
export { isUnit, type Unit } from "./units.ts";

// Count: a number with its unit, its bounds and the moment it holds for. Things (people, schools) are counted once, encounters (attendances, views) each time.
// Breakdown: the parts of a total along one axis on which nobody stands twice, with a cell for those of whom the answer is unknown.
// Quarter: the window of a first contact; what is new in each quarter adds up to "so far", what was met in each does not.
export { add, unionBounds } from "./addition.ts";
export { addDisjoint, type Breakdown, type Doubt, type Reconciliation, reconcile } from "./breakdown.ts";
export { type BehindContacts, type PopulationRange, peopleBehindContacts } from "./contacts.ts";
export { agrees, type Best, type Count, type Counted, type CountedBetween, countBetween, exactCount, isExact } from "./count.ts";
export {
	type BySex,
	boundPeople,
	type GroupOfPeople,
	type NamesInDoubt,
	type PeopleBounds,
	type PeopleCounted,
	type SessionSize,
} from "./head-counts.ts";
export { type UnitLabels, unitLabels } from "./labels.ts";
export { type CumulativeQuarter, cumulate, type NewInQuarter, type Quarter, quarterOf, quartersBetween } from "./quarters.ts";
export { type Encounter, encounters, type How, type HowOf, howOf, isUnit, type Thing, things, type Unit, units } from "./units.ts";

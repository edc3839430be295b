// A particular is something that is written of a person: a name, a sex, a birth date, a register number, a telephone, a disability.
// What is read of it is no more than was written: a year stays a year, and not asked is not a no.
// A label is how a particular is shown, in the language of whoever reads.
export {
	type BirthDate,
	type DateOrder,
	type DatePrecision,
	type DateTrouble,
	decideOrder,
	type OrderDecision,
	readBirthDate,
} from "./birth-date.ts";
export { type Disability, disabilities } from "./disability.ts";
export { birthDateLabel, disabilityLabel, sexLabel } from "./labels.ts";
export { type PersonName, splitName, tidyName, writeName } from "./name.ts";
export { readPhone } from "./phone.ts";
export { isRegisterNumber, readRegisterNumber } from "./register-number.ts";
export { readSex, type Sex, sexes, sexMark } from "./sex.ts";

import { particulars as words } from "#words/particulars";
import { formatShortDate, formatShortMonth, type Language, speak } from "../shared/words.ts";
import type { BirthDate } from "./birth-date.ts";
import type { Disability } from "./disability.ts";
import type { Sex } from "./sex.ts";

/** A birth date as short as a list needs it, and no more than is known: a year stays a year. Empty where nothing is known. */
export function birthDateLabel(birthDate: BirthDate | null, language: Language): string {
	if (!birthDate) return "";
	const { date, precision } = birthDate;
	if (precision === "year") return date.slice(0, 4);
	return precision === "month" ? formatShortMonth(language, date) : formatShortDate(language, date);
}

const lengths = { day: 10, month: 7, year: 4 };

/** A birth date as a form has it, to be typed again. Empty where nothing is known. */
export function typedBirthDate(birthDate: BirthDate | null): string {
	return birthDate ? birthDate.date.slice(0, lengths[birthDate.precision]) : "";
}

/** Empty where nothing is known. */
export function sexLabel(sex: Sex | null, language: Language): string {
	return sex ? speak(words, language)(sex) : "";
}

/** Not asked has a label: it is not a no. */
export function disabilityLabel(disability: Disability | null, language: Language): string {
	return speak(words, language)(`disability-${disability ?? "not-asked"}`);
}

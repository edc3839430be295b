import { type Language, speak } from "../shared/words.ts";
import type { BirthDate, Disability } from "./schema.ts";
import type { Sex } from "./sex.ts";
import { words } from "./words.ts";

const lengths = { day: 10, month: 7, year: 4 };

/** As short as a list needs it, and no more than is known: a year stays a year. Empty where nothing is known. */
export function sayBirthDate(birthDate: BirthDate | null): string {
	return birthDate ? birthDate.date.slice(0, lengths[birthDate.precision]) : "";
}

export function saySex(sex: Sex | null, language: Language): string {
	return sex ? speak(words, language)(sex) : "";
}

/** Not asked is said as such: it is not a no. */
export function sayDisability(disability: Disability | null, language: Language): string {
	return speak(words, language)(`disability-${disability ?? "not-asked"}`);
}

import type { Language } from "../shared/words.ts";
import { formatDate, speak } from "../shared/words.ts";
import type { BirthDate } from "./schema.ts";
import type { Sex } from "./sex.ts";
import { words } from "./words.ts";

const months = {
	mn: new Intl.DateTimeFormat("mn-MN", { year: "numeric", month: "long", timeZone: "UTC" }),
	en: new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", timeZone: "UTC" }),
};

/** No more than is known: a year stays a year. Empty where nothing is known. */
export function sayBirthDate(birthDate: BirthDate | null, language: Language): string {
	if (!birthDate) return "";
	if (birthDate.precision === "year") return birthDate.date.slice(0, 4);
	if (birthDate.precision === "month") return months[language].format(new Date(`${birthDate.date}T00:00:00Z`));
	return formatDate(language, birthDate.date);
}

export function saySex(sex: Sex | null, language: Language): string {
	return sex ? speak(words, language)(sex) : "";
}

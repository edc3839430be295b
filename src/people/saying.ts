import { people as words } from "#words/people";
import { type Sex, sexes } from "../particulars/sex.ts";
import { type Language, type PlainKey, speak } from "../shared/words.ts";
import { type BirthDate, type Disability, disabilities } from "./schema.ts";

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

const typedFields: Readonly<Record<string, PlainKey<typeof words>>> = {
	clan: "clan",
	family: "family",
	given: "given",
	sex: "sex",
	birthDate: "birth-date",
	registerNumber: "register-number",
	phone: "phone",
	workplace: "workplace",
	disability: "disability",
};

/** What was typed in the office is kept by field name; what came from a register by the heading of its column. */
export function sayTypedField(field: string, language: Language): string {
	const key = typedFields[field];
	return key ? speak(words, language)(key) : field;
}

/** What was chosen from a list is kept as a word of ours, and said in the language of whoever reads; all else as it was written. */
export function sayTyped(field: string, value: string, language: Language): string {
	const sex = field === "sex" && sexes.find((one) => one === value);
	if (sex) return saySex(sex, language);
	const disability = field === "disability" && disabilities.find((one) => one === value);
	if (disability) return sayDisability(disability, language);
	return value || "–";
}

import { people as words } from "#words/people";
import { disabilities } from "../../particulars/disability.ts";
import { disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { sexes } from "../../particulars/sex.ts";
import { type Language, type PlainKey, speak } from "../../shared/words.ts";

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
export function writtenFieldLabel(field: string, language: Language): string {
	const key = typedFields[field];
	return key ? speak(words, language)(key) : field;
}

/** What was chosen from a list is kept as a word of ours, and shown in the language of whoever reads; all else as it was written. */
export function writtenLabel(field: string, value: string, language: Language): string {
	const sex = field === "sex" && sexes.find((one) => one === value);
	if (sex) return sexLabel(sex, language);
	const disability = field === "disability" && disabilities.find((one) => one === value);
	if (disability) return disabilityLabel(disability, language);
	return value || "–";
}

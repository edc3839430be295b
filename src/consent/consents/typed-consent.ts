import { consentForm as words } from "#words/consent";
import { readBirthDate } from "../../particulars/birth-date.ts";
import { disabilities } from "../../particulars/disability.ts";
import { tidyName } from "../../particulars/name.ts";
import { sexes } from "../../particulars/sex.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import type { Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { fieldsRefused } from "../../shared/problem.ts";
import type { Consent } from "../schema.ts";

const ofPerson = ["family", "given", "sex", "birthDate", "disability"] as const;

/**
 * Whose consent was typed: somebody on record, or a report of somebody new.
 * @throws Problem `form-refused` with what is wrong with who it is
 */
export function whoTyped({ programme }: ProgrammeVisit, typed: Typed) {
	if (typed.person) return { person: typed.person, report: null };
	const day = today(programme.handle.clock);
	const { birthDate, trouble } = readBirthDate(typed.birthDate ?? "", { dayMonth: "day-first", shortYear: null }, day);
	const wrong = {
		...(!/\p{L}/u.test(typed.given ?? "") && { given: "given-missing" }),
		...(ofPerson.some((field) => (typed[field] ?? "").length > 200) && { family: "field-long" }),
		...(trouble && { birthDate: "birth-date-wrong" }),
		...(!typed.area && { area: "area-missing" }),
	};
	if (Object.keys(wrong).length > 0) throw fieldsRefused("consent.form-refused", words, wrong);
	const report = {
		id: newId(),
		written: Object.fromEntries(ofPerson.flatMap((field) => (typed[field] ? [[field, typed[field]]] : []))),
		name: { clan: null, family: tidyName(typed.family ?? "") || null, given: tidyName(typed.given ?? "") },
		birthDate,
		sex: sexes.find((sex) => sex === typed.sex) ?? null,
		registerNumber: null,
		phone: null,
		workplace: null,
		disability: disabilities.find((one) => one === typed.disability) ?? null,
	};
	return { person: null, report };
}

/** A consent as it would be typed, for the form that corrects it. */
export function typedOf(consent: Consent): Typed {
	const { assets, channels, languages, abroad, aiTraining, copyLeft, birthYear, ...plain } = consent;
	const texts = Object.entries(plain).flatMap(([field, value]) => (typeof value === "string" ? [[field, value]] : []));
	return {
		...Object.fromEntries(texts),
		...(birthYear !== null && { birthYear: String(birthYear) }),
		assets: assets.join("\n"),
		channels: channels.join("\n"),
		languages: languages.join("\n"),
		abroad: abroad ? "yes" : "",
		aiTraining: aiTraining ? "yes" : "",
		copyLeft: copyLeft ? "yes" : "",
	};
}

import * as v from "valibot";
import { register as words } from "#words/field";
import { type ChildAnswers, childForm, childReportOf } from "../../children/child-form.ts";
import { childrenOperations } from "../../children/operations.ts";
import { situations } from "../../children/schema.ts";
import { disabilities } from "../../particulars/disability.ts";
import { disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { sexes } from "../../particulars/sex.ts";
import { troubleInTyped } from "../../particulars/typed-person.ts";
import { type Language, sayPlain, speak } from "../../shared/words.ts";
import { type FieldOption, type FieldTyped, type FormStep, textOf } from "../forms/field.ts";

const operation = childrenOperations["child-registered"];
const fields = [
	"given",
	"family",
	"clan",
	"sex",
	"birthDate",
	"registerNumber",
	"disability",
	"phone",
	"identifiedOn",
	"area",
	"site",
	"situation",
];

/** Every text of the form; an answer about somebody alike is none of them. */
function textsIn(typed: FieldTyped): Readonly<Record<string, string>> {
	return Object.fromEntries(fields.map((field) => [field, textOf(typed, field)]));
}

/** What is wrong with a child as it is typed, by field, in the words of the office’s form. */
export function faultsInChild(typed: FieldTyped, today: string, language: Language): Record<string, string> {
	const texts = textsIn(typed);
	const read = v.safeParse(childForm, texts);
	const keys = Object.entries({
		...(read.success ? {} : Object.fromEntries(read.issues.map((issue) => [v.getDotPath(issue) ?? "", issue.message]))),
		// An odd number is taken as it stands on the paper: the office sees it.
		...troubleInTyped({ ...texts, asWritten: "yes" }, today),
	});
	const said = (key: string) => operation.messages.map((dictionary) => sayPlain(dictionary, key, language)).find((text) => text !== null);
	return Object.fromEntries(keys.map(([field, key]) => [field, said(key) ?? key]));
}

interface Registering {
	readonly id: string;
	readonly report: string;
	readonly household: string;
	readonly today: string;
	readonly different: readonly string[];
	readonly unsure: readonly string[];
}

/** The operation that a form without faults comes to. */
export function registrationOf(typed: FieldTyped, { id, report, household, today, different, unsure }: Registering) {
	const answers: ChildAnswers = v.parse(childForm, textsIn(typed));
	const { identifiedOn, area, site, situation } = answers;
	const written = childReportOf(answers, report, today);
	return { id, person: null, report: written, household, identifiedOn, area, site, situation, different, unsure };
}

/** Who the child is, one thing a page. */
export function whoSteps(language: Language): readonly FormStep[] {
	const t = speak(words, language);
	return [
		{
			fields: [
				{ name: "given", label: t("given"), kind: "line" },
				{ name: "family", label: t("family"), kind: "line", hint: t("family-hint") },
			],
		},
		{
			fields: [
				{ name: "sex", label: t("sex"), kind: "one", options: sexes.map((sex) => ({ value: sex, label: sexLabel(sex, language) })) },
				{ name: "birthDate", label: t("birth-date"), kind: "line", hint: t("birth-date-hint") },
			],
		},
		{
			fields: [
				{ name: "phone", label: t("phone"), kind: "phone", hint: t("phone-hint") },
				{ name: "registerNumber", label: t("register-number"), kind: "line", hint: t("register-number-hint") },
			],
		},
	];
}

interface Offered {
	readonly language: Language;
	readonly areas: readonly FieldOption[];
	readonly sites: readonly FieldOption[];
	/** Children who may be of the same family. */
	readonly siblings: readonly FieldOption[];
}

/** Where and how the child was found. */
export function whereSteps({ language, areas, sites, siblings }: Offered): readonly FormStep[] {
	const t = speak(words, language);
	return [
		{
			fields: [
				{
					name: "situation",
					label: t("situation"),
					kind: "one",
					options: situations.map((value) => ({ value, label: t(`situation-${value}`) })),
				},
			],
		},
		{
			fields: [
				{
					name: "disability",
					label: t("disability-asked"),
					kind: "one",
					hint: t("disability-hint"),
					options: [
						...disabilities.map((value) => ({ value, label: disabilityLabel(value, language) })),
						{ value: "", label: disabilityLabel(null, language) },
					],
				},
			],
		},
		{
			fields: [
				{ name: "area", label: t("area"), kind: "list", options: areas },
				{ name: "site", label: t("site"), kind: "list", options: sites },
				{ name: "identifiedOn", label: t("identified-on"), kind: "day" },
			],
		},
		{
			when: () => siblings.length > 0,
			fields: [{ name: "sibling", label: t("sibling"), kind: "one", options: [...siblings, { value: "", label: t("no-sibling") }] }],
		},
	];
}

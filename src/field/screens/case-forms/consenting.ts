import { caseForms as words } from "#words/field";
import { troubleInConsent } from "../../../children/cases/input-rules.ts";
import { choicesOf } from "../../../children/cases/labels.ts";
import { caseOperations } from "../../../children/cases/operations.ts";
import { inputTroubleLabel } from "../../../children/cases/rule-labels.ts";
import { assents, serviceGivers, servicePurposes } from "../../../consent/care/schema.ts";
import { readDay } from "../../../shared/clock.ts";
import { speak } from "../../../shared/words.ts";
import { textOf, textsOf } from "../../forms/field.ts";
import { dayFaults } from "./day-faults.ts";
import type { CaseForm, FormOf } from "./spec.ts";

/** Of the text that is read out; a changed text is another version. */
const noticeVersion = "1";

/** The text is read out first, then each purpose is asked by itself; the child is asked as well as the guardian. */
export function consentForm({ document, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["service-consent-recorded"],
		fresh: { givenOn: day, givenBy: "guardian", purposes: [] },
		faultsOf(typed) {
			const said = {
				givenBy: textOf(typed, "givenBy"),
				purposes: textsOf(typed, "purposes"),
				guardianName: textOf(typed, "guardianName").trim() || null,
				givenOn: readDay(textOf(typed, "givenOn")) ?? day,
			};
			const trouble = troubleInConsent(said, document.birthDate);
			const field = trouble === "guardian-missing" ? "guardianName" : "givenBy";
			return {
				...dayFaults(typed, day, language, { past: ["givenOn"], order: [["givenOn", "until"]] }),
				...(trouble !== null && { [field]: inputTroubleLabel(trouble, language) }),
			};
		},
		steps: [
			{
				intro: t("consent-notice"),
				fields: [
					{
						name: "purposes",
						label: t("consent-purposes"),
						kind: "some",
						hint: t("consent-purposes-hint"),
						options: choicesOf("purpose", servicePurposes, language),
					},
				],
			},
			{
				fields: [
					{ name: "givenBy", label: t("consent-giver"), kind: "one", options: choicesOf("giver", serviceGivers, language) },
					{ name: "guardianName", label: t("consent-guardian"), kind: "line", when: ({ givenBy }) => givenBy === "guardian" },
					{ name: "guardianRelation", label: t("consent-relation"), kind: "line", when: ({ givenBy }) => givenBy === "guardian" },
				],
			},
			{
				fields: [
					{
						name: "assent",
						label: t("consent-assent"),
						kind: "one",
						hint: t("consent-assent-hint"),
						options: choicesOf("assent", assents, language),
					},
				],
			},
			{
				fields: [
					{ name: "givenOn", label: t("consent-on"), kind: "day" },
					{ name: "until", label: t("consent-until"), kind: "day", hint: t("consent-until-hint") },
				],
			},
		],
		inputOf: (typed) => ({ ...typed, noticeVersion, noticeLanguage: language === "mn" ? "mn" : "en" }),
	};
}

/** A withdrawal takes effect from its day on, for every purpose. */
export function consentWithdrawalForm({ about, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["service-consent-withdrawn"],
		fresh: { on: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["on"] }),
		record: about,
		steps: [
			{
				intro: t("consent-withdrawal-text"),
				fields: [
					{ name: "on", label: t("withdrawn-on"), kind: "day" },
					{ name: "because", label: t("because-optional"), kind: "text" },
				],
			},
		],
	};
}

import { caseForms as words } from "#words/field";
import { provisions } from "../../../children/assessment/schooling/attendance.ts";
import { schoolLevels } from "../../../children/assessment/schooling/levels.ts";
import { barrierSides, barriers } from "../../../children/cases/barriers.ts";
import { troubleInAttendance } from "../../../children/cases/input-rules.ts";
import { choiceLabel, choicesOf } from "../../../children/cases/labels.ts";
import { caseOperations } from "../../../children/cases/operations.ts";
import { inputTroubleLabel } from "../../../children/cases/rule-labels.ts";
import { attendanceSources, barrierMoments, type CaseDocument, placementEnds, placements } from "../../../children/cases/schema.ts";
import { dayAfter, readDay } from "../../../shared/clock.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { type FieldTyped, type FormField, textOf } from "../../forms/field.ts";
import { siteOptions } from "../places.ts";
import { dayFaults } from "./day-faults.ts";
import type { CaseForm, FormOf } from "./spec.ts";

function yesNo(language: Language) {
	const t = speak(words, language);
	return (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
}

const isIn =
	(...where: readonly string[]) =>
	({ provision }: FieldTyped) =>
		where.includes(String(provision));
const inSchool = isIn("school", "special_school");
const inEquivalency = isIn("lifelong_equivalency");

export function schoolingForm({ document: { schooling }, language }: FormOf): CaseForm {
	const t = speak(words, language);
	const said = (value: boolean | null | undefined) => (value === true ? "yes" : value === false ? "no" : "");
	const typed: FieldTyped = schooling
		? {
				everAttended: schooling.everAttended,
				lastGrade: String(schooling.lastGrade ?? ""),
				leftYear: String(schooling.leftYear ?? ""),
				provision: schooling.provision,
				grade: String(schooling.grade ?? ""),
				equivalency: schooling.equivalency ?? "",
				atRisk: said(schooling.atRisk),
				repeatsGrade: said(schooling.repeatsGrade),
				kilometres: String(schooling.kilometres ?? ""),
				needsDormitory: said(schooling.needsDormitory),
			}
		: {};
	const attended = ({ everAttended }: FieldTyped) => everAttended === "yes";
	const ever = [
		{ value: "yes", label: t("yes") },
		{ value: "no", label: t("no") },
		{ value: "unknown", label: t("unknown") },
	];
	return {
		operation: caseOperations["schooling-recorded"],
		fresh: typed,
		record: null,
		steps: [
			{ fields: [{ name: "everAttended", label: t("ever-attended"), kind: "one", options: ever }] },
			{
				when: attended,
				fields: [
					{ name: "lastGrade", label: t("last-grade"), kind: "number", hint: t("grade-hint") },
					{ name: "leftYear", label: t("left-year"), kind: "number", hint: t("left-year-hint") },
				],
			},
			{ fields: [{ name: "provision", label: t("provision"), kind: "one", options: choicesOf("provision", provisions, language) }] },
			{ fields: gradeFields(language) },
			{
				when: inSchool,
				fields: [
					{ name: "atRisk", label: t("at-risk"), kind: "one", options: yesNo(language) },
					{ name: "repeatsGrade", label: t("repeats-grade"), kind: "one", options: yesNo(language) },
				],
			},
			{
				fields: [
					{ name: "kilometres", label: t("kilometres"), kind: "number", hint: t("kilometres-hint") },
					{ name: "needsDormitory", label: t("needs-dormitory"), kind: "one", options: yesNo(language) },
				],
			},
		],
		...(schooling && { shown: typed }),
	};
}

function gradeFields(language: Language): FormField[] {
	const t = speak(words, language);
	return [
		{ name: "grade", label: t("grade"), kind: "number", hint: t("grade-hint"), when: inSchool },
		{ name: "equivalency", label: t("equivalency"), kind: "one", options: choicesOf("level", schoolLevels, language), when: inEquivalency },
	];
}

export function barriersForm({ document, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const options = barriers.map((value) => ({
		value,
		label: choiceLabel("barrier", value, language),
		group: choiceLabel("side", barrierSides[value], language),
	}));
	return {
		operation: caseOperations["barriers-recorded"],
		fresh: { on: day, at: document.barriers.length === 0 ? "exit" : "now", others: [] },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["on"] }),
		steps: [
			{ fields: [{ name: "at", label: t("barrier-at"), kind: "one", options: choicesOf("moment", barrierMoments, language) }] },
			{ intro: t("barrier-note"), fields: [{ name: "main", label: t("barrier-main"), kind: "one", options }] },
			{ fields: [{ name: "others", label: t("barrier-others"), kind: "some", options }] },
			{
				fields: [
					{ name: "note", label: t("note-optional"), kind: "text" },
					{ name: "on", label: t("day"), kind: "day" },
				],
			},
		],
	};
}

export function placeForm({ document, language, day, places }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["child-placed"],
		fresh: { placedOn: day },
		faultsOf: (typed) => ({
			...dayFaults(typed, day, language, { past: ["placedOn"], order: [[document.identifiedOn, "placedOn"]] }),
			...(inEquivalency(typed) &&
				textOf(typed, "equivalency") === "" && { equivalency: inputTroubleLabel("equivalency-missing", language) }),
		}),
		steps: [
			{ fields: [{ name: "provision", label: t("placed-where"), kind: "one", options: choicesOf("provision", placements, language) }] },
			{ fields: gradeFields(language) },
			{ fields: [{ name: "site", label: t("site"), kind: "list", options: siteOptions(places, language), hint: t("site-hint") }] },
			{ fields: [{ name: "placedOn", label: t("placed-on"), kind: "day" }] },
		],
	};
}

export function placementEndForm({ document, about, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const placedOn = document.placements.find(({ id }) => id === about)?.placedOn;
	return {
		operation: caseOperations["placement-ended"],
		fresh: { endedOn: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["endedOn"], order: [[placedOn, "endedOn"]] }),
		record: about,
		steps: [
			{ fields: [{ name: "because", label: t("ended-because"), kind: "one", options: choicesOf("ended", placementEnds, language) }] },
			{
				fields: [
					{ name: "endedOn", label: t("ended-on"), kind: "day" },
					{ name: "note", label: t("note-optional"), kind: "text" },
				],
			},
		],
	};
}

/** Each with the field that it is said of. */
const attendanceFields = { "days-attended-many": "daysAttended", "school-days-many": "schoolDays", "attendance-overlaps": "from" } as const;

/** A number that is not typed yet counts as none, and a day as no day: nothing is said of it then. */
function attendanceFaults(typed: FieldTyped, known: CaseDocument["attendances"], language: Language): Record<string, string> {
	const [from, until] = [readDay(textOf(typed, "from")), readDay(textOf(typed, "until"))];
	if (from === null || until === null || until < from) return {};
	const [schoolDays, daysAttended] = (["schoolDays", "daysAttended"] as const).map((name) => Number(textOf(typed, name)) || 0);
	const trouble = troubleInAttendance({ from, until, schoolDays: schoolDays ?? 0, daysAttended: daysAttended ?? 0 }, known);
	return trouble === null ? {} : { [attendanceFields[trouble]]: inputTroubleLabel(trouble, language) };
}

export function attendanceForm({ document, about, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const placement = document.placements.find(({ id }) => id === about);
	const known = document.attendances.filter((one) => one.placement === about);
	const last = known.at(-1);
	return {
		operation: caseOperations["learning-attended"],
		// No day is counted twice: the next stretch begins with the day after the last.
		fresh: { from: last ? dayAfter(last.until) : (placement?.placedOn ?? day), until: day },
		faultsOf: (typed) => ({
			...attendanceFaults(typed, known, language),
			...dayFaults(typed, day, language, {
				past: ["until"],
				order: [
					[placement?.placedOn, "from"],
					["from", "until"],
				],
			}),
		}),
		steps: [
			{
				fields: [
					{ name: "from", label: t("attended-from"), kind: "day" },
					{ name: "until", label: t("attended-until"), kind: "day" },
				],
			},
			{
				fields: [
					{ name: "schoolDays", label: t("school-days"), kind: "number", hint: t("school-days-hint") },
					{ name: "daysAttended", label: t("days-attended"), kind: "number" },
				],
			},
			{ fields: [{ name: "source", label: t("attended-source"), kind: "one", options: choicesOf("source", attendanceSources, language) }] },
		],
		inputOf: (typed) => ({ ...typed, placement: about }),
	};
}

import { caseForms as words } from "#words/field";
import { monthsLater } from "../../../children/calendar/school-days.ts";
import { reviewMonths } from "../../../children/cases/due.ts";
import { choicesOf } from "../../../children/cases/labels.ts";
import { caseOperations } from "../../../children/cases/operations.ts";
import { reviewLateLabel } from "../../../children/cases/rule-labels.ts";
import { goalStates, learningAnswers, referralAnswers, services, waysOfVisit } from "../../../children/cases/schema.ts";
import { readDay } from "../../../shared/clock.ts";
import { speak } from "../../../shared/words.ts";
import { shortDay } from "../../app/days.ts";
import { textOf } from "../../forms/field.ts";
import { dayFaults } from "./day-faults.ts";
import type { CaseForm, FormOf } from "./spec.ts";

export function planForm({ document: { plan }, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["plan-drawn"],
		fresh: { summary: plan?.summary ?? "", drawnOn: day, reviewOn: monthsLater(day, reviewMonths) },
		faultsOf: (typed) => {
			const [drawnOn, reviewOn] = [readDay(textOf(typed, "drawnOn")), readDay(textOf(typed, "reviewOn"))];
			const latest = drawnOn && monthsLater(drawnOn, reviewMonths);
			const isLate = latest !== null && reviewOn !== null && reviewOn > latest;
			return {
				...dayFaults(typed, day, language, { past: ["drawnOn"], order: [["drawnOn", "reviewOn"]] }),
				...(isLate && { reviewOn: reviewLateLabel(shortDay(language, latest), language) }),
			};
		},
		steps: [
			{
				...(plan?.returned && { intro: t("plan-returned", { because: plan.returned.because }) }),
				fields: [{ name: "summary", label: t("plan-summary"), kind: "text", hint: t("plan-summary-hint") }],
			},
			{
				intro: t("plan-approval"),
				fields: [
					{ name: "drawnOn", label: t("plan-drawn-on"), kind: "day" },
					{ name: "reviewOn", label: t("plan-review-on"), kind: "day" },
				],
			},
		],
	};
}

export function goalForm({ language }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["goal-set"],
		fresh: {},
		steps: [
			{ fields: [{ name: "goal", label: t("goal"), kind: "text", hint: t("goal-hint") }] },
			{
				fields: [
					{ name: "who", label: t("goal-who"), kind: "line" },
					{ name: "due", label: t("goal-due"), kind: "day" },
				],
			},
		],
	};
}

export function goalChangeForm({ document, about, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const goal = document.goals.find(({ id }) => id === about);
	const shown = {
		goal: goal?.goal ?? "",
		who: goal?.who ?? "",
		due: goal?.due ?? "",
		state: goal?.state ?? "open",
		doneOn: goal?.doneOn ?? "",
	};
	return {
		operation: caseOperations["goal-changed"],
		fresh: { ...shown, doneOn: day },
		record: about,
		steps: [
			{
				fields: [
					{ name: "state", label: t("goal-state", { goal: shown.goal }), kind: "one", options: choicesOf("goal", goalStates, language) },
				],
			},
			{
				fields: [
					{ name: "doneOn", label: t("goal-done-on"), kind: "day", when: ({ state }) => state === "met" },
					{ name: "goal", label: t("goal"), kind: "text" },
					{ name: "who", label: t("goal-who"), kind: "line" },
					{ name: "due", label: t("goal-due"), kind: "day" },
				],
			},
		],
		inputOf: (typed) => ({ ...typed, doneOn: typed.state === "met" ? typed.doneOn : "" }),
		shown,
	};
}

export function visitForm({ language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const met = [
		{ value: "yes", label: t("met-yes") },
		{ value: "no", label: t("met-no") },
	];
	return {
		operation: caseOperations["visit-recorded"],
		fresh: { on: day, met: "yes" },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["on"], order: [["on", "nextOn"]] }),
		steps: [
			{ fields: [{ name: "way", label: t("visit-way"), kind: "one", options: choicesOf("way", waysOfVisit, language) }] },
			{ fields: [{ name: "met", label: t("visit-met"), kind: "one", options: met }] },
			{
				fields: [{ name: "learning", label: t("visit-learning"), kind: "one", options: choicesOf("learning", learningAnswers, language) }],
			},
			{
				fields: [
					{ name: "on", label: t("visit-on"), kind: "day" },
					{ name: "note", label: t("visit-note"), kind: "text", hint: t("visit-note-hint") },
				],
			},
			{
				fields: [
					{ name: "nextOn", label: t("visit-next"), kind: "day", hint: t("visit-next-hint") },
					{ name: "where", label: t("visit-place"), kind: "place" },
				],
			},
		],
		inputOf: ({ where, ...typed }) => {
			const [latitude, longitude] = textOf({ where: where ?? "" }, "where")
				.split(" ")
				.map(Number);
			return { ...typed, met: typed.met === "yes", ...(longitude !== undefined && { latitude, longitude }) };
		},
	};
}

export function referForm({ language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["referral-sent"],
		fresh: { sentOn: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["sentOn"], order: [["sentOn", "answerBy"]] }),
		steps: [
			{ fields: [{ name: "service", label: t("referral-service"), kind: "one", options: choicesOf("service", services, language) }] },
			{
				fields: [
					{ name: "to", label: t("referral-to"), kind: "line" },
					{ name: "note", label: t("note-optional"), kind: "text" },
				],
			},
			{
				fields: [
					{ name: "sentOn", label: t("referral-sent-on"), kind: "day" },
					{ name: "answerBy", label: t("referral-answer-by"), kind: "day" },
				],
			},
		],
	};
}

export function referralAnswerForm({ document, about, language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	const sent = document.referrals.find(({ id }) => id === about);
	const to = sent?.to ?? "";
	return {
		operation: caseOperations["referral-answered"],
		fresh: { on: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { past: ["on"], order: [[sent?.sentOn, "on"]] }),
		steps: [
			{
				fields: [{ name: "state", label: t("answer-state", { to }), kind: "one", options: choicesOf("answer", referralAnswers, language) }],
			},
			{
				fields: [
					{ name: "on", label: t("day"), kind: "day" },
					{ name: "feedback", label: t("answer-feedback"), kind: "text" },
				],
			},
		],
		inputOf: (typed) => ({ ...typed, referral: about }),
	};
}

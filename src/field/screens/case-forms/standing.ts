import { caseForms as words } from "#words/field";
import { choicesOf } from "../../../children/cases/labels.ts";
import { caseOperations } from "../../../children/cases/operations.ts";
import { missingToCloseLabel } from "../../../children/cases/rule-labels.ts";
import { missingToClose } from "../../../children/cases/rules.ts";
import { closeReasons, holdReasons, moves } from "../../../children/cases/schema.ts";
import { speak } from "../../../shared/words.ts";
import { areaOptions, siteOptions } from "../places.ts";
import { dayFaults } from "./day-faults.ts";
import type { CaseForm, FormOf } from "./spec.ts";

/** An officer takes a child whom nobody has; if another was first, the office refuses it and says so. */
export function takeForm({ language }: FormOf): CaseForm {
	return {
		operation: caseOperations["case-taken"],
		fresh: {},
		record: null,
		steps: [{ intro: speak(words, language)("take-text"), fields: [] }],
	};
}

export function moveForm({ language, day, places }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["move-recorded"],
		fresh: { on: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { order: [["on", "until"]] }),
		steps: [
			{ fields: [{ name: "move", label: t("move"), kind: "one", options: choicesOf("move", moves, language) }] },
			{
				fields: [
					{ name: "area", label: t("move-area"), kind: "list", options: areaOptions(places, language), hint: t("move-area-hint") },
					{ name: "on", label: t("move-on"), kind: "day" },
					{ name: "until", label: t("move-until"), kind: "day" },
				],
			},
		],
	};
}

export function dormitoryForm({ language, day, places }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["dormitory-stay-recorded"],
		fresh: { from: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { order: [["from", "until"]] }),
		steps: [
			{
				fields: [
					{ name: "site", label: t("dormitory-site"), kind: "list", options: siteOptions(places, language) },
					{ name: "from", label: t("dormitory-from"), kind: "day" },
					{ name: "until", label: t("dormitory-until"), kind: "day" },
				],
			},
		],
	};
}

export function dormitoryEndForm({ document, about, language, day }: FormOf): CaseForm {
	const from = document.dormitoryStays.find(({ id }) => id === about)?.from;
	return {
		operation: caseOperations["dormitory-stay-ended"],
		fresh: { until: day },
		faultsOf: (typed) => dayFaults(typed, day, language, { order: [[from, "until"]] }),
		record: about,
		steps: [{ fields: [{ name: "until", label: speak(words, language)("dormitory-left"), kind: "day" }] }],
	};
}

export function noteForm({ language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["note-written"],
		fresh: { on: day },
		steps: [{ fields: [{ name: "text", label: t("note"), kind: "text", hint: t("note-hint") }] }],
	};
}

/** A sensitive note is read only at the office, by officers on the case; on the phone it stands until it was sent. */
export function sensitiveNoteForm({ language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["sensitive-note-written"],
		fresh: { on: day },
		steps: [{ fields: [{ name: "text", label: t("sensitive-note"), kind: "text", hint: t("sensitive-note-hint") }] }],
	};
}

export function holdForm({ language, day }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["case-held"],
		fresh: {},
		faultsOf: (typed) => dayFaults(typed, day, language, { order: [[day, "until"]] }),
		record: null,
		steps: [
			{ fields: [{ name: "because", label: t("hold-because"), kind: "one", options: choicesOf("held", holdReasons, language) }] },
			{
				fields: [
					{ name: "until", label: t("hold-until"), kind: "day" },
					{ name: "note", label: t("note-optional"), kind: "text" },
				],
			},
		],
	};
}

export function resumeForm({ language }: FormOf): CaseForm {
	return {
		operation: caseOperations["case-resumed"],
		fresh: {},
		record: null,
		steps: [{ intro: speak(words, language)("resume-text"), fields: [] }],
	};
}

export function closeForm({ document, language, day, calendar }: FormOf): CaseForm {
	const t = speak(words, language);
	return {
		operation: caseOperations["case-closed"],
		fresh: { on: day },
		record: null,
		faultsOf(typed) {
			const chosen = closeReasons.find((one) => one === typed.reason);
			const missing = chosen ? missingToClose(chosen, document, calendar, day) : null;
			return {
				...dayFaults(typed, day, language, { past: ["on"], order: [[document.identifiedOn, "on"]] }),
				...(missing !== null && { reason: missingToCloseLabel(missing, language) }),
			};
		},
		steps: [
			{ fields: [{ name: "reason", label: t("close-reason"), kind: "one", options: choicesOf("closed", closeReasons, language) }] },
			{
				fields: [
					{ name: "on", label: t("close-on"), kind: "day" },
					{ name: "note", label: t("note-optional"), kind: "text" },
				],
			},
		],
	};
}

export function reopenForm({ language }: FormOf): CaseForm {
	return {
		operation: caseOperations["case-reopened"],
		fresh: {},
		record: null,
		steps: [{ fields: [{ name: "because", label: speak(words, language)("reopen-because"), kind: "text" }] }],
	};
}

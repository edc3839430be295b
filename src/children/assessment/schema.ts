import * as v from "valibot";
import { type PlainDate, readDay } from "../../shared/clock.ts";
import { type Answers, type AnswerWord, scales, withoutAnswer } from "./answers.ts";
import { type AssessmentModule, assessmentModules, itemOf, type ModuleName, moduleNames } from "./modules.ts";

/** Who answered; the modules for children are put to the mother or the person who cares most for the child. */
export const respondents = ["mother", "father", "other_caregiver", "self", "other"] as const;

/** One assessment as it is stored: what was answered, never what came of it, so that a corrected rule reads old answers rightly. */
export interface Assessment {
	readonly module: ModuleName;
	readonly version: string;
	readonly assessedOn: PlainDate;
	readonly respondent: (typeof respondents)[number];
	readonly answers: Answers;
}

export interface AnswerFault {
	readonly about: "item-unknown" | "answer-wrong";
	readonly item: string;
	/** The answer as it was written. */
	readonly written: string;
	/** What the item takes. */
	readonly takes: readonly AnswerWord[];
}

interface ReadAnswers {
	readonly answers: Answers;
	/** Each item that the module has not, and each answer that is no word of its item. */
	readonly faults: readonly AnswerFault[];
}

/** The answers among what was handed in, and what is wrong with the rest. Only own keys count, so `constructor` is an unknown item like any other. */
export function readAnswers(module: AssessmentModule, written: object): ReadAnswers {
	const answers: [string, AnswerWord][] = [];
	const faults: AnswerFault[] = [];
	for (const [item, said] of Object.entries(written)) {
		const takes = wordsOf(module, item);
		const answer = takes.find((word) => word === said);
		if (answer !== undefined) answers.push([item, answer]);
		else faults.push({ about: takes.length === 0 ? "item-unknown" : "answer-wrong", item, written: JSON.stringify(said) ?? "", takes });
	}
	return { answers: Object.fromEntries(answers), faults };
}

function wordsOf(module: AssessmentModule, name: string): readonly AnswerWord[] {
	const item = itemOf(module, name);
	return item ? [...scales[item.scale], ...withoutAnswer] : [];
}

/** Reads what is stored. A version that is not ours, or an answer that its module does not take, is refused and not guessed at. */
export const storedAssessment = v.pipe(
	v.strictObject({
		module: v.picklist(moduleNames),
		version: v.string(),
		assessedOn: v.pipe(
			v.string(),
			v.check((day) => readDay(day) === day),
		),
		respondent: v.picklist(respondents),
		answers: v.custom<object>((value) => typeof value === "object" && value !== null && !Array.isArray(value)),
	}),
	v.check(({ module, version }) => assessmentModules[module].version === version, "version-unknown"),
	v.check(({ module, answers }) => readAnswers(assessmentModules[module], answers).faults.length === 0, "answers-wrong"),
	v.transform(
		({ answers, ...assessment }): Assessment => ({
			...assessment,
			answers: readAnswers(assessmentModules[assessment.module], answers).answers,
		}),
	),
);

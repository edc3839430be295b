import { agesOn, moduleForAge } from "../../children/assessment/ages.ts";
import type { Answers, AnswerWord, Scale } from "../../children/assessment/answers.ts";
import { askedOf } from "../../children/assessment/asking.ts";
import { type AssessmentModule, assessmentModules, type Domain, type ModuleName } from "../../children/assessment/modules.ts";
import type { BirthDate } from "../../particulars/birth-date.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Chance } from "../chance.ts";
import type { Somebody } from "../people.ts";

interface WorldAssessment {
	readonly module: ModuleName;
	readonly version: string;
	readonly respondent: "mother" | "father" | "other_caregiver";
	readonly answers: Answers;
}

/** What a caregiver answered of a child on a day, by the module of the age that was written down: whoever asks goes by that. */
export function inventAssessment(chance: Chance, { disability }: Somebody, birthDate: BirthDate | null, on: PlainDate): WorldAssessment {
	const ages = agesOn(on, birthDate);
	const fitting = ages ? moduleForAge(ages) : "too-young";
	const module = typeof fitting === "string" ? assessmentModules["cfm-5-17"] : fitting;
	const hasDifficulty = disability === "yes" ? chance.happens(0.95) : chance.happens(0.06);
	return {
		module: module.module,
		version: module.version,
		respondent: chance.happens(0.7) ? "mother" : chance.happens(0.5) ? "father" : "other_caregiver",
		answers: answersTo(chance, module, hasDifficulty ? chance.pick(difficult) : null),
	};
}

/** Domains in which somebody of the demo has a difficulty; each is asked of in every module for children. */
const difficult: readonly Domain[] = ["seeing", "hearing", "walking", "communication", "learning", "learning"];

/** One in twenty-five answers is that nobody knows, so that some assessments stay open. */
function answersTo(chance: Chance, module: AssessmentModule, domain: Domain | null): Answers {
	const answers: Record<string, AnswerWord> = {};
	const leavesOpen = domain === null && chance.happens(0.04);
	const open = leavesOpen ? chance.pick(module.items.filter(({ when }) => Object.keys(when).length === 0)).item : null;
	for (const item of module.items) {
		if (askedOf(item, answers) !== "asked") continue;
		const isHard = item.domain === domain && item.counts.includes("a_lot");
		answers[item.item] = item.item === open ? "unknown" : isHard ? "a_lot" : chance.pick(mild[item.scale]);
	}
	return answers;
}

const mild: Readonly<Record<Scale, readonly AnswerWord[]>> = {
	yes_no: ["no"],
	difficulty: ["none", "none", "none", "some"],
	difficulty_unaided: ["none", "some"],
	frequency: ["never", "never", "a_few_times_a_year", "monthly"],
	comparison: ["same", "same", "less"],
};

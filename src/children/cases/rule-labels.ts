import { caseRules as words } from "#words/children";
import { type Language, speak } from "../../shared/words.ts";
import type { Due } from "./due.ts";
import { ownAnswer, type troubleInAttendance, type troubleInConsent } from "./input-rules.ts";
import { type Beside, fewestAttempts, longEnough, type Missing, type MissingToClose } from "./rules.ts";
import type { Sign } from "./signs.ts";

/** What a case still needs, in plain words: “An approved plan”. */
export function missingLabel(missing: Missing, language: Language): string {
	return speak(words, language)(`missing-${missing}`);
}

export function missingToCloseLabel(missing: MissingToClose, language: Language): string {
	return speak(words, language)(`close-${missing}`, { days: longEnough, attempts: fewestAttempts });
}

/** What is due, without the day: “Review the plan”. */
export function dueLabel({ sort, mark }: Pick<Due, "sort" | "mark">, language: Language): string {
	return speak(words, language)(`due-${sort}`, { mark: mark ?? 0 });
}

/** Why a child may leave again, with what was measured: “Absent on 24 % of the school days that were looked at”. */
export function signLabel({ sign, value }: Sign, language: Language): string {
	return speak(words, language)(`sign-${sign}`, { value: value ?? 0 });
}

export function besideLabel(beside: Beside, language: Language): string {
	return speak(words, language)(`beside-${beside}`);
}

/** Why a day in the future is refused of what has happened; both days as they are to be read. */
export function dayToComeLabel(day: string, today: string, language: Language): string {
	return speak(words, language)("day-to-come", { day, today });
}

/** Why two days in the wrong order are refused; both as they are to be read. */
export function daysOrderLabel(first: string, second: string, language: Language): string {
	return speak(words, language)("days-order", { first, second });
}

type InputTrouble = NonNullable<ReturnType<typeof troubleInConsent> | ReturnType<typeof troubleInAttendance>> | "equivalency-missing";

/** What is wrong with an input beside its days, as a sentence. */
export function inputTroubleLabel(trouble: InputTrouble, language: Language): string {
	return speak(words, language)(`trouble-${trouble}`, { age: ownAnswer });
}

/** Why a plan that is looked at again so late is refused; `latest`: the last day that is taken, as it is to be read. */
export function reviewLateLabel(latest: string, language: Language): string {
	return speak(words, language)("review-late", { day: latest });
}

import { type Answers, answerTo } from "./answers.ts";
import type { Item } from "./modules.ts";

/** The module asks it; it leaves it out; or what decides it has no answer. */
export type WhetherAsked = "asked" | "left-out" | "open";

/** The skip rules. An item is left out by one answer that leads past it, whatever else is not known. */
export function askedOf({ when }: Item, answers: Answers): WhetherAsked {
	const met = Object.entries(when).map(([item, words]) => {
		const answer = answerTo(item, answers);
		return answer === null ? null : words.includes(answer);
	});
	if (met.includes(false)) return "left-out";
	return met.includes(null) ? "open" : "asked";
}

/** What decides whether the item is asked, and has no answer itself. */
export function openBefore({ when }: Item, answers: Answers): string[] {
	return Object.keys(when).filter((item) => answerTo(item, answers) === null);
}

import { type Answers, answerTo } from "./answers.ts";
import type { Item } from "./modules.ts";

/** Whether a module asks an item: it does; it leaves the item out; or the answers that decide it are missing. */
export type WhetherAsked = "asked" | "left-out" | "open";

/** The skip rules. One answer that leads past an item is enough to leave it out, also where others are missing. */
export function askedOf({ when }: Item, answers: Answers): WhetherAsked {
	const met = Object.entries(when).map(([item, words]) => {
		const answer = answerTo(item, answers);
		return answer === null ? null : words.includes(answer);
	});
	if (met.includes(false)) return "left-out";
	return met.includes(null) ? "open" : "asked";
}

/** The items that decide whether this one is asked and have no answer themselves. */
export function openBefore({ when }: Item, answers: Answers): string[] {
	return Object.keys(when).filter((item) => answerTo(item, answers) === null);
}

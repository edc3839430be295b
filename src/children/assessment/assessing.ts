import { type Ages, isOutside } from "./ages.ts";
import { type Answers, type AnswerWord, answerTo, scales } from "./answers.ts";
import { askedOf, openBefore, type WhetherAsked } from "./asking.ts";
import { type AssessmentModule, type Domain, domainsOf, type Item } from "./modules.ts";

/** Whether somebody has a functional difficulty. It screens and does not diagnose; nobody is “no” because nobody asked. */
export type HasDifficulty = "yes" | "no" | "unknown";

export type Because =
	/** The answer reaches the cut-off of its domain. */
	| "cut-off"
	| "not-answered"
	| "unknown"
	| "refused"
	/** Answered, although the skip rules lead past the item: it does not count. */
	| "left-out"
	/** Answered, but whether it was to be asked is open, because the items `open` have no answer. */
	| "undecided"
	/** The module is not for this age. */
	| "age-outside";

export interface AssessmentReason {
	/** Null for a reason that concerns the whole assessment. */
	readonly item: string | null;
	readonly domain: Domain | null;
	readonly because: Because;
	readonly answer: AnswerWord | null;
	readonly open: readonly string[];
}

export interface Assessed {
	readonly result: HasDifficulty;
	/** The result by domain of the module, in its order. */
	readonly domains: Readonly<Partial<Record<Domain, HasDifficulty>>>;
	/** Items that count, were to be asked and have no answer, in the order of the module. */
	readonly missing: readonly string[];
	readonly reasons: readonly AssessmentReason[];
}

/**
 * Whether somebody has a functional difficulty, by domain and in all. One domain that is “yes” is enough, also where others have no answer;
 * “no” is said only of complete answers. Ages are those on the day of the assessment, null where they are not known: then the person who
 * asked chose the module.
 */
export function assess(module: AssessmentModule, answers: Answers, ages: Ages | null = null): Assessed {
	const names = domainsOf(module);
	if (ages !== null && isOutside(module, ages)) {
		const outside = { item: null, domain: null, because: "age-outside", answer: null, open: [] } as const;
		return { result: "unknown", domains: byDomain(names, () => "unknown"), missing: [], reasons: [outside] };
	}
	const domains = byDomain(names, (name) => difficultyIn(itemsOf(module, name), answers));
	const reasons = module.items.flatMap((item) => reasonsOf(item, answers, domains[item.domain] ?? "unknown"));
	return { result: together(Object.values(domains)), domains, missing: reasons.filter(isMissing).map(({ item }) => item ?? ""), reasons };
}

function together(found: readonly HasDifficulty[]): HasDifficulty {
	if (found.includes("yes")) return "yes";
	return found.includes("unknown") ? "unknown" : "no";
}

/**
 * What is open is tried with each answer it could have: “yes” is said where all of them come to it. So a lot of difficulty with 500 metres is
 * one, also where nobody could tell of 100. “No” needs an answer to all that is asked.
 */
function difficultyIn(items: readonly Item[], answers: Answers): HasDifficulty {
	const counting = items.filter(({ aided }) => !aided);
	const open = counting.find((item) => askedOf(item, answers) === "asked" && answerTo(item.item, answers) === null);
	if (!open) return counting.some((item) => askedOf(item, answers) === "asked" && reaches(item, answers)) ? "yes" : "no";
	const isCertain = scales[open.scale].every((word) => difficultyIn(items, { ...answers, [open.item]: word }) === "yes");
	return isCertain ? "yes" : "unknown";
}

function reaches({ item, counts }: Item, answers: Answers): boolean {
	const answer = answerTo(item, answers);
	return answer !== null && counts.includes(answer);
}

function reasonsOf(item: Item, answers: Answers, found: HasDifficulty): AssessmentReason[] {
	const because = becauseOf(item, askedOf(item, answers), answers, found);
	if (because === null) return [];
	const open = because === "undecided" ? openBefore(item, answers) : [];
	return [{ item: item.item, domain: item.domain, because, answer: answers[item.item] ?? null, open }];
}

function becauseOf(item: Item, asked: WhetherAsked, answers: Answers, found: HasDifficulty): Because | null {
	const said = answers[item.item];
	if (asked === "left-out") return said === undefined ? null : "left-out";
	if (item.aided) return null;
	if (asked === "open" && found === "unknown") return answerTo(item.item, answers) === null ? null : "undecided";
	if (reaches(item, answers)) return "cut-off";
	if (asked === "open" || answerTo(item.item, answers) !== null) return null;
	return said === "unknown" || said === "refused" ? said : "not-answered";
}

function isMissing({ because }: AssessmentReason): boolean {
	return because === "not-answered" || because === "unknown" || because === "refused";
}

function itemsOf({ items }: AssessmentModule, name: Domain): Item[] {
	return items.filter(({ domain }) => domain === name);
}

function byDomain(names: readonly Domain[], found: (name: Domain) => HasDifficulty): Assessed["domains"] {
	return Object.fromEntries(names.map((name) => [name, found(name)]));
}

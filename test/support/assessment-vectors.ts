import type { Answers, AnswerWord } from "../../src/children/assessment/answers.ts";
import type { HasDifficulty } from "../../src/children/assessment/assessing.ts";
import type { Domain, ModuleName } from "../../src/children/assessment/modules.ts";

/** Answers, and what they come to. The tables are written from the published modules, and not from our data. */
export interface Vector {
	readonly told: string;
	readonly answers: Answers;
	readonly result: HasDifficulty;
	readonly domain: readonly [Domain, HasDifficulty];
	readonly missing: readonly string[];
}

const noDifficulty = {
	"cfm-5-17": {
		...{ CF1: "no", CF3: "none", CF4: "no", CF6: "none", CF7: "no", CF12: "none", CF13: "none", CF14: "none", CF15: "none", CF16: "none" },
		...{ CF17: "none", CF18: "none", CF19: "none", CF20: "none", CF21: "none", CF22: "none", CF23: "never", CF24: "never" },
	},
	"cfm-2-4": {
		...{ CF1: "no", CF3: "none", CF4: "no", CF6: "none", CF7: "no", CF10: "none" },
		...{ CF11: "none", CF12: "none", CF13: "none", CF14: "none", CF15: "none", CF16: "not_at_all" },
	},
	"wg-ss": { WG1: "none", WG2: "none", WG3: "none", WG4: "none", WG5: "none", WG6: "none" },
} as const satisfies Record<ModuleName, Answers>;

/** Somebody who was asked everything and has no difficulty. */
export function withoutDifficulty(module: ModuleName): Answers {
	return noDifficulty[module];
}

/** The mildest answers along other ways through the module: with glasses, a hearing aid, equipment for walking. */
const ways: Readonly<Record<"glasses" | "hearingAid", Answers>> = {
	glasses: { CF1: "yes", CF2: "none" },
	hearingAid: { CF4: "yes", CF5: "none" },
};
const equipment: Readonly<Record<"cfm-5-17" | "cfm-2-4", Answers>> = {
	"cfm-5-17": { CF7: "yes", CF8: "some", CF9: "some", CF10: "none", CF11: "none" },
	"cfm-2-4": { CF7: "yes", CF8: "some", CF9: "none" },
};

const degrees = ["none", "some", "a_lot", "cannot"] as const;
const frequencies = ["never", "a_few_times_a_year", "monthly", "weekly", "daily"] as const;
const comparisons = ["not_at_all", "less", "same", "more", "a_lot_more"] as const;
const severe: readonly AnswerWord[] = ["a_lot", "cannot"];

interface Line {
	readonly item: string;
	readonly domain: Domain;
	readonly way?: Answers;
	readonly words?: readonly AnswerWord[];
	readonly counts?: readonly AnswerWord[];
	/** Left away from the way once the answer leads past it. */
	readonly past?: string;
	readonly aided?: true;
}

const aids: readonly Line[] = [
	{ item: "CF2", domain: "seeing", way: ways.glasses },
	{ item: "CF3", domain: "seeing" },
	{ item: "CF5", domain: "hearing", way: ways.hearingAid },
	{ item: "CF6", domain: "hearing" },
];
const often = { words: frequencies, counts: ["daily"] as const };

const lines: Readonly<Record<ModuleName, readonly Line[]>> = {
	"cfm-5-17": [
		...aids,
		{ item: "CF8", domain: "walking", way: equipment["cfm-5-17"], past: "CF9" },
		{ item: "CF9", domain: "walking", way: equipment["cfm-5-17"] },
		{ item: "CF10", domain: "walking", way: equipment["cfm-5-17"], past: "CF11", aided: true },
		{ item: "CF11", domain: "walking", way: equipment["cfm-5-17"], aided: true },
		{ item: "CF12", domain: "walking", past: "CF13" },
		{ item: "CF13", domain: "walking" },
		{ item: "CF14", domain: "self_care" },
		{ item: "CF15", domain: "communication" },
		{ item: "CF16", domain: "communication" },
		{ item: "CF17", domain: "learning" },
		{ item: "CF18", domain: "remembering" },
		{ item: "CF19", domain: "concentrating" },
		{ item: "CF20", domain: "accepting_change" },
		{ item: "CF21", domain: "controlling_behaviour" },
		{ item: "CF22", domain: "making_friends" },
		{ item: "CF23", domain: "anxiety", ...often },
		{ item: "CF24", domain: "depression", ...often },
	],
	"cfm-2-4": [
		...aids,
		{ item: "CF8", domain: "walking", way: equipment["cfm-2-4"] },
		{ item: "CF9", domain: "walking", way: equipment["cfm-2-4"], aided: true },
		{ item: "CF10", domain: "walking" },
		{ item: "CF11", domain: "fine_motor" },
		{ item: "CF12", domain: "communication" },
		{ item: "CF13", domain: "communication" },
		{ item: "CF14", domain: "learning" },
		{ item: "CF15", domain: "playing" },
		{ item: "CF16", domain: "controlling_behaviour", words: comparisons, counts: ["a_lot_more"] },
	],
	"wg-ss": [
		{ item: "WG1", domain: "seeing" },
		{ item: "WG2", domain: "hearing" },
		{ item: "WG3", domain: "walking" },
		{ item: "WG4", domain: "remembering" },
		{ item: "WG5", domain: "self_care" },
		{ item: "WG6", domain: "communication" },
	],
};

/** Each item with each of its answers, and without one; each item that decides what is asked, without an answer; and the ways past items. */
export function vectorsOf(module: ModuleName): Vector[] {
	return [
		...lines[module].flatMap((line) => [...answered(module, line), ...unanswered(module, line)]),
		...(module === "wg-ss" ? [] : waysOf(module)),
	];
}

function answered(module: ModuleName, { item, domain, way = {}, words = degrees, counts = severe, past, aided }: Line): Vector[] {
	return words.map((word) => {
		const leadsPast = past !== undefined && severe.includes(word);
		const answers = without({ ...onWay(module, way), [item]: word }, leadsPast ? [past] : []);
		const found = !aided && counts.includes(word) ? "yes" : "no";
		return { told: `${item}: ${word}`, answers, result: found, domain: [domain, found], missing: [] };
	});
}

/** Who does not know, or does not say, is not without a difficulty. What is asked of walking with equipment decides nothing. */
function unanswered(module: ModuleName, { item, domain, way = {}, past, aided }: Line): Vector[] {
	const answers = without(onWay(module, way), [item, ...(past ? [past] : [])]);
	const found = aided ? "no" : "unknown";
	const missing = aided ? [] : [item];
	return [
		{ told: `${item} not answered`, answers, result: found, domain: [domain, found], missing },
		...(["unknown", "refused"] as const).map(
			(word): Vector => ({
				told: `${item}: ${word}`,
				answers: { ...answers, [item]: word },
				result: found,
				domain: [domain, found],
				missing,
			}),
		),
	];
}

function waysOf(module: "cfm-5-17" | "cfm-2-4"): Vector[] {
	const mild = noDifficulty[module];
	const deciding = [
		["CF1", "seeing"],
		["CF4", "hearing"],
		["CF7", "walking"],
	] as const;
	const walks = { ...onWay(module, equipment[module]) };
	const unaided = module === "cfm-5-17" ? ["CF12", "CF13"] : ["CF10"];
	const told = (told: string, answers: Answers, result: HasDifficulty, domain: Domain, missing: string[] = []): Vector => ({
		...{ told, answers, result, missing },
		domain: [domain, result],
	});
	return [
		...deciding.flatMap(([item, domain]) => [
			told(`${item} not answered`, without(mild, [item]), "unknown", domain, [item]),
			told(`${item} unknown`, { ...mild, [item]: "unknown" }, "unknown", domain, [item]),
			told(`${item} refused`, { ...mild, [item]: "refused" }, "unknown", domain, [item]),
		]),
		told("cannot see without glasses, and sees with them", { ...mild, CF1: "yes", CF2: "none", CF3: "cannot" }, "no", "seeing"),
		told("sees badly with glasses", { ...mild, CF1: "yes", CF2: "a_lot", CF3: "none" }, "yes", "seeing"),
		told("glasses that nobody wears", { ...mild, CF2: "cannot" }, "no", "seeing"),
		told("nobody knows whether there are glasses", { ...without(mild, ["CF1"]), CF3: "cannot" }, "unknown", "seeing", ["CF1"]),
		told("cannot hear without an aid, and hears with it", { ...mild, CF4: "yes", CF5: "some", CF6: "cannot" }, "no", "hearing"),
		told("hears badly with an aid", { ...mild, CF4: "yes", CF5: "cannot", CF6: "none" }, "yes", "hearing"),
		told("an aid that nobody uses", { ...mild, CF5: "cannot" }, "no", "hearing"),
		told(
			"walks well, but only with equipment",
			{ ...without(walks, ["CF9"]), CF8: "cannot", ...(module === "cfm-2-4" && { CF9: "none" }) },
			"yes",
			"walking",
		),
		told("what is asked of those without equipment", { ...walks, [unaided[0] as string]: "cannot" }, "no", "walking"),
		told("what is asked of those with equipment", { ...mild, CF8: "cannot" }, "no", "walking"),
		...(module === "cfm-5-17" ? farWays(mild, walks) : []),
	];
}

/** 500 metres are asked of those who walk 100 with no or some difficulty. */
function farWays(mild: Answers, walks: Answers): Vector[] {
	const told = (told: string, answers: Answers, found: HasDifficulty, missing: string[] = []): Vector => ({
		...{ told, answers, result: found, missing },
		domain: ["walking", found],
	});
	return [
		told("100 m: a lot, and 500 m none the less: none", { ...mild, CF12: "a_lot", CF13: "none" }, "yes"),
		told("100 m: some, 500 m not answered", without({ ...mild, CF12: "some" }, ["CF13"]), "unknown", ["CF13"]),
		told("100 m unknown, 500 m none", { ...mild, CF12: "unknown", CF13: "none" }, "unknown", ["CF12"]),
		told("100 m unknown, 500 m a lot", { ...mild, CF12: "unknown", CF13: "a_lot" }, "yes", ["CF12"]),
		told("with equipment, 500 m without it: cannot", { ...walks, CF8: "none", CF9: "cannot" }, "yes"),
		told("with equipment, 100 m without it refused", { ...without(walks, ["CF9"]), CF8: "refused" }, "unknown", ["CF8"]),
		told("with equipment, it helps with nothing", { ...without(walks, ["CF11"]), CF10: "cannot" }, "no"),
	];
}

function onWay(module: ModuleName, way: Answers): Answers {
	const others = Object.keys(way).includes("CF1") ? ["CF3"] : Object.keys(way).includes("CF4") ? ["CF6"] : [];
	const unaided = Object.keys(way).includes("CF7") ? (module === "cfm-5-17" ? ["CF12", "CF13"] : ["CF10"]) : [];
	return without({ ...noDifficulty[module], ...way }, [...others, ...unaided]);
}

export function without(answers: Answers, items: readonly string[]): Answers {
	return Object.fromEntries(Object.entries(answers).filter(([item]) => !items.includes(item)));
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorsOf, without, withoutDifficulty } from "../../../test/support/assessment-vectors.ts";
import { type Answers, type AnswerWord, scales, withoutAnswer } from "./answers.ts";
import { type Assessed, assess } from "./assessing.ts";
import { type AssessmentModule, assessmentModules, domainsOf, type Item, moduleNames } from "./modules.ts";

const { "cfm-5-17": children, "cfm-2-4": youngChildren, "wg-ss": adults } = assessmentModules;

function failing(module: AssessmentModule, assessBy: typeof assess = assess): string[] {
	return vectorsOf(module.module)
		.filter(({ answers, result, domain: [domain, found], missing }) => {
			const assessed = assessBy(module, answers);
			return assessed.result !== result || assessed.domains[domain] !== found || assessed.missing.join() !== missing.join();
		})
		.map(({ told }) => told);
}

describe.each(moduleNames)("%s", (name) => {
	it.each(vectorsOf(name).map((vector) => [vector.told, vector] as const))("%s", (_, { answers, result, domain, missing }) => {
		const assessed = assess(assessmentModules[name], answers);
		const [asked, found] = domain;
		expect([assessed.result, assessed.domains[asked], assessed.missing]).toEqual([result, found, missing]);
		const others = Object.entries(assessed.domains).filter(([other]) => other !== asked);
		expect(others.filter(([, one]) => one !== "no")).toEqual([]);
	});

	it("says of nobody who was asked nothing that they have no difficulty", () => {
		const { result, domains, missing } = assess(assessmentModules[name], {});
		expect([result, new Set(Object.values(domains))]).toEqual(["unknown", new Set(["unknown"])]);
		expect(missing).toEqual(assessmentModules[name].items.filter(({ when }) => Object.keys(when).length === 0).map(({ item }) => item));
	});

	it("is yes by one domain, also where answers are missing in others", () => {
		const item = name === "wg-ss" ? "WG5" : "CF14";
		const { result, missing, domains } = assess(assessmentModules[name], { [item]: "a_lot" });
		expect([result, missing.includes(item)]).toEqual(["yes", false]);
		expect(Object.values(domains).filter((found) => found !== "unknown")).toEqual(["yes"]);
	});
});

describe("the domains", () => {
	it("are eight of young children, thirteen of children and six of adults", () => {
		expect(domainsOf(youngChildren)).toEqual([
			...["seeing", "hearing", "walking", "fine_motor", "communication", "learning", "playing", "controlling_behaviour"],
		]);
		expect(domainsOf(children)).toEqual([
			...["seeing", "hearing", "walking", "self_care", "communication", "learning", "remembering", "concentrating", "accepting_change"],
			...["controlling_behaviour", "making_friends", "anxiety", "depression"],
		]);
		expect(domainsOf(adults)).toEqual(["seeing", "hearing", "walking", "remembering", "self_care", "communication"]);
		expect([youngChildren, children, adults].map(({ items }) => items.length)).toEqual([16, 24, 6]);
	});
});

describe("the reasons", () => {
	it("name what reaches the cut-off, what is left out and what nobody can tell", () => {
		const answers: Answers = {
			...withoutDifficulty("cfm-5-17"),
			CF2: "cannot",
			CF15: "a_lot",
			CF16: "refused",
			CF4: "unknown",
			CF6: "cannot",
		};
		const { reasons, missing } = assess(children, answers);
		expect(reasons).toEqual([
			{ item: "CF2", domain: "seeing", because: "left-out", answer: "cannot", open: [] },
			{ item: "CF4", domain: "hearing", because: "unknown", answer: "unknown", open: [] },
			{ item: "CF6", domain: "hearing", because: "undecided", answer: "cannot", open: ["CF4"] },
			{ item: "CF15", domain: "communication", because: "cut-off", answer: "a_lot", open: [] },
			{ item: "CF16", domain: "communication", because: "refused", answer: "refused", open: [] },
		]);
		expect(missing).toEqual(["CF4", "CF16"]);
	});

	it("of another age than the module’s are unknown for that reason, with any answers", () => {
		const answers: Answers = { ...withoutDifficulty("cfm-2-4"), CF14: "cannot" };
		for (const age of [0, 1, 5, 17]) {
			expect(assess(youngChildren, answers, { least: age, most: age })).toMatchObject({
				...{ result: "unknown", missing: [], domains: { learning: "unknown", seeing: "unknown" } },
				reasons: [{ item: null, because: "age-outside" }],
			});
		}
		for (const age of [2, 3, 4]) expect(assess(youngChildren, answers, { least: age, most: age }).result).toBe("yes");
		for (const age of [4, 18]) expect(assess(children, withoutDifficulty("cfm-5-17"), { least: age, most: age }).result).toBe("unknown");
		for (const age of [5, 17]) expect(assess(children, withoutDifficulty("cfm-5-17"), { least: age, most: age }).result).toBe("no");
		expect(assess(adults, withoutDifficulty("wg-ss"), { least: 17, most: 17 }).result).toBe("unknown");
		expect(assess(adults, withoutDifficulty("wg-ss"), { least: 90, most: 90 }).result).toBe("no");
		// A birth date of which only the year is known leaves both open.
		expect(assess(youngChildren, answers, { least: 4, most: 5 }).result).toBe("yes");
	});
});

const arbitraryAnswers = (module: AssessmentModule) =>
	fc
		.record(
			Object.fromEntries(
				module.items.map(({ item, scale }) => [item, fc.constantFrom<AnswerWord>(...scales[scale], ...scales[scale], ...withoutAnswer)]),
			),
			{ requiredKeys: [] },
		)
		.map((answers) => answers as Answers);
/** Mostly mild, so that not every one is yes; with one answer that is looked at. */
const arbitraryCase = fc.constantFrom(...moduleNames).chain((name) => {
	const module = assessmentModules[name];
	const mild = arbitraryAnswers(module).map((answers) =>
		Object.fromEntries(
			Object.entries(answers).map(([item, word], at): [string, AnswerWord] => [
				item,
				at % 3 === 0 || !counts(module, item, word) ? word : "none",
			]),
		),
	);
	return fc.record({
		module: fc.constant(module),
		answers: fc.oneof(mild, arbitraryAnswers(module)),
		item: fc.constantFrom(...module.items),
	});
});

function counts({ items }: AssessmentModule, name: string, word: AnswerWord): boolean {
	const item = items.find((one) => one.item === name);
	return item?.scale === "difficulty" && item.counts.includes(word as never);
}

describe("any answers", () => {
	it("more difficulty never makes less of a yes", () => {
		fc.assert(
			fc.property(arbitraryCase, ({ module, answers, item }) => {
				const words: readonly AnswerWord[] = scales[item.scale];
				const at = words.indexOf(answers[item.item] ?? "unknown");
				if (item.scale === "yes_no" || at < 0 || assess(module, answers).result !== "yes") return;
				for (const worse of words.slice(at)) expect(assess(module, { ...answers, [item.item]: worse }).result).toBe("yes");
			}),
			{ numRuns: 400 },
		);
	});

	it("an answer that is missing makes a result unknown or leaves it, and never turns unknown into no", () => {
		fc.assert(
			fc.property(arbitraryCase, ({ module, answers, item }) => {
				const { result } = assess(module, answers);
				for (const fewer of [without(answers, [item.item]), { ...answers, [item.item]: "refused" as const }]) {
					const then = assess(module, fewer);
					expect(result === "unknown" ? ["unknown"] : [result, "unknown"]).toContain(then.result);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it("that come to a yes still do once the missing ones are there, a no misses none, and each says why", () => {
		fc.assert(
			fc.property(arbitraryCase, ({ module, answers }) => {
				const { result, missing, reasons } = assess(module, answers);
				if (result === "yes") expect(reasons.some(({ because }) => because === "cut-off")).toBe(true);
				if (result === "no") expect(missing).toEqual([]);
				if (result === "unknown") expect(missing.length).toBeGreaterThan(0);
				for (const name of missing) {
					const words = scales[(module.items.find(({ item }) => item === name) as Item).scale];
					for (const word of words) if (result === "yes") expect(assess(module, { ...answers, [name]: word }).result).toBe("yes");
				}
			}),
			{ numRuns: 400 },
		);
	});
});

/** Faults that were made elsewhere, and that the vectors must find. */
const changed = (module: AssessmentModule, item: string, change: Partial<Item>): AssessmentModule => ({
	...module,
	items: module.items.map((one) => (one.item === item ? { ...one, ...change } : one)),
});
const unansweredIsNo: typeof assess = (module, answers, ages) => {
	const assessed = assess(module, answers, ages);
	return { ...assessed, result: assessed.result === "unknown" ? "no" : assessed.result } satisfies Assessed;
};

describe("the vectors", () => {
	it.each([
		["walking with equipment counts", changed(children, "CF10", { aided: false, counts: ["a_lot", "cannot"] })],
		["and that of young children", changed(youngChildren, "CF9", { aided: false, counts: ["a_lot", "cannot"] })],
		["walking without equipment does not", changed(children, "CF8", { counts: [] })],
		["500 metres are asked of everybody", changed(children, "CF13", { when: { CF7: ["no"] } })],
		["seeing without glasses counts of who has them", changed(children, "CF3", { when: {} })],
		["weekly is often enough", changed(children, "CF23", { counts: ["daily", "weekly"] })],
		["more is a lot more", changed(youngChildren, "CF16", { counts: ["more", "a_lot_more"] })],
		["some difficulty is enough", changed(adults, "WG4", { counts: ["some", "a_lot", "cannot"] })],
		["only who cannot at all counts", changed(adults, "WG4", { counts: ["cannot"] })],
		["communication outside the household is passed over", changed(children, "CF16", { counts: [] })],
	] as const)("find it where %s", (_, module) => {
		expect(failing(module)).not.toEqual([]);
	});

	it("find it where who was not asked has no difficulty", () => {
		expect(moduleNames.map((name) => failing(assessmentModules[name], unansweredIsNo).length > 0)).toEqual([true, true, true]);
		expect(moduleNames.flatMap((name) => failing(assessmentModules[name]))).toEqual([]);
	});
});

describe("the data of a module", () => {
	it.each(moduleNames)("%s asks by earlier items, with answers that they have, and passes on their conditions", (name) => {
		const { items } = assessmentModules[name];
		for (const [at, { when, scale, counts: reaching, item }] of items.entries()) {
			for (const [before, words] of Object.entries(when)) {
				const decides = items.slice(0, at).find((one) => one.item === before);
				expect(decides, `${item} after ${before}`).toBeDefined();
				expect(scales[decides?.scale ?? "yes_no"]).toEqual(expect.arrayContaining(words));
				expect(when).toMatchObject(decides?.when ?? {});
			}
			expect(scales[scale]).toEqual(expect.arrayContaining(reaching));
		}
	});
});

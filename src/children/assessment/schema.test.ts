import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { withoutDifficulty } from "../../../test/support/assessment-vectors.ts";
import { scales, withoutAnswer } from "./answers.ts";
import { assessmentModules, moduleNames } from "./modules.ts";
import { readAnswers, storedAssessment } from "./schema.ts";
import { questionOf, readWording, usualWordings, withMongolian } from "./wording.ts";

const children = assessmentModules["cfm-5-17"];

describe("answers", () => {
	it.each(moduleNames)("of %s are the words of each item and no others, and never numbers", (name) => {
		const module = assessmentModules[name];
		const words = [...Object.values(scales).flat(), ...withoutAnswer];
		for (const { item, scale } of module.items) {
			const takes: readonly string[] = [...scales[scale], ...withoutAnswer];
			for (const written of [...words, 1, 3, null, "", "No", "a lot", true, ["none"], {}]) {
				const { answers, faults } = readAnswers(module, { [item]: written });
				if (typeof written === "string" && takes.includes(written)) expect([answers, faults]).toEqual([{ [item]: written }, []]);
				else expect([answers, faults]).toEqual([{}, [{ about: "answer-wrong", item, written: JSON.stringify(written), takes }]]);
			}
		}
	});

	it("to items that the module does not have are named, even one called constructor", () => {
		const written = JSON.parse('{"CF25": "none", "__proto__": "none", "constructor": "no", "cf1": "no", "WG1": "none", "CF1": "no"}');
		const { answers, faults } = readAnswers(children, written);
		expect(answers).toEqual({ CF1: "no" });
		expect(faults.map(({ about, item }) => [about, item])).toEqual(
			["CF25", "__proto__", "constructor", "cf1", "WG1"].map((item) => ["item-unknown", item]),
		);
	});
});

describe("a stored assessment", () => {
	const stored = {
		...{ module: "cfm-5-17", version: "2016", assessedOn: "2020-04-27", respondent: "mother" },
		answers: withoutDifficulty("cfm-5-17"),
	};

	it("is read as it was written", () => {
		expect(v.parse(storedAssessment, JSON.parse(JSON.stringify(stored)))).toEqual(stored);
	});

	it.each([
		["of a version that is not ours", { version: "2030" }],
		["of another module", { module: "cfm-0-1" }],
		["of no day", { assessedOn: "2020-02-30" }],
		["by nobody", { respondent: "teacher's friend" }],
		["with a number for an answer", { answers: { CF14: 3 } }],
		["with an answer of another scale", { answers: { CF23: "a_lot" } }],
		["with an item of another module", { answers: { WG1: "none" } }],
		["with a list of answers", { answers: [] }],
		["with a result beside it", { result: "no" }],
	])("%s is refused", (_, change) => {
		expect(v.safeParse(storedAssessment, { ...stored, ...change }).success).toBe(false);
	});
});

describe("the wording", () => {
	it("is whole in both languages; the Mongolian is said to be ours", () => {
		for (const wording of Object.values(usualWordings)) {
			expect(readWording(wording)).toEqual({ wording });
			expect(Object.keys(wording.modules)).toEqual([...moduleNames]);
		}
		expect([usualWordings.mn.working, usualWordings.en.working]).toEqual([true, false]);
	});

	it("is replaced by a file module by module, and each of them whole", () => {
		const items = Object.fromEntries(children.items.map(({ item }) => [item, `${item}?`]));
		const prompts = { difficulty: "?", difficulty_unaided: "?", frequency: "?" };
		const { answers } = usualWordings.mn;
		const file = { source: "IRIM", working: false, answers, modules: { "cfm-5-17": { opening: "…", prompts, items } } };
		const read = readWording(file);
		if (!("wording" in read)) throw new Error(read.faults.join());
		const wordings = withMongolian(usualWordings, children, read.wording);
		expect(questionOf(wordings, children, "CF14")).toEqual({ mn: "CF14?", en: questionOf(usualWordings, children, "CF14").en });
		const young = assessmentModules["cfm-2-4"];
		expect(withMongolian(usualWordings, young, read.wording)).toEqual(usualWordings);

		const { CF14: _, ...fewer } = items;
		const broken = {
			...file,
			modules: { "cfm-5-17": { opening: "…", prompts: { ...prompts, comparison: "?" }, items: { ...fewer, CF25: "?" } } },
		};
		expect(readWording(broken)).toEqual({
			faults: ["modules.cfm-5-17.items.CF14", "modules.cfm-5-17.items.CF25", "modules.cfm-5-17.prompts.comparison"],
		});
		expect(readWording({ ...file, source: " " })).toEqual({ faults: ["source"] });
		expect(readWording({ ...file, modules: { "cfm-5-17": { opening: "…", prompts, items: { ...items, CF1: "" } } } })).toEqual({
			faults: ["modules.cfm-5-17.items.CF1"],
		});
		expect(readWording([])).toMatchObject({ faults: expect.any(Array) });
	});
});

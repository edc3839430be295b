import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutDifficulty } from "../../test/support/assessment-vectors.ts";
import { Problem } from "../shared/problem.ts";
import { usualWordings } from "./assessment/wording.ts";
import { assessFile, sayAssessed } from "./command-line.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "tegsh-assess-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown, name = "answers.json"): string {
	const path = join(folder, name);
	writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
	return path;
}

function refused(typed: readonly string[], wording?: string): Problem {
	try {
		assessFile(typed, wording);
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error("was not refused");
}

const answers = withoutDifficulty("cfm-5-17");

describe("npx tegsh assess", () => {
	it.each([
		[[], "Name the module and one file"],
		[["cfm-5-17"], "Name the module and one file"],
		[["cfm-5-17", "a.json", "b.json"], "Name the module and one file"],
		[["constructor", "a.json"], "There is no module “constructor”"],
		[["cfm-5-17", "nowhere.json"], "There is no file “nowhere.json”"],
	])("is refused as %j", (typed, said) => {
		expect(refused(typed).in("en")).toContain(said);
	});

	it.each([
		["no JSON", "no JSON object"],
		["[]", "no JSON object"],
		["{}", 'there are no answers in it. Write them like this: {"answers": {"CF1": "no"'],
		['{"answers": ["no"]}', "there are no answers"],
		['{"answers": {"CF1": 2}}', "CF1: 2 is no answer to this item. It takes: no, yes, unknown, refused."],
		['{"answers": {"CF14": "severe", "CF23": "a_lot"}}', 'CF14: "severe" is no answer'],
		['{"answers": {"CF14": "severe", "CF23": "a_lot"}}', 'CF23: "a_lot" is no answer'],
		['{"answers": {"CF25": "none"}}', "CF25: cfm-5-17 has no such item."],
		['{"answers": {}, "age": "ten"}', "“age” in whole years"],
		['{"answers": {}, "age": -1}', "“age” in whole years"],
		['{"answers": {}, "bornOn": "2012-02-30", "assessedOn": "2020-01-01"}', "“bornOn” and “assessedOn”"],
		['{"answers": {}, "bornOn": "2012"}', "“bornOn” and “assessedOn”"],
	])("refuses a file of %s and says why in both languages", (content, said) => {
		const problem = refused(["cfm-5-17", file(content)]);
		expect(problem.in("en")).toContain(said);
		expect(problem.in("mn")).toMatch(/\p{Script=Cyrillic}/u);
		expect(problem.status).toBeLessThan(500);
	});

	it("prints result, domains, what is missing and why", () => {
		const { report, ignored } = assessFile(
			["cfm-5-17", file({ answers: { ...answers, CF14: "a_lot", CF19: "unknown" }, child: "K-12" })],
			undefined,
		);
		expect(report).toMatchObject({
			module: "cfm-5-17",
			result: "yes",
			missing: ["CF19"],
			domains: { self_care: "yes", concentrating: "unknown", walking: "no" },
		});
		expect(report.reasons.map(({ item, because, text }) => [item, because, text.en])).toEqual([
			["CF14", "cut-off", "CF14 (Self-care): “A lot of difficulty” reaches the cut-off."],
			["CF19", "unknown", "CF19 (Concentrating): whoever answered does not know."],
		]);
		expect(report.reasons[1]?.question?.en).toBe("Does (name) have difficulty concentrating on an activity that he/she enjoys doing?");
		expect(report.wording.mn.working).toBe(true);
		expect(ignored).toEqual(["child"]);
	});

	it("reads files as offices save them", () => {
		const { report } = assessFile(["cfm-5-17", file(`\ufeff${JSON.stringify({ answers })}`)], undefined);
		expect(report).toMatchObject({ result: "no", missing: [], reasons: [] });
	});

	it("says nothing of somebody of another age", () => {
		const of = (more: object) => assessFile(["cfm-5-17", file({ answers, ...more })], undefined).report.result;
		expect([of({ age: 4 }), of({ age: 5 }), of({ bornOn: "2015-05", assessedOn: "2020-04-30" })]).toEqual(["unknown", "no", "unknown"]);
		expect(of({ bornOn: "2015", assessedOn: "2020-04-30" })).toBe("no");
	});

	it("is said in sentences, in both languages", () => {
		const { report } = assessFile(["cfm-5-17", file({ answers: { ...answers, CF14: "cannot" } })], undefined);
		expect(sayAssessed(report, "en")).toContain(
			"Child Functioning Module, 5–17 years: has a functional difficulty\n  Seeing: no difficulty\n",
		);
		expect(sayAssessed(report, "mn")).toContain("CF14 (Өөртөө үйлчлэх): “Огт чадахгүй” гэсэн хариулт");
		expect(sayAssessed(report, "mn")).toContain("ажлын орчуулга, албан ёсных биш");
	});

	it("takes another Mongolian wording from a file, if it is whole", () => {
		const wording = { ...usualWordings.mn, source: "IRIM, 2016", working: false };
		const { report } = assessFile(["cfm-5-17", file({ answers })], file(wording, "wording.json"));
		expect(report.wording.mn).toEqual({ source: "IRIM, 2016", working: false });
		const { answers: _, ...broken } = wording;
		expect(refused(["cfm-5-17", file({ answers })], file(broken, "wording.json")).in("en")).toContain("no whole wording");
	});
});

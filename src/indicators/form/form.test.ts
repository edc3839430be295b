import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { indicators as words } from "#words/indicators";
import type { Unit } from "../../counting/index.ts";
import { filterMessages, type Source } from "../countables.ts";
import { indicatorOperations } from "../operations.ts";
import { additivityOf, writeTargets } from "../rules.ts";
import { fieldOfPart, sheetTyped } from "./form.ts";

const typed = {
	code: "TT",
	pillar: "",
	titleMn: "Багш",
	titleEn: "Teachers",
	definitionMn: "Хамрагдсан багш",
	definitionEn: "A teacher who came",
	notCountedMn: "Дахин",
	notCountedEn: "Again",
	of: "activities",
	unit: "person",
	reach: "direct",
	kinds: "training",
	roles: "teacher\neducation_staff",
	minimumSessions: "2",
	windowFrom: "2018-03-01",
	windowUntil: "2021-03-31",
	baselineValue: "12",
	baselineOn: "2018-02-01",
	baselineSource: "Survey",
	target: "1 000",
	targets: "2019: 400\n2018 300\n2019-Q2 = 1,100\n",
	"rationale-mn": "Учир",
	"rationale-en": "Because",
};

function read(changed: Record<string, string | undefined> = {}) {
	const entries = Object.entries({ ...typed, ...changed }).filter((entry): entry is [string, string] => entry[1] !== undefined);
	const sent = Object.fromEntries(entries);
	const { input } = indicatorOperations["indicator-defined"];
	const outcome = v.safeParse(input, { ...sent, ...sheetTyped(sent) });
	if (outcome.success) return { sheet: outcome.output, errors: {} };
	const errors = outcome.issues.map(({ path, message }) => [fieldOfPart(path?.map(({ key }) => key).join(".") ?? "", sent), message]);
	return { sheet: null, errors: Object.fromEntries(errors) };
}

describe("the form of a sheet", () => {
	it("reads all fields", () => {
		expect(read().sheet).toEqual({
			code: "TT",
			pillar: null,
			title: { mn: "Багш", en: "Teachers" },
			definition: { mn: "Хамрагдсан багш", en: "A teacher who came" },
			notCounted: { mn: "Дахин", en: "Again" },
			unit: "person",
			counts: { of: "activities", kinds: ["training"], roles: ["teacher", "education_staff"], minimum: 2 },
			reach: "direct",
			ageBands: "adults",
			windowFrom: "2018-03-01",
			windowUntil: "2021-03-31",
			baseline: { value: 12, on: "2018-02-01", source: "Survey" },
			target: 1000,
			targets: [
				{ period: "2018", value: 300 },
				{ period: "2019", value: 400 },
				{ period: "2019-Q2", value: 1100 },
			],
			notes: { rationale: { mn: "Учир", en: "Because" } },
		});
	});

	it.each([
		["children", { of: "children", unit: "household", event: "access" }, { of: "children", event: "access", places: [] }],
		["documents", { of: "documents", unit: "document", stage: "adopted" }, { of: "documents", stage: "adopted" }],
		["campaigns", { of: "campaigns", unit: "contact", reach: "campaign", year: "" }, { of: "campaigns", year: null }],
		["enrolment", { of: "enrolment", unit: "person", reach: "indirect" }, { of: "enrolment", kinds: ["training"] }],
	] as const)("reads what counts of %s", (_, changed, counts) => {
		expect(read({ roles: "", minimumSessions: undefined, ...changed }).sheet?.counts).toEqual(counts);
	});

	it.each([
		[{ of: "documents", stage: "draft" }, "unit", "unit-not-of-documents"],
		[{ of: "campaigns", unit: "person", reach: "campaign" }, "unit", "unit-not-of-campaigns"],
		[{ of: "campaigns", unit: "contact" }, "reach", "reach-not-of-campaigns"],
		[{ of: "enrolment" }, "reach", "reach-not-of-enrolment"],
		[{ of: "children", event: "identified", reach: "indirect" }, "reach", "reach-not-of-children"],
		[{ unit: "household" }, "unit", "unit-not-of-activities"],
		[{ unit: "attendance" }, "minimumSessions", "minimum-of-people"],
		[{ unit: "event", minimumSessions: "1" }, "roles", "roles-of-events"],
		[{ of: "children" }, "event", "event-missing"],
		[{ of: "documents", unit: "document" }, "stage", "stage-missing"],
		[{ of: "horses" }, "of", "source-missing"],
		[{ kinds: "picnic" }, "kinds", "kinds-wrong"],
		[{ baselineValue: "" }, "baselineValue", "baseline-alone"],
		[{ baselineSource: "" }, "baselineSource", "baseline-source-missing"],
		[{ baselineValue: "-1" }, "baselineValue", "baseline-wrong"],
		[{ target: "1,00" }, "target", "target-wrong"],
		[{ target: "0" }, "target", "target-wrong"],
		[{ targets: "next year: 5" }, "targets", "targets-wrong"],
		[{ targets: "2019: 5\n2019: 6" }, "targets", "targets-twice"],
		[{ targets: "2022: 5" }, "targets", "targets-outside"],
		[{ targets: "2017-Q4: 5" }, "targets", "targets-outside"],
		[{ windowUntil: "2018-02-28", targets: "" }, "windowUntil", "window-turned"],
		[{ windowUntil: "2019-02-30" }, "windowUntil", "day-wrong"],
		[{ "method-mn": "Нэмнэ" }, "method-en", "note-en-missing"],
		[{ "method-en": "Added" }, "method-mn", "note-mn-missing"],
		[{ code: "overlap" }, "code", "code-wrong"],
		[{ pillar: "first" }, "pillar", "pillar-wrong"],
	] as const)("refuses %j at %s: %s", (changed, field, word) => {
		const { errors } = read(changed);
		expect(errors[field]).toBe(word);
		expect({ ...words, ...filterMessages }).toHaveProperty(word);
	});

	it("reads targets as they were written", () => {
		const targets = [
			{ period: "2018", value: 300 },
			{ period: "2019-Q2", value: 120 },
		];
		expect(read({ targets: writeTargets(targets) }).sheet?.targets).toEqual(targets);
		expect(read({ targets: " \n" }).sheet?.targets).toEqual([]);
		expect(read({ targets: "2019-Q5: 1" }).errors).toEqual({ targets: "targets-wrong" });
	});
});

describe("what may be added", () => {
	it.each([
		["person", { of: "children", event: "access", places: [] }, "thing"],
		["person", { of: "enrolment", kinds: [] }, "enrolment"],
		["attendance", { of: "activities", kinds: [], roles: [], minimum: 1 }, "encounter"],
		["contact", { of: "campaigns", year: null }, "encounter"],
		["document", { of: "documents", stage: "draft" }, "single"],
	] as const satisfies readonly (readonly [Unit, Source, string])[])("follows from the unit: %s of %j", (unit, counts, kind) => {
		expect(additivityOf({ unit, counts })).toBe(kind);
	});
});

import { describe, expect, it } from "vitest";
import { type CaseDocument, caseDocument } from "../../children/cases/schema.ts";
import { partialRecordOf } from "../../people/intake/partial-record.ts";
import { alikeAmong } from "./alike.ts";
import { findCases } from "./finding.ts";

const today = "2020-04-27";
const cases = [
	child("Номин", "Доржийн", "2011-05-20", "99112233"),
	child("Хулан", "Номингийн", "2012-02-03", null),
	child("Өнөрбаяр", "Ганбатын", "2009-11-02", "88990011"),
	child("Энх-Амгалан", "Батын", "2010-07-21", null),
].map((document) => ({ document }));

describe("a search", () => {
	it.each([
		["номин", ["Номин", "Хулан"]],
		["Nomin", ["Номин", "Хулан"]],
		["no", ["Номин", "Хулан"]],
		["хулан номин", ["Хулан"]],
		["unurbayar", ["Өнөрбаяр"]],
		["амгалан", ["Энх-Амгалан"]],
		["9911", ["Номин"]],
		["ганбат", ["Өнөрбаяр"]],
		["омин", []],
	])("“%s” finds %j, those who are called so first", (typed, names) => {
		expect(findCases(cases, typed).map(({ document }) => document.name.given)).toEqual(names);
	});

	it("for nothing finds everybody", () => {
		expect(findCases(cases, "  ")).toHaveLength(cases.length);
	});
});

describe("somebody who is registered", () => {
	it.each([
		["in Latin letters", { given: "Nomin", family: "Dorj", birthDate: "2011.05.20" }],
		["with a slip in the day", { given: "Номин", family: "Д", birthDate: "2011.05.21", phone: "99112233" }],
	])("is found among the children of the telephone %s, with the reasons", (_, typed) => {
		const [found] = alikeAmong(cases, partialRecordOf(typed, today));
		expect(found?.document.name.given).toBe("Номин");
		expect(found?.fields.length).toBeGreaterThan(1);
	});

	it("is nobody’s double by a name or a year alone, nor a brother or sister", () => {
		expect(alikeAmong(cases, partialRecordOf({ given: "Номин" }, today))).toEqual([]);
		expect(alikeAmong(cases, partialRecordOf({ given: "Болд", family: "Доржийн", birthDate: "2008.01.30", sex: "male" }, today))).toEqual(
			[],
		);
	});
});

function child(given: string, family: string, born: string, phone: string | null): CaseDocument {
	const id = `019b0000-0000-7000-8000-${born.replaceAll("-", "").padStart(12, "0")}`;
	const empty = Object.fromEntries(Object.keys(caseDocument.entries).map((name) => [name, null]));
	return {
		...empty,
		...{ id, report: id, name: { clan: null, family, given }, birthDate: { date: born, precision: "day" }, sex: "female" },
		...{ registerNumber: null, phone, area: "11/1110" },
	} as unknown as CaseDocument;
}

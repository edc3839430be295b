import { describe, expect, it } from "vitest";
import { publishedFacts } from "../../../test/support/claims-facts.ts";
import { checkClaims } from "../check.ts";
import type { Facts } from "../facts/facts.ts";
import { withBars } from "./delimited.ts";

const judged = (text: string, facts: Facts = publishedFacts()) =>
	checkClaims(text, facts).map(({ text: written, verdict, figure }) => [written, verdict, figure]);

describe("a spreadsheet saved as text", () => {
	it.each([
		["commas and quotes", 'Indicator,Target,Actual\n"Teachers trained","1,600","1,037"\nPolicy documents,4,3'],
		["semicolons", "Indicator;Target;Actual\nTeachers trained;1600;1037\nPolicy documents;4;3"],
		["tabs", "Indicator\tTarget\tActual\nTeachers trained\t1,600\t1,037\nPolicy documents\t4\t3"],
	])("is read as a table with %s", (_, text) => {
		expect(judged(text).map(([, verdict, figure]) => [verdict, figure])).toEqual([
			["supported", "TT"],
			["supported", "TT"],
			["unsupported", "PD"],
			["supported", "PD"],
		]);
	});

	it("is read in Mongolian, and without a head", () => {
		expect(judged("Сургалтад хамрагдсан багш;1037\nБодлогын баримт бичиг;4").map(([, verdict]) => verdict)).toEqual([
			"supported",
			"unsupported",
		]);
	});

	it("keeps each number in its place", () => {
		const text = 'Report\n\nIndicator,Actual\n"Teachers trained","1,037"\n"Policy documents","3"\n\nThank you.';
		const places = checkClaims(text, publishedFacts()).map(({ place }) => text.slice(place.start, place.end));
		expect(places).toEqual(["1,037", "3"]);
		expect(withBars(text).text).toHaveLength(text.length);
	});

	it("is not seen in prose", () => {
		for (const text of [
			"We trained 1,037 teachers, and found 477 children,\nof whom 64 have a disability, as you know.",
			"In Khovd,1,037 teachers were trained.",
			'He said "we, too"\nand left; 5 meetings followed.',
			"a,b\nc,d",
			",,,\n\n;;;\n\t",
		]) {
			expect(withBars(text)).toEqual({ text, rows: [] });
		}
	});
});

describe("a number of another figure", () => {
	const [trained, ...rest] = publishedFacts().facts;
	const day = (low: number, high: number) => ({ day: "2018-10-01", low, high, best: high, linked: null });
	const facts: Facts = {
		...publishedFacts(),
		facts: trained ? [{ ...trained, history: [day(473, 478), { ...day(732, 742), day: "2018-12-21" }, ...trained.history] }, ...rest] : [],
	};

	it("is not true of an earlier day because the interval of that day takes it in", () => {
		expect(judged("477 teachers were trained.", facts)).toEqual([["477 teachers", "unsupported", "TT"]]);
		expect(judged("477 багш сургалтад хамрагдсан.", facts)).toEqual([["477 багш", "unsupported", "TT"]]);
	});

	it("leaves what no other figure says outdated, and what an exact day said", () => {
		expect(judged("740 teachers were trained.", facts)).toEqual([["740 teachers", "outdated", "TT"]]);
		expect(judged("736 teachers were trained.", facts)).toEqual([["736 teachers", "outdated", "TT"]]);
	});

	it("is named, in the language of the text", () => {
		const [claim] = checkClaims("477 teachers were trained.", facts);
		expect(claim?.note).toContain("The number 477 is that of “Out-of-school children");
		const [other] = checkClaims("477 багш сургалтад хамрагдсан.", facts);
		expect(other?.note).toContain("477 бол өөр зүйл тоолдог");
	});
});

import { describe, expect, it } from "vitest";
import { checkPublication, type PersonShown, type Publication, type PublishedText } from "./check.ts";

const batsukh: PersonShown = {
	person: "batsukh",
	realName: { clan: null, family: "Дорж", given: "Батсүх" },
	guardianName: "Сарангэрэл",
	calledBy: "Тэмүүжин",
	disability: null,
	disabilityWording: null,
	place: "school",
	face: "shown",
};
const places = [
	{ name: "Ховд", precision: "aimag" },
	{ name: "Буянт", precision: "soum" },
	{ name: "Buyant", precision: "soum" },
] as const;

function check(texts: Readonly<Record<string, string>>, person: Partial<PersonShown> = {}, publication: Partial<Publication> = {}) {
	const kinds: Readonly<Record<string, PublishedText["kind"]>> = { file: "file-name", metadata: "metadata" };
	const written = Object.entries(texts).map(([field, text]): PublishedText => ({ field, kind: kinds[field] ?? "text", text }));
	const warnings = checkPublication({ texts: written, people: [{ ...batsukh, ...person }], place: "none", places, ...publication });
	return warnings.map(({ kind, where, proposals }) =>
		[kind, where && `${where.field}: ${where.found}`, proposals[0]].filter(Boolean).join(" → "),
	);
}
const kindsOf = (...given: Parameters<typeof check>) => check(...given).map((line) => line.split(" → ")[0]);

describe("a real name", () => {
	it("is found wherever it is written, with the least change", () => {
		expect(
			check({
				title: "Батсүхийн түүх",
				caption: "batsuh goes to school",
				file: "batsukh_01.jpg",
				metadata: "Batsukh in class",
				text: "Түүний ээж Сарангэрэл хүүгээ хүргэдэг.",
			}),
		).toEqual([
			"real-name → title: Батсүхийн → use-pseudonym",
			"real-name → caption: batsuh → use-pseudonym",
			"real-name → file: batsukh → rename-file",
			"real-name → metadata: Batsukh → clear-metadata",
			"guardian-name → text: Сарангэрэл → leave-name-out",
		]);
	});

	it("that may be told is none, and a full name is", () => {
		const agreed = { calledBy: "Батсүх" };
		expect(check({ title: "Батсүхийн түүх" }, agreed)).toEqual([]);
		expect(check({ title: "Доржийн Батсүх" }, agreed)).toEqual(["full-name → title: Батсүх → first-name-only"]);
		expect(check({ title: "Батсүх" }, { calledBy: null })).toEqual(["real-name → title: Батсүх → leave-name-out"]);
		expect(check({ title: "Тэмүүжиний түүх" })).toEqual([]);
	});
});

describe("a place", () => {
	const both = [...places, { name: "Ховд", precision: "soum" } as const];
	const agreed = { calledBy: "Батсүх", place: "aimag" } as const;

	it("that an aimag and a soum are both called is the aimag, unless the soum is said", () => {
		expect(kindsOf({ text: "Батсүх Ховдод амьдардаг." }, agreed, { places: both })).not.toContain("place-beyond-consent");
		expect(kindsOf({ text: "Батсүх Ховд сумд амьдардаг." }, agreed, { places: both })).toContain("place-beyond-consent");
	});
});

describe("the triangle of risk", () => {
	const agreed = { calledBy: "Батсүх" };

	it("is a name, a place where one asks once, and a face", () => {
		expect(check({ text: "Батсүх Ховд аймгийн Буянт суманд амьдардаг." }, agreed)).toEqual(["triangle → leave-name-out"]);
		expect(check({ text: "Batsukh goes to School No. 12." }, agreed)).toEqual(["triangle → leave-name-out"]);
		expect(check({ text: "Батсүх 12-р сургуульд сурдаг." })).toEqual([
			"real-name → text: Батсүх → use-pseudonym",
			"triangle → use-pseudonym",
		]);
	});

	it("is none where one of the three is missing", () => {
		expect(check({ text: "Батсүх Ховд аймагт амьдардаг." }, agreed)).toEqual([]);
		expect(check({ text: "Тэр Буянт суманд амьдардаг." }, agreed)).toEqual([]);
		expect(check({ text: "Батсүх Буянт суманд амьдардаг." }, { ...agreed, face: "hidden" })).toEqual([]);
		expect(kindsOf({ text: "Батсүх" }, agreed, { place: "soum" })).toEqual(["triangle"]);
	});

	it("proposes what changes least first", () => {
		const [warning] = checkPublication({
			texts: [{ field: "text", kind: "text", text: "Батсүх Буянт суманд" }],
			people: [{ ...batsukh, calledBy: "Батсүх" }],
			place: "none",
			places,
		});
		expect(warning?.proposals).toEqual(["leave-name-out", "coarser-place", "hide-face"]);
	});
});

describe("a disability", () => {
	const her = { disability: "yes", disabilityWording: "тэргэнцэртэй", calledBy: null } as const;

	it("with a small place is as good as a name, also without a face", () => {
		expect(kindsOf({ text: "Буянт сумын тэргэнцэртэй охин" }, { ...her, face: "hidden" })).toEqual(["disability-and-place"]);
		expect(kindsOf({ text: "Ховд аймгийн тэргэнцэртэй охин" }, { ...her, face: "hidden" })).toEqual([]);
	});

	it("is told of only where that was agreed to", () => {
		expect(kindsOf({ text: "She uses a wheelchair." }, { ...her, disabilityWording: null })).toEqual(["disability-not-agreed"]);
		expect(kindsOf({ text: "She uses a wheelchair." }, her)).toEqual([]);
		expect(kindsOf({ text: "She uses a wheelchair." })).toEqual([]);
	});
});

it("a place that is named more exactly than was agreed to is found, beside the texts and within them", () => {
	const hidden = { calledBy: null, place: "aimag" } as const;
	expect(check({ text: "Буянт сумын хүүхэд" }, hidden, { place: "soum" })).toEqual([
		"place-beyond-consent → coarser-place",
		"place-beyond-consent → text: Буянт → coarser-place",
	]);
	expect(check({ metadata: "48.0056, 91.6419" }, hidden)).toEqual(["place-beyond-consent → metadata: 48.0056, 91.6419 → coarser-place"]);
	expect(check({ text: "Тэр буянтай хүн, 12-р ангид сурдаг." }, hidden)).toEqual([]);
});

it("somebody in several scenes is warned of once, by the one that shows most", () => {
	const twice = [
		{ ...batsukh, face: "hidden" as const, calledBy: "Батсүх" },
		{ ...batsukh, calledBy: "Батсүх" },
	];
	const texts: PublishedText[] = [{ field: "t", kind: "text", text: "Батсүх, Буянт" }];
	expect(checkPublication({ texts, people: twice, place: "none", places }).map(({ kind }) => kind)).toEqual(["triangle"]);
});

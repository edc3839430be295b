import { describe, expect, it } from "vitest";
import { factOf, publishedFacts } from "../../test/support/claims-facts.ts";
import type { FigureCell } from "../figures/schema.ts";
import { type Claim, checkClaims } from "./check.ts";
import type { Fact, Facts } from "./facts/facts.ts";

const facts = publishedFacts();

/** Each claim as `verdict value`, non-claims left away unless they are asked for. */
function judged(text: string, held: Facts = facts): string[] {
	return checkClaims(text, held)
		.filter(({ verdict }) => verdict !== "not-a-claim")
		.map(({ verdict, value }) => `${verdict} ${value}`);
}

const only = (text: string, held: Facts = facts): Claim =>
	checkClaims(text, held).find(({ verdict }) => verdict !== "not-a-claim") as Claim;

describe("a text that tells the published numbers", () => {
	it("in English is judged rightly", () => {
		const text = `# Promoting inclusive education

The programme runs from March 2018 to March 2021 in three districts of Ulaanbaatar and in two aimags. It has four pillars.
So far 1,037 public-school and lifelong-education-centre teachers were trained, 477 out-of-school children were identified and given
access to education, and 7,671 parents and community members attended awareness workshops. Five policy advocacy meetings were held.
The programme was involved in 3 policy documents.

More than 90 % of Mongolians use Facebook. Each year the campaign made 5 videos. In its first year, on inclusiveness in society, it reached
2,577,860 people; in its second year, on inclusiveness in schools, it reached 3,559,414 people.

Another page of the same programme says that 736 teachers were trained.`;
		expect(judged(text)).toEqual([
			"supported 1037",
			"supported 477",
			"duplicated 7671",
			"supported 5",
			"supported 3",
			"unsupported 90",
			"unsupported 5",
			"duplicated 2577860",
			"duplicated 3559414",
			"outdated 736",
		]);
		const notes = checkClaims(text, facts).map(({ note }) => note);
		expect(notes.join("\n")).toContain("The number of people is between 4,104 and 5,930");
		expect(notes.join("\n")).toContain("It is more than the 3,300,000 people who live there.");
		expect(notes.at(-1)).toContain("Counted up to 14 June 2019, the figure “");
	});

	it("in Mongolian is judged rightly", () => {
		const text = `Хөтөлбөр 2018 оны 3 дугаар сараас 2021 оны 3 дугаар сар хүртэл гурван дүүрэг, хоёр аймагт хэрэгжинэ. Дөрвөн чиглэлтэй.

Өнөөдрийг хүртэл ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн 1,037 багш сургалтад хамрагдсан.
Сургуулиас гадуур 477 хүүхдийг илрүүлж, боловсролд хамруулсан.
Мэдлэг олгох уулзалтад 7,671 эцэг эх, орон нутгийн иргэн оролцсон.
Бодлогын нөлөөллийн таван уулзалт хийж, бодлогын гурван баримт бичигт оролцсон.

Монголчуудын 90 гаруй хувь нь фэйсбүүк ашигладаг. Жил бүр 5 видео бүтээсэн.
Аян эхний жилд 2,577,860 хүнд, хоёр дахь жилд 3,559,414 хүнд хүрсэн.
Өөр хуудсанд 736 багш сургалтад хамрагдсан гэжээ.`;
		expect(judged(text)).toEqual([
			"supported 1037",
			"supported 477",
			"duplicated 7671",
			"supported 5",
			"supported 3",
			"unsupported 90",
			"unsupported 5",
			"duplicated 2577860",
			"duplicated 3559414",
			"outdated 736",
		]);
	});
});

describe("a number", () => {
	const teachers = (value: number): Facts => ({
		...facts,
		facts: facts.facts.map((fact) => (fact.figure === "TT" ? { ...fact, low: value, high: value, history: [] } : fact)),
	});

	it.each([
		["Мянга дөчин долоон багшийг сургасан.", 1047],
		["Мянга хоёр зуун дөчин багшийг сургасан.", 1240],
		["Зуун хорин таван багшийг сургасан.", 125],
		["1,0\u200b47 teachers were trained.", 1047],
		["\u20601,047\ufeff teachers were trained.", 1047],
		["We trained 1.05 thousand teachers.", 1050],
	])("is read in %s", (text, value) => {
		expect(judged(text, teachers(value === 1050 ? 1047 : value))).toEqual([`supported ${value}`]);
	});

	it("of somebody unknown is none: хэдэн мянга", () => {
		expect(judged("Хэдэн мянган багш сургасан.")).toEqual([]);
	});

	it("lies in the text as it was given, with what nobody sees in it", () => {
		const text = "So far 1,0\u200b37 teachers were trained.";
		const { place } = only(text);
		expect(text.slice(place.start, place.end)).toBe("1,0\u200b37");
	});

	it.each([
		"Write to Box 1037.",
		"Resolution 1037 was adopted.",
		"The order No. 1037 of the minister was signed.",
		"Тогтоол 1037 гарсан.",
		"It works on (1) capacity of schools, (2) out-of-school children, (3) awareness raising in the community, and (4) policy advocacy.",
		"The pillars are (3) awareness raising, and (4) advocacy.",
	])("that names what it stands at counts nothing: %s", (text) => {
		expect(judged(text)).toEqual([]);
	});

	it("in brackets behind its noun counts it", () => {
		expect(judged("Teachers trained (1,037), policy advocacy meetings held (5).")).toEqual(["supported 1037", "supported 5"]);
	});

	it("belongs to its own item of a list", () => {
		const text =
			"The programme has (1) trained 1,037 teachers, (2) identified 477 out-of-school children and given access to education, (3) held awareness workshops with 7,671 parents and community members, and (4) held 5 policy advocacy meetings.";
		expect(judged(text)).toEqual(["supported 1037", "supported 477", "duplicated 7671", "supported 5"]);
	});

	it("stands for what the sentence before it leaves out", () => {
		expect(judged("In policy we started 5 meetings on policy and took part in writing 3 papers on inclusive education.")).toEqual([
			"supported 5",
			"supported 3",
		]);
	});
});

describe("what is refused", () => {
	it.each([
		"1,037 children were trained.",
		"477 teachers were trained.",
		"1,037 training sessions were held.",
		"477 children dropped out again.",
		"5 videos were made.",
		"More than 90 % use Facebook.",
		"1,037 teachers were vaccinated.",
		"1,037 teachers received laptops.",
		"1,037 kindergarten teachers were trained.",
		"1,037 teachers were not trained.",
		"3 policy documents entered into force.",
		"3 videos and 5 posters were made.",
		"1,037 teachers were trained in Khovd.",
		"1,037 teachers were trained in 2019.",
		"1,037 хүүхэд сургалтад хамрагдсан.",
		"477 багш сургалтад хамрагдсан.",
		"1,037 сургалт зохион байгуулсан.",
		"477 хүүхэд дахин сургууль завсардсан.",
		"5 видео бүтээсэн.",
		"Монголчуудын 90 гаруй хувь нь фэйсбүүк ашигладаг.",
	])("“%s” is unsupported", (text) => {
		expect(new Set(judged(text).map((one) => one.split(" ")[0]))).toEqual(new Set(["unsupported"]));
	});

	it("a number that no word speaks of is held against nothing", () => {
		expect(only("1,037 turnips were harvested.")).toMatchObject({ verdict: "unsupported", figure: null });
	});
});

describe("a number", () => {
	it.each([
		["1,037 teachers were trained.", "supported 1037"],
		["1037 teachers were trained.", "supported 1037"],
		["1 037 teachers were trained.", "supported 1037"],
		["1\u00A0037 teachers were trained.", "supported 1037"],
		["1\u202F037 teachers were trained.", "supported 1037"],
		["1.037 teachers were trained.", "supported 1037"],
		["One thousand and thirty-seven teachers were trained.", "supported 1037"],
		["Мянга гучин долоон багш сургалтад хамрагдсан.", "supported 1037"],
		["Нэг мянга гучин долоон багш сургалтад хамрагдсан.", "supported 1037"],
		["Долоон мянга зургаан зуун далан нэг ирц бүртгэсэн.", "supported 7671"],
		["About 1,000 teachers were trained.", "supported 1000"],
		["More than 1,000 teachers were trained.", "supported 1000"],
		["More than 1,100 teachers were trained.", "unsupported 1100"],
		["Nearly 1,000 teachers were trained.", "unsupported 1000"],
		["Nearly 500 out-of-school children were identified.", "supported 500"],
		["1 thousand teachers were trained.", "supported 1000"],
		["1'037 teachers were trained.", "supported 1037"],
		["A dozen teachers were trained.", "unsupported 12"],
		["Half a thousand out-of-school children were identified.", "supported 500"],
		["The posts of year 1 had about two and a half million contacts.", "supported 2500000"],
		["Эхний жилд аяны хандалт хоёр сая хагас орчим болсон.", "supported 2500000"],
		["Мянга гаруй багш сургалтад хамрагдсан.", "supported 1000"],
		["Багш нараас 1,037-г сургалаа.", "supported 1037"],
		["Бодлогын нөлөөллийн уулзалт тавыг хийсэн.", "supported 5"],
		["| Indicator | Women |\n|---|---|\n| Teachers trained | 812 |", "supported 812"],
		["**1,037**\nteachers trained", "supported 1037"],
		["The posts of year 1 had 2.58 million contacts.", "supported 2580000"],
		["The posts of year 1 had 2.48 million contacts.", "unsupported 2480000"],
		["Эхний жилд аяны хандалт 2.58 сая болсон.", "supported 2580000"],
		["312 teachers in Khovd were trained.", "supported 312"],
		["In 2019, 420 teachers were trained.", "supported 420"],
		["By the end of 2019, 736 teachers had been trained.", "supported 736"],
		["The target is 1,600 teachers.", "supported 1600"],
		["4,100,000 people were reached.", "impossible 4100000"],
		["In Khovd, 120,000 people were reached.", "impossible 120000"],
		["In duplicated numbers, Year 2 reached 3,559,414.", "supported 3559414"],
		["Хоёр дахь жилд давхардсан тоогоор 3,559,414 хандалт авсан.", "supported 3559414"],
	])("in “%s” is %s", (text, expected) => {
		expect(judged(text)).toEqual([expected]);
	});

	it("of both ends of a range is judged with the other", () => {
		expect(judged("Between 1,000 and 1,100 teachers were trained.")).toEqual(["supported 1000", "supported 1100"]);
		expect(judged("4,104–5,930 people attended awareness workshops.")).toEqual(["supported 4104", "supported 5930"]);
		expect(judged("1,000-аас 1,100 багш сургалтад хамрагдсан.")).toEqual(["supported 1000", "supported 1100"]);
		expect(judged("Between 800 and 900 teachers were trained.")).toEqual(["unsupported 800", "unsupported 900"]);
	});

	it("of women or a share of them is computed from the parts", () => {
		expect(judged("1,037 teachers were trained, 812 of them women.")).toEqual(["supported 1037", "supported 812"]);
		expect(judged("1,037 teachers were trained; 78 % of them were women.")).toEqual(["supported 1037", "supported 78"]);
		expect(judged("78 % of the teachers trained were women.")).toEqual(["supported 78"]);
		expect(judged("Сургалтад хамрагдсан багш нарын 78 хувь нь эмэгтэй.")).toEqual(["supported 78"]);
		expect(judged("1,037 teachers were trained; 60 % of them were women.")).toEqual(["supported 1037", "unsupported 60"]);
	});

	it.each([
		"four pillars",
		"the second year",
		"Table 3",
		"on page 12",
		"in three districts and two aimags",
		"a three-year programme",
		"children aged 6 to 14",
		"On 27 April 2020 at 10:30",
		"2020-04-27",
		"Call +976 7711 1234.",
		"version 2.1.0",
		"1. The work",
		"дөрвөн чиглэл",
		"хоёр дахь жил",
		"2020 оны 4 дүгээр сарын 27-ны өдөр",
		"6-14 насны хүүхэд",
		"3 жилийн хөтөлбөр",
		"Phone 99112233",
		"Tel. 11-345678, ext. 5",
		"утас: 9911-2233, 88112233",
		"регистр УБ92011534",
		"account no. 5012345678",
		"IBAN MN12 0005 0050 1234 5678",
		"School No. 97",
		"97 дугаар сургууль",
		"12 тоот өрөө",
		"Article 14.2 of the law",
		"in the school year 2019/2020, grades 1–5",
		"open 24/7, from 8.30–17.30",
		"25 million tugriks, ₮12,500, USD 300",
		"1,300 km at -30 °C",
		"35 lessons a week",
	])("in “%s” claims nothing", (text) => {
		const claims = checkClaims(text, facts);
		expect(claims.length).toBeGreaterThan(0);
		expect(new Set(claims.map(({ verdict }) => verdict))).toEqual(new Set(["not-a-claim"]));
	});

	it("keeps its words as they stand, and says where it stands", () => {
		const text = "Since 2018 more than 1,000 public-school teachers were trained.";
		const claim = only(text);
		expect(claim.text).toBe("more than 1,000 public-school teachers");
		expect(text.slice(claim.place.start, claim.place.end)).toBe("1,000");
	});
});

describe("planted faults are caught", () => {
	const change = (how: (fact: Fact) => Fact): Facts => ({ ...facts, facts: facts.facts.map(how) });

	it("without history, an old number is not told from a wrong one", () => {
		const blind = change((fact) => ({ ...fact, history: [] }));
		expect(judged("736 teachers were trained.", blind)).not.toEqual(judged("736 teachers were trained."));
	});

	it("with every unit the same, attendances pass for people", () => {
		const alike = change((fact) => (fact.unit === "contact" || fact.unit === "attendance" ? { ...fact, unit: "person" } : fact));
		expect(judged("We reached 3,559,414 people in year 2.", alike)).not.toEqual(judged("We reached 3,559,414 people in year 2."));
	});

	it("by the number alone, children would pass for teachers", () => {
		const byNumber = (text: string) => facts.facts.some(({ high }) => text.includes(high.toLocaleString("en")));
		const refused = ["1,037 children were trained.", "477 teachers were trained.", "1,037 training sessions were held."];
		expect(refused.every(byNumber)).toBe(true);
		expect(refused.flatMap((text) => judged(text)).filter((one) => one.startsWith("supported"))).toEqual([]);
	});
});

describe("figures of another programme", () => {
	const sheet = {
		code: "HW",
		title: { mn: "Усны шүүлтүүр авсан малчин өрх", en: "Herder households given water filters" },
		definition: { mn: "Шүүлтүүр авсан өрх.", en: "Households that were given a filter." },
		unit: "household",
		counts: { of: "children", event: "identified", places: [] },
	} as const;
	const other: Facts = { ...facts, facts: [factOf(sheet, 318)] };

	it("are found by the words of their titles", () => {
		expect(only("318 herder households were given water filters.", other)).toMatchObject({ verdict: "supported", figure: "HW" });
		expect(only("Малчин 318 өрх усны шүүлтүүр авсан.", other)).toMatchObject({ verdict: "supported", figure: "HW" });
		expect(only("318 teachers were given water filters.", other)).toMatchObject({ verdict: "unsupported" });
	});
});

it("a long text is read to its end", () => {
	const text = "1,037 teachers were trained in 2018, and 477 children, 12 of them girls, were found. ".repeat(2500);
	expect(checkClaims(text, facts).length).toBe(4 * 2500);
});

describe("a figure of people of whom nobody knows for certain who is who", () => {
	const history = [
		{ day: "2019-06-14", low: 720, high: 745, best: 736, linked: 745 },
		{ day: "2020-04-20", low: 1021, high: 1052, best: 1037, linked: 1052 },
	];
	const trained = facts.facts.find(({ figure }) => figure === "TT") as Fact;
	const doubted: Facts = { ...facts, facts: [{ ...trained, low: 1021, high: 1052, best: 1037, linked: 1052, history }] };

	it("supports its best number, and the note names the interval", () => {
		const { verdict, note } = only("1,037 teachers were trained.", doubted);
		expect(verdict).toBe("supported");
		expect(note).toContain("is 1,037, and may lie between 1,021 and 1,052");
	});

	it("supports the number as linked too, and a share of it: that is what a breakdown gives", () => {
		const wide: Facts = { ...doubted, facts: [{ ...(doubted.facts[0] as Fact), low: 900, best: 1000, history: [] }] };
		expect(judged("1,052 teachers were trained.", wide)).toEqual(["supported 1052"]);
		expect(judged("1,051 teachers were trained.", wide)).toEqual(["unsupported 1051"]);
		const women = (trained.cells ?? []).reduce((sum, { sex, value }) => (sex === "female" ? sum + value : sum), 0);
		const share = (100 * women) / 1052;
		expect(judged(`${share.toFixed(1)}% of the trained teachers are women.`, wide)).toEqual([`supported ${share.toFixed(1)}`]);
	});

	it("is what “nearly” and “more than” are said of", () => {
		expect(judged("Nearly 1,100 teachers were trained.", doubted)).toEqual(["unsupported 1100"]);
		expect(judged("Nearly 1,040 teachers were trained.", doubted)).toEqual(["supported 1040"]);
		expect(judged("More than 1,030 teachers were trained.", doubted)).toEqual(["supported 1030"]);
		expect(judged("More than 1,040 teachers were trained.", doubted)).toEqual(["unsupported 1040"]);
	});

	it("was on an earlier day whatever would have been supported then", () => {
		expect(judged("736 teachers were trained.", doubted)).toEqual(["outdated 736"]);
		expect(judged("725 teachers were trained.", doubted)).toEqual(["outdated 725"]);
		expect(judged("719 teachers were trained.", doubted)).toEqual(["unsupported 719"]);
		const vague: Facts = {
			...doubted,
			facts: [{ ...(doubted.facts[0] as Fact), history: [{ day: "2019-06-14", low: 650, high: 745, best: 736, linked: 745 }] }],
		};
		expect(judged("725 teachers were trained.", vague)).toEqual(["unsupported 725"]);
		expect(judged("736 teachers were trained.", vague)).toEqual(["outdated 736"]);
	});

	it("has parts as people are held to be now, and those of whom nobody said are named", () => {
		const nobodySaid = { ...(trained.cells?.[1] as FigureCell), sex: null, value: 14 };
		const cells = [...(trained.cells ?? []), nobodySaid];
		const men = cells.filter(({ sex }) => sex === "male").reduce((sum, { value }) => sum + value, 0);
		const held: Facts = { ...doubted, facts: [{ ...(doubted.facts[0] as Fact), cells }] };
		expect(only(`Among the teachers trained, ${men} were men.`, held).verdict).toBe("supported");
		expect(only(`Among the teachers trained, ${men} were men.`, held).note).toContain(`${men}, and may lie between ${men} and ${men + 14}`);
		const mostSilent = cells.map((cell) => (cell === nobodySaid ? { ...cell, value: 5000 } : cell));
		const silent: Facts = { ...held, facts: [{ ...(held.facts[0] as Fact), cells: mostSilent }] };
		expect(only(`Among the teachers trained, ${men} were men.`, silent).verdict).toBe("unsupported");
	});
});

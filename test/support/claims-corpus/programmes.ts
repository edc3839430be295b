import { type Fact, type Facts, only } from "../../../src/claims/facts/facts.ts";
import type { IndicatorSheet } from "../../../src/indicators/schema.ts";
import { areas } from "../../../src/places/areas/areas.ts";
import { factOf } from "../claims-facts.ts";

type Counts = IndicatorSheet["counts"];

const each = { mn: "Хөтөлбөрийн хугацаанд тоолсон.", en: "Counted over the time of the programme." };
const one = (code: string, mn: string, en: string, unit: IndicatorSheet["unit"], counts: Counts, value: number, more: Partial<Fact> = {}) =>
	factOf({ code, title: { mn, en }, definition: each, unit, counts }, value, more);
const by = (kind: "training" | "workshop" | "advocacy_meeting", ...roles: ("parent" | "other" | "child" | "official")[]): Counts => ({
	of: "activities",
	kinds: [kind],
	roles: roles as never,
	minimum: 1,
});
const children = (event: "identified" | "access"): Counts => ({ of: "children", event, places: [] });
const earlier = (then: number, now: number) => [
	{ day: "2019-06-14", ...only(then) },
	{ day: "2020-04-20", ...only(now) },
];

function programme(facts: readonly Fact[]): Facts {
	return {
		facts,
		areas,
		populations: [
			{ area: "", people: 3_300_000, year: 2019, source: "National Statistics Office" },
			{ area: "62", people: 116_000, year: 2019, source: "National Statistics Office" },
		],
		today: "2020-04-27",
	};
}

/** What mothers learn about feeding small children. */
export const nutrition: Facts = programme([
	one("N1", "Хоол тэжээлийн сургалтад хамрагдсан эх", "Mothers trained in nutrition", "person", by("training", "parent"), 842, {
		attendances: 2954,
		history: earlier(513, 842),
		target: 1200,
	}),
	one("N2", "Хоол бэлтгэх үзүүлэх сургалтын тоо", "Cooking demonstrations held", "event", by("training"), 56),
	one("N3", "Хүнсний ногоо тарьсан өрх", "Households growing vegetables", "household", children("identified"), 215),
	one("N4", "Ээжүүдийн бүлгийн уулзалтын ирц", "Attendances at mothers' group meetings", "attendance", by("workshop", "parent"), 3968, {
		people: { low: 1120, high: 1480 },
	}),
	one("N5", "Жин, өндрийг нь хэмжсэн хүүхэд", "Children weighed and measured", "person", children("identified"), 1905),
	one("N6", "“Анхны хоол” аяны хандалт", "Contacts of the campaign “First foods”", "contact", { of: "campaigns", year: null }, 512_300, {
		people: { low: 140_000, high: 400_000 },
	}),
]);

/** How pupils cross the road. */
export const roads: Facts = programme([
	one(
		"R1",
		"Замын хөдөлгөөний аюулгүй байдлын сургалтад хамрагдсан сурагч",
		"Pupils trained in road safety",
		"person",
		by("training", "child"),
		12_480,
		{
			attendances: 30_115,
			history: earlier(8_204, 12_480),
		},
	),
	one("R2", "Сургагч багшаар бэлтгэгдсэн цагдаа", "Police officers trained as trainers", "person", by("training", "other"), 64),
	one("R3", "Замын хөдөлгөөний аюулгүй байдлын хичээл", "Road safety lessons held", "event", by("training"), 407),
	one(
		"R4",
		"Сургуулийн орчны аюулгүй байдлын баталсан журам",
		"Safe school zone plans adopted",
		"document",
		{ of: "documents", stage: "adopted" },
		23,
	),
	one("R5", "Эцэг эхийн эргүүлд оролцсон эцэг эх", "Parents in road patrols", "person", by("workshop", "parent"), 318),
	one("R6", "“Зүүн тийш хар” аяны үзэлт", "Views of the campaign “Look left”", "contact", { of: "campaigns", year: null }, 2_600_450, {
		people: { low: 500_000, high: 1_900_000 },
	}),
]);

/** How herders keep their pastures. */
export const herders: Facts = programme([
	one(
		"H1",
		"Бэлчээрийн менежментийн сургалтад хамрагдсан малчин",
		"Herders trained in pasture management",
		"person",
		by("training", "other"),
		2_315,
		{
			attendances: 4_870,
			history: earlier(1_480, 2_315),
			cells: [
				{ quarter: "2019-Q2", area: "62", sex: "female", ageBand: 1, role: null, disability: null, value: 926 },
				{ quarter: "2020-Q2", area: "84", sex: "male", ageBand: 1, role: null, disability: null, value: 1_389 },
			],
		},
	),
	one("H2", "Өвөлжилтийн төлөвлөгөөтэй малчин өрх", "Herder households with a winter plan", "household", children("identified"), 688),
	one("H3", "Багт зохион байгуулсан сургалт", "Trainings held in bags", "event", by("training"), 94),
	one("H4", "Бэлчээр ашиглах гэрээ", "Pasture-use agreements", "document", { of: "documents", stage: "draft" }, 41),
	one("H5", "Радио нэвтрүүлгийн хандалт", "Contacts of the radio programme", "contact", { of: "campaigns", year: null }, 380_000, {
		people: { low: 90_000, high: 250_000 },
	}),
	one("H6", "Зөвлөгөө авсан малчин", "Herders given advice", "person", by("workshop", "other"), 1_172),
]);

/** How people read. Written with the last corpus, so that the rules have not seen it. */
export const reading: Facts = programme([
	one("L1", "Үлгэр ярих сургалтад хамрагдсан номын санч", "Librarians trained in storytelling", "person", by("training", "other"), 156, {
		attendances: 402,
		history: earlier(88, 156),
	}),
	one("L2", "Гэрийн номын сантай өрх", "Families with a home library", "household", children("identified"), 1_240),
	one("L3", "Уншлагын клубын уулзалт", "Reading club meetings held", "event", by("advocacy_meeting"), 318),
	one("L4", "Уншлагын өдөрлөгийн ирц", "Attendances at reading days", "attendance", by("workshop"), 9_415, {
		people: { low: 2_900, high: 5_100 },
	}),
	one(
		"L5",
		"“Ном бол найз” аяны хандалт",
		"Contacts of the campaign “A book is a friend”",
		"contact",
		{ of: "campaigns", year: null },
		745_210,
		{
			people: { low: 210_000, high: 600_000 },
		},
	),
]);

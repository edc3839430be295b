import { describe, expect, it } from "vitest";
import { factOf, publishedFacts } from "../../test/support/claims-facts.ts";
import { first, second } from "../../test/support/claims-phrases.ts";
import { tell } from "../../test/support/claims-reports.ts";
import { third } from "../../test/support/claims-third-phrases.ts";
import { claimsWorld } from "../../test/support/claims-world.ts";
import type { ItemKind } from "../campaigns/schema.ts";
import type { Source } from "../indicators/countables.ts";
import { checkClaims } from "./check.ts";
import type { Fact, Facts } from "./facts/facts.ts";

const theme = { mn: "Нийгэм дэх хүртээмж", en: "Inclusiveness in society" };

function items(code: string, kinds: readonly ItemKind[], value: number, mn: string, en: string, number: number | null = null): Fact {
	const counts: Source = { of: "campaign-items", kinds, year: number === null ? null : `year-${number}`, state: null, language: null };
	const sheet = { code, title: { mn, en }, definition: { mn, en }, unit: "item", counts } as const;
	return factOf(sheet, value, { campaignYear: number === null ? null : { number, theme } });
}

const published = publishedFacts();
const facts: Facts = {
	...published,
	facts: [
		...published.facts,
		items("VI", ["video"], 5, "Аяны видео", "Videos of the campaign"),
		items("PO", ["poster"], 3, "Аяны зурагт хуудас", "Posters of the campaign"),
		items("HS", ["human_story"], 2, "Аяны амьдралын түүх", "Human stories of the campaign"),
		items("IT", [], 10, "Аяны бүтээл", "Items of the campaign"),
		items("VI-1", ["video"], 4, "Аяны 1-р жилийн видео", "Videos of the campaign, year 1", 1),
	],
};

const told = (text: string, held: Facts = facts) =>
	checkClaims(text, held)
		.filter(({ verdict }) => verdict !== "not-a-claim")
		.map(({ verdict, value, figure }) => `${verdict} ${value} ${figure ?? "–"}`);

describe("videos, posters and human stories of a text", () => {
	it.each([
		["5 videos were made.", "supported 5 VI"],
		["The campaign produced 5 videos.", "supported 5 VI"],
		["Five videos have been published so far.", "supported 5 VI"],
		["5 видео бүтээсэн.", "supported 5 VI"],
		["Аяны хүрээнд таван видео хийсэн.", "supported 5 VI"],
		["3 posters were made.", "supported 3 PO"],
		["3 зурагт хуудас бүтээв.", "supported 3 PO"],
		["3 зурагт хуудас бэлтгэсэн.", "supported 3 PO"],
		["2 human stories were published.", "supported 2 HS"],
		["2 хүний түүх нийтэлсэн.", "supported 2 HS"],
		["2 амьдралын түүх бүтээв.", "supported 2 HS"],
		["10 videos, posters and human stories were produced.", "supported 10 IT"],
		["In its first year the campaign made 4 videos.", "supported 4 VI-1"],
	])("“%s” are borne out: %s", (text, verdict) => {
		expect(told(text)).toEqual([verdict]);
	});

	it("stand each for itself in a list", () => {
		expect(told("5 videos, 3 posters and 2 human stories were produced.")).toEqual(["supported 5 VI", "supported 3 PO", "supported 2 HS"]);
		expect(told("5 видео, 3 зурагт хуудас, 2 хүний түүх бүтээв.")).toEqual(["supported 5 VI", "supported 3 PO", "supported 2 HS"]);
	});

	it.each([
		["6 videos were made.", "VI"],
		["7 видео бүтээсэн.", "VI"],
		["5 posters were made.", "PO"],
		["5 зурагт хуудас бүтээв.", "PO"],
		["4 хүний түүх нийтэлсэн.", "HS"],
		["In its first year the campaign made 5 videos.", "VI-1"],
	])("“%s” is contradicted by %s", (text, figure) => {
		expect(told(text).map((one) => one.replace(/ \d+ /, " "))).toEqual([`unsupported ${figure}`]);
	});

	it.each([
		"10 videos were made.",
		"3 videos and 5 posters were made.",
		"5 videos were shown to the committee.",
		"5 videos were watched in class.",
		"3 posters were printed.",
		"3 posters were handed out.",
		"3 зурагт хуудас тараасан.",
		"5 videos were not made.",
		"The school has 5 video cameras.",
		"5 posts were published.",
		"3 articles were published.",
		"5 brochures were made.",
		"In its third year the campaign made 5 videos.",
		"5 children watched the videos.",
	])("“%s” is not borne out", (text) => {
		for (const one of told(text)) expect(one).toMatch(/^unsupported/);
		expect(told(text).length).toBeGreaterThan(0);
	});

	it("take nothing from contacts: video views are contacts as before", () => {
		const texts = [
			"In year 1 the videos had 2,577,860 video views.",
			"The campaign reached 2,577,860 people in its first year.",
			"Эхний жилд аяны видео 2,577,860 хандалттай болсон.",
		];
		for (const text of texts) expect(told(text)).toEqual(told(text, published));
		expect(told(texts[0] ?? "")[0]).toMatch(/^supported/);
	});

	it.each(["en", "mn"] as const)("leave what else is told in %s as it was", (language) => {
		for (const [seed, set] of [first, second, third].entries()) {
			const world = claimsWorld(101 + seed);
			const text = tell(world, set, language, seed)
				.map(({ sentence }) => sentence)
				.join("\n\n");
			const verdicts = (held: Facts) => checkClaims(text, held, language).map(({ verdict, value, place }) => [verdict, value, place.start]);
			const beside = facts.facts.filter(({ unit }) => unit === "item").map((fact) => ({ ...fact, low: 99_991, high: 99_991, history: [] }));
			expect(verdicts({ ...world.facts, facts: [...world.facts.facts, ...beside] })).toEqual(verdicts(world.facts));
		}
	});
});

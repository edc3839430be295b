import { describe, expect, it } from "vitest";
import { impossiblePost, peopleBehind, totalContacts, widestPopulation } from "./rules.ts";
import type { PostRow, WayOfCounting } from "./schema.ts";

const both = { mn: "Видео", en: "Video" };

function post(contacts: number | null, counted: WayOfCounting = "once"): PostRow {
	const measurement = { metric: "Reach", counted, contacts: contacts ?? 0, measuredOn: "2019-01-01", source: "Export", file: null };
	const item = { item: "i", itemTitle: both, itemKind: "video" as const, year: "y", yearNumber: 1, campaign: "c" };
	const published = { platform: "facebook" as const, publishedOn: "2018-10-05", link: null };
	return { id: "p", ...item, ...published, contacts, measurement: contacts === null ? null : measurement };
}

const range = (low: number, high: number) => ({ low, high, source: "Census" });

describe("contacts of posts", () => {
	it("add up, and a post without a number adds nothing", () => {
		expect(totalContacts([post(5), post(null), post(7, "each_time")], 3)).toMatchObject({
			unit: "contact",
			low: 12,
			high: 12,
			rows: 2,
			asOf: 3,
		});
		expect(totalContacts([], 3)).toMatchObject({ low: 0, high: 0, until: null, rows: 0 });
	});

	it("have people behind them only where somebody has said how many there are", () => {
		expect(peopleBehind([post(5)], null, 3)).toBeNull();
		expect(peopleBehind([post(5), post(4)], range(8, 8), 3)).toMatchObject({ unit: "person", low: 5, high: 8 });
		expect(peopleBehind([post(5), post(400, "each_time")], range(8, 9), 3)).toMatchObject({ low: 5, high: 9 });
		expect(peopleBehind([post(5), post(null)], range(8, 9), 3)).toMatchObject({ low: 5, high: 9 });
	});
});

it("a post that more accounts saw than there are people is impossible; one with more views is not", () => {
	expect(impossiblePost([post(9), post(10)], range(5, 9))).toMatchObject({ contacts: 10 });
	expect(impossiblePost([post(9), post(10, "each_time"), post(null)], range(5, 9))).toBeNull();
	expect(impossiblePost([post(10)], null)).toBeNull();
});

it("several years have the range of the largest, and none where one year has none", () => {
	expect(widestPopulation([range(5, 9), range(6, 8), range(4, 11)])).toMatchObject({ low: 6, high: 11 });
	expect(widestPopulation([range(5, 9), null])).toBeNull();
	expect(widestPopulation([])).toBeNull();
});

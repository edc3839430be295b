import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readExport } from "./reading.ts";

const folder = join(import.meta.dirname, "../../../test/samples/exports");
const read = (file: string) => readExport(readFileSync(join(folder, file)), file);

/** Posts, contacts that have each account once, windows, totals of several posts, lines that count for nothing. */
const expected = {
	"ads-manager-2020.csv": ["ads", 0, 0, 0, 2, []],
	"facebook-content-2019.csv": ["facebook", 14, 2_577_860, 0, 0, [19]],
	"facebook-content-2020.csv": ["facebook", 17, 3_559_414, 0, 0, [26]],
	"facebook-content-2025.csv": ["facebook", 11, 402_118, 0, 0, []],
	"facebook-content-swedish.csv": ["facebook", 4, 21_400, 0, 0, []],
	"instagram-content-2025.csv": ["instagram", 8, 38_820, 0, 0, []],
	"page-reach-28-days-2019.csv": ["page", 0, 0, 7, 0, []],
	"youtube-table-data.csv": ["youtube", 5, 26_181, 0, 0, [2]],
} as const;

describe("the sample exports", () => {
	it("are all here", () => {
		expect(readdirSync(folder).sort()).toEqual(Object.keys(expected));
	});

	it.each(Object.entries(expected))("%s is read whole", (file, [kind, posts, contacts, windows, totals, skipped]) => {
		const reading = read(file);
		const sum = reading.posts.reduce((all, { unique }) => all + (unique?.value ?? 0), 0);
		const lines = reading.skipped.map(({ line }) => line);
		expect([reading.kind, reading.posts.length, sum, reading.windows.length, reading.totals.length, lines]).toEqual([
			...[kind, posts, contacts, windows, totals, skipped],
		]);
	});

	it("keep ids beyond 2^53 to the last digit, and the hour of a time whose minutes are the month", () => {
		const [post] = read("facebook-content-2019.csv").posts;
		expect(post).toMatchObject({
			id: "47179011667621084",
			page: "100200300400500600",
			link: "https://www.facebook.com/1002003004/posts/5",
			title: "Хүүхэд бүр сурч боловсрох эрхтэй.",
			published: { day: "2019-08-10", time: "08" },
			unique: { metric: "reach", value: 145_987 },
			shown: { metric: "impressions", value: 204_381 },
		});
	});

	it("tell impressions of 2020 from views of 2025", () => {
		expect(read("facebook-content-2020.csv").posts[0]?.shown?.metric).toBe("impressions");
		expect(read("facebook-content-2025.csv").posts[0]?.shown?.metric).toBe("views");
		expect(read("facebook-content-swedish.csv").posts[0]?.shown).toMatchObject({ metric: "views", value: 14_733 });
	});

	it("have windows of 28 days, and campaigns with their days", () => {
		expect(read("page-reach-28-days-2019.csv").windows[0]).toMatchObject({ day: "2019-03-01", days: 28, unique: 1_021_994 });
		expect(read("ads-manager-2020.csv").totals[0]).toMatchObject({
			name: "Differently Different 2020",
			from: "2020-01-01",
			until: "2020-04-27",
		});
	});

	it("of YouTube know nothing of films without unique viewers, and their ids have no space before them", () => {
		const { posts } = read("youtube-table-data.csv");
		expect(posts.map(({ unique }) => unique?.value ?? null)).toEqual([22_817, null, 2_195, null, 1_169]);
		expect(posts[2]).toMatchObject({ id: "-qhpfyFrdhrA", link: "https://www.youtube.com/watch?v=-qhpfyFrdhrA" });
	});
});

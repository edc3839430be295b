import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Problem } from "../shared/problem.ts";
import { readReach, sayReach } from "./command-line.ts";

const folder = join(import.meta.dirname, "../../test/samples/exports");
const sample = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) });
const csv = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const wanted = { population: "2000000-2974000", columns: [], isMixedPage: false, language: "en" as const };
const reach = (files: Parameters<typeof readReach>[0], more: Partial<Parameters<typeof readReach>[1]> = {}) =>
	readReach(files, { ...wanted, ...more });

/** The five posts of the reference's worked table, with days on which no two windows meet. */
const reaches = [812_400, 641_300, 503_760, 371_900, 248_500];
const days = ["03/05/2019", "03/08/2019", "03/14/2019", "04/02/2019", "04/20/2019"];
const worked = csv(
	"posts.csv",
	`Post ID,Page ID,Publish time,Reach\n${reaches.map((one, at) => `${at + 1},77,${days[at]} 10:0${at},${one}`).join("\n")}\n`,
);
const windows = csv("page-28-days.csv", 'sep=,\n"Reach"\nDate,Reach\n2019-03-01T00:00:00,1240000\n2019-03-29T00:00:00,540000\n');
const people = { population: "2000000" };

describe("npx tegsh reach", () => {
	it("holds the published totals, and says of them an interval within the population", async () => {
		for (const [file, posts, contacts, largest] of [
			["facebook-content-2019.csv", 14, 2_577_860, 945_175],
			["facebook-content-2020.csv", 17, 3_559_414, 1_072_457],
		] as const) {
			const report = await reach([sample(file)]);
			expect(report).toMatchObject({ posts, contacts, largest, population: { low: 2_000_000, high: 2_974_000 } });
			expect(report.unique).toEqual({ low: largest, high: Math.min(contacts, 2_974_000) });
			expect(report.estimate?.value).toBeGreaterThan(largest);
			expect(report.estimate?.value).toBeLessThan(report.unique.high);
			expect(report.skipped).toMatchObject([{ file, text: expect.stringContaining("without a post id") }]);
			expect(report.advice[0]).toMatchObject({ get: "page-stretches", text: expect.stringContaining("Meta Business Suite") });
		}
	});

	it("gives the numbers of the reference's worked table", async () => {
		expect(await reach([worked], people)).toMatchObject({
			...{ posts: 5, contacts: 2_577_860, largest: 812_400, unique: { low: 812_400, high: 2_000_000 } },
			estimate: { value: 1_569_705, method: "independence" },
		});
		expect((await reach([worked], { population: "2,300,000" })).estimate?.value).toBe(1_673_519);
		expect((await reach([worked, windows], people)).unique).toEqual({ low: 1_240_000, high: 1_780_000 });
		expect((await reach([windows, worked], { ...people, isMixedPage: true })).unique).toEqual({ low: 812_400, high: 1_780_000 });
	});

	it("is narrowed by windows of a page and by ads", async () => {
		const alone = (await reach([sample("facebook-content-2019.csv")])).unique;
		const narrowed = (await reach([sample("facebook-content-2019.csv"), sample("page-reach-28-days-2019.csv")])).unique;
		expect(narrowed).toEqual({ low: 1_021_994, high: 2_376_083 });
		expect([narrowed.low > alone.low, narrowed.high < alone.high]).toEqual([true, true]);
		expect((await reach([sample("facebook-content-2020.csv"), sample("ads-manager-2020.csv")])).unique.low).toBe(1_412_004);
	});

	it("is not bounded by ads of days on which none of the posts was published", async () => {
		const report = await reach([sample("facebook-content-2019.csv"), sample("ads-manager-2020.csv")]);
		expect(report.unique.low).toBe(945_175);
		expect(report.warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("ads of other posts"));
	});

	it("takes windows that end on their day where those that begin on it would contradict the posts", async () => {
		const ended = csv("page.csv", "Date,Reach\n2019-03-28,1240000\n2019-04-25,540000\n");
		expect((await reach([worked, ended], people)).unique).toEqual({ low: 1_240_000, high: 1_780_000 });
	});

	it("takes windows with more people than the posts have for those of a page that posted more", async () => {
		const more = csv("page.csv", "Date,Reach\n2019-03-01,1999000\n2019-03-29,640000\n");
		const report = await reach([worked, more], people);
		expect(report.unique).toEqual({ low: 812_400, high: 2_000_000 });
		expect(report.warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("posted other things too"));
	});

	it("takes windows of nobody knows which page for none", async () => {
		const another = csv("another.csv", "Post ID,Page ID,Publish time,Reach\n91,88,03/06/2019 10:00,5000\n");
		const report = await reach([worked, another, windows], people);
		expect(report.unique).toEqual({ low: 812_400, high: 2_000_000 });
		expect(report.warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("of which page"));
	});

	it("takes short windows for the least only, once one of them shows that posts go on being seen", async () => {
		const days = csv("page-day.csv", "Date,Reach\n2019-03-05,812000\n2019-03-08,641300\n2019-03-14,503760\n");
		const report = await reach([worked, days], people);
		expect(report.unique).toEqual({ low: 812_400, high: 2_000_000 });
		expect(report.warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("say only how many at least"));
	});

	it("names the file and the line of a window that cannot be of its posts, and leaves it out", async () => {
		const wrong = csv("page.csv", "Date,Reach\n2019-03-01,700000\n2019-03-29,540000\n");
		const report = await reach([worked, wrong], people);
		expect(report.unique).toEqual({ low: 812_400, high: 2_000_000 });
		expect(report.warnings).toContainEqual({ file: "page.csv", line: 2, text: expect.stringContaining("812,400") });
	});

	it("counts a post of two exports once, by the higher number, and says so", async () => {
		const older = csv("older.csv", "Post ID,Page ID,Publish time,Reach\n1,77,03/05/2019 10:00,700000\n");
		const report = await reach([older, worked], people);
		expect([report.posts, report.contacts]).toEqual([5, 2_577_860]);
		expect(report.warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("posts.csv"));
	});

	it("does not know of films what YouTube does not say, and they are seen by as many as they were shown to at most", async () => {
		const report = await reach([sample("youtube-table-data.csv")]);
		expect(report).toMatchObject({ posts: 5, contacts: 26_181, largest: 22_817, unique: { low: 22_817, high: 26_181 + 21_132 + 2_695 } });
		expect(report.advice[0]?.text).toContain("YouTube Studio");
	});

	it("refuses what it cannot read by file and line, in the language of who asks", async () => {
		const refusal = async (files: Parameters<typeof readReach>[0], more: Partial<Parameters<typeof readReach>[1]> = {}) => {
			const refused = await reach(files, more).catch((error: unknown) => error);
			return refused instanceof Problem ? [refused.code, refused.in("mn")] : refused;
		};
		const strange = csv("x.csv", "Name,Phone\nBat,99112233\n");
		expect(await refusal([strange])).toEqual(["reach.shape-unknown", expect.stringMatching(/^x\.csv:1: .*“Name”/)]);
		expect(await refusal([sample("page-reach-28-days-2019.csv")])).toEqual(["reach.no-posts", expect.stringContaining("нийтлэл")]);
		for (const population of ["many", "5-2", "0-9", "1-2-3"]) {
			expect(await refusal([worked], { population })).toEqual(["reach.population-wrong", expect.stringContaining(population)]);
		}
		expect(await refusal([worked], { population: undefined })).toEqual(["reach.population-missing", expect.anything()]);
		expect(await refusal([worked], { columns: ["Reach"] })).toEqual(["reach.column-wrong", expect.stringContaining("reach")]);
	});

	it("names each line that should count and cannot, and reads the others", async () => {
		const broken = csv("posts.csv", "Post ID,Reach\n1,900\n2,many\n");
		const report = await reach([broken]);
		expect(report.rejected).toEqual([{ file: "posts.csv", line: 3, text: expect.stringContaining("“many” in the column “Reach”") }]);
		expect([report.posts, report.skipped]).toEqual([1, report.rejected]);
	});

	it("reads a file of unknown shape once it is told what its columns hold", async () => {
		const strange = csv("x.csv", "Nr,Wann,Leute\n17900000000000001,03/14/2025 08:10,900\n");
		const report = await reach([strange], { columns: ["Nr=post", "Wann=published", "Leute=reach"] });
		expect([report.posts, report.contacts]).toEqual([1, 900]);
	});

	it("says it all in sentences, in both languages", async () => {
		const report = await reach([sample("facebook-content-2019.csv"), sample("page-reach-28-days-2019.csv")]);
		expect(sayReach(report, "en")).toContain("Between 1,021,994 and 2,376,083 accounts");
		expect(sayReach(report, "en")).toContain("facebook-content-2019.csv:19: ");
		expect(sayReach(report, "mn")).toContain("хамгийн багадаа 1,021,994, хамгийн ихдээ 2,376,083");
	});
});

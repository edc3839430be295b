import { describe, expect, it } from "vitest";
import { Problem } from "../../shared/problem.ts";
import { readExport } from "./reading.ts";
import type { ExportMapping } from "./schema.ts";

// Exports as platforms write them and as they look after somebody opened them, each of which once gave a wrong number.
const head = "Post ID,Page ID,Title,Publish time,Permalink,Date,Views,Reach";
const row = (id: string, reach: string, { title = "A film", time = "03/14/2025 08:10", views = "" } = {}) =>
	`${id},100200300400500600,${title},${time},https://www.facebook.com/1/posts/${id || "none"},Lifetime,${views},${reach}`;
const read = (text: string | Uint8Array, file = "export.csv", mappings: readonly ExportMapping[] = []) =>
	readExport(typeof text === "string" ? Buffer.from(text) : text, file, mappings);
const reaches = (text: string | Uint8Array) => read(text).posts.map(({ unique }) => unique?.value ?? null);
const said = ({ rejected, skipped, remarks }: ReturnType<typeof read>) =>
	[...rejected, ...skipped, ...remarks].map(({ line, reason }) => [line, reason("en")] as const);
const refusal = (text: string | Uint8Array, file?: string) => {
	try {
		return read(text, file).kind;
	} catch (error) {
		return error instanceof Problem ? [error.code, error.in("en")] : error;
	}
};

describe("a file", () => {
	const table = `${head}\n${row("47179011667621084", "1200")}\n`;

	it.each([
		["UTF-8 with a byte order mark", Buffer.from(`\ufeff${table}`)],
		["UTF-16, little end first", Buffer.from(`\ufeff${table}`, "utf16le")],
		["UTF-16, big end first", Buffer.from(`\ufeff${table}`, "utf16le").swap16()],
		["a note on the separator", Buffer.from(`sep=;\r\n${table.replaceAll(",", ";").replaceAll("\n", "\r\n")}`)],
		["tabs and old line ends", Buffer.from(table.replaceAll(",", "\t").replaceAll("\n", "\r"))],
	])("is read in %s", (_, bytes) => {
		expect(reaches(bytes)).toEqual([1200]);
	});

	it("that a spreadsheet saved in the code page of its country is read in that", () => {
		const swedish = "Publicerings-id;Titel;Publiceringstid;Permalänk;Räckvidd\r\n47179011667621084;Å;01/13/2025 08:10;;900\r\n";
		expect(read(Buffer.from(swedish, "latin1"))).toMatchObject({
			encoding: "Windows-1252",
			posts: [{ title: "Å", unique: { value: 900 } }],
		});
	});

	it("that is none is refused, by its name and line", () => {
		expect(refusal("")).toEqual(["reach.file-empty", expect.stringContaining("export.csv")]);
		expect(refusal(Uint8Array.of(0, 1, 2, 3))).toEqual(["reach.file-not-a-table", expect.anything()]);
		expect(refusal(Buffer.from("PK\u0003\u0004"))).toEqual(["reach.file-workbook", expect.anything()]);
		expect(refusal(`${head}\n${row("1", "5")}\n2,"never closed\n3,4\n`)).toEqual([
			"reach.quote-open",
			expect.stringContaining("export.csv:3:"),
		]);
		expect(refusal("Name,Phone\nBat,99112233\n")).toEqual(["reach.shape-unknown", expect.stringContaining("export.csv:1: ")]);
		expect(refusal("Name,Phone\nBat,99112233\n")).toEqual(["reach.shape-unknown", expect.stringContaining("“Name”, “Phone”")]);
		expect(refusal(`${head}\n`)).toEqual(["reach.nothing-within", expect.anything()]);
	});

	it("of an unknown shape is read once somebody has said what its columns hold", () => {
		const text = 'Nr.,Wann,Leute\n17900000000000001,03/14/2025 08:10,"1.234"\n';
		expect(refusal(text)).toEqual(["reach.shape-unknown", expect.stringContaining("“Leute”")]);
		const columns = [
			{ heading: "Nr.", column: "post" },
			{ heading: "Wann", column: "published" },
			{ heading: "Leute", column: "reach" },
		] as const;
		expect(read(text, "x.csv", [{ kind: "instagram", columns }]).posts).toMatchObject([
			{ platform: "instagram", id: "17900000000000001", unique: { value: 1234 }, published: { day: "2025-03-14" } },
		]);
		expect(refusal(text.replace("Wann", "Wo"))).toEqual(["reach.shape-unknown", expect.anything()]);
	});
});

describe("headings", () => {
	it.each([
		["English, 2023", "Post ID,Title,Publish time,Permalink,Impressions,Reach", "impressions", "reach"],
		["English, 2026", "Post ID,Title,Publish time,Permalink,Views,Viewers", "views", "viewers"],
		["Mongolian", "Нийтлэлийн ID,Гарчиг,Нийтэлсэн цаг,Байнгын холбоос,Үзэлт,Хүрэлт", "views", "reach"],
		["Swedish", "Publicerings-id,Titel,Publiceringstid,Permalänk,Visningar,Räckvidd", "views", "reach"],
		["Spanish", "Identificador de la publicación,Título,Hora de publicación,Enlace permanente,Visualizaciones,Alcance", "views", "reach"],
		["German", "Beitrags-ID,Titel,Veröffentlichungszeitpunkt,Permalink,Aufrufe,Reichweite", "views", "reach"],
		["French", "ID de publication,Titre,Heure de publication,Permalien,Vues,Couverture", "views", "reach"],
		["Japanese", "投稿ID,タイトル,公開日時,パーマリンク,閲覧数,リーチ", "views", "reach"],
	])("are known in %s", (_, headings, shown, unique) => {
		const { posts } = read(`${headings}\n47179011667621084,A,01/13/2025 09:30,https://www.facebook.com/1/posts/5,2000,1500\n`);
		expect(posts).toMatchObject([
			{ id: "47179011667621084", published: { day: "2025-01-13", time: "09:30" }, shown: { metric: shown }, unique: { metric: unique } },
		]);
	});

	it("of Instagram make a post Instagram's, and an address says better", () => {
		const headings = "Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Views,Reach";
		const instagram = read(`${headings}\n185655303543427306,17841400000000000,sc,"One\nTwo",01/10/2025 12:00,,IG reel,9,8\n`);
		expect(instagram).toMatchObject({ kind: "instagram", posts: [{ platform: "instagram", title: "One", page: "17841400000000000" }] });
		expect(read(`${head}\n1,2,A,,https://www.instagram.com/p/x,Lifetime,9,8\n`).posts[0]?.platform).toBe("instagram");
	});

	it("of a film on Facebook have its asset for a post, and what ran three seconds is no view", () => {
		const headings = "Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,Reach,3-second video views,1-minute video views";
		expect(read(`${headings}\n900100200300400500,1,P,A,60,03/14/2025 08:10,800,300,100\n`).posts).toMatchObject([
			{ id: "900100200300400500", unique: { value: 800 }, shown: { metric: "plays", value: 300 } },
		]);
	});
});

describe("a number", () => {
	const reach = (headings: string, written: string) =>
		read(`${headings}\n1\t${written}\thttps://www.facebook.com/1/posts/1\n`).posts[0]?.unique;
	it.each([
		["Post ID\tReach\tPermalink", "1,234,567", 1_234_567, false],
		["Post ID\tReach\tPermalink", "1.2K", 1_200, true],
		["Post ID\tReach\tPermalink", "12.4M", 12_400_000, true],
		["Post ID\tReach\tPermalink", "812400.0", 812_400, false],
		["Publicerings-id\tRäckvidd\tPermalänk", "1,2 tn", 1_200, true],
		["Publicerings-id\tRäckvidd\tPermalänk", "1\u00a0234\u00a0567", 1_234_567, false],
		["ID de publication\tCouverture\tPermalien", "1\u202f234", 1_234, false],
		["ID de publication\tCouverture\tPermalien", "1,234 M", 1_234_000, true],
		["Beitrags-ID\tReichweite\tPermalink", "1.234.567", 1_234_567, false],
		["Beitrags-ID\tReichweite\tPermalink", "1,5 Mio.", 1_500_000, true],
		["Beitrags-ID\tReichweite\tPermalink", "1.234", 1_234, false],
		["Identificador de la publicación\tAlcance\tEnlace permanente", "12,3 mil", 12_300, true],
		["投稿ID\tリーチ\tパーマリンク", "1.2万", 12_000, true],
		["Нийтлэлийн ID\tХүрэлт\tБайнгын холбоос", "1,2 мянга", 1_200, true],
	])("under %s, “%s” is %i", (headings, written, value, isRounded) => {
		expect(reach(headings, written)).toMatchObject({ value, isRounded });
	});

	it.each(["0", "", "-", "—", "N/A"])("“%s” is not known, and never zero", (written) => {
		expect(reaches(`${head}\n${row("1", written)}\n${row("2", "7")}\n`)).toEqual([null, 7]);
	});

	it.each(["many", "-5", "12.5", "1.22158E+17", "1,23,4"])("“%s” is none, which is said with line and column", (written) => {
		const reading = read(`${head}\n${row("1", "7")}\n${row("2", `"${written}"`)}\n`);
		expect(reading.posts).toHaveLength(1);
		expect(said(reading)).toEqual([[3, expect.stringContaining(`“${written}” in the column “Reach”`)]]);
	});
});

describe("a row", () => {
	it("whose id Excel has mangled counts, and is joined by no id", () => {
		const reading = read(`${head}\n${row("1.22158E+17", "5")}\n${row("1.22158E+17", "6")}\n`);
		expect(reading.posts.map(({ id, unique }) => [id, unique?.value])).toEqual([
			[null, 5],
			[null, 6],
		]);
		expect(said(reading)[0]).toEqual([2, expect.stringContaining("1.22158E+17")]);
		const lost = read(`${head}\n${["47179011667621000", "43490422316762700", "59587180223930100"].map((id) => row(id, "5")).join("\n")}\n`);
		expect([lost.posts.map(({ id }) => id), said(lost).at(-1)?.[1]]).toEqual([
			[null, null, null],
			expect.stringContaining("sixteenth digit"),
		]);
	});

	it("of an error, of a sum, of one day and one that names no post count for nothing", () => {
		const headings = "Post ID,Publish time,Permalink,Data comment,Date,IMPRESSION:UNIQUE_USERS,Reach";
		const reading = read(
			`${headings}\n,,,An error occurred while computing metadata for this post,,1172,\n,,,,Lifetime,,44\n5,03/14/2025 08:10,,,03/15/2025,,40\n6,03/14/2025 08:10,,,Lifetime,33,\n`,
		);
		expect(reading.posts.map(({ id, unique }) => [id, unique])).toEqual([["6", { metric: "reach", value: 33, isRounded: false }]]);
		expect(reading.skipped.map(({ line }) => line)).toEqual([2, 3, 4]);
		expect(said(reading)[0]?.[1]).toContain("1172");
	});

	it("that says a post once more gives way to the higher number; a share is a post of its own", () => {
		const reading = read(`${head},Is share\n${row("1", "5")},0\n${row("1", "9")},0\n${row("2", "3")},1\n`);
		expect(reading.posts.map(({ id, unique, isShare }) => [id, unique?.value, isShare])).toEqual([
			["1", 9, false],
			["2", 3, true],
		]);
		expect(reading.skipped).toMatchObject([{ line: 2 }]);
	});

	it("with more cells than headings is skipped, and lines are those of the file whatever captions hold", () => {
		const reading = read(`${head}\n${row("1", "5", { title: '"One\ntwo ""three"""' })}\n${row("2", "1,234")}\n`);
		expect(reading.posts.map(({ title }) => title)).toEqual(["One"]);
		expect(reading.rejected).toMatchObject([{ line: 4 }]);
	});

	it("that more people saw than it was shown times is said", () => {
		expect(said(read(`${head}\n${row("1", "50", { views: "9" })}\n`))).toContainEqual([2, expect.stringContaining("50 accounts")]);
	});
});

describe("days", () => {
	const days = (...written: string[]) =>
		read(`${head}\n${written.map((time, at) => row(String(at), "5", { time: `"${time}"` })).join("\n")}\n`).posts.map(
			({ published }) => published,
		);
	it("are read as their column is written", () => {
		expect(days("03/04/2025 08:10", "14/03/2025 09:00").map((one) => one?.day)).toEqual(["2025-04-03", "2025-03-14"]);
		expect(days("03/04/2025 08:10", "03/14/2025 09:00").map((one) => one?.day)).toEqual(["2025-03-04", "2025-03-14"]);
		expect(days("03/04/2025 08:04", "02/05/2025 08:05", "11/01/2025 07:01").map((one) => [one?.day, one?.time])).toEqual([
			["2025-04-03", "08"],
			["2025-05-02", "08"],
			["2025-01-11", "07"],
		]);
	});

	it.each([
		["Mar 15, 2025", "2025-03-15"],
		["15 mars 2025", "2025-03-15"],
		["15. März 2025", "2025-03-15"],
		["15 de marzo de 2025", "2025-03-15"],
		["15.03.2025 14:05", "2025-03-15"],
		["2025年3月15日", "2025-03-15"],
		["2025 оны 3-р сарын 15", "2025-03-15"],
		["2025-03-15T00:00:00", "2025-03-15"],
	])("“%s” is %s", (written, day) => {
		expect(days(written)[0]?.day).toBe(day);
	});
});

describe("a page's reach", () => {
	const utf16 = (text: string) => Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`, "utf16le");

	it("is read from tables one below the other, and only what has accounts once", () => {
		const reading = read(
			utf16(
				'sep=,\n"Facebook reach"\n"Date","Primary"\n"2025-01-01T00:00:00","900"\n"2025-01-02T00:00:00","800"\n\n"Instagram reach"\n"Date","Primary"\n"2025-01-01T00:00:00","70"\n\n"Link clicks"\n"Date","Primary"\n"2025-01-01T00:00:00","9"\n',
			),
			"Reach.csv",
		);
		expect(reading.windows.map(({ platform, day, days, unique }) => [platform, day, days, unique])).toEqual([
			["facebook", "2025-01-01", 1, 900],
			["facebook", "2025-01-02", 1, 800],
			["instagram", "2025-01-01", 1, 70],
		]);
		expect(said(reading).map(([, sentence]) => sentence)).toContainEqual(expect.stringContaining("“Link clicks”"));
	});

	it.each([
		["reach-28-days.csv", "Date,Reach\n2025-01-28,900\n2025-01-29,905\n", 28],
		["reach.csv", "Date,Reach\n2025-01-06,900\n2025-01-13,905\n", 7],
		["page_reach_week_2025.csv", "Date,Reach\n2025-01-06,900\n", 7],
		["reach.csv", "Date,28 Days Total Reach\n2025-01-28,900\n", 28],
		["reach.csv", "End time,Period,Value\n2025-01-28,days_28,900\n", 28],
		["räckvidd.csv", '"Räckvidd på Facebook"\nDatum;Primär\n2025-01-06;900\n2025-01-13;905\n', 7],
	])("in %s has windows as long as it says: %s", (file, text, days) => {
		expect(read(text, file).windows.map((one) => one.days)).toContain(days);
	});

	it("of before 2021 has a line that explains its headings, years of two digits, and windows that end on their day", () => {
		const headings = "Date,Lifetime Total Likes,Daily Total Reach,28 Days Total Reach\n,Lifetime: people,Daily: people,28 Days: people";
		const { windows, skipped } = read(`${headings}\n3/14/19,100,500,6000\n3/15/19,100,510,6010\n`);
		expect(windows.map(({ day, days, unique, names }) => [day, days, unique, names])).toEqual([
			["2019-03-14", 1, 500, "last"],
			["2019-03-15", 1, 510, "last"],
			["2019-03-14", 28, 6000, "last"],
			["2019-03-15", 28, 6010, "last"],
		]);
		expect(skipped).toMatchObject([{ line: 2 }]);
	});

	it("of a part only, such as the organic, is none of the page", () => {
		expect(refusal('"Organic reach"\nDate,Primary\n2025-01-01,5\n')).toEqual(["reach.nothing-within", expect.anything()]);
	});
});

describe("campaigns", () => {
	it("are read with their sum over all, and those without a reach are skipped", () => {
		const headings = "Kampagnenname,Auslieferung,Berichtsbeginn,Berichtsende,Reichweite,Impressionen";
		const reading = read(
			`${headings}\n,,2020-01-01,2020-04-27,1500,9000\nA,,2020-01-01,2020-04-27,1200,7000\nB,,2020-01-01,2020-04-27,—,0\n`,
		);
		expect(reading.totals.map(({ name, unique, from }) => [name, unique, from])).toEqual([
			[null, 1_500, "2020-01-01"],
			["A", 1_200, "2020-01-01"],
		]);
		expect(reading.skipped).toMatchObject([{ line: 4 }]);
	});
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../shared/problem.ts";
import { type LinkOptions, linkFiles, sayLinks } from "./command-line.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "tegsh-link-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const map = "given=нэр,family=овог,birth_date=төрсөн,sex=хүйс,phone=утас,place=дүүрэг";
const headings = "дугаар,овог,нэр,төрсөн,хүйс,утас,дүүрэг";
const register = `${headings}
1,Доржийн,Бат-Эрдэнэ,1984-03-12,эр,99112233,Баянзүрх
2,Ганболдын,Сарантуяа,1990.07.01,эм,88123456,Чингэлтэй
3,Dorj,Baterdene,12.03.1984,m,99112233,Баянзүрх
4,Ганболд,Сарантуяа,1990 оны 7 сарын 1,эмэгтэй,,Чингэлтэй
5,Лхагвын,Тэмүүжин,2001-11-30,эр,,Сонгинохайрхан
`;

describe("npx tegsh link", () => {
	it("gathers the records of one person, however they were written", async () => {
		const report = await link([file("one.csv", register)], { out: path("clusters.csv") });
		expect(table("clusters.csv")).toEqual([
			["id", "cluster", "weakest_link"],
			["1", "1", expect.stringMatching(/^0\.9\d+$|^1\.0+$/)],
			["2", "2", expect.any(String)],
			["3", "1", expect.any(String)],
			["4", "2", expect.any(String)],
			["5", "3", ""],
		]);
		expect(report).toMatchObject({ records: 5, clusters: 3, pairs: 2, largest: 2, people: { best: 3 }, badRows: { count: 0 }, caps: [] });
		expect(report.model.version).toBe("mongolia-1");
		expect(sayLinks(report, "en")).toContain("Records: 5; clusters: 3; linked pairs: 2.");
		expect(sayLinks(report, "mn")).toContain("5 бүртгэл, 3 бүлэг, 2 холбоос.");
	});

	it("links two files to each other and never within one", async () => {
		const second = `${headings}\n1,Dorj,Baterdene,12.03.1984,m,99112233,Баянзүрх\n9,Б,Сарангоо,1999,эм,,Чингэлтэй\n`;
		const files = [file("one.csv", register), file("two.csv", second)];
		const report = await link(files, { oneToOne: true, out: path("both.csv") });
		expect(report).toMatchObject({ files: [{ records: 5 }, { records: 2 }], records: 7, pairs: 1, clusters: 6, largest: 2 });
		const lines = table("both.csv");
		expect(lines[0]).toEqual(["id", "cluster", "weakest_link", "file"]);
		expect(lines.map(([id, cluster, , number]) => `${number}:${id}=${cluster}`)).toEqual(
			expect.arrayContaining(["1:2=2", "1:4=4", "2:9=6"]),
		);
		const partner = lines.find(([id, , , number]) => id === "1" && number === "2")?.[1];
		expect(["1", "3"]).toContain(partner);
	});

	it("writes what each field says: with the prior they make the bits", async () => {
		await link([file("one.csv", register)], { pairs: path("pairs.csv") });
		const [names, ...lines] = table("pairs.csv");
		expect(names).toEqual([
			"id_1",
			"id_2",
			"probability",
			"bits",
			"joined",
			"guard",
			"prior",
			"given",
			"family",
			"birth_date",
			"sex",
			"phone",
			"place",
			"same_family",
		]);
		expect(
			lines
				.slice(0, 2)
				.map(([one, other, , , joined]) => `${one} ${other} ${joined}`)
				.sort(),
		).toEqual(["1 3 yes", "2 4 yes"]);
		for (const line of lines) {
			const parts = line.slice(6).map(Number);
			expect(parts.reduce((sum, bits) => sum + bits, 0)).toBeCloseTo(Number(line[3]), 1);
		}
	});

	it.each([
		["semicolons and a byte order mark", (text: string) => Buffer.from(`\uFEFF${text.replaceAll(",", ";")}`)],
		["Excel's Unicode text", (text: string) => Buffer.from(`\uFEFF${text.replaceAll(",", "\t")}`, "utf16le")],
		["spaces around cells and lines of Windows", (text: string) => Buffer.from(text.replaceAll(",", " , ").replaceAll("\n", "\r\n"))],
	])("reads %s", async (_, encode) => {
		expect(await link([file("encoded.csv", encode(register))])).toMatchObject({ records: 5, clusters: 3, badRows: { count: 0 } });
	});

	it("reads the code page of a Mongolian Windows, where є and ї stand for ө and ү", async () => {
		const bytes = Buffer.from([...register.replaceAll("ү", "ї").replaceAll("ө", "є")].map(inCodePage));
		expect(await link([file("windows.csv", bytes)])).toMatchObject({ records: 5, clusters: 3 });
	});

	it("names rows that are none and cells it cannot read, and goes on", async () => {
		const said: string[] = [];
		const broken = `${register}6,only three,cells\n,Б,Болд,1990-01-02,эр,,\n7,Б,Болд,хавар,э,,\n8,Ц,Цэцэг,1991-02-03,эм,,,extra\n`;
		const report = await link([file("broken.csv", broken)], { say: (line) => said.push(line) });
		expect(report).toMatchObject({ records: 6, badRows: { count: 3 }, unread: { count: 2 } });
		const name = path("broken.csv");
		expect(report.badRows.rows.map(({ text }) => text)).toEqual([
			`${name}:7: 3 cells where there should be 7; the row was left out`,
			`${name}:8: the id is empty; the row was left out`,
			`${name}:10: 8 cells where there should be 7; the row was left out`,
		]);
		for (const { text } of report.badRows.rows) expect(said).toContain(text);
		expect(report.unread.cells[0]).toBe(`${name}:9: the birth date “хавар” was not understood and counts as not known`);
	});

	it("takes a quotation mark that is never closed for a letter", async () => {
		expect(await link([file("quote.csv", `${register}6,"Б,Болд,1990-01-02,эр,,\n`)])).toMatchObject({ records: 6, badRows: { count: 0 } });
	});

	it.each([
		["no file", [], {}, "Name one file or two", "Нэг эсвэл хоёр файл"],
		["three files", ["one.csv", "one.csv", "one.csv"], {}, "Name one file or two", "Нэг эсвэл хоёр файл"],
		["a file that is not there", ["none.csv"], {}, "none.csv”", "none.csv” файл олдсонгүй"],
		["a file that is no text", ["picture.csv"], {}, "not a table in text form", "хүснэгт биш"],
		["an empty file", ["empty.csv"], {}, "empty.csv: the file is empty", "файл хоосон"],
		["headings alone", ["headings.csv"], {}, "there is no row to read", "уншигдах мөр алга"],
		["no id", ["one.csv"], { id: undefined }, "--id: write which column", "--id: мөр бүрийн"],
		[
			"an id column that is not there",
			["one.csv"],
			{ id: "rec_id" },
			"one.csv: there is no column “rec_id”. Its columns: дугаар, овог",
			"“rec_id” гэсэн багана алга",
		],
		["no map", ["one.csv"], { map: undefined }, "--map: write what the columns hold", "--map: багана бүр"],
		["a map without a role", ["one.csv"], { map: ["нэр"] }, "“нэр” is not of the form role=column", "“нэр” нь үүрэг=багана"],
		["a role that is none", ["one.csv"], { map: ["name=нэр"] }, "there is no role “name”. Roles: given, family", "“name” гэсэн үүрэг алга"],
		["a column that is not there", ["one.csv"], { map: ["given=name"] }, "there is no column “name”", "“name” гэсэн багана алга"],
		["an id that stands twice", ["twice.csv"], {}, "twice.csv:7: the id “1” is also on line 2", "“1” дугаар 2-р мөрөнд"],
		[
			"one-to-one of one file",
			["one.csv"],
			{ oneToOne: true },
			"--one-to-one: use this only to link two files",
			"--one-to-one: давхардалгүй",
		],
		["a folder that is not there", ["one.csv"], { out: "nowhere/out.csv" }, "there is no such folder", "ийм хавтас алга"],
	])("refuses %s, in the person's language", async (_, names, options, en, mn) => {
		file("one.csv", register);
		file("empty.csv", "");
		file("headings.csv", `${headings}\n`);
		file("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 10]));
		file("twice.csv", `${register}1,Б,Болд,1990-01-02,эр,,\n`);
		const refused = await link(names.map(path), options).catch((error: Problem) => error);
		expect(refused).toMatchObject({ name: "Problem", status: 422 });
		expect((refused as Problem).in("en")).toContain(en);
		expect((refused as Problem).in("mn")).toContain(mn);
	});
});

function link(files: readonly string[], options: Partial<LinkOptions> = {}) {
	return linkFiles(files, {
		...{ id: "дугаар", map: [map], oneToOne: false, out: undefined, pairs: undefined, today: "2020-04-27", language: "en", say: () => {} },
		...options,
	});
}

function path(name: string): string {
	return join(folder, name);
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(path(name), content);
	return path(name);
}

function table(name: string): string[][] {
	return readFileSync(path(name), "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => line.split(","));
}

/** Windows-1251, as far as the register needs it. */
function inCodePage(letter: string): number {
	const code = letter.codePointAt(0) as number;
	if (code < 128) return code;
	if (letter === "є") return 0xba;
	if (letter === "ї") return 0xbf;
	if (letter === "ё") return 0xb8;
	return code - 0x410 + 0xc0;
}

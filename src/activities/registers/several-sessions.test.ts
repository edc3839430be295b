import { describe, expect, it } from "vitest";
import writeSpreadsheet from "write-excel-file/node";
import { readRegister } from "./reading.ts";
import type { RegisterReading } from "./schema.ts";

// One file, several sessions: days that are marked on one list, lists on several sheets, below each other or side by side.

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };
const read = (text: string, file = "register.csv") => readRegister(Buffer.from(text), file, clock);
const readSheets = async (sheets: Readonly<Record<string, string>>, file = "register.xlsx") => {
	const data = Object.entries(sheets).map(([sheet, text]) => ({ sheet, data: text.split("\n").map((line) => line.split(",")) }));
	return readRegister(await writeSpreadsheet(data).toBuffer(), file, clock);
};
const sessions = ({ parts }: RegisterReading) =>
	parts.map(({ date, rows }) => [date, rows.map(({ name }) => [name.family, name.given].filter(Boolean).join(" "))]);
const said = ({ understood, parts }: RegisterReading) =>
	[...understood, ...parts.flatMap((part) => part.understood)].map((remark) => remark("en")).join(" ");
const people = "Бат,Сараа\nДорж,Туяа\nПүрэв,Нара";

describe("a column of marks for each day", () => {
	it.each([
		["2019-05-13,2019-05-14", "Сургалт"],
		["05.13.2019,05.14.2019", "Сургалт"],
		["Day 1 (13/05/2019),Day 2 (14/05/2019)", "Сургалт"],
		["13,14", "Сургалт 2019-05-13"],
		["Day 1,Day 2", "Сургалт 2019-05-13"],
		["1-р өдөр,2-р өдөр", "Сургалт 2019.05.13"],
		["1,2", "Сургалт 2019-05-13"],
		["05.13,05.14", "Сургалт 2019 он"],
		["5 сарын 13,5-р сарын 14", "Сургалт (2019)"],
		["Даваа 13/05/2019,Мягмар 14/05/2019", "Сургалт"],
	])("%s is a session each, of those who are marked there", async (days, title) => {
		const reading = await read(`${title}\n\nОвог,Нэр,${days}\nБат,Сараа,+,+\nДорж,Туяа,+,тасалсан\nПүрэв,Нара,,магадгүй\n`);
		expect(sessions(reading)).toEqual([
			["2019-05-13", ["Бат Сараа", "Дорж Туяа"]],
			["2019-05-14", ["Бат Сараа"]],
		]);
		expect(
			reading.parts.map(({ list, skipped, rejected }) => [list, skipped.map(({ row }) => row), rejected.map(({ row }) => row)]),
		).toEqual([
			[1, [6], []],
			[1, [5], [6]],
		]);
	});

	it("in which no mark can be read holds everybody back, and marks below no day are pointed out", async () => {
		const hours = await read("Сургалт 2019\nОвог,Нэр,2019-05-13,2019-05-14\nБат,Сараа,6,6\nДорж,Туяа,6,0\n");
		expect(sessions(hours)).toEqual([
			["2019-05-13", []],
			["2019-05-14", []],
		]);
		expect(hours.parts.map(({ rejected }) => rejected.length)).toEqual([2, 1]);
		const halves = await read("2019-05-13\nОвог,Нэр,AM,PM\nБат,Сараа,x,x\nДорж,Туяа,x,\n");
		expect(said(halves)).toContain("The column “PM” looks like marks of who came");
		const yearless = await read("Сургалт\nОвог,Нэр,05.13,05.14\nБат,Сараа,+,+\nДорж,Туяа,+,-\n");
		expect(yearless.parts.map(({ name, date }) => [name, date])).toEqual([
			["05.13", null],
			["05.14", null],
		]);
		const byRow = await read("Огноо,Овог,Нэр\n2019-05-13,Бат,Сараа\n2019-05-14,Дорж,Туяа\n");
		expect(byRow.parts.map(({ date }) => date)).toEqual(["2019-05-13", "2019-05-14"]);
	});

	it("on which nobody came is a day as well, and one that nobody can date is asked for", async () => {
		const reading = await read("Овог,Нэр,Day 1,Day 2,Day 3\nБат,Сараа,P,A,P\nДорж,Туяа,P,A,A\n", "register.csv");
		expect(sessions(reading)).toEqual([
			[null, ["Бат Сараа", "Дорж Туяа"]],
			[null, []],
			[null, ["Бат Сараа"]],
		]);
		expect(said(reading)).toContain("The heading “Day 2” does not say which day it was.");
	});

	it("of the turn of a month and of a year goes on in the next one", async () => {
		const reading = await read("Сургалт 2018-12-30\n\nОвог,Нэр,30,31,1\nБат,Сараа,+,+,+\n");
		expect(reading.parts.map(({ date }) => date)).toEqual(["2018-12-30", "2018-12-31", "2019-01-01"]);
		expect(said(reading)).toContain("“1” is taken to be 2019-01-01, reckoned from 2018-12-30.");
	});
});

describe("a column that says the day of each line", () => {
	it("parts the lines by it, and holds back those without one", async () => {
		const reading = await read(
			"training_date,surname,name\n2019-05-14,Bat,Saraa\n2019-05-13,Dorj,Tuya\n,Purev,Nara\n2019-05-13,Bat,Saraa\n",
		);
		expect(sessions(reading)).toEqual([
			["2019-05-13", ["Dorj Tuya", "Bat Saraa"]],
			["2019-05-14", ["Bat Saraa"]],
		]);
		expect(reading.parts[0]?.rejected.map(({ row, reason }) => [row, reason("en")])).toEqual([[4, expect.stringContaining("Held back")]]);
	});
});

describe("lists on one sheet", () => {
	it("below each other are sessions of their own days, each with its own headings", async () => {
		const reading = await read(
			"Сургалт 2019-05-14\n\n№,Овог,Нэр,Утас\n1,Бат,Сараа,99112233\nНийт,1,,\n\nСургалт 2019-05-15\n\n№,Нэр,Овог,Утас\n1,Туяа,Пүрэв,95112255\n",
		);
		expect(sessions(reading)).toEqual([
			["2019-05-14", ["Бат Сараа"]],
			["2019-05-15", ["Пүрэв Туяа"]],
		]);
		expect(reading.parts.map(({ list, name, headerRow }) => [list, name, headerRow])).toEqual([
			[1, "A3", 3],
			[2, "A9", 9],
		]);
		expect(reading.parts.map(({ skipped, rejected }) => [skipped.map(({ row }) => row), rejected])).toEqual([
			[[5], []],
			[[], []],
		]);
	});

	it("under the same headings are so where a day stands between them, and pages of one list where none does", async () => {
		const days = await read(
			"Сургалт 2019-05-14\n№,Овог,Нэр\n1,Бат,Сараа\n\nСургалт 2019-05-15\n№,Овог,Нэр\n1,Пүрэв,Туяа\n\n2019-05-16\n№,Овог,Нэр\n1,Пүрэв,Туяа\n",
		);
		expect(sessions(days)).toEqual([
			["2019-05-14", ["Бат Сараа"]],
			["2019-05-15", ["Пүрэв Туяа"]],
			["2019-05-16", ["Пүрэв Туяа"]],
		]);
		const pages = await read("Сургалт 2019-05-14\n№,Овог,Нэр\n1,Бат,Сараа\n№,Овог,Нэр\n2,Пүрэв,Туяа\n");
		expect(sessions(pages)).toEqual([["2019-05-14", ["Бат Сараа", "Пүрэв Туяа"]]]);
	});

	it("are not begun by somebody whose role or school reads like a heading", async () => {
		const reading = await read(
			"Training 2019-05-14\nSurname,Given name,Sex,School,Position\nBat,Saraa,female,School,Teacher\nDorj,Bold,male,School,Teacher\n,Tuya,,School,Teacher\n",
		);
		expect(sessions(reading)).toEqual([["2019-05-14", ["Bat Saraa", "Dorj Bold", "Tuya"]]]);
	});

	it("under headings with nobody below them are said to be so", async () => {
		const reading = await read("Сургалт 2019-05-14\n№,Овог,Нэр\n1,Бат,Сараа\n\nСургалт 2019-05-15\n№,Нэр,Овог\n");
		expect([sessions(reading), said(reading).includes("Headings in row 6 with nobody below them.")]).toEqual([
			[["2019-05-14", ["Бат Сараа"]]],
			true,
		]);
	});

	it("side by side are of the day above them, unless each has its own", async () => {
		const one = await read("Сургалт 2019-05-14\n\n№,Овог,Нэр,,№,Овог,Нэр\n1,Бат,Сараа,,3,Пүрэв,Туяа\n2,Дорж,Нара,,,,\n");
		expect(sessions(one)).toEqual([
			["2019-05-14", ["Бат Сараа", "Дорж Нара"]],
			["2019-05-14", ["Пүрэв Туяа"]],
		]);
		const two = await read("2019-05-14,,,,2019-05-15\nОвог,Нэр,,,Овог,Нэр\nБат,Сараа,,,Пүрэв,Туяа\n");
		expect(sessions(two)).toEqual([
			["2019-05-14", ["Бат Сараа"]],
			["2019-05-15", ["Пүрэв Туяа"]],
		]);
	});
});

describe("sheets of a workbook", () => {
	it("are a session each, by the day in them or in their name", async () => {
		const reading = await readSheets(
			{ "05.13": `Сургалт 2019-05-13\nОвог,Нэр\n${people}`, "05.14": "Овог,Нэр\nБат,Сараа", Тайлбар: "Энэ файл" },
			"2019.xlsx",
		);
		expect(sessions(reading)).toEqual([
			["2019-05-13", ["Бат Сараа", "Дорж Туяа", "Пүрэв Нара"]],
			["2019-05-14", ["Бат Сараа"]],
		]);
		expect(reading.parts.map(({ name, title }) => [name, title])).toEqual([
			["05.13", "Сургалт"],
			["05.14", "Сургалт"],
		]);
		expect(said(reading)).toContain("Not read, because they are no registers: Тайлбар.");
	});

	it("that were copied and not filled in anew are not counted twice, and an empty one is said to be so", async () => {
		const list = `Сургалт 2019-05-13\nОвог,Нэр\n${people}`;
		const reading = await readSheets({ "1": list, "1 (2)": list, "3": "Сургалт\nОвог,Нэр" });
		expect(sessions(reading)).toEqual([["2019-05-13", ["Бат Сараа", "Дорж Туяа", "Пүрэв Нара"]]]);
		expect(said(reading)).toContain("“1 (2)” repeats “1” line by line");
		expect(said(reading)).toContain("Sheets with headings and nobody below them: 3.");
	});

	it("whose name says another day than is written in them are pointed out", async () => {
		const reading = await readSheets({ "2019-05-13": `2019-05-13\nОвог,Нэр\n${people}`, "2019-05-14": "2019-05-13\nОвог,Нэр\nБат,Сараа" });
		expect(said(reading)).toContain("The sheet is called “2019-05-14”, but “2019-05-13” is written in it. Check the day.");
	});
});

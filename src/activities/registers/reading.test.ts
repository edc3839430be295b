import { describe, expect, it } from "vitest";
import writeSpreadsheet from "write-excel-file/node";
import { type OneSession, readOneSession } from "../../../test/support/registers.ts";
import { Problem } from "../../shared/problem.ts";
import type { Remark } from "./schema.ts";

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };
const read = (text: string | Uint8Array, file = "register.csv") =>
	readOneSession(typeof text === "string" ? Buffer.from(text) : text, file, clock);
const names = (reading: OneSession) => reading.rows.map(({ name }) => [name.family, name.given].filter(Boolean).join(" "));
const english = (remarks: readonly Remark[]) => remarks.map((remark) => remark("en"));
const reasons = (passed: OneSession["skipped"]) => passed.map(({ row, reason }) => [row, reason("en")]);
const refusal = (bytes: Uint8Array | string, file?: string) =>
	read(bytes, file).then(
		() => null,
		(error) => (error instanceof Problem ? error.code : error),
	);

describe("a register in a text file", () => {
	const plain = "№,Овог,Нэр,Хүйс\n1,Батын,Болд,эр\n2,Доржийн,Сараа,эм\n";

	it.each([
		["UTF-8", Buffer.from(plain)],
		["UTF-8 with a byte order mark", Buffer.from(`\ufeff${plain}`)],
		["UTF-16, little end first", Buffer.from(`\ufeff${plain}`, "utf16le")],
		["UTF-16, big end first", Buffer.from(`\ufeff${plain}`, "utf16le").swap16()],
		["Windows line ends", Buffer.from(plain.replaceAll("\n", "\r\n"))],
		["semicolons", Buffer.from(plain.replaceAll(",", ";"))],
		["tabs", Buffer.from(plain.replaceAll(",", "\t"))],
		["Excel's own note on the separator", Buffer.from(`sep=;\n${plain.replaceAll(",", ";")}`)],
	])("is read in %s", async (_, bytes) => {
		const reading = await read(bytes);
		expect(names(reading)).toEqual(["Батын Болд", "Доржийн Сараа"]);
		expect(reading.title).toBeNull();
	});

	it("is read in the code page of a Mongolian Windows, where ө and ү are є and ї", async () => {
		const letters = [..."№;Эцэг/эхийн нэр;Єєрийн нэр\n1;Батын;Тємєр\n"];
		const bytes = Uint8Array.from(letters, (letter) => codePage1251(letter));
		const reading = await read(bytes);
		expect(names(reading)).toEqual(["Батын Тємєр"]);
		expect(english(reading.understood)[0]).toContain("Windows-1251");
	});

	it("keeps commas, line breaks and quotation marks inside cells", async () => {
		const reading = await read(
			'Нэр,Хүйс,Сургууль\n"Батын Болд",эр,"12-р сургууль,\nХовд"\nСараа,эм,"Ирээдүй" цогцолбор\nТуяа,эм,"цагаан\n',
		);
		expect(reading.rows.map(({ workplace }) => workplace)).toContain('"Ирээдүй" цогцолбор');
		expect(names(reading).slice(-1)).toEqual(["Туяа"]);
	});

	it("says how it was understood, and keeps columns it does not know", async () => {
		const reading = await read("Сэдэв:;Тэгш хамруулах\nОгноо:;2019 оны 3-р сарын 5\n\nНэр;Хүйс;Албан тушаал\nБолд;эр;багш\n");
		expect(reading).toMatchObject({ title: "Тэгш хамруулах", date: "2019-03-05", headerRow: 4 });
		expect(reading.columns).toEqual([
			{ letter: "A", heading: "Нэр", role: "full-name" },
			{ letter: "B", heading: "Хүйс", role: "sex" },
			{ letter: "C", heading: "Албан тушаал", role: null },
		]);
		expect(reading.rows[0]?.written).toEqual({ Нэр: "Болд", Хүйс: "эр", "Албан тушаал": "багш" });
		expect(english(reading.understood)).toEqual([
			"A text file in UTF-8, its columns separated by semicolons.",
			"The headings are in row 4.",
			"The date of the session is “2019 оны 3-р сарын 5”, written above the table.",
		]);
	});

	it.each([
		["2019-01-01", "2019-01-01"],
		["2019.01.01", "2019-01-01"],
		["2019 оны 1 сарын 1", "2019-01-01"],
		["Held on 12 March 2019 in Khovd", "2019-03-12"],
		["March 12th, 2019", "2019-03-12"],
		["1/2/2019", "2019-02-01"],
		["", null],
	])("finds the day of the session in “%s”", async (title, date) => {
		const reading = await read(`"Сургалтын бүртгэл ${title}"\nНэр,Хүйс\nБолд,эр\n`);
		expect(reading).toMatchObject({ title: expect.stringMatching(/^(Сургалтын бүртгэл)/), date });
	});

	it("finds the day of the session in the name of the file", async () => {
		expect(await read("Нэр,Хүйс\nБолд,эр\n", "irts_20190315.csv")).toMatchObject({ date: "2019-03-15" });
		expect(await read("Нэр,Хүйс\nБолд,эр\n", "irts 15_03_2019.csv")).toMatchObject({ date: "2019-03-15" });
	});
});

describe("lines that are no attendance", () => {
	it("are skipped with the reason when they never were meant as one, and rejected when they were", async () => {
		const reading = await read(
			[
				"№,Овог,Нэр,Хүйс,Регистр",
				"1,Батын,Болд,эр,",
				",,,,",
				"2,,,,",
				"3,,,эм,УБ88120822",
				"№,Овог,Нэр,Хүйс,Регистр",
				"4,Нийт,Сараа,эм,",
				"5,Тотал,Туяа,,",
				"Нийт,2,,,",
				",Нийт дүн: 3,,,",
				"Үүнээс эмэгтэй,2,,,",
				",Total participants,5,,",
				"Багш: Д.Оюун,,,,",
				",Гарын үсэг: ...........,,,",
				"6,12345,,,",
				'"Хөтлөгч, сургагч: Д.Оюун",,,,',
				'"Сургагч багш, хөтлөгч: Д.Оюун",,,,',
			].join("\n"),
		);
		expect(names(reading)).toEqual(["Батын Болд", "Нийт Сараа", "Тотал Туяа"]);
		expect(reasons(reading.skipped)).toEqual([
			[3, "A blank row."],
			[4, "A blank row."],
			[6, "The headings once more."],
			[9, "A row of totals."],
			[10, "A row of totals."],
			[11, "A row of totals."],
			[12, "A row of totals."],
			[13, "A line for signatures or notes."],
			[14, "A line for signatures or notes."],
			[16, "A line for signatures or notes."],
			[17, "A line for signatures or notes."],
		]);
		expect(reasons(reading.rejected)).toEqual([
			[5, "There is no name."],
			[15, "The entry in the column of names is not a person’s name."],
		]);
	});
});

describe("odd rows", () => {
	it("count all the same, with a remark", async () => {
		const reading = await read(
			[
				"Нэр,Овог,Хүйс,Төрсөн огноо,Регистр",
				"Болд,Батын,эр,31/02/1984,",
				"Сараа,Доржийн,?1,2030-01-01,12345",
				"Туяа,Дамбын,эр,1988-12-09,УБ88120822",
				",Оюун,эм,,байхгүй",
				"Болд2,Бат,эр,1988-12-08,УБ88120822",
			].join("\n"),
		);
		expect(reading.rows.map(({ remarks }) => english(remarks))).toEqual([
			["There is no such day as “31/02/1984”."],
			[
				"“12345” does not have the form of a registration number and is kept as written.",
				"The birth date “2030-01-01” lies in the future.",
				"The sex cannot be known from “?1”.",
			],
			[
				"The birth date “1988-12-09” disagrees with the registration number УБ88120822.",
				"The sex “эр” disagrees with the registration number УБ88120822.",
			],
			["Only one name is written: “Оюун”."],
			[
				"The name “Бат Болд2” has digits in it.",
				"The sex “эр” disagrees with the registration number УБ88120822.",
				"Row 4 has the same registration number.",
			],
		]);
		expect(reading.rows[3]).toMatchObject({ registerNumber: null, name: { family: null, given: "Оюун" } });
	});

	it("do not guess the sex from Э unless the register numbers of the file prove what it means", async () => {
		const unproven = await read("Нэр,Хүйс,Регистр\nБатын Болд,Э,\nДоржийн Сараа,Э,\n");
		expect(unproven.rows.map(({ sex }) => sex)).toEqual([null, null]);
		const proven = await read("Нэр,Хүйс,Регистр\nБатын Болд,Э,УБ88120822\nДоржийн Сараа,Э,\n");
		expect(proven.rows.map(({ sex }) => sex)).toEqual(["female", "female"]);
		const contradicted = await read("Нэр,Хүйс,Регистр\nБатын Болд,Э,УБ88120822\nДоржийн Сараа,Э,УБ88120832\n");
		expect(contradicted.rows.map(({ sex }) => sex)).toEqual([null, null]);
	});

	it("are read by the order of day and month that the whole file shows", async () => {
		const dates = async (...written: string[]) => {
			const reading = await read(["Нэр,Төрсөн огноо", ...written.map((date, index) => `Хүн${"а".repeat(index)},${date}`)].join("\n"));
			return [reading.rows.map(({ birthDate }) => birthDate?.date ?? null), english(reading.understood).at(-1)];
		};
		expect(await dates("07/01/1989", "21/04/1983")).toEqual([
			["1989-01-07", "1983-04-21"],
			"Dates have the day before the month: “21/04/1983” can only be read that way.",
		]);
		expect(await dates("07/01/1989", "04/21/1983")).toEqual([
			["1989-07-01", "1983-04-21"],
			"Dates have the month before the day: “04/21/1983” can only be read that way.",
		]);
		expect((await dates("07/01/1989"))[1]).toBe("Dates are taken to have the day before the month: none in the file shows which it is.");
	});
});

describe("a register in a spreadsheet", () => {
	const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }) as const;

	it("is read from the first sheet with headings, with real dates and numbers", async () => {
		const file = await writeSpreadsheet([
			{ sheet: "Тайлбар", data: [["Энэ хуудсанд хүснэгт алга"]] },
			{
				sheet: "Ирц",
				data: [
					["Сургалтын бүртгэл", null, null, day("2019-03-05")],
					[null],
					["No", "Full name", "Sex", "Date of birth", "Phone"],
					[1, "Батын Болд", "M", day("1984-03-12"), 91656435],
					[null, null, null, null, null],
					[2, "Доржийн Сараа", "F", 30753, null],
					["Total", 2, null, null, null],
				],
			},
			{ sheet: "Хуучин", data: [["Нэр"], ["Туяа"]] },
		]).toBuffer();
		const reading = await read(file, "ирц.xlsx");
		expect(reading).toMatchObject({ sheet: "Ирц", headerRow: 3, title: "Сургалтын бүртгэл", date: "2019-03-05" });
		expect(english(reading.understood)[0]).toBe("Read from the sheet “Ирц”, the first with a row of headings. Not read: Тайлбар, Хуучин.");
		expect(reading.rows.map(({ row, name, birthDate, phone }) => [row, name.given, birthDate?.date, phone])).toEqual([
			[4, "Болд", "1984-03-12", "91656435"],
			[6, "Сараа", "1984-03-12", null],
		]);
		expect(reading.skipped.map(({ row }) => row)).toEqual([5, 7]);
	});
});

describe("a file that is no register", () => {
	it.each([
		["nothing", "", "activities.file-empty"],
		["blanks", " \n\n", "activities.file-empty"],
		["no headings", "Болд,эр\nСараа,эм\n", "activities.header-missing"],
		["headings without names", "№,Хүйс,Утас\n1,эр,99112233\n", "activities.header-missing"],
		["NUL bytes", "Нэр,Хүйс\nБо\0лд,эр\n", "activities.file-not-a-table"],
		["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), "activities.file-not-a-table"],
		["the old Excel format", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "activities.file-old-excel"],
		["a broken archive", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "activities.file-damaged"],
		["too much", new Uint8Array(20 * 1024 * 1024 + 1).fill(0x20), "activities.file-too-large"],
	])("is refused in words: %s", async (_, bytes, code) => {
		expect(await refusal(bytes)).toBe(code);
	});
});

function codePage1251(letter: string): number {
	const index = Array.from({ length: 256 }, (_, byte) => byte).find(
		(byte) => new TextDecoder("windows-1251").decode(Uint8Array.of(byte)) === letter,
	);
	if (index === undefined) throw new Error(`${letter} is not in the code page`);
	return index;
}

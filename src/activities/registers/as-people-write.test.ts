import { describe, expect, it } from "vitest";
import { type OneSession, readOneSession } from "../../../test/support/registers.ts";

// Registers as people write them, each of which once gave a wrong number of people, or somebody who was nobody.

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };
const top = "Багш нарын сургалт,2019-05-14\n\n";
const read = (table: string, above = top) => readOneSession(Buffer.from(above + table), "register.csv", clock);
const people = ({ rows }: OneSession) =>
	rows.map(({ name, sex, birthDate }) => [[name.clan, name.family, name.given].filter(Boolean).join(" "), sex, birthDate?.date ?? null]);
const names = (reading: OneSession) => people(reading).map(([name]) => name);
const said = ({ understood }: OneSession) => understood.map((remark) => remark("en")).join(" ");
const passed = ({ rejected, skipped }: OneSession) =>
	[...rejected, ...skipped].map(({ row, reason }) => [row, reason("en")] as const).toSorted(([one], [other]) => one - other);

describe("a column that says who came", () => {
	it.each([
		["Attended", ["Yes", "No", "", "Yes"]],
		["Ирсэн эсэх", ["тийм", "үгүй", "-", "тийм"]],
		["Ирц", ["+", "тасалсан", "0", "✓"]],
		["Present", ["P", "A", "excused", "x"]],
	])("%s: whoever is not marked did not come", async (heading, marks) => {
		const lines = ["Бат", "Дорж", "Пүрэв", "Сүх"].map((family, at) => `${family},Нэр${"абвг"[at]},${marks[at]}`);
		const reading = await read(`Овог,Нэр,${heading}\n${lines.join("\n")}\n`);
		expect(names(reading)).toEqual(["Бат Нэра", "Сүх Нэрг"]);
		expect(passed(reading).map(([row, reason]) => [row, reason.startsWith("Did not come")])).toEqual([
			[5, true],
			[6, true],
		]);
		expect(said(reading)).toContain(`Who came is in the column “${heading}”`);
	});

	it("holds back of whom it does not say so, and takes everybody where nothing is in it", async () => {
		const unclear = await read("Овог,Нэр,Ирц\nБат,Сараа,+\nДорж,Туяа,магадгүй\n");
		expect([names(unclear), passed(unclear).map(([row]) => row)]).toEqual([["Бат Сараа"], [5]]);
		expect(unclear.rejected[0]?.reason("en")).toContain("Held back");
		const empty = await read("Овог,Нэр,Ирц\nБат,Сараа,\nДорж,Туяа,\n");
		expect([names(empty).length, said(empty).includes("is empty")]).toEqual([2, true]);
	});

	it("with a mark and no name is of somebody whom nobody wrote down", async () => {
		const reading = await read("№,Овог,Нэр,Ирц\n1,Бат,Сараа,+\n2,,,+\n3,,,\n");
		expect([names(reading), passed(reading).map(([row, reason]) => [row, reason])]).toEqual([
			["Бат Сараа"],
			[
				[5, "There is no name."],
				[6, "A blank row."],
			],
		]);
		expect(reading.title).toBe("Багш нарын сургалт");
	});

	it("headed by the one day of the session says that day as well", async () => {
		const reading = await read("Овог,Нэр,2019-05-13\nБат,Сараа,+\nДорж,Туяа,-\n", "");
		expect([names(reading), reading.date]).toEqual([["Бат Сараа"], "2019-05-13"]);
	});
});

describe("headings", () => {
	it("in two rows are read together", async () => {
		const table =
			'№,"Овог, нэр",,Төрсөн,,,Хүйс,\n,Овог,Нэр,Он,Сар,Өдөр,Эр,Эм\n1,Бат,Сараа,1985,3,14,,1\n2,Дорж,Гантулга,1979,11,2,+,\n3,Пүрэв,Туяа,1991,,,,х\n';
		expect(people(await read(table))).toEqual([
			["Бат Сараа", "female", "1985-03-14"],
			["Дорж Гантулга", "male", "1979-11-02"],
			["Пүрэв Туяа", "female", "1991-01-01"],
		]);
	});

	it("that are the same twice are the father’s name and one’s own", async () => {
		expect(names(await read("№,Name,Name,Sex\n1,Bat,Sarantuya,F\n"))).toEqual(["Bat Sarantuya"]);
	});

	it("of forms on a phone say their group first, and their own marks are no numbers of people", async () => {
		const odk = "SubmissionDate,training_date,participant-surname,participant-name,participant-sex,participant-dob,KEY\n";
		const reading = await read(`${odk}2019-05-14T01:20:01.000Z,2019-05-13,Bat,Sarantuya,f,1985-03-14,uuid:1\n`, "");
		expect([people(reading), reading.date]).toEqual([[["Bat Sarantuya", "female", "1985-03-14"]], "2019-05-13"]);
		const kobo = await read("g/surname;g/given_name;_id;_uuid\nBat;Sarantuya;412345678;u1\n", "");
		expect([kobo.rows[0]?.registerNumber, kobo.rows[0]?.remarks]).toEqual([null, []]);
	});
});

describe("lines that name nobody", () => {
	it("are schools, places, totals and tallies in the column of names", async () => {
		const reading = await read(
			"№,Овог нэр,Хүйс,Утас\n,1-р сургууль,,\n1,Бат Сараа,эм,99112233\n,Дэд дүн,1,\n,Ховд сум,,\n2,Пүрэв Туяа,эм,95112255\n,Эмэгтэй 2,,\n,Дундаж нас,34,\nА,Б,В,Г\n,Average age,34,\n",
		);
		expect(names(reading)).toEqual(["Бат Сараа", "Пүрэв Туяа"]);
	});

	it("head those who did not come, until the next heading", async () => {
		const reading = await read("No,Name,Sex\n1,Bat Sarantuya,F\n,Absent:,\n2,Sukh Erdenebat,M\n,School No. 2,\n3,Purev Tuya,F\n");
		expect(names(reading)).toEqual(["Bat Sarantuya", "Purev Tuya"]);
		expect(passed(reading).some(([row, reason]) => row === 6 && reason.includes("Absent:"))).toBe(true);
	});

	it("hold what Excel could not work out", async () => {
		const reading = await read("Овог,Нэр,Хүйс,Төрсөн огноо\nБат,Сараа,эм,#VALUE!\n#N/A,#N/A,#N/A,#N/A\n");
		expect(people(reading)).toEqual([["Бат Сараа", "female", null]]);
		expect(reading.rows[0]?.remarks.map((remark) => remark("en"))).toEqual(["Excel could not work out D4: read as empty."]);
	});
});

describe("what is no name in the column of names", () => {
	const held = [
		...["Утас нь солигдсон, дуудах", "ирээгүй", "өвчтэй", "Чөлөөтэй.", "Сарантуяагийн оронд ирсэн", "Нийт ирсэн 12 хүн байна", "12 хүн"],
		...[
			"Хянасан Б.Туяа",
			"/Б.Туяа/",
			"Гарын үсэг ____",
			"5-р сарын 14",
			"2019 оны 5 сарын 14",
			"Мягмар гараг",
			"Нэр нь тодорхойгүй",
			"Машин эвдэрсэн",
		],
		...[
			"Гэртээ харьсан.",
			"phone changed, call",
			"left early",
			"see next page",
			"Did not come",
			"as above",
			"TBC",
			"no show",
			"14 May 2019",
		],
		...["Page 1 of 2", "Checked by B. Tuya", "Дорж Болд, Бат Сараа", "(хоосон)", "12 women"],
	];
	it.each(held)("%s: is held back and shown, not counted", async (note) => {
		const whole = await read(`№,Овог нэр,Утас\n1,Бат Сараа,99112233\n2,"${note}",99112234\n3,Пүрэв Туяа,95112255\n`);
		expect([names(whole), passed(whole).map(([row]) => row)]).toEqual([["Бат Сараа", "Пүрэв Туяа"], [5]]);
		const parts = await read(`№,Овог,Нэр,Сургууль\n1,Бат,Сараа,1\n2,,"${note}",2\n3,"${note}",,3\n`);
		expect([names(parts), passed(parts).map(([row]) => row)]).toEqual([["Бат Сараа"], [5, 6]]);
	});

	const somebodies = [
		...[
			"Нэргүй",
			"Хүнбиш",
			"Энэбиш",
			"Дорж Лувсан",
			"Хасан Али",
			"Will Page",
			"Nguyen The Anh",
			"To Lan",
			"Гантулга, Д.",
			"Д.Гантулга багш",
		],
		...[
			"Бат Сараа (Нана)",
			"Нэмэх-Хүүгийн Нэмэх-Бат",
			"Доржийн Нэмэх",
			"Smith, John A.",
			"Боржигин овогтой Доржийн Гантулга",
			"Ann-Marie O’Neill",
			"Мөнхийн Энх-Амгалан",
			"Rose May",
		],
	];
	it.each(somebodies)("%s: is somebody", async (name) => {
		expect((await read(`№,Овог нэр,Утас\n1,"${name}",99112233\n2,Пүрэв Туяа,95112255\n`)).rows).toHaveLength(2);
	});

	it("is told from the name that it stands behind", async () => {
		const lines = [
			"Бат Сараа (өвчтэй)",
			"Дорж Туяа - ирээгүй",
			"Пүрэв Нара (утас солигдсон)",
			'"Сүх Болд, хоцорч ирсэн"',
			"Бат Ану /ахлах багш/",
			"N/A",
		];
		const reading = await read(`№,Овог нэр\n${lines.map((line, at) => `${at + 1},${line}`).join("\n")}\n`);
		expect([names(reading), reading.rejected.map(({ row, reason }) => [row, reason("en")])]).toEqual([
			["Пүрэв Нара", "Сүх Болд", "Бат Ану"],
			[
				[4, "A note beside the name says that they did not come."],
				[5, "A note beside the name says that they did not come."],
				[9, "There is no name."],
			],
		]);
		expect(reading.rows[0]?.remarks.map((remark) => remark("en"))).toEqual(["A note stands beside the name: “утас солигдсон”."]);
	});
});

describe("who did not come", () => {
	it("is marked as in a journal of a class: ө is ill, ч excused, and then т stayed away", async () => {
		const journal = await read("Овог,Нэр,Ирц\nБат,Сараа,V\nДорж,Туяа,Т\nПүрэв,Нара,Ө\nСүх,Болд,ч\n");
		expect([names(journal), journal.skipped.map(({ row }) => row)]).toEqual([["Бат Сараа"], [5, 6, 7]]);
		expect(names(await read("Овог,Нэр,Ирц\nБат,Сараа,Т\nДорж,Туяа,Ү\nПүрэв,Нара,т\n"))).toEqual(["Бат Сараа", "Пүрэв Нара"]);
		const unclear = await read("Овог,Нэр,Ирц\nБат,Сараа,+\nДорж,Туяа,т\n");
		expect([names(unclear), unclear.rejected.map(({ row }) => row)]).toEqual([["Бат Сараа"], [5]]);
	});

	it("is not a father's name that is half of what stands before a signature", async () => {
		expect(names(await read("Овог,Нэр,Хүйс\nГарын,Сараа,эм\n"))).toEqual(["Гарын Сараа"]);
	});

	it("is said in a column of notes, and in a column of signatures by whoever did not sign", async () => {
		const noted = await read("Овог,Нэр,Тайлбар\nБат,Сараа,\nДорж,Туяа,чөлөөтэй\nПүрэв,Нара,багшаар ажилладаг\n");
		expect([names(noted), passed(noted)]).toEqual([
			["Бат Сараа", "Пүрэв Нара"],
			[[5, "“чөлөөтэй” in the column “Тайлбар” says that they did not come. Held back."]],
		]);
		const signed = await read("Овог,Нэр,Гарын үсэг\nБат,Сараа,Бат\nДорж,Туяа,\n");
		expect([names(signed).length, said(signed).includes("1 line is empty")]).toEqual([2, true]);
	});
});

describe("a list over two pages", () => {
	it("is one session, though its headings of two rows are printed again", async () => {
		const heads = "No,Participant,,Gender\n,Surname,Given name,\n";
		const reading = await read(`${heads}1,Bat,Sarantuya,F\nPage 1 of 2,,,\n${heads}2,Purev,Oyunchimeg,F\n`);
		expect([names(reading), passed(reading).map(([row]) => row)]).toEqual([
			["Bat Sarantuya", "Purev Oyunchimeg"],
			[6, 7, 8],
		]);
	});
});

describe("a number that is none", () => {
	it.each([
		["9.91E+07", "kept only the first digits"],
		["9,91E+07", "kept only the first digits"],
		["00000000", "no real number"],
		["99999999", "no real number"],
		["утасгүй 1", "no real number"],
		["12345678", "no real number"],
		["99112233", ""],
		["байхгүй", ""],
		["-", ""],
	])("%s as a telephone", async (phone, said) => {
		const [row] = (await read(`Овог,Нэр,Утас\nБат,Сараа,"${phone}"\n`)).rows;
		expect(row?.remarks.map((remark) => remark("en")).join()).toContain(said);
		expect(row?.remarks).toHaveLength(said === "" ? 0 : 1);
	});

	it("is pointed out in the column of register numbers as well", async () => {
		const { rows } = await read("Овог,Нэр,Регистр\nБат,Сараа,8.5E+09\nДорж,Туяа,99999999\nПүрэв,Нара,УБ85031442\n");
		expect(rows.map(({ remarks }) => remarks.map((remark) => remark("en")).join())).toEqual([
			expect.stringContaining("kept only the first digits"),
			expect.stringContaining("no real number"),
			"",
		]);
	});
});

describe("what stands in a cell", () => {
	it("is read as if characters that nobody sees were not there", async () => {
		const reading = await read("Овог,Нэр,Төрсөн огноо,Регистр\nБат\u200b,\u00adСараа,1985-03-14\u200e,УБ\u200b85031442\n,\u200b,,\n");
		expect([names(reading), reading.rows[0]?.registerNumber?.wellFormed]).toEqual([["Бат Сараа"], true]);
	});

	it.each(["\r\n", "\n", "\r"])("ends where its line ends, whichever way lines end (%j among others)", async (end) => {
		const table = ["№,Овог,Нэр", "1,Бат,Сараа", "2,Дорж,Туяа", "3,Пүрэв,Одгэрэл"].join("~");
		const mixed = table.replace("~", "\r\n").replace("~", end).replace("~", "\n");
		expect(names(await read(mixed, ""))).toEqual(["Бат Сараа", "Дорж Туяа", "Пүрэв Одгэрэл"]);
	});

	it("swallows no line for a quotation mark that is closed too late or never", async () => {
		const lines = [
			'1,Бат,Сараа,"Ирээдүй цогцолбор',
			"2,Дорж,Туяа,2-р сургууль",
			'3,Пүрэв,Нара,"Хүмүүн сургууль',
			"4,Сүх,Одгэрэл,4-р сургууль",
		];
		const reading = await read(`№,Овог,Нэр,Сургууль\n${lines.join("\n")}\n`);
		expect([names(reading).length, said(reading).includes("A quotation mark in it")]).toEqual([4, true]);
		const kept = await read('№,Овог,Нэр,Сургууль\n1,Бат,Сараа,"Ирээдүй\nцогцолбор"\n2,Дорж,Туяа,2-р сургууль\n');
		expect([names(kept).length, kept.rows[0]?.workplace]).toEqual([2, "Ирээдүй\nцогцолбор"]);
	});

	it("is a year of birth where only the age is asked, and no birth after the session", async () => {
		const ages = await read("Овог,Нэр,Нас\nБат,Сараа,34\n");
		expect([ages.rows[0]?.birthDate, ages.rows[0]?.remarks.length]).toEqual([{ date: "1985-01-01", precision: "year" }, 1]);
		const worded = await read("Овог,Нэр,Нас\nБат,Сараа,34 настай\nДорж,Туяа,34 years old\nПүрэв,Нара,гучин дөрөв\n");
		expect(people(worded).map(([, , born]) => born)).toEqual(["1985-01-01", "1985-01-01", null]);
		expect(worded.rows[2]?.remarks.map((remark) => remark("en"))).toEqual(["The age “гучин дөрөв” was not understood."]);
		const years = await read("Овог,Нэр,Төрсөн огноо\nБат,Сараа,16-07-68\nДорж,Туяа,15/05/20\nПүрэв,Нара,2019-06-01\nСүх,Болд,1905-06-07\n");
		expect(people(years).map(([, , born]) => born)).toEqual(["1968-07-16", "1920-05-15", null, "1905-06-07"]);
		expect(years.rows.map(({ remarks }) => remarks.map((remark) => remark("en")).join())).toEqual([
			"",
			"",
			expect.stringContaining("lies after the session"),
			expect.stringContaining("114 years old"),
		]);
	});

	it("has lost letters: the file says so instead of calling nobody a name", async () => {
		const reading = await read("№;Овог;Нэр;Х?йс\n1;Бат;Сараа;эм\n2;П?рэв;?лзий;эм\n", "Сургалт;2019-05-14\n\n");
		expect([people(reading), reading.rejected[0]?.reason("en")]).toEqual([
			[["Бат Сараа", "female", null]],
			expect.stringContaining("lost the letters Ө and Ү"),
		]);
	});
});

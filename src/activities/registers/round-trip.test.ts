import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOneSession } from "../../../test/support/registers.ts";
import { decode } from "../../shared/decoding.ts";
import { readRegister } from "./reading.ts";
import { separators } from "./separation.ts";

const clock = { now: () => new Date("2020-04-27T00:00:00Z") };

const letters = [..."абгдежзилмнорстухцчшөү"];
const word = fc
	.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 9 })
	.map(([first = "", ...rest]) => first.toUpperCase() + rest.join(""));
const birth = fc
	.record({ year: fc.integer({ min: 1950, max: 1999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
	.map(({ year, month, day }) => ({ year: String(year), month: String(month).padStart(2, "0"), day: String(day).padStart(2, "0") }));

const person = fc.record({
	family: word.map((name) => `${name}ын`),
	given: word,
	birth,
	sex: fc.constantFrom("female" as const, "male" as const),
	workplace: fc.constantFrom("12-р сургууль", 'Ховд, "Ирээдүй" цогцолбор', "Насан туршийн\nболовсролын төв", "LEC; Khovd", ""),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

const notations = ["dashes", "dots", "slashes", "day first", "month first", "words"] as const;

function writeBirth({ year, month, day }: Person["birth"], notation: (typeof notations)[number]): string {
	const written = {
		dashes: `${year}-${month}-${day}`,
		dots: `${year}.${month}.${day}`,
		slashes: `${year}/${month}/${day}`,
		"day first": `${day}/${month}/${year}`,
		"month first": `${month}/${day}/${year}`,
		words: `${year} оны ${month}-р сарын ${day}`,
	};
	return written[notation];
}

const columns = ["number", "family", "given", "birth", "sex", "workplace", "note"] as const;
const headings: Record<(typeof columns)[number], readonly string[]> = {
	number: ["№", "д/д", "No.", "NO"],
	family: ["Овог", "Эцэг/эхийн нэр", "Эцэг, эхийн нэр", "Surname", "FAMILY NAME", "Last name"],
	given: ["Нэр", "Өөрийн  нэр", "НЭР", "Given name", "First Name", "Name"],
	birth: ["Төрсөн огноо", "Төрсөн он, сар, өдөр", "Date of birth", "DOB", "Birth date"],
	sex: ["Хүйс", "ХҮЙС", "Sex", "Gender"],
	workplace: ["Сургууль", "Ажлын газар", "School / LEC", "Workplace", "Organisation"],
	note: ["Албан тушаал", "Position", "Тэмдэг"],
};
const sexes = { female: ["эм", "эмэгтэй", "F", "Female"], male: ["эр", "эрэгтэй", "M", "male"] };

const layout = fc.record({
	order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
	spelling: fc.nat(5),
	separator: fc.constantFrom(...separators),
	notation: fc.constantFrom(...notations),
	encoding: fc.constantFrom("plain", "bom", "utf-16"),
	lineEnd: fc.constantFrom("\n", "\r\n"),
	titles: fc.subarray(["Сургалтын бүртгэл", "2019-03-05", "Багш: Д.Оюун", ""]),
	totals: fc.boolean(),
	blanks: fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 2)),
});
type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never;

function write(people: readonly Person[], layout: Layout): Uint8Array {
	const cell = (text: string) => (/["\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const line = (cells: readonly string[]) => cells.map(cell).join(layout.separator);
	const one = <T>(from: readonly T[], at: number) => from[at % from.length] as T;
	const lines = layout.titles.map((title) => line([title, "", ""]));
	lines.push(line(layout.order.map((column) => one(headings[column], layout.spelling))));
	for (const [index, person] of people.entries()) {
		const cells = {
			number: String(index + 1),
			family: person.family,
			given: person.given,
			birth: writeBirth(person.birth, layout.notation),
			sex: one(sexes[person.sex], index),
			workplace: person.workplace,
			note: "",
		};
		lines.push(line(layout.order.map((column) => cells[column])));
		for (let blank = layout.blanks.next().value ?? 0; blank > 0; blank--) lines.push(blank === 1 ? "" : line(columns.map(() => "")));
	}
	if (layout.totals) lines.push(line(["Нийт", String(people.length), ""]), line(["", "Total:", String(people.length)]));
	const text = lines.join(layout.lineEnd) + layout.lineEnd;
	return layout.encoding === "utf-16"
		? Buffer.from(`\ufeff${text}`, "utf16le")
		: Buffer.from(layout.encoding === "bom" ? `\ufeff${text}` : text);
}

/** Whether all dates can be read one way only: a file in which none says which is the month cannot round-trip. */
function tells(people: readonly Person[], notation: Layout["notation"]): boolean {
	return (
		notation !== "month first" ||
		people.some(({ birth }) => Number(birth.day) > 12) ||
		people.every(({ birth }) => birth.day === birth.month)
	);
}

describe("a register written in any layout", () => {
	it("is read back exactly: no row lost, none invented, each line accounted for", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), layout, async (people, layout) => {
				fc.pre(tells(people, layout.notation));
				const bytes = write(people, layout);
				const reading = await readOneSession(bytes, "register.csv", clock);
				expect(reading.rejected).toEqual([]);
				expect(
					reading.rows.map(({ name, birthDate, sex, workplace, remarks }) => ({
						...name,
						birth: birthDate?.date,
						sex,
						workplace,
						remarks,
					})),
				).toEqual(
					people.map(({ family, given, birth, sex, workplace }) => ({
						clan: null,
						family,
						given,
						birth: `${birth.year}-${birth.month}-${birth.day}`,
						sex,
						workplace: workplace || null,
						remarks: [],
					})),
				);
				const seen = [...reading.rows, ...reading.skipped].map(({ row }) => row).sort((a, b) => a - b);
				expect(seen).toEqual(seen.map((_, index) => reading.headerRow + 1 + index));
				expect(decode(bytes)).not.toBeNull();
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it("never breaks the reader: any text is read or refused in words", async () => {
		const scrap = fc.constantFrom(
			"Нэр",
			"Овог",
			"Хүйс",
			",",
			";",
			"\n",
			'"',
			"Болд",
			"эм",
			"Нийт",
			"31/02/1984",
			"\t",
			"",
			"1",
			"УБ88120822",
			"\ufeff",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(scrap, { maxLength: 60 }), async (scraps) => {
				await readRegister(Buffer.from(scraps.join("")), "scraps.csv", clock).catch((error) => expect(error).toHaveProperty("code"));
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	it("may have a hundred thousand rows", async () => {
		const lines = ["№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистр"];
		for (let n = 1; n <= 100_000; n++) lines.push(`${n},Батын,Болд,эр,1984-03-12,УБ${String(84_031_200 + (n % 100))}`);
		const reading = await readOneSession(Buffer.from(lines.join("\r\n")), "large.csv", clock);
		expect(reading.rows).toHaveLength(100_000);
	}, 60_000);
});

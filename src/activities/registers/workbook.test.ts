import { crc32 } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpackAsSaid, unpackedSize } from "./archive.ts";
import { readSheets } from "./sheets.ts";
import { readWorkbook } from "./workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest workbook that has these cells. */
function workbook(cells: Readonly<Record<string, string>>): Buffer {
	const rows = Object.entries(cells).map(([place, text]) => {
		const row = /\d+/.exec(place)?.[0];
		return `<row r="${row}"><c r="${place}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
	});
	return workbookOf(rows.join(""));
}

/** With one style, that of a day, and one that is struck out. */
function workbookOf(rows: string, { book = "", sheets = "" } = {}): Buffer {
	return archive({
		"_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${book}<sheets><sheet name="A" sheetId="1" r:id="a"${sheets}/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
		"xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/></font><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
	});
}

/** A ZIP archive without compression (APPNOTE 4.3). */
function archive(files: Readonly<Record<string, string>>): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	for (const [name, text] of Object.entries(files)) {
		const content = Buffer.from(text);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt32LE(crc32(content), 10);
		fields.writeUInt32LE(content.length, 14);
		fields.writeUInt32LE(content.length, 18);
		fields.writeUInt16LE(name.length, 22);
		const offset = Buffer.alloc(14);
		offset.writeUInt32LE(Buffer.concat(locals).length, 10);
		locals.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), content);
		directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields, offset, Buffer.from(name));
	}
	const [body, list] = [Buffer.concat(locals), Buffer.concat(directory)];
	const end = Buffer.alloc(18);
	end.writeUInt16LE(Object.keys(files).length, 4);
	end.writeUInt16LE(Object.keys(files).length, 6);
	end.writeUInt32LE(list.length, 8);
	end.writeUInt32LE(body.length, 12);
	return Buffer.concat([body, list, Buffer.from("PK\x05\x06"), end]);
}

describe("a workbook", () => {
	it("may hold a day that no calendar has: a number that was dressed as one", async () => {
		const days = ["29222", "99999999999999"].map((day, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${day}</v></c></row>`);
		const { sheets } = await readSheets(workbookOf(days.join("")), "a.xlsx");
		expect(sheets[0]?.cells).toEqual([["1980-01-02"], ["Invalid Date"]]);
	});

	it("keeps the places of its cells", async () => {
		expect((await readWorkbook(workbook({ B3: "Нэр", C5: "Болд" })))?.sheets).toEqual([
			{
				sheet: "A",
				data: [
					[null, null, null],
					[null, null, null],
					[null, "Нэр", null],
					[null, null, null],
					[null, null, "Болд"],
				],
			},
		]);
	});

	it("says what is hidden, struck out and could not be worked out in it", async () => {
		const text = (cell: string, style = "") => `<c r="${cell}"${style} t="inlineStr"><is><t>x</t></is></c>`;
		const rows = `<row r="1">${text("A1")}</row><row r="2" hidden="1">${text("A2")}</row><row r="3">${text("A3", ' s="2"')}<c r="B3" t="e"><v>#REF!</v></c></row>`;
		const { marks } = (await readWorkbook(workbookOf(rows, { sheets: ' state="hidden"' }))) ?? {};
		expect(marks).toEqual({ date1904: null, sheets: [{ sheet: "A", isHidden: true, hiddenRows: [2], struck: ["A3"], errors: ["B3"] }] });
	});

	it.each(["1", "true"])("that counts its days from 1904 (%s) has the days that its author saw", async (date1904) => {
		const rows = `<row r="1"><c r="A1" s="1"><v>29707</v></c><c r="B1"><v>29707</v></c></row>`;
		const { sheets } = await readSheets(workbookOf(rows, { book: `<workbookPr date1904="${date1904}"/>` }), "a.xlsx");
		expect(sheets[0]?.cells).toEqual([["1985-05-02", "31169"]]);
	});

	it("that fills more memory than a register may is refused, and nothing else suffers", async () => {
		expect(await readWorkbook(workbook({ B3: "Нэр", XFD1048576: "x" }))).toBeNull();
		expect(await readWorkbook(workbook({ A1: "Нэр" }))).not.toBeNull();
	}, 60_000);

	it("that says it unpacks to more than a register may is refused before it is unpacked", async () => {
		const book = workbook({ A1: "Нэр" });
		expect(unpackedSize(book)).toBeGreaterThan(500);
		expect(unpackedSize(book)).toBeLessThan(book.length);
		const entry = book.lastIndexOf(Buffer.from("PK\x01\x02"));
		book.writeUInt32LE(0x7fffffff, entry + 24);
		expect(unpackedSize(book)).toBeGreaterThan(0x7fffffff);
		expect(await readWorkbook(book)).toBeNull();
	});

	it("that is damaged is refused", async () => {
		expect(await readWorkbook(workbook({ A1: "Нэр" }).subarray(0, 300))).toBeNull();
		expect(await readWorkbook(Buffer.from("PK\x03\x04"))).toBeNull();
	});

	it("whose directory says less than it holds is refused where it goes on, and says how much before it is unpacked", async () => {
		const files = { "xl/worksheets/sheet1.xml": Buffer.alloc(50_000_000, "<c/>"), "xl/workbook.xml": Buffer.from("<workbook/>") };
		const book = Buffer.from(zipSync(files));
		const at = book.lastIndexOf(Buffer.from("PK\x01\x02"), book.lastIndexOf("PK\x01\x02") - 1);
		expect(unpackedSize(book)).toBeGreaterThan(50_000_000);
		book.writeUInt32LE(1_000, at + 24);
		expect(unpackedSize(book)).toBeLessThan(2_000);
		const before = process.memoryUsage().arrayBuffers;
		expect(unpackAsSaid(book, () => true)).toBeNull();
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
		expect(await readWorkbook(book)).toBeNull();
	});

	it("of very many files is none that anybody reads", async () => {
		const files = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`xl/worksheets/${at}.xml`, Buffer.from("")]));
		const book = Buffer.from(zipSync(files));
		expect(unpackedSize(book)).toBe(Number.POSITIVE_INFINITY);
		expect(await readWorkbook(book)).toBeNull();
	});
});

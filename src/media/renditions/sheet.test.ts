import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { writeSheet } from "./sheet.ts";

const texts = ["Нэг ширээ · One desk", "Өнөөдөр хоёр хүүхэд нэг ширээнд сууна: үзэг, дэвтрээ хуваана. Үүнийг уншиж, хайж, хуулж болно."];

async function sheetOf(width: number, height: number): Promise<Buffer> {
	const jpeg = await sharp({ create: { width, height, channels: 3, background: "teal" } })
		.jpeg()
		.toBuffer();
	return writeSheet({ paper: "a4", jpeg, width, height, texts });
}

/** What is unpacked of each stream that is packed. */
function streamsIn(pdf: Buffer): string[] {
	const found: string[] = [];
	for (let at = pdf.indexOf("/FlateDecode"); at !== -1; at = pdf.indexOf("/FlateDecode", at + 1)) {
		const from = pdf.indexOf("stream\n", at) + 7;
		found.push(inflateSync(pdf.subarray(from, pdf.indexOf("\nendstream", from))).toString("latin1"));
	}
	return found;
}

/** The text as a program that searches it reads it: each font by its own map. */
function textIn(pdf: Buffer): string {
	const streams = streamsIn(pdf);
	const maps = streams
		.filter((stream) => stream.includes("beginbfchar"))
		.map(
			(stream) =>
				new Map(
					[...stream.matchAll(/<(\w{4})> <(\w{4})>/g)].map(([, glyph = "", letter = ""]) => [
						glyph,
						String.fromCharCode(parseInt(letter, 16)),
					]),
				),
		);
	const fonts = [...pdf.toString("latin1").matchAll(/\/F(\d) \d+ 0 R/g)].map(([, number]) => number);
	const content = streams.find((stream) => stream.includes("/Picture Do")) ?? "";
	return content
		.split("\n")
		.slice(1)
		.map((line) =>
			[...line.matchAll(/\/F(\d) [\d.]+ Tf <(\w*)>/g)]
				.flatMap(([, font = "", glyphs = ""]) => (glyphs.match(/.{4}/g) ?? []).map((glyph) => maps[fonts.indexOf(font)]?.get(glyph)))
				.join(""),
		)
		.join(" ");
}

describe("a sheet to print", () => {
	it("has its text as text, also in letters that only Mongolian has", async () => {
		expect(textIn(await sheetOf(900, 1200))).toBe(texts.join(" "));
	});

	it("lies across the paper where its picture does", async () => {
		expect((await sheetOf(900, 1200)).toString("latin1")).toContain("/MediaBox [0 0 595.28 841.89]");
		expect((await sheetOf(1200, 900)).toString("latin1")).toContain("/MediaBox [0 0 841.89 595.28]");
	});

	it("says where each of its objects begins, and nothing of when and with what it was made", async () => {
		const pdf = (await sheetOf(90, 120)).toString("latin1");
		const places = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
		expect(places.length).toBeGreaterThan(5);
		for (const [at, place] of places.entries()) expect(pdf.slice(place, place + 9)).toMatch(new RegExp(`^${at + 1} 0 obj`));
		expect(Number(/startxref\n(\d+)/.exec(pdf)?.[1])).toBe(pdf.indexOf("xref\n"));
		expect(pdf).not.toMatch(/CreationDate|Producer|\/Info|XMP/);
	});
});

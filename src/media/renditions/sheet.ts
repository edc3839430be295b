import { deflateSync } from "node:zlib";
import { runsOf, type SheetFont, sheetFonts, widthOf } from "./sheet-font.ts";

/** In points, upright. */
const papers = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const;
export type Paper = keyof typeof papers;

interface Sheet {
	readonly paper: Paper;
	readonly jpeg: Buffer;
	/** Of the picture, in pixels. */
	readonly width: number;
	readonly height: number;
	/** Below the picture, each a paragraph: what is on it in words that can be read aloud, searched and copied. */
	readonly texts: readonly string[];
}

/**
 * A sheet to print as a PDF (ISO 32000-1) with one picture and real text below it, in fonts that it carries. Written by ourselves: that
 * is all there is on it, and nothing of when and with what it was made.
 */
export function writeSheet({ paper, jpeg, width, height, texts }: Sheet): Buffer {
	const [short, long] = papers[paper];
	const [pageWidth, pageHeight] = width > height ? [long, short] : [short, long];
	const margin = pageWidth * 0.05;
	const size = pageWidth * 0.022;
	const lines = texts.flatMap((text) => wrap(text, size, pageWidth - 2 * margin));
	const textHeight = lines.length * size * 1.4;
	const scale = Math.min((pageWidth - 2 * margin) / width, (pageHeight - 2.5 * margin - textHeight) / height);
	const [shownWidth, shownHeight] = [width * scale, height * scale];
	const bottom = pageHeight - margin - shownHeight;
	const written = lines.map((line, at) => textAt(line, size, margin, bottom - margin / 2 - size * (1 + at * 1.4)));
	const drawn = `q ${points(shownWidth, 0, 0, shownHeight, (pageWidth - shownWidth) / 2, bottom)} cm /Picture Do Q`;
	return assemble({
		page: [pageWidth, pageHeight],
		content: [drawn, ...written].join("\n"),
		picture: { jpeg, width, height },
		used: sheetFonts().map((font) => ({ font, letters: lettersOf(font, lines) })),
	});
}

function wrap(text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

function textAt(line: string, size: number, x: number, y: number): string {
	const shown = runsOf(line).map(({ font, text }) => {
		const glyphs = [...text].map((letter) => hex(font.font.charToGlyphIndex(letter))).join("");
		return `/F${sheetFonts().indexOf(font)} ${points(size)} Tf <${glyphs}> Tj`;
	});
	return `BT ${points(x, y)} Td ${shown.join(" ")} ET`;
}

function lettersOf(font: SheetFont, lines: readonly string[]): string[] {
	const letters = lines.flatMap((line) => runsOf(line).flatMap((run) => (run.font === font ? [...run.text] : [])));
	return [...new Set(letters)];
}

interface Assembled {
	readonly page: readonly [number, number];
	readonly content: string;
	readonly picture: { readonly jpeg: Buffer; readonly width: number; readonly height: number };
	readonly used: readonly { readonly font: SheetFont; readonly letters: readonly string[] }[];
}

/** The objects one after another, and where each begins. */
function assemble({ page, content, picture, used }: Assembled): Buffer {
	const objects: Buffer[] = [];
	const add = (object: string | Buffer): string => {
		objects.push(Buffer.from(object));
		return `${objects.length} 0 R`;
	};
	const stream = (dictionary: string, data: Buffer) => {
		const head = Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`);
		return add(Buffer.concat([head, data, Buffer.from("\nendstream")]));
	};
	const packed = (dictionary: string, data: string | Buffer) => stream(`${dictionary} /Filter /FlateDecode`, deflateSync(data));
	const { jpeg, width, height } = picture;
	const colours = "/ColorSpace /DeviceRGB /BitsPerComponent 8";
	const image = stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${colours} /Filter /DCTDecode`, jpeg);
	const fonts = used.flatMap(({ font, letters }, at) => {
		if (letters.length === 0) return [];
		const { unitsPerEm, ascender, descender } = font.font;
		const thousandths = (units: number) => Math.round((units * 1000) / unitsPerEm);
		const file = packed(`/Length1 ${font.bytes.length}`, font.bytes);
		const heights = `/FontBBox [-500 ${thousandths(descender)} 2000 ${thousandths(ascender)}] /Ascent ${thousandths(ascender)} /Descent ${thousandths(descender)}`;
		const described = add(
			`<< /Type /FontDescriptor /FontName /${font.name} /Flags 4 ${heights} /CapHeight 714 /ItalicAngle 0 /StemV 80 /FontFile2 ${file} >>`,
		);
		const widths = letters.map((letter) => {
			const glyph = font.font.charToGlyph(letter);
			return `${glyph.index} [${thousandths(glyph.advanceWidth ?? 0)}]`;
		});
		const descendant = add(
			`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor ${described} /W [${widths.join(" ")}] >>`,
		);
		const map = packed("", mapOf(font, letters));
		const whole = `/BaseFont /${font.name} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${map}`;
		return [`/F${at} ${add(`<< /Type /Font /Subtype /Type0 ${whole} >>`)}`];
	});
	const written = packed("", content);
	const pages = `${objects.length + 2} 0 R`;
	const resources = `/Resources << /XObject << /Picture ${image} >> /Font << ${fonts.join(" ")} >> >>`;
	const only = add(`<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${points(...page)}] ${resources} /Contents ${written} >>`);
	add(`<< /Type /Pages /Kids [${only}] /Count 1 >>`);
	const root = add(`<< /Type /Catalog /Pages ${pages} /Lang (mn-MN) >>`);
	return joined(objects, root);
}

function joined(objects: readonly Buffer[], root: string): Buffer {
	const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
	const places: number[] = [];
	let at = parts[0]?.length ?? 0;
	const put = (part: Buffer) => {
		parts.push(part);
		at += part.length;
	};
	for (const [index, object] of objects.entries()) {
		places.push(at);
		put(Buffer.from(`${index + 1} 0 obj\n`));
		put(object);
		put(Buffer.from("\nendobj\n"));
	}
	const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
	const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} >>\nstartxref\n${at}\n%%EOF\n`;
	put(Buffer.from(end));
	return Buffer.concat(parts);
}

/** Which letter each glyph is: by it text is searched, copied and read aloud (ISO 32000-1, 9.10.3). */
function mapOf(font: SheetFont, letters: readonly string[]): string {
	const lines = letters.map(
		(letter) => `<${hex(font.font.charToGlyphIndex(letter))}> <${Buffer.from(letter, "utf16le").swap16().toString("hex")}>`,
	);
	const blocks: string[] = [];
	for (let from = 0; from < lines.length; from += 100) {
		const block = lines.slice(from, from + 100);
		blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
	}
	return [
		"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def",
		"1 begincodespacerange <0000> <FFFF> endcodespacerange",
		...blocks,
		"endcmap CMapName currentdict /CMap defineresource pop end end",
	].join("\n");
}

function hex(glyph: number): string {
	return glyph.toString(16).padStart(4, "0");
}

function points(...values: readonly number[]): string {
	return values.map((value) => String(Math.round(value * 100) / 100)).join(" ");
}

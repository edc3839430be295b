import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { CsvError, type Parser, parse } from "csv-parse";
import { type FileEncoding, sniff } from "../../shared/decoding.ts";
import { problem } from "../problems.ts";

/** A table on the disk, of any size: only its headings have been read. */
export interface Table {
	readonly path: string;
	readonly encoding: FileEncoding;
	readonly separator: string;
	readonly headings: readonly string[];
	/** No more rows than lines. */
	readonly lines: number;
}

export interface Row {
	readonly cells: readonly string[];
	/** Where it ends in the file, as an editor counts. */
	readonly line: number;
}

const separators = [",", ";", "\t", "|"] as const;
const labels = { "UTF-8": "utf-8", "UTF-16": "utf-16le", "UTF-16BE": "utf-16be", "Windows-1251": "windows-1251" } as const;

/** Reads a file once for its encoding and how long it is, and its first line for what its columns are called. */
export async function openTable(path: string): Promise<Table> {
	const sniffed = sniff(chunksOf(path));
	if (!sniffed) throw problem("file-unreadable", { file: path });
	const { encoding, lines } = sniffed;
	const scores = await Promise.all(
		separators.map(async (separator) => ({ separator, headings: await headingsOf(path, encoding, separator) })),
	);
	const best = scores.reduce((one, other) => (other.headings.length > one.headings.length ? other : one));
	if (best.headings.length === 0) throw problem("file-empty", { file: path });
	return { path, encoding, lines, ...best };
}

/**
 * Some rows at a time, in the order of the file. Quotation marks that are never closed are letters like any other (`quoted` false), and no
 * line is swallowed; else they are thrown (`isBrokenQuote`).
 */
export async function* rowsOf(
	{ path, encoding, separator }: Omit<Table, "headings" | "lines">,
	quoted = true,
): AsyncGenerator<readonly Row[]> {
	const rows: Row[] = [];
	const parser = parse({
		delimiter: separator,
		bom: true,
		quote: quoted ? '"' : null,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		max_record_size: 1_000_000,
		// Taken here: a stream hands records on one by one, which takes as long as reading them.
		on_record: (record: string[], { lines }) => {
			rows.push({ cells: record.map((cell) => cell.trim()), line: lines });
			return null;
		},
	});
	const source = createReadStream(path, { highWaterMark: 1 << 18 });
	const decoder = new TextDecoder(labels[encoding]);
	try {
		for await (const bytes of source) {
			await given(parser, decoder.decode(bytes as Buffer, { stream: true }));
			if (rows.length > 0) yield rows.splice(0);
		}
		await given(parser, decoder.decode(), true);
		if (rows.length > 0) yield rows;
	} finally {
		source.destroy();
		parser.destroy();
	}
}

/** Until the parser has taken a piece of the text, or the last one. */
function given(parser: Parser, text: string, isLast = false): Promise<void> {
	return new Promise((resolve, reject) => {
		parser.once("error", reject);
		const done = () => {
			parser.off("error", reject);
			resolve();
		};
		if (isLast) parser.once("end", done).resume().end(text);
		else parser.write(text, done);
	});
}

export function isBrokenQuote(error: unknown): boolean {
	return error instanceof CsvError;
}

async function headingsOf(path: string, encoding: FileEncoding, separator: string): Promise<readonly string[]> {
	try {
		for await (const [heading] of rowsOf({ path, encoding, separator })) return heading?.cells ?? [];
	} catch (error) {
		if (!isBrokenQuote(error)) throw error;
		for await (const [heading] of rowsOf({ path, encoding, separator }, false)) return heading?.cells ?? [];
	}
	return [];
}

function* chunksOf(path: string): Generator<Uint8Array> {
	const file = openSync(path, "r");
	try {
		const buffer = new Uint8Array(1 << 20);
		for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) yield buffer.subarray(0, read);
	} finally {
		closeSync(file);
	}
}

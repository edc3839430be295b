import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { CsvError, parse } from "csv-parse";
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

/** Quotation marks that are never closed are letters like any other (`quoted` false), and no line is swallowed. */
export async function* rowsOf({ path, encoding, separator }: Omit<Table, "headings" | "lines">, quoted = true): AsyncGenerator<Row> {
	const parser = parse({
		delimiter: separator,
		bom: true,
		info: true,
		quote: quoted ? '"' : null,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		max_record_size: 1_000_000,
	});
	const source = createReadStream(path, { highWaterMark: 1 << 18 });
	const decoder = new TextDecoder(labels[encoding]);
	source.on("data", (bytes) => {
		if (!parser.write(decoder.decode(bytes as Buffer, { stream: true }))) {
			source.pause();
			parser.once("drain", () => source.resume());
		}
	});
	source.once("end", () => parser.end(decoder.decode()));
	source.once("error", (error) => parser.destroy(error));
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
			yield { cells: record.map((cell) => cell.trim()), line: info.lines };
		}
	} finally {
		source.destroy();
		parser.destroy();
	}
}

export function isBrokenQuote(error: unknown): boolean {
	return error instanceof CsvError;
}

async function headingsOf(path: string, encoding: FileEncoding, separator: string): Promise<readonly string[]> {
	try {
		for await (const { cells } of rowsOf({ path, encoding, separator })) return cells;
	} catch (error) {
		if (!isBrokenQuote(error)) throw error;
		for await (const { cells } of rowsOf({ path, encoding, separator }, false)) return cells;
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

import { createHash } from "node:crypto";
import { problem } from "../problems.ts";

const newLine = 10;

/** In the text of COPY a line break of a value is written as `\n`, so each line is a row. */
export function linesIn(bytes: Uint8Array): number {
	let lines = 0;
	for (let at = bytes.indexOf(newLine); at !== -1; at = bytes.indexOf(newLine, at + 1)) lines++;
	return lines;
}

/** Reads to the end. */
export async function linesOf(parts: AsyncIterable<Uint8Array>): Promise<number> {
	let lines = 0;
	for await (const part of parts) lines += linesIn(part);
	return lines;
}

export async function textOf(parts: AsyncIterable<Uint8Array>): Promise<string> {
	const all: Uint8Array[] = [];
	for await (const part of parts) all.push(part);
	return Buffer.concat(all).toString("utf8");
}

/** Hands bytes on and, at their end, refuses those whose hash is another. */
export async function* hashed(parts: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
	const hash = createHash("sha256");
	for await (const part of parts) {
		hash.update(part);
		yield part;
	}
	if (hash.digest("hex") !== sha256) throw problem("differs", { what: sha256 });
}

export async function* each(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	yield* parts;
}

/** As long as nobody has said that it is enough. */
export async function* until(signal: AbortSignal | undefined, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	for await (const part of parts) {
		signal?.throwIfAborted();
		yield part;
	}
}

import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { Problem } from "../problem.ts";
import { officeForm, problem } from "./body.ts";
import { holdInMemory } from "./memory.ts";

/** Which files of a form are wanted. */
export interface Wanted {
	readonly field: string;
	readonly files: number;
	readonly bytesEach: number;
}

export interface Sent {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Multipart {
	readonly entries: readonly (readonly [name: string, text: string])[];
	readonly files: readonly Sent[];
	/** Names of all fields that held a file, wanted or not. */
	readonly fileFields: readonly string[];
	readonly refused: "too-many" | "too-large" | null;
}

/**
 * A form with files, as it arrives: files go to the disk, so that one on its way takes no memory however slowly it comes. They are read
 * into memory when all of it is there, and wait for their turn where others are being worked on.
 */
export async function readMultipart(request: Request, wanted: Wanted | null): Promise<Multipart> {
	const folder = await mkdtemp(join(tmpdir(), "tegsh-sent-"));
	try {
		const { kept, ...read } = await receive(request, wanted, folder);
		if (read.refused) return { ...read, files: [] };
		await holdInMemory(
			request,
			kept.reduce((sum, { size }) => sum + size, 0),
		);
		const files = await Promise.all(kept.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })));
		return { ...read, files };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

interface OnDisk {
	readonly name: string;
	readonly path: string;
	readonly size: number;
}

async function receive(request: Request, wanted: Wanted | null, folder: string) {
	const entries: [string, string][] = [];
	const fileFields: string[] = [];
	const arriving: Promise<OnDisk | null>[] = [];
	let refused: Multipart["refused"] = null;
	const parser = parserOf(request, wanted);
	parser.on("field", (name, text, nameCut, textCut) => {
		if (nameCut || textCut) parser.destroy(problem("too-large"));
		entries.push([name, text]);
	});
	for (const many of ["fieldsLimit", "partsLimit"] as const) parser.on(many, () => parser.destroy(problem("too-many-fields")));
	parser.on("file", (field, part, name) => {
		part.on("limit", () => {
			refused ??= "too-large";
		});
		// A file that was not chosen is sent as one without a name.
		if (name) fileFields.push(field);
		if (field !== wanted?.field || refused) return void part.resume();
		if (name && fileFields.filter((one) => one === field).length > wanted.files) refused = "too-many";
		const path = join(folder, String(arriving.length));
		const written = pipeline(part, createWriteStream(path)).then(() =>
			name || part.bytesRead > 0 ? { name, path, size: part.bytesRead } : null,
		);
		written.catch(() => {}); // said below, when all of it has ended
		arriving.push(written);
	});
	try {
		await pipeline(inSlices(request.body as never), parser);
	} catch (error) {
		await Promise.allSettled(arriving);
		throw error instanceof Problem || (error as NodeJS.ErrnoException).code ? error : problem("unreadable");
	}
	const kept = (await Promise.all(arriving)).filter((one) => one !== null);
	if (kept.length > (wanted?.files ?? 0)) refused ??= "too-many";
	return { entries, fileFields, refused, kept };
}

/** A slice of nothing but parts takes some milliseconds. */
const bytesOfSlice = 4 * 1024;

/** A body in slices, of which one is taken apart at a time, whoever sent it: a form of many parts takes a thousand times as long as a file of its size. */
async function* inSlices(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	for await (const chunk of body) {
		for (let start = 0; start < chunk.length; start += bytesOfSlice) {
			await turn();
			yield chunk.subarray(start, start + bytesOfSlice);
		}
	}
}

/** A page takes the server a dozen turns, so after a slice that took long it is left alone for so many times as long, in milliseconds at most. */
const [timesToRest, longestRest] = [3, 50];
const waiting: (() => void)[] = [];
let isResting = false;

function turn(): Promise<void> {
	return new Promise((begin) => {
		waiting.push(begin);
		if (!isResting) next();
	});
}

function next(): void {
	const begin = waiting.shift();
	isResting = begin !== undefined;
	if (!begin) return;
	const begun = performance.now();
	begin();
	// What waits for a promise runs before this does, and so the slice has been taken apart.
	setImmediate(() => {
		const took = performance.now() - begun;
		if (took < 1) next();
		else setTimeout(next, Math.min(longestRest, timesToRest * took));
	});
}

function parserOf(request: Request, wanted: Wanted | null) {
	const headers: BusboyHeaders = { "content-type": request.headers.get("content-type") ?? "" };
	const { fields, bytes } = officeForm;
	const files = (wanted?.files ?? 0) + 50;
	try {
		return new Busboy({
			headers,
			limits: {
				...{ fieldNameSize: 1_000, fieldSize: bytes, fields, files, parts: fields + files, headerPairs: 50 },
				...(wanted && { fileSize: wanted.bytesEach + 1 }),
			},
		});
	} catch {
		throw problem("unreadable");
	}
}

import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadableStream as WebStream } from "node:stream/web";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { createTarDecoder, createTarPacker } from "modern-tar";
import { Problem } from "../../shared/problem.ts";
import { problem } from "../problems.ts";
import { decrypterFor, encrypterFor, type Key, type Lock } from "./lock.ts";

// An archive is tar, packed by zstd, closed by age: `age -d FILE | tar --zstd -x` opens it without Tegsh.
// Each stands as a stream behind the next, and waits for the slowest of them, so however large it is, little of it is in memory.

interface Entry {
	readonly name: string;
	/** Tar says the size before the bytes. */
	readonly size: number;
	readonly bytes: AsyncIterable<Uint8Array>;
}

export type Adding = (entry: Entry) => Promise<void>;

/** Films and images are packed already; more than the quickest packing costs more than it saves. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 }, chunkSize: 256 * 1024 };

/** Writes an archive to its end, or throws the first thing that went wrong: `to` is then to be thrown away. */
export async function writeArchive(to: Writable, lock: Lock, fill: (add: Adding) => Promise<void>): Promise<void> {
	const { readable, controller } = createTarPacker();
	const packed = createZstdCompress(packing);
	const closed = await encrypterFor(lock).encrypt(webOf(packed));
	const add: Adding = async ({ name, size, bytes }) => {
		const entry = controller.add({ name, size, mode: 0o600, type: "file" }).getWriter();
		try {
			for await (const part of bytes) await entry.write(part);
			await entry.close();
		} catch (error) {
			await entry.abort(error).catch(() => {});
			throw error;
		}
	};
	const filling = fill(add).then(
		() => controller.finalize(),
		(error: unknown) => {
			controller.error(error);
			throw error;
		},
	);
	await firstFailureOf([pipeline(fromWeb(readable), packed), pipeline(fromWeb(closed), to), filling]);
}

export interface ReadEntry {
	readonly name: string;
	readonly size: number;
	/** To be read to its end before the next entry comes. */
	readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads an archive from its beginning to its end. What was changed, or is cut short, is refused where that is met; only at the end is it
 * known that all is there. @throws Problem `backup.key-wrong`, `backup.damaged`
 */
export async function* readArchive(from: Readable, key: Key): AsyncGenerator<ReadEntry> {
	const decrypter = decrypterFor(key);
	const open = await decrypter.decrypt(webOf(from)).catch((error: unknown) => {
		from.destroy();
		throw /no identity matched/.test(String(error)) ? problem("key-wrong") : problem("damaged", { why: whyOf(error) });
	});
	const unpacked = createZstdDecompress({ chunkSize: 256 * 1024 });
	const decoder = createTarDecoder({ strict: true });
	const reading = firstFailureOf([pipeline(fromWeb(open), unpacked), webOf(unpacked).pipeTo(decoder.writable)]);
	// A failure is thrown while the entries are read, or by the await at their end.
	reading.catch(() => {});
	try {
		for await (const { header, body } of decoder.readable) yield { name: header.name, size: header.size, bytes: damagedOr(body) };
		await reading;
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw problem("damaged", { why: whyOf(await reading.then(() => error).catch((cause: unknown) => cause)) });
	} finally {
		from.destroy();
	}
}

/** Of the bytes of an entry: what fails in them is the archive, and not its reader. */
async function* damagedOr(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read().catch((error: unknown) => {
			throw problem("damaged", { why: whyOf(error) });
		});
		if (done) return;
		yield value;
	}
}

function whyOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Asked for piece by piece: what `Readable.toWeb` makes ends the process where a reader leaves while a piece is on its way. */
function webOf(stream: Readable): ReadableStream<Uint8Array> {
	return WebStream.from(stream as AsyncIterable<Uint8Array>) as ReadableStream<Uint8Array>;
}

function fromWeb(stream: ReadableStream<Uint8Array>): Readable {
	return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

/** When all have ended: what failed first is why the others failed. */
async function firstFailureOf(works: readonly Promise<void>[]): Promise<void> {
	const failures: unknown[] = [];
	await Promise.all(works.map((work) => work.catch((error: unknown) => void failures.push(error))));
	if (failures.length > 0) throw failures[0];
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "../id.ts";
import { type ByteRange, hashIn, type KeptBytes, placeOf, type Storage } from "./storage.ts";

/** Files in a folder of this machine. What is not finished lies beside them, on the same disk, so that keeping it is a renaming. */
export function folderStorage(folder: string, parts: readonly string[] = []): Storage {
	const kept = join(folder, "kept", ...parts);
	const pathOf = (sha256: string) => join(kept, placeOf(sha256));
	const workFolder = async () => {
		const work = join(folder, "work", ...parts);
		await mkdir(work, { recursive: true });
		return work;
	};
	async function keep(path: string): Promise<KeptBytes> {
		const bytes = await hashOf(path);
		const to = pathOf(bytes.sha256);
		await mkdir(dirname(to), { recursive: true });
		await flush(path);
		await move(path, to);
		return bytes;
	}
	return {
		keep,
		keepBytes: async (bytes) => {
			const path = join(await workFolder(), newId());
			await writeFile(path, bytes);
			return keep(path);
		},
		has: (sha256) => isThere(pathOf(sha256)),
		read: async (sha256, range) => {
			const path = pathOf(sha256);
			// Looked for before anything is answered: a file that is missing is a refusal, and no reply cut off in the middle.
			const { size } = await stat(path);
			return streamOf(path, range ?? { first: 0, last: size - 1 });
		},
		lend: (sha256, work) => work(pathOf(sha256)),
		remove: (sha256) => rm(pathOf(sha256), { force: true }),
		list: () => filesIn(kept),
		within: (part) => folderStorage(folder, [...parts, part]),
		clear: async () => {
			await rm(kept, { recursive: true, force: true });
			await rm(join(folder, "work", ...parts), { recursive: true, force: true });
		},
		workFolder,
	};
}

/** The hash of a file, read once through, and its size. */
export async function hashOf(path: string): Promise<KeptBytes> {
	const hash = createHash("sha256");
	let size = 0;
	for await (const part of createReadStream(path)) {
		hash.update(part);
		size += part.length;
	}
	return { sha256: hash.digest("hex"), size };
}

/** Half of a copy has a longer name, and is none. A file that goes while the folder is read is passed over. */
async function* filesIn(kept: string): AsyncGenerator<KeptBytes> {
	for (const part of await namesIn(kept)) {
		for (const name of await namesIn(join(kept, part))) {
			const sha256 = hashIn(`${part}/${name}`);
			const there = sha256 && (await stat(join(kept, part, name)).catch(() => null));
			if (sha256 && there) yield { sha256, size: there.size };
		}
	}
}

async function namesIn(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
		throw error;
	});
	return names.sort();
}

/** As the reader takes it, a part at a time; the file is open from the first part to the last, or until the reader goes away. */
function streamOf(path: string, { first, last }: ByteRange): ReadableStream<Uint8Array> {
	let file: FileHandle | undefined;
	let at = first;
	return new ReadableStream(
		{
			pull: async (controller) => {
				file ??= await open(path);
				const part = Buffer.allocUnsafe(Math.min(partBytes, last + 1 - at));
				const { bytesRead } = await file.read(part, { position: at }).catch(() => ({ bytesRead: 0 }));
				at += bytesRead;
				if (bytesRead > 0) controller.enqueue(part.subarray(0, bytesRead));
				if (bytesRead > 0 && at <= last) return;
				await file.close();
				if (at > last) controller.close();
				else controller.error(new Error(`${path} ends before byte ${last}`));
			},
			cancel: () => file?.close(),
		},
		{ highWaterMark: 0 },
	);
}

/** Two hundred readers at once hold some 25 MB between them. */
const partBytes = 64 * 1024;

/** On the disk, not only in the memory of the system: the row that names it is. */
async function flush(path: string): Promise<void> {
	const file = await open(path, "r+");
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}

async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		// From another disk it is a copy, made under another name so that half of one is never found.
		if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
		const half = `${to}.${newId()}`;
		await copyFile(from, half);
		await rename(half, to);
		await rm(from, { force: true });
	}
}

export async function isThere(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

import { type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Writable } from "node:stream";
import { newId } from "../../shared/id.ts";
import { problem } from "../problems.ts";

/**
 * Writes a file that is there whole or not at all: under another name, flushed to the disk, and renamed when all is in it. What was cut
 * short by a kill keeps a name that says so.
 */
export async function writeWhole(path: string, write: (to: Writable) => Promise<void>): Promise<{ readonly size: number }> {
	const folder = dirname(path);
	const draft = join(folder, `${basename(path)}.${newId()}${unfinished}`);
	const file = await open(draft, "wx", 0o600).catch((error: unknown) => {
		throw writingFailed(path, error);
	});
	try {
		await write(writableTo(file));
		await file.sync();
		const { size } = await file.stat();
		await file.close();
		await rename(draft, path);
		await flushFolder(folder);
		return { size };
	} catch (error) {
		await file.close().catch(() => {});
		await rm(draft, { force: true });
		throw writingFailed(path, error);
	}
}

/** It leaves the file open, because what is in it is flushed after the last byte. */
function writableTo(file: FileHandle): Writable {
	return new Writable({
		highWaterMark: 1024 * 1024,
		write: (part: Uint8Array, _encoding, done) => void file.appendFile(part).then(() => done(), done),
	});
}

const unfinished = ".unfinished";

/** What writers that were killed left in a folder, once they have written nothing for a day. */
export async function removeUnfinished(folder: string, now: Date): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!name.endsWith(unfinished)) continue;
		const { mtime } = await stat(join(folder, name));
		if (now.getTime() - mtime.getTime() > 86_400_000) await rm(join(folder, name), { force: true });
	}
}

/** The name itself is on the disk. Windows has no such flush, and needs none. */
async function flushFolder(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const opened = await open(folder, "r");
	try {
		await opened.sync();
	} finally {
		await opened.close();
	}
}

function writingFailed(path: string, error: unknown): unknown {
	const { code } = error as NodeJS.ErrnoException;
	if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return problem("disk-full", { path });
	if (code === "ENOENT" || code === "EACCES" || code === "EROFS" || code === "EPERM") return problem("file-unwritable", { path });
	return error;
}

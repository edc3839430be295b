import { statfs } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Installation } from "./installation.ts";
import { journalHead } from "./shared/journal/index.ts";

/** Less than this is too little to write anything that matters. */
const leastFree = 200 * 1024 * 1024;
const longestLook = 3_000;

interface Health {
	readonly isWell: boolean;
	/** `ok` alone, or what is wrong. */
	readonly lines: readonly string[];
}

/** Whether Tegsh can do its work: the database answers, each journal can be read and written, and there is room on the disk. */
export async function healthOf({ handle, programmes }: Pick<Installation, "handle" | "programmes">): Promise<Health> {
	const journals = [handle, ...programmes().map((one) => one.handle)];
	const folder = await handle.storage.workFolder().catch(() => ".");
	const looks: [what: string, look: Promise<unknown>][] = [
		["database", handle.pool.query("select 1")],
		...journals.map((one): [string, Promise<unknown>] => [`journal ${one.schema}`, writable(one)]),
		["disk", roomFor(folder)],
	];
	const found = await Promise.all(looks.map(async ([what, look]) => ((await isDone(look)) ? [] : [`${what}: not ok`])));
	const lines = found.flat();
	return { isWell: lines.length === 0, lines: lines.length === 0 ? ["ok"] : lines };
}

/** A database that recovers or is full answers, and takes nothing. */
async function writable(handle: Installation["handle"]): Promise<void> {
	await journalHead(handle);
	const { rows } = await handle.pool.query("select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as shut");
	if (rows[0]?.shut) throw new Error("read only");
}

async function roomFor(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize < leastFree) throw new Error("full");
}

async function isDone(look: Promise<unknown>): Promise<boolean> {
	const answered = look.then(
		() => true,
		() => false,
	);
	return Promise.race([answered, pause(longestLook, false, { ref: false })]);
}

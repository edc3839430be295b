import { statfs } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Installation } from "./installation.ts";
import { ownsSchema } from "./shared/database/index.ts";
import { journalHead } from "./shared/journal/index.ts";

/** Less than this is too little to write anything that matters. */
const leastFree = 200 * 1024 * 1024;
const longestLook = 3_000;

interface Health {
	readonly isWell: boolean;
	/** `ok`, or what is wrong, and below it the programmes that are away. */
	readonly lines: readonly string[];
}

/**
 * Whether Tegsh can do its work: the database answers, the journals can be read and written, and there is room on the disk. Where some programmes
 * are away and others are not, it is well and says which: whoever would take it out of service for that takes the others with it.
 */
export async function healthOf({ handle, programmes }: Pick<Installation, "handle" | "programmes">): Promise<Health> {
	const folder = await handle.storage.workFolder().catch(() => ".");
	const looks: [what: string, look: Promise<unknown>][] = [
		["database", handle.pool.query("select 1")],
		[`journal ${handle.schema}`, writable(handle)],
		["disk", roomFor(folder)],
	];
	const all = programmes();
	const [found, away] = await Promise.all([
		Promise.all(looks.map(async ([what, look]) => ((await isDone(look)) ? [] : [`${what}: not ok`]))),
		Promise.all(all.map(async ({ slug, handle: own }) => ((await isDone(writable(own))) ? [] : [`programme ${slug}: not ok`]))),
	]);
	const [lines, ofProgrammes] = [found.flat(), away.flat()];
	const isWell = lines.length === 0 && (all.length === 0 || ofProgrammes.length < all.length);
	return { isWell, lines: [...(isWell ? ["ok"] : lines), ...ofProgrammes] };
}

/** What is well and could be better guarded. */
export async function dangersOf({ handle }: Pick<Installation, "handle">): Promise<readonly string[]> {
	return (await ownsSchema(handle)) ? ["roles: the server signs in as the owner of the database (SECURITY.md)"] : [];
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

import { setTimeout as pause } from "node:timers/promises";
import type { Handle } from "../shared/database/index.ts";
import { journalHead } from "../shared/journal/index.ts";

/** Longer than that nobody waits to hear that nobody answers. */
const longestLook = 3_000;

/**
 * Whether the rows of one programme cannot be read while those of the installation can: its schema may lie on a machine that is down, or be closed
 * to us. It says so then, and the others go on.
 */
export async function isAway(installation: Handle, programme: Handle): Promise<boolean> {
	return !(await isReadable(programme)) && (await isReadable(installation));
}

async function isReadable(handle: Handle): Promise<boolean> {
	const read = journalHead(handle).then(
		() => true,
		() => false,
	);
	return Promise.race([read, pause(longestLook, false, { ref: false })]);
}

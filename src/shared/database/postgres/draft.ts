import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { newId } from "../../id.ts";
import { isAlive } from "./liveness.ts";

/**
 * Makes a folder under another name and renames it when it is complete, so that a start that was cut short leaves no half of it.
 * Of two starts at once the second finds the name taken and throws its own away.
 */
export async function makeWhole(folder: string, make: (draft: string) => void | Promise<void>): Promise<void> {
	const draft = join(dirname(folder), `draft-${process.pid}-${newId()}-${basename(folder)}`);
	try {
		await make(draft);
		renameSync(draft, folder);
	} catch (error) {
		remove(draft);
		if (!existsSync(folder)) throw error;
	}
}

/** What starts that were killed left behind. */
export function removeDrafts(home: string): void {
	for (const name of readdirSync(home)) {
		const pid = Number(/^draft-(\d+)-/.exec(name)?.[1] ?? process.pid);
		if (!isAlive(pid)) remove(join(home, name));
	}
}

/** An `initdb` whose parent was killed may still be writing for a moment. */
function remove(draft: string): void {
	rmSync(draft, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

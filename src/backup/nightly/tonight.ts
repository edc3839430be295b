import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { backupCommands } from "../commands.ts";
import { type BackupOptions, makeBackup } from "../making.ts";
import { backupName } from "../rules.ts";
import { type BackupPlaces, clearFolder, makeFolder, nameOfStore, sendToStore } from "./places.ts";

export interface Tonight extends BackupOptions {
	readonly places: BackupPlaces;
	/** Of this machine, for what is only on its way to a store. */
	readonly workFolder: string;
}

/** Makes one backup and brings it wherever backups go. What fails in one place is written down there, and the other has it all the same. */
export async function backUpTonight({ places, workFolder, ...options }: Tonight): Promise<void> {
	const { handle } = options;
	const name = backupName(handle.clock.now());
	const folder = places.folder ?? workFolder;
	const path = join(folder, name);
	const id = newId();
	try {
		await makeFolder(folder);
		const made = await makeBackup(path, { ...options, id });
		if (places.folder) {
			await run(handle, machine, backupCommands.made, { id, place: path, bytes: made.size });
			await clearFolder(places.folder, places.keep, handle.clock.now());
		}
	} catch (error) {
		// The server stops: it is made after the next start.
		if (!options.signal?.aborted) await noteFailure(options, id, path, error);
		return;
	}
	if (places.store) await bring(options, { id, name, path, store: places.store, keep: places.keep });
	if (!places.folder) await rm(path, { force: true });
}

interface OnItsWay {
	readonly id: string;
	readonly name: string;
	readonly path: string;
	readonly store: NonNullable<BackupPlaces["store"]>;
	readonly keep: number;
}

async function bring(options: BackupOptions, { id, name, path, store, keep }: OnItsWay): Promise<void> {
	const place = nameOfStore(store, name);
	try {
		const { size } = await stat(path);
		await sendToStore(store, name, path, keep);
		await run(options.handle, machine, backupCommands.made, { id, place, bytes: size });
	} catch (error) {
		await noteFailure(options, id, place, error);
	}
}

const longestReason = 500;

async function noteFailure({ handle }: BackupOptions, id: string, place: string, error: unknown): Promise<void> {
	const because = (error instanceof Error ? error.message : String(error)).slice(0, longestReason) || "?";
	await run(handle, machine, backupCommands.failed, { id, place, because });
}

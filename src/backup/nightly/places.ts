import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { objectsBelow, putObject, removeObject, type S3Place } from "../../shared/storage/index.ts";
import { removeUnfinished } from "../archive/whole-file.ts";
import { tooOld } from "../rules.ts";

/** Where backups go by themselves, and how many stay there. */
export interface BackupPlaces {
	readonly folder: string | null;
	readonly store: S3Place | null;
	readonly keep: number;
}

/** A place as people are told of it, without what opens it. */
export function nameOfStore({ bucket }: S3Place, name: string): string {
	return `${bucket}/${name}`;
}

/** Removes what is beyond the number that is kept; only after a new one is whole, so there is never one fewer. */
export async function clearFolder(folder: string, keep: number, now: Date): Promise<void> {
	for (const name of tooOld(await readdir(folder), keep)) await rm(join(folder, name), { force: true });
	await removeUnfinished(folder, now);
}

export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
}

export async function sendToStore(store: S3Place, name: string, path: string, keep: number): Promise<void> {
	await putObject(store, name, path);
	const names: string[] = [];
	for await (const { key } of objectsBelow(store, [])) names.push(key);
	for (const old of tooOld(names, keep)) await removeObject(store, old);
}

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { getObject, type S3Place } from "../../shared/storage/index.ts";
import { type BackupPlaces, nameOfStore } from "../nightly/places.ts";
import { problem } from "../problems.ts";

/** An archive to read: a file by its path, or what lies in a store under a name. */
export type BackupSource = string | { readonly store: S3Place; readonly name: string };

/**
 * What somebody means who asks for a backup: a file, or one of those that were made each night, by its name alone, by the address that the list of
 * backups shows, or by `s3://BUCKET/NAME`. A file that is there goes before what has the same name elsewhere.
 */
export async function findBackup(said: string, { folder, store }: Pick<BackupPlaces, "folder" | "store">): Promise<BackupSource> {
	if (await isFile(said)) return resolve(said);
	const name = said.split("/").at(-1) ?? "";
	if (folder && said === name && (await isFile(join(folder, name)))) return join(folder, name);
	const bucket = store?.bucket.split("/").at(-1);
	if (store && [name, nameOfStore(store, name), `s3://${bucket}/${name}`].includes(said)) return { store, name };
	return resolve(said);
}

/** @throws Problem `backup.file-unreadable` */
export async function readSource(source: BackupSource): Promise<Readable> {
	if (typeof source === "string") {
		if (!(await isFile(source))) throw problem("file-unreadable", { path: source });
		return createReadStream(source, { highWaterMark: 1024 * 1024 });
	}
	const stream = await getObject(source.store, source.name);
	if (!stream) throw problem("file-unreadable", { path: nameOfStore(source.store, source.name) });
	return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isFile() ?? false;
}

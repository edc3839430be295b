import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../shared/id.ts";
import { getObject, putObject, type S3Place } from "../../shared/storage/index.ts";
import { writeWhole } from "../archive/whole-file.ts";
import { type KeptApart, keptApartName, readList, together, writeList } from "./list.ts";

/** Where the list lies: beside the data, and wherever backups go, because what burns takes the data with it. */
export interface ApartPlaces {
	/** The data folder. */
	readonly folder: string;
	readonly backups: { readonly folder: string | null; readonly store: S3Place | null };
}

/** Adds to the list in every place. One that fails stops none of the others; all failures are told together. */
export async function keepApart({ folder, backups }: ApartPlaces, kept: KeptApart): Promise<void> {
	if (kept.installation === "") return;
	const places = [folder, ...(backups.folder ? [backups.folder] : [])].map((one) => intoFolder(one, kept));
	const outcomes = await Promise.allSettled([...places, ...(backups.store ? [intoStore(backups.store, folder, kept)] : [])]);
	const failed = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
	if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join("; "));
}

async function intoFolder(folder: string, kept: KeptApart): Promise<void> {
	const path = join(folder, keptApartName);
	await mkdir(folder, { recursive: true });
	const known = await readFrom(path);
	const all = together(known, kept);
	if (known && known.entries.length === all.entries.length) return;
	await writeWhole(path, async (to) => void to.write(writeList(all)));
}

async function intoStore(store: S3Place, folder: string, kept: KeptApart): Promise<void> {
	const known = await readFromStore(store);
	const all = together(known, kept);
	if (known && known.entries.length === all.entries.length) return;
	await mkdir(folder, { recursive: true });
	const draft = join(folder, `${keptApartName}.${newId()}`);
	try {
		await writeFile(draft, writeList(all), { mode: 0o600 });
		await putObject(store, keptApartName, draft);
	} finally {
		await rm(draft, { force: true });
	}
}

/** Null where there is none. @throws Problem `backup.kept-apart-unreadable` for what is no such list */
export async function readFrom(path: string): Promise<KeptApart | null> {
	const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return null;
		throw error;
	});
	return text === null ? null : readList(text, path);
}

export async function readFromStore(store: S3Place): Promise<KeptApart | null> {
	const stream = await getObject(store, keptApartName);
	return (
		stream && readList(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text(), `${store.bucket}/${keptApartName}`)
	);
}

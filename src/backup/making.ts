import { type Handle, type Snapshot, withSnapshot } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { headOf } from "../shared/journal/index.ts";
import type { KeptBytes } from "../shared/storage/index.ts";
import { each, linesIn, until } from "./archive/bytes.ts";
import { type Adding, writeArchive } from "./archive/container.ts";
import { aboutName, fileName, manifestName, partBytes, Tally, tablePartName, vaultKeyName } from "./archive/entries.ts";
import type { Lock } from "./archive/lock.ts";
import { writeWhole } from "./archive/whole-file.ts";
import { problem } from "./problems.ts";
import type { About, Contents } from "./schema.ts";

export interface BackupOptions {
	/** Of the installation. */
	readonly handle: Handle;
	readonly lock: Lock;
	/** The version of Tegsh. */
	readonly program: string;
	/** The key of the data folder travels in the archive; one that was given as a setting is kept by whoever gave it, and does not. */
	readonly vaultKey: Buffer | null;
	/** Where somebody knows it before it is made. */
	readonly id?: string;
	/** Aborted when nobody waits for it any more: nothing of it is left. */
	readonly signal?: AbortSignal;
}

/** Backs up all there is into a file, while the server runs. The file is there whole or not at all. */
export async function makeBackup(path: string, options: BackupOptions): Promise<Contents & { readonly size: number }> {
	let contents: Contents | undefined;
	const { size } = await writeWhole(path, (to) =>
		withSnapshot(options.handle, (snapshot) =>
			writeArchive(to, options.lock, async (add) => {
				contents = await fill(add, snapshot, options);
			}),
		),
	);
	if (!contents) throw new Error("an archive ended without its contents");
	return { ...contents, size };
}

async function fill(adding: Adding, snapshot: Snapshot, options: BackupOptions): Promise<Contents> {
	const { handle, vaultKey, signal } = options;
	const add: Adding = (entry) => {
		signal?.throwIfAborted();
		return adding({ ...entry, bytes: until(signal, entry.bytes) });
	};
	const tally = new Tally();
	const about = await describe(snapshot, options);
	await addText(add, aboutName, JSON.stringify(about, null, "\t"));
	if (vaultKey) await addText(add, vaultKeyName, `${vaultKey.toString("hex")}\n`);
	for (const { schema, tables } of snapshot.schemas)
		for (const table of tables) await addTable(add, tally, { snapshot, schema, table: table.name, columns: table.columns });
	// Files come before the rows that name them, so whatever a row of the snapshot names is there by now.
	for (const { schema } of snapshot.schemas) {
		for await (const file of handle.storage.within(schema).list()) await addFile(add, tally, handle, schema, file);
	}
	const manifest = { tables: tally.tables, files: tally.files() };
	await addText(add, manifestName, JSON.stringify(manifest, null, "\t"));
	return { about, manifest };
}

async function describe(snapshot: Snapshot, { handle, program, vaultKey, id = newId() }: BackupOptions): Promise<About> {
	const schemas: About["schemas"] = [];
	for (const { schema, migrations, tables } of snapshot.schemas) {
		const head = await snapshot.in(schema, headOf);
		schemas.push({
			...{ schema, head, migrations: [...migrations] },
			tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
		});
	}
	return {
		...{ tegsh: "backup", version: 1, id, madeAt: handle.clock.now().toISOString() },
		...{ program, server: snapshot.server, vault: { name: handle.vault.name, travels: vaultKey !== null }, schemas },
	};
}

async function addText(add: Adding, name: string, text: string): Promise<void> {
	const bytes = Buffer.from(text);
	await add({ name, size: bytes.length, bytes: each([bytes]) });
}

interface TableToAdd {
	readonly snapshot: Snapshot;
	readonly schema: string;
	readonly table: string;
	readonly columns: readonly string[];
}

async function addTable(add: Adding, tally: Tally, { snapshot, schema, table, columns }: TableToAdd): Promise<void> {
	const counting = tally.table(schema, table);
	let parts = 0;
	let held: Uint8Array[] = [];
	let size = 0;
	let rows = 0;
	const write = async () => {
		const bytes = held;
		await add({ name: tablePartName(schema, table, ++parts), size, bytes: each(bytes) });
		held = [];
		size = 0;
	};
	for await (const part of snapshot.copy(schema, { name: table, columns })) {
		counting.add(part);
		rows += linesIn(part);
		held.push(part);
		size += part.length;
		if (size >= partBytes) await write();
	}
	if (size > 0) await write();
	counting.end(rows);
}

async function addFile(add: Adding, tally: Tally, handle: Handle, schema: string, { sha256, size }: KeptBytes): Promise<void> {
	const storage = handle.storage.within(schema);
	const stream = await storage.read(sha256).catch(async (error: unknown) => {
		// Taken down while the backup went on: it is not brought back.
		if (!(await storage.has(sha256))) return null;
		throw error;
	});
	if (!stream) return;
	await add({ name: fileName(schema, sha256), size, bytes: stream }).catch((error: unknown) => {
		throw error instanceof Error && /ends before byte/.test(error.message) ? problem("file-vanished", { sha256 }) : error;
	});
	tally.file(schema, sha256, size);
}

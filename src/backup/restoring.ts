import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Handle, isEmpty, type Loading, loadAll } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { keyIn, replaceKey, vaultOf } from "../shared/vault/index.ts";
import type { Key } from "./archive/lock.ts";
import type { BackupSource } from "./archive/source.ts";
import type { KeptApart } from "./kept-apart/list.ts";
import { problem } from "./problems.ts";
import { readBackup } from "./reading.ts";
import { noteRestoration } from "./restorations.ts";
import type { About, Contents } from "./schema.ts";

export interface RestoreOptions {
	/** Of the installation to be: its database is there, and nothing in it. Nobody else serves it. */
	readonly handle: Handle;
	readonly key: Key;
	/** Where the key of the vault lies, or will. */
	readonly folder: string;
	/** The key that was given as a setting, if one was. */
	readonly vaultKey: Buffer | null;
	/** What was kept apart from the backup, wherever it was found. */
	readonly keptApart: readonly KeptApart[];
}

/**
 * Restores a backup into an empty installation. Rows become visible all at once, when the last byte of the archive was read and found as it
 * was written; files that were put in place before that are named by nobody, and a second try finds them there.
 * @throws Problem `backup.*`, `database.migration-*`
 */
export async function restoreBackup(source: BackupSource, options: RestoreOptions): Promise<Contents> {
	const { handle, key } = options;
	if (!(await isEmpty(handle))) throw problem("not-empty");
	return loadAll(handle, (loading) =>
		readBackup(source, key, {
			begin: async (about) => {
				await requireVaultKey(about, options);
				for (const { schema, migrations } of about.schemas) await loading.prepare(schema, migrations);
			},
			vaultKey: async (travelled) => {
				if (!options.vaultKey) await replaceKey(options.folder, travelled);
			},
			table: loading.load,
			file: (schema, sha256, bytes) => keepFile(handle, schema, sha256, bytes),
			end: ({ about }) => finish(loading, about, options),
		}),
	);
}

/** What is sealed in the rows must open here, or it is lost without anybody noticing. */
async function requireVaultKey({ vault }: About, { folder, vaultKey }: RestoreOptions): Promise<void> {
	if (vaultKey && vaultOf(vaultKey).name !== vault.name) throw problem(vault.travels ? "vault-key-other" : "vault-key-needed");
	if (!vaultKey && !vault.travels && vaultOf(await keyIn(folder)).name !== vault.name) throw problem("vault-key-needed");
}

async function keepFile({ storage }: Handle, schema: string, sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
	const within = storage.within(schema);
	const path = join(await within.workFolder(), `restored-${newId()}`);
	await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(path, { mode: 0o600 }));
	const kept = await within.keep(path);
	if (kept.sha256 !== sha256) throw problem("differs", { what: sha256 });
}

async function finish(loading: Loading, about: About, { handle, keptApart }: RestoreOptions): Promise<void> {
	for (const { schema } of about.schemas) await loading.finish(schema);
	await loading.in("tegsh", (db) => noteRestoration(db, { about, keptApart, now: handle.clock.now() }));
}

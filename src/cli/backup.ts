import { statSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
	backupCommands,
	type Contents,
	findBackup,
	type Key,
	keyMissing,
	lockMissing,
	makeBackup,
	newKeyPair,
	readBackup,
} from "../backup/index.ts";
import { openInstallation } from "../installation.ts";
import type { Settings } from "../settings.ts";
import { packageVersion } from "../shared/database/index.ts";
import { machine, run } from "../shared/journal/index.ts";
import { keyIn } from "../shared/vault/index.ts";
import { BadInput, type BareCall, type Say, type SettledCall } from "./call.ts";

/** All there is, in one file, while the server runs. */
export async function runBackup({ settings, rest: [path], print, t }: SettledCall): Promise<void> {
	if (!path) throw new BadInput(t("backup-file-missing", { command: "backup" }));
	const { lock } = settings.backup;
	if (!lock) throw lockMissing();
	const installation = await openInstallation(settings, "command");
	try {
		const { handle } = installation;
		const vaultKey = settings.vaultKey ? null : await keyIn(settings.folder);
		const made = await makeBackup(resolve(path), { handle, lock, program: packageVersion(), vaultKey });
		await run(handle, machine, backupCommands.made, { id: made.about.id, place: resolve(path), bytes: made.size });
		print(summaryOf(made), () => `${t("backup-made", { path, size: inMegabytes(made.size) })}\n${sayContents(t, made)}`);
	} finally {
		await installation.close();
	}
}

/** Reads a backup to its end, and touches nothing. */
export async function runBackupCheck({ settings, flags, rest: [path], print, t }: SettledCall): Promise<void> {
	if (!path) throw new BadInput(t("backup-file-missing", { command: "backup check" }));
	const contents = await readBackup(await findBackup(path, settings.backup.places), await keyFrom(t, settings, flags.identity));
	print(summaryOf(contents), () => `${t("backup-whole", { path })}\n${sayContents(t, contents)}`);
}

/** A pair of keys: the public one for the machine that makes the backups, the secret one for a place where no thief of that machine gets. */
export async function runBackupKey({ rest: [path], print, t }: BareCall): Promise<void> {
	if (!path) throw new BadInput(t("backup-file-missing", { command: "backup key" }));
	if (statSync(path, { throwIfNoEntry: false })) throw new BadInput(t("file-there-already", { path }));
	const { identity, recipient } = await newKeyPair();
	await writeFile(path, `# ${recipient}\n${identity}\n`, { flag: "wx", mode: 0o600 });
	await chmod(path, 0o600);
	print({ recipient, file: path }, () => `${t("backup-key-made", { path, recipient })}\n`);
}

/** What opens a backup: the file that was named, or the passphrase of the settings. */
export async function keyFrom(t: Say, settings: Settings, identity: string | undefined): Promise<Key> {
	if (identity !== undefined) {
		if (!statSync(identity, { throwIfNoEntry: false })?.isFile()) throw new BadInput(t("file-unknown", { path: identity }));
		return { identity: await readFile(identity, "utf8") };
	}
	if (settings.backup.passphrase === null) throw keyMissing();
	return { passphrase: settings.backup.passphrase };
}

export function summaryOf({ about, manifest }: Contents) {
	const journals = about.schemas.map(({ schema, head }) => ({ schema, anchor: `${head.seq}:${head.hash}` }));
	return {
		...{ id: about.id, madeAt: about.madeAt, program: about.program, server: about.server, journals },
		...{ tables: manifest.tables.length, rows: rowsIn({ about, manifest }), files: manifest.files.count, vaultKey: about.vault },
	};
}

/** The anchors are for paper: `verify --anchor` holds what is restored against them. */
export function sayContents(t: Say, contents: Contents): string {
	const { about, manifest } = contents;
	const values = { at: about.madeAt, version: about.program, rows: rowsIn(contents), files: manifest.files.count };
	return [
		t("backup-holds", values),
		...about.schemas.map(({ schema, head }) => `  ${t("backup-journal", { schema, anchor: `${head.seq}:${head.hash}` })}`),
		...(about.vault.travels ? [] : [t("backup-without-vault-key")]),
		"",
	].join("\n");
}

function rowsIn({ manifest }: Contents): number {
	return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}

function inMegabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}

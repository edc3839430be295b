import { dirname, join } from "node:path";
import { type BackupSource, findBackup, type KeptApart, keptApartName, readFrom, readFromStore, restoreBackup } from "../backup/index.ts";
import { openInstallation, openUnmade } from "../installation.ts";
import { keyFrom, sayContents, summaryOf } from "./backup.ts";
import { BadInput, type SettledCall } from "./call.ts";
import { runTrial } from "./trial.ts";

/** Into the installation that the settings name, which is empty; what an older Tegsh backed up is of today's afterwards. */
export async function runRestore(call: SettledCall): Promise<void> {
	const { settings, flags, print, t } = call;
	const [path] = call.rest;
	if (!path) throw new BadInput(t("backup-file-missing", { command: "restore" }));
	const key = await keyFrom(t, settings, flags.identity);
	const source = await findBackup(path, settings.backup.places);
	if (flags.trial) return runTrial(call, path, { source, key });
	const { folder, vaultKey } = settings;
	const keptApart = await listsApart(call, source);
	const contents = await openUnmade(settings, (handle) => restoreBackup(source, { handle, key, folder, vaultKey, keptApart }));
	// Whoever opens it does what is left: what was erased or withdrawn since is so again, and everybody is signed out.
	await (await openInstallation(settings, "command")).close();
	const again = keptApart.reduce((sum, { entries }) => sum + entries.length, 0);
	print({ ...summaryOf(contents), keptApart: keptApart.length > 0 ? again : null }, () =>
		[
			t("restored", { path }),
			t(keptApart.length > 0 ? "restored-apart" : "restored-without-apart", { count: String(again) }),
			sayContents(t, contents),
		].join("\n"),
	);
}

/**
 * What was erased, withdrawn or taken down since a backup was made stands in a list that is no part of it: beside it, in the data folder,
 * where backups go, or where somebody says.
 */
async function listsApart({ settings, flags, t }: SettledCall, source: BackupSource): Promise<KeptApart[]> {
	const { folder, store } = settings.backup.places;
	const beside = [...(typeof source === "string" ? [dirname(source)] : []), settings.folder, ...(folder ? [folder] : [])].map((one) =>
		join(one, keptApartName),
	);
	const lists = await Promise.all([...new Set(beside)].map(readFrom));
	if (flags.apart !== undefined) {
		const named = await readFrom(flags.apart);
		if (!named) throw new BadInput(t("file-unknown", { path: flags.apart }));
		lists.push(named);
	}
	if (store) lists.push(await readFromStore(store));
	return lists.flatMap((list) => list ?? []);
}

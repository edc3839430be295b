import { restoreBackup } from "../backup/index.ts";
import { openInstallation, openUnmade } from "../installation.ts";
import { keyFrom, sayContents, summaryOf } from "./backup.ts";
import { BadInput, type SettledCall } from "./call.ts";

/** Into the installation that the settings name, which is empty; what an older Tegsh backed up is of today's afterwards. */
export async function runRestore({ settings, flags, rest: [path], print, t }: SettledCall): Promise<void> {
	if (!path) throw new BadInput(t("backup-file-missing", { command: "restore" }));
	const key = await keyFrom(t, settings, flags.identity);
	const { folder, vaultKey } = settings;
	const contents = await openUnmade(settings, (handle) => restoreBackup(path, { handle, key, folder, vaultKey }));
	// Whoever opens it does what is left: everybody is signed out before anybody comes in.
	await (await openInstallation(settings, "command")).close();
	print(summaryOf(contents), () => `${t("restored", { path })}\n${sayContents(t, contents)}`);
}

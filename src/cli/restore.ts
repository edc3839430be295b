import { restoreBackup } from "../backup/index.ts";
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
	if (flags.trial) return runTrial(call, path, key);
	const { folder, vaultKey } = settings;
	const contents = await openUnmade(settings, (handle) => restoreBackup(path, { handle, key, folder, vaultKey }));
	// Whoever opens it does what is left: everybody is signed out before anybody comes in.
	await (await openInstallation(settings, "command")).close();
	print(summaryOf(contents), () => `${t("restored", { path })}\n${sayContents(t, contents)}`);
}

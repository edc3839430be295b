import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BackupSource, compareTrial, type Key, loadInTrial, noteTrial, type TrialFault } from "../backup/index.ts";
import { type Installation, openInstallation } from "../installation.ts";
import { realClock } from "../shared/clock.ts";
import { openHandle, withThrowAwayDatabase } from "../shared/database/index.ts";
import { sayContents, summaryOf } from "./backup.ts";
import type { SettledCall } from "./call.ts";

interface Tried {
	readonly source: BackupSource;
	readonly key: Key;
}

/**
 * Whether a backup could be used: it is restored beside the installation, into a database that is thrown away, and compared. Nothing of the
 * installation is touched but for the line that says so.
 */
export async function runTrial({ settings, print, t }: SettledCall, path: string, { source, key }: Tried): Promise<void> {
	const installation = await openInstallation(settings, "command");
	const folder = await mkdtemp(join(tmpdir(), "tegsh-trial-"));
	try {
		await withThrowAwayDatabase(installation.handle.ownerUrl, async (url) => {
			const handle = openHandle(url, "tegsh", realClock, 2);
			const tried = await loadInTrial(source, { handle, key }).finally(() => handle.close());
			const vaultKey = tried.vaultKey ?? settings.vaultKey;
			const opened = await openInstallation({ folder, databaseUrl: url, storage: null, vaultKey }, "command");
			const compared = await comparing(tried.contents, opened, installation).finally(() => opened.close());
			if (compared.faults.length === 0) await noteTrial(installation.handle, tried.contents);
			else process.exitCode = 1;
			print({ ...summaryOf(tried.contents), ...compared }, () =>
				[
					t(compared.faults.length === 0 ? "trial-equal" : "trial-differs", { path, figures: String(compared.figures) }),
					...compared.faults.map((fault) => `  ${sayFault(fault)}`),
					sayContents(t, tried.contents),
				].join("\n"),
			);
		});
	} finally {
		await installation.close();
		await rm(folder, { recursive: true, force: true });
	}

	function sayFault({ programme, what, code }: TrialFault): string {
		return t(`trial-fault-${what}`, { programme, code });
	}
}

function comparing(contents: Parameters<typeof compareTrial>[0], { handle, programmes }: Installation, ours: Installation) {
	return compareTrial(contents, { handle, programmes: programmes() }, ours.programmes());
}

import { keepAllApart } from "../backup/index.ts";
import { peopleCommands, reportsToErase } from "../people/index.ts";
import { chooseProgramme } from "../programme/index.ts";
import { registry } from "../registry.ts";
import { machine, run } from "../shared/journal/index.ts";
import { BadInput, type Call, type SettledCall } from "./call.ts";

/** Somebody asked to be forgotten. The list that a restore is held against is written before this says that it is done. */
export async function runErase({ installation, settings, flags, rest: [id], print, t }: Call & SettledCall): Promise<void> {
	if (!id) throw new BadInput(t("erase-missing"));
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const reports = await reportsToErase(handle, id);
	const { seq, result } = await run(handle, machine, peopleCommands["person-erased"], { id, reports });
	await keepAllApart({
		installation: installation.handle,
		handles: () => installation.programmes().map((programme) => programme.handle),
		commands: registry,
		places: { folder: settings.folder, backups: settings.backup.places },
	});
	print(
		{ id, seq, reports: result.reports, payloads: result.payloads },
		() => `${t("erased", { count: result.reports, payloads: String(result.payloads) })}\n`,
	);
}

import { readFileSync, statSync } from "node:fs";
import { holdAgainst, withdrawalsAsFile } from "../consent/index.ts";
import { chooseProgramme } from "../programme/index.ts";
import { machine } from "../shared/journal/index.ts";
import { BadInput, type Call } from "./call.ts";

/** All withdrawals of consents, to be kept apart from the backups. It names nobody. */
export async function runWithdrawalsList({ installation, flags }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	process.stdout.write(await withdrawalsAsFile(handle.db));
}

/** After an older backup was put back: what was withdrawn since is withdrawn again. */
export async function runWithdrawalsHeld({ installation, flags, rest, print, t }: Call): Promise<void> {
	const [path] = rest;
	if (!path) throw new BadInput(t("withdrawals-missing"));
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new BadInput(t("file-unknown", { path }));
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const held = await holdAgainst(handle, machine, readFileSync(path, "utf8"), "npx tegsh withdrawals hold");
	const counts = { known: held.known, again: held.again.length, without: held.without.length };
	print(held, () => `${t("withdrawals-held", counts)}\n`);
}

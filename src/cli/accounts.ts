import { demoSignIns, removeDemo } from "../demo/index.ts";
import { findAccount, identityCommands, oneTimePassword } from "../identity/index.ts";
import type { Installation } from "../installation.ts";
import { machine, run } from "../shared/journal/index.ts";
import { BadInput, type Call, type Say } from "./call.ts";

const commandLine = { ...machine, device: "command line" };

/** The way back in when an administrator has lost theirs: whoever may run this may read everything anyway. */
export async function runPassword({ installation, rest, print, t }: Call): Promise<void> {
	const { id, userName, secondFactor } = await accountNamed(t, installation, rest, "accounts password");
	const password = oneTimePassword();
	await run(installation.handle, commandLine, identityCommands["password-reset"], { account: id, password });
	print({ userName, password, secondFactor }, () =>
		[t("password-reset", { userName, password }), ...(secondFactor ? [t("password-reset-code", { userName })] : []), ""].join("\n"),
	);
}

export async function runSecondFactor({ installation, rest, print, t }: Call): Promise<void> {
	const { id, userName } = await accountNamed(t, installation, rest, "accounts second-factor");
	await run(installation.handle, commandLine, identityCommands["second-factor-reset"], { account: id });
	print({ userName, secondFactor: false }, () => `${t("second-factor-reset", { userName })}\n`);
}

/** @throws BadInput where no account is named, or there is none of that name */
export async function accountNamed(t: Say, { handle }: Installation, [userName]: readonly string[], command: string) {
	if (!userName) throw new BadInput(t("user-name-missing", { command }));
	const account = await findAccount(handle.db, userName);
	if (!account) throw new BadInput(t("user-name-unknown", { userName }));
	return account;
}

export async function runSignIns({ installation, print }: Call): Promise<void> {
	const signIns = await demoSignIns(installation.handle);
	print(signIns, () => signIns.map((one) => `${one.userName}\t${one.password}\t${one.role}\n`).join(""));
}

export async function runRemoveDemo({ installation, print, t }: Call): Promise<void> {
	await removeDemo(installation.handle);
	print({ removed: true }, () => `${t("demo-removed")}\n`);
}

import { demoSignIns, removeDemo } from "../demo/index.ts";
import { findAccount, oneTimePassword, resetPassword, resetSecondFactor } from "../identity/index.ts";
import type { Installation } from "../installation.ts";
import { newId } from "../shared/id.ts";
import { BadInput, type Call, type Say } from "./call.ts";

/** The way back in when an administrator has lost theirs: whoever may run this may read everything anyway. */
export async function runPassword({ installation, rest, print, t }: Call): Promise<void> {
	const { id, userName, secondFactor } = await accountNamed(t, installation, rest, "accounts password");
	const password = oneTimePassword();
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	await resetPassword(installation.handle, order, id, password);
	print({ userName, password, secondFactor }, () =>
		[t("password-reset", { userName, password }), ...(secondFactor ? [t("password-reset-code", { userName })] : []), ""].join("\n"),
	);
}

export async function runSecondFactor({ installation, rest, print, t }: Call): Promise<void> {
	const { id, userName } = await accountNamed(t, installation, rest, "accounts second-factor");
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	await resetSecondFactor(installation.handle, order, id);
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

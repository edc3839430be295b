import { commandsOf } from "../../shared/journal/index.ts";
import { endSessions, ownAccount, updateAccount, writePassword } from "../accounts/rows.ts";
import { hashChosen } from "../passwords.ts";
import { wrong } from "../problems.ts";
import { faultOfPassword } from "../rules.ts";
import type { IdentityTables } from "../schema.ts";
import { isPasswordOf, requireAccount } from "../store.ts";
import { ownAccountOperations } from "./operations.ts";

export const ownAccountCommands = commandsOf(ownAccountOperations, {
	"language-chosen": async (change, { account, language }) => {
		await ownAccount(change, account);
		await updateAccount(change, account, { language });
		return { account };
	},
	"password-chosen": {
		prepare: async (installation, _author, { account, password }) => {
			const { userName } = await requireAccount(installation.db, account);
			const fault = faultOfPassword(password, userName);
			if (fault) throw wrong("password", fault);
			if (await isPasswordOf(installation, account, password)) throw wrong("password", "password-same");
			return hashChosen(installation, password);
		},
		work: async (change, { account }, hash: string) => {
			await ownAccount(change, account);
			await writePassword(change, account, hash, false);
			return { account };
		},
	},
	"session-ended": async (change, { account, session }) => {
		await ownAccount(change, account);
		const sessions = change.tx.withTables<IdentityTables>().deleteFrom("office_session");
		await sessions.where("account", "=", account).where("id", "=", session).execute();
		return { account };
	},
	"signed-out-everywhere": async (change, { account }) => {
		await ownAccount(change, account);
		await endSessions(change, account);
		return { account };
	},
});

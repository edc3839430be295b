import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { endSessions, noteAccount, ownAccount, refuseOwn, updateAccount } from "../accounts/rows.ts";
import { ownedAccount } from "../appointments/administration.ts";
import { mustHaveSecondFactor } from "../appointments/rules.ts";
import { problem, wrong } from "../problems.ts";
import type { IdentityTables } from "../schema.ts";
import { stepOfCode } from "./authenticator.ts";
import { draftSecret, renewDraft } from "./draft.ts";
import { secondFactorOperations } from "./operations.ts";

export const secondFactorCommands = commandsOf(secondFactorOperations, {
	"second-factor-set-up": async (change, { account, oneTimeCode, recovery }) => {
		await ownAccount(change, account);
		const secret = await draftSecret(change.tx, account);
		const step = stepOfCode(secret, oneTimeCode, change.handle.clock.now());
		if (step === null) throw wrong("oneTimeCode", "code-refused");
		const confirmed = { secret, last_step: step };
		await change.tx
			.withTables<IdentityTables>()
			.insertInto("second_factor")
			.values({ account, ...confirmed })
			.onConflict((known) => known.column("account").doUpdateSet(confirmed))
			.execute();
		await renewDraft(change, account);
		await updateAccount(change, account, { second_factor: true });
		await writeRecoveryCodes(change, account, recovery);
		await endSessions(change, account);
		return { account };
	},
	"second-factor-removed": async (change, { account }) => {
		if (mustHaveSecondFactor(await ownAccount(change, account))) throw problem("second-factor-required");
		await dropSecondFactor(change, account);
		return { account };
	},
	"second-factor-reset": async (change, { account }) => {
		await ownedAccount(change, account);
		refuseOwn(change, account);
		await dropSecondFactor(change, account);
		await endSessions(change, account);
		return { account };
	},
	"recovery-codes-made": async (change, { account, recovery }) => {
		const { secondFactor } = await ownAccount(change, account);
		if (!secondFactor) throw problem("second-factor-missing");
		await writeRecoveryCodes(change, account, recovery);
		return { account };
	},
	"recovery-code-used": async (change, { account, code }) => {
		await ownAccount(change, account);
		const used = await change.tx
			.withTables<IdentityTables>()
			.updateTable("recovery_code")
			.set({ used_at: change.handle.clock.now() })
			.where("account", "=", account)
			.where("digest", "=", code)
			.where("used_at", "is", null)
			.executeTakeFirst();
		if (used.numUpdatedRows === 0n) throw problem("code-wrong");
		noteAccount(change, account);
		return { account };
	},
});

async function dropSecondFactor(change: Change, account: string): Promise<void> {
	const tables = change.tx.withTables<IdentityTables>();
	await tables.deleteFrom("second_factor").where("account", "=", account).execute();
	await tables.deleteFrom("recovery_code").where("account", "=", account).execute();
	await renewDraft(change, account);
	await updateAccount(change, account, { second_factor: false });
}

async function writeRecoveryCodes(change: Change, account: string, digests: readonly string[]): Promise<void> {
	noteAccount(change, account);
	const tables = change.tx.withTables<IdentityTables>();
	await tables.deleteFrom("recovery_code").where("account", "=", account).execute();
	await tables
		.insertInto("recovery_code")
		.values(digests.map((digest) => ({ account, digest, used_at: null })))
		.execute();
}

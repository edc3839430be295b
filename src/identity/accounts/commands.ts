import type { Transaction } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { hashChosen, hashPassword } from "../passwords.ts";
import { problem } from "../problems.ts";
import { coversAll, mustHaveSecondFactor } from "../rules.ts";
import type { IdentityTables } from "../schema.ts";
import { requireSetUpLink, spendSetUpLink } from "../set-up/link.ts";
import { hasAdministrator } from "../store.ts";
import { accountOperations } from "./operations.ts";
import { accountWithin, endSessions, noteAccount, refuseOwn, updateAccount, writeAccount, writeEnrolment, writePassword } from "./rows.ts";

export const accountCommands = commandsOf(accountOperations, {
	"account-created": {
		prepare: async (installation, author, { enrolment, password, setUpLink, withoutSecondFactor }) => {
			// What a token does ends with it: it gives nobody a way in.
			if (enrolment !== null && author.token) throw problem("code-in-person");
			if (setUpLink !== null) await requireSetUpLink(installation, installation.db, setUpLink);
			const isOfTegsh = withoutSecondFactor || (password !== null && setUpLink === null);
			if (isOfTegsh && !author.can("machine")) throw problem("of-tegsh");
			// Until the owner chooses one. A hash all the same: signing in must take as long as it takes with any other account.
			return password === null ? hashPassword(installation, newSecret(32)) : hashChosen(installation, password);
		},
		work: async (change, { setUpLink, enrolment, password, temporary, ...account }, hash: string) => {
			if (!coversAll(change.author.areas, account.areas)) throw problem("outside-areas");
			// Asked again under the lock of the journal: of two people with the link, one is too late.
			if (setUpLink !== null) await spendSetUpLink(change, setUpLink);
			await writeAccount(change, { ...account, temporary: temporary || password === null }, hash);
			if (enrolment !== null) await writeEnrolment(change, account.id, enrolment);
			return { account: account.id };
		},
	},
	"access-changed": async (change, { account, role, areas }) => {
		const before = await accountWithin(change, account);
		refuseOwn(change, account);
		if (!coversAll(change.author.areas, areas)) throw problem("outside-areas");
		await updateAccount(change, account, { role, areas });
		// The second factor that is due now is set up by somebody who knows the password, and not by somebody who finds a session open.
		if (mustHaveSecondFactor({ ...before, role }) && !before.secondFactor) await endSessions(change, account);
		await requireAdministrator(change.tx);
		return { account };
	},
	"account-closed": async (change, { account }) => {
		await accountWithin(change, account);
		refuseOwn(change, account);
		await updateAccount(change, account, { closed: true });
		await change.tx.withTables<IdentityTables>().deleteFrom("enrolment").where("account", "=", account).execute();
		await requireAdministrator(change.tx);
		await endSessions(change, account);
		return { account };
	},
	"account-reopened": async (change, { account }) => {
		await accountWithin(change, account);
		await updateAccount(change, account, { closed: false });
		return { account };
	},
	"password-reset": {
		prepare: (installation, _author, { password }) => hashPassword(installation, password),
		work: async (change, { account }, hash: string) => {
			const { userName } = await accountWithin(change, account);
			await writePassword(change, account, hash, true);
			// Whoever got a new password does not wait for what was guessed before.
			const tries = change.tx.withTables<IdentityTables>().deleteFrom("sign_in");
			await tries.where("user_name", "=", userName).where("outcome", "=", "refused").execute();
			return { account };
		},
	},
	"account-removed": async (change, { userName }) => {
		const removing = change.tx.withTables<IdentityTables>().deleteFrom("account").where("user_name", "=", userName);
		const removed = await removing.returning("id").executeTakeFirst();
		if (removed) noteAccount(change, removed.id);
		return { removed: removed !== undefined };
	},
});

/** An installation without an administrator could only be helped from the command line. */
async function requireAdministrator(tx: Transaction): Promise<void> {
	if (!(await hasAdministrator(tx))) throw problem("last-administrator");
}

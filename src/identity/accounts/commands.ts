import type { Handle, Transaction } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import type { Language } from "../../shared/words.ts";
import { newCode } from "../codes.ts";
import { hashPassword } from "../passwords.ts";
import { problem } from "../problems.ts";
import { coversAll, mustHaveSecondFactor, type Role } from "../rules.ts";
import type { IdentityTables, NewAccount } from "../schema.ts";
import { hasAdministrator } from "../store.ts";
import { change, endSessions, type Order, refuseOwn, update, writeAccount, writePassword } from "./rows.ts";

/** A password that an administrator hands over once, long enough to be typed from a slip of paper. */
export function oneTimePassword(): string {
	return newCode(3);
}

export async function createAccount(installation: Handle, order: Order, account: NewAccount): Promise<Receipt<{ account: string }>> {
	const id = newId();
	const hash = await hashPassword(installation, account.password);
	return perform(installation, {
		...order,
		kind: "identity.account-created",
		subject: id,
		work: async (tx) => {
			if (!coversAll(order.areas, account.areas)) throw problem("outside-areas");
			return writeAccount(tx, installation.clock.now(), id, hash, account);
		},
	});
}

/** Changes what an account may do and where; it holds from the next click of its owner. */
export function changeAccess(
	installation: Handle,
	order: Order,
	account: string,
	access: { readonly role: Role; readonly areas: readonly string[] },
): Promise<Receipt<{ account: string }>> {
	return change(installation, order, account, "identity.access-changed", async (tx, before) => {
		refuseOwn(order, account);
		if (!coversAll(order.areas, access.areas)) throw problem("outside-areas");
		await update(tx, installation, account, { role: access.role, areas: [...access.areas] });
		// The second factor that is due now is set up by whoever knows the password, and not by whoever finds a session open.
		if (mustHaveSecondFactor({ ...before, role: access.role }) && !before.secondFactor) await endSessions(tx, account);
		await requireAdministrator(tx);
		return { before: { role: before.role, areas: before.areas }, after: { ...access }, result: { account } };
	});
}

/** Closes an account: its owner is signed out everywhere and cannot sign in. The journal keeps the name. */
export function closeAccount(installation: Handle, order: Order, account: string): Promise<Receipt<{ account: string }>> {
	return change(installation, order, account, "identity.account-closed", async (tx) => {
		refuseOwn(order, account);
		await update(tx, installation, account, { closed: true });
		await tx.withTables<IdentityTables>().deleteFrom("enrolment").where("account", "=", account).execute();
		await requireAdministrator(tx);
		await endSessions(tx, account);
		return { before: { closed: false }, after: { closed: true }, result: { account } };
	});
}

export function reopenAccount(installation: Handle, order: Order, account: string): Promise<Receipt<{ account: string }>> {
	return change(installation, order, account, "identity.account-reopened", async (tx) => {
		await update(tx, installation, account, { closed: false });
		return { before: { closed: true }, after: { closed: false }, result: { account } };
	});
}

/** Gives an account a password to be changed at the next sign-in; whoever was signed in with the old one no longer is. */
export async function resetPassword(
	installation: Handle,
	order: Order,
	account: string,
	password: string,
): Promise<Receipt<{ account: string }>> {
	const hash = await hashPassword(installation, password);
	return change(installation, order, account, "identity.password-reset", async (tx) => {
		// One's own is changed by whoever knows it: a session left open must not become an account taken over.
		if (order.by.account === account) throw problem("own-password");
		await writePassword(tx, installation, account, hash, true);
		return { after: { temporary: true }, result: { account } };
	});
}

/** The owner's own choice. All sessions end, this one too: the caller signs in again, so that the cookie changes with the password. */
export async function choosePassword(
	installation: Handle,
	order: Order,
	account: string,
	password: string,
): Promise<Receipt<{ account: string }>> {
	const hash = await hashPassword(installation, password);
	return change(installation, { ...order, areas: [""] }, account, "identity.password-chosen", async (tx) => {
		await writePassword(tx, installation, account, hash, false);
		return { after: { temporary: false }, result: { account } };
	});
}

export function chooseLanguage(
	installation: Handle,
	order: Order,
	account: string,
	language: Language,
): Promise<Receipt<{ account: string }>> {
	return change(installation, { ...order, areas: [""] }, account, "identity.language-chosen", async (tx, before) => {
		await update(tx, installation, account, { language });
		return { before: { language: before.language }, after: { language }, result: { account } };
	});
}

/** Ends one of one's own sessions: a telephone that was left somewhere. */
export function endSession(installation: Handle, order: Order, account: string, session: string): Promise<Receipt<{ account: string }>> {
	return change(installation, { ...order, areas: [""] }, account, "identity.session-ended", async (tx) => {
		const ended = await tx
			.withTables<IdentityTables>()
			.deleteFrom("office_session")
			.where("account", "=", account)
			.where("id", "=", session)
			.executeTakeFirst();
		return { before: { sessions: Number(ended.numDeletedRows) }, after: { sessions: 0 }, result: { account } };
	});
}

export function signOutEverywhere(installation: Handle, order: Order, account: string): Promise<Receipt<{ account: string }>> {
	return change(installation, { ...order, areas: [""] }, account, "identity.signed-out-everywhere", async (tx) => {
		const ended = await endSessions(tx, account);
		return { before: { sessions: ended }, after: { sessions: 0 }, result: { account } };
	});
}

/** An installation without an administrator could only be helped from the command line. */
async function requireAdministrator(tx: Transaction): Promise<void> {
	if (!(await hasAdministrator(tx))) throw problem("last-administrator");
}

/** Takes an account away altogether. Only for the demo: what somebody real did stays under their name, so theirs are closed. */
export function removeAccount(installation: Handle, order: Order, userName: string): Promise<Receipt<{ removed: boolean }>> {
	return perform(installation, {
		...order,
		kind: "identity.account-removed",
		subject: userName,
		work: async (tx) => {
			const removed = await tx.withTables<IdentityTables>().deleteFrom("account").where("user_name", "=", userName).executeTakeFirst();
			return { before: { userName }, result: { removed: removed.numDeletedRows > 0n } };
		},
	});
}

import { hashPassword } from "better-auth/crypto";
import type { Handle, Transaction } from "../shared/database/index.ts";
import { newId, newSecret } from "../shared/id.ts";
import { type Actor, type Effect, type Json, perform, type Receipt } from "../shared/journal/index.ts";
import type { Language } from "../shared/words.ts";
import { problem } from "./problems.ts";
import { coversAll, mustHaveSecondFactor, type Role } from "./rules.ts";
import type { Account, IdentityTables, NewAccount } from "./schema.ts";
import { findAccount, hasAdministrator, readAccount } from "./store.ts";

/** Who asks for a write and under which operation id; nobody gives access to areas they do not have. */
export interface Order {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

/** A password that an administrator hands over once, long enough to be typed from a slip of paper. */
export function oneTimePassword(): string {
	return [newSecret(4), newSecret(4), newSecret(4)].join("-");
}

export async function createAccount(installation: Handle, order: Order, account: NewAccount): Promise<Receipt<{ account: string }>> {
	const id = newId();
	const hash = await hashPassword(account.password);
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
	const hash = await hashPassword(password);
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
	const hash = await hashPassword(password);
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

/** Writes an account and what it signs in with. The payload of the journal names neither the password nor its hash. */
export async function writeAccount(
	tx: Transaction,
	now: Date,
	id: string,
	hash: string,
	{ userName, displayName, role, areas, temporary, withoutSecondFactor = false, mailAddress = null, language = null }: NewAccount,
): Promise<Effect<{ account: string }>> {
	const name = userName.toLowerCase();
	if (await findAccount(tx, name)) throw problem("user-name-taken", { userName: name });
	const moments = { created_at: now, updated_at: now };
	const tables = tx.withTables<IdentityTables>();
	await tables
		.insertInto("account")
		.values({
			id,
			user_name: name,
			display_name: displayName,
			role,
			areas: [...areas],
			language,
			closed: false,
			temporary,
			second_factor: false,
			without_second_factor: withoutSecondFactor,
			mail_address: mailAddress,
			// RFC 2606: `.invalid` never resolves, so nothing can ever be sent there.
			email: `${name}@accounts.invalid`,
			...moments,
		})
		.execute();
	await tables
		.insertInto("credential")
		.values({ id: newId(), account: id, provider: "credential", provider_account: id, password: hash, ...moments })
		.execute();
	return { after: { userName: name, displayName, role, areas, temporary }, result: { account: id } };
}

/** A change of one account, by somebody whose areas reach it. */
export function change<Result extends Json>(
	installation: Handle,
	order: Order,
	account: string,
	kind: string,
	work: (tx: Transaction, before: Account) => Promise<Effect<Result>>,
): Promise<Receipt<Result>> {
	return perform(installation, {
		...order,
		kind,
		subject: account,
		work: async (tx) => {
			const before = await readAccount(tx, order.areas, account);
			if (!before) throw problem("account-unknown");
			return work(tx, before);
		},
	});
}

export function update(tx: Transaction, installation: Handle, account: string, changes: Partial<IdentityTables["account"]>) {
	return tx
		.withTables<IdentityTables>()
		.updateTable("account")
		.set({ ...changes, updated_at: installation.clock.now() })
		.where("id", "=", account)
		.execute();
}

export async function writePassword(
	tx: Transaction,
	installation: Handle,
	account: string,
	hash: string,
	temporary: boolean,
): Promise<void> {
	await update(tx, installation, account, { temporary });
	await tx
		.withTables<IdentityTables>()
		.updateTable("credential")
		.set({ password: hash, updated_at: installation.clock.now() })
		.where("account", "=", account)
		.where("provider", "=", "credential")
		.execute();
	// Whatever password comes, an enrolment code that is under way chooses no other.
	await tx.withTables<IdentityTables>().deleteFrom("enrolment").where("account", "=", account).execute();
	await endSessions(tx, account);
}

/** Those that wait for their code are no sessions yet, and end as well. */
export async function endSessions(tx: Transaction, account: string): Promise<number> {
	await tx.withTables<IdentityTables>().deleteFrom("sign_in_step").where("account", "=", account).execute();
	const ended = await tx.withTables<IdentityTables>().deleteFrom("office_session").where("account", "=", account).returning("id").execute();
	return ended.length;
}

export function refuseOwn(order: Order, account: string): void {
	if (order.by.account === account) throw problem("own-account");
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

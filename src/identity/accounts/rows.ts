import type { Handle, Transaction } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Actor, type Effect, type Json, perform, type Receipt } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { Account, IdentityTables, NewAccount } from "../schema.ts";
import { findAccount, readAccount } from "../store.ts";

/** Who asks for a write and under which operation id; nobody gives access to areas they do not have. */
export interface Order {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
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

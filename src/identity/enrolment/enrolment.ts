import type { Database, Handle, Transaction } from "../../shared/database/index.ts";
import { newId, newSecret } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { change, type Order, writeAccount, writePassword } from "../accounts/rows.ts";
import { asPrinted, digestOf } from "../codes.ts";
import { enrolmentDays } from "../limits.ts";
import { hashPassword } from "../passwords.ts";
import { problem } from "../problems.ts";
import { coversAll } from "../rules.ts";
import type { Account, IdentityTables, NewAccount } from "../schema.ts";
import { readAccount } from "../store.ts";

type Outcome = Promise<Receipt<{ account: string }>>;

/** Makes an account whose owner chooses the password, with the code that is printed for them. */
export async function createAccountToEnrol(
	installation: Handle,
	order: Order,
	account: Omit<NewAccount, "password" | "temporary">,
	code: string,
): Outcome {
	const id = newId();
	const hash = await nobodysPassword(installation);
	return perform(installation, {
		...order,
		kind: "identity.account-created",
		subject: id,
		work: async (tx) => {
			if (!coversAll(order.areas, account.areas)) throw problem("outside-areas");
			const effect = await writeAccount(tx, installation.clock.now(), id, hash, { ...account, password: "", temporary: true });
			await writeEnrolment(tx, installation, id, code);
			return effect;
		},
	});
}

/** A new code for somebody who forgot their password or lost the code before. The password is void at once, and all sessions end. */
export async function issueEnrolment(installation: Handle, order: Order, account: string, code: string): Outcome {
	const hash = await nobodysPassword(installation);
	return change(installation, order, account, "identity.enrolment-issued", async (tx, { closed }) => {
		// One's own is changed by whoever knows it: a session left open must not become an account taken over.
		if (order.by.account === account) throw problem("own-password");
		if (closed) throw problem("account-closed");
		await writePassword(tx, installation, account, hash, true);
		await writeEnrolment(tx, installation, account, code);
		return { after: { temporary: true }, result: { account } };
	});
}

/** Whose code this is; never issued, expired, used, replaced and of a closed account are told apart by nobody. */
export async function requireEnrolment(installation: Handle, db: Database, code: string): Promise<Account> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("enrolment")
		.select("account")
		.where("digest", "=", digestOf(asPrinted(code)))
		.where("expires_at", ">", installation.clock.now())
		.executeTakeFirst();
	const account = row ? await readAccount(db, [""], row.account) : null;
	if (!account || account.closed) throw problem("enrolment-void");
	return account;
}

/** The owner chooses their password, once. */
export async function enrol(installation: Handle, operation: string, code: string, password: string): Outcome {
	const { id } = await requireEnrolment(installation, installation.db, code);
	const hash = await hashPassword(installation, password);
	return perform(installation, {
		id: operation,
		by: { account: id, device: "enrolment code" },
		kind: "identity.enrolled",
		subject: id,
		work: async (tx) => {
			// Asked again under the lock of the journal: of two people with the code, one is too late.
			const account = await requireEnrolment(installation, tx, code);
			await writePassword(tx, installation, account.id, hash, false);
			return { before: { temporary: account.temporary }, after: { temporary: false }, result: { account: account.id } };
		},
	});
}

async function writeEnrolment(tx: Transaction, installation: Handle, account: string, code: string): Promise<void> {
	const expires = new Date(installation.clock.now().getTime() + enrolmentDays * 86_400_000);
	await tx
		.withTables<IdentityTables>()
		.insertInto("enrolment")
		.values({ account, digest: digestOf(code), expires_at: expires })
		.execute();
}

/** Until the owner chooses one. A hash all the same: signing in must take as long as it takes with any other account. */
function nobodysPassword(installation: Handle): Promise<string> {
	return hashPassword(installation, newSecret(32));
}

import type { Database, Handle } from "../../shared/database/index.ts";
import { asPrinted, digestOf } from "../codes.ts";
import { problem } from "../problems.ts";
import type { Account, IdentityTables } from "../schema.ts";
import { findAccountById } from "../store.ts";

/**
 * Whose code this is, where `of` is given that of this account; never issued, expired, used, replaced and of a closed account are told apart
 * by nobody.
 */
export async function requireEnrolment({ clock }: Handle, db: Database, code: string, of?: string): Promise<Account> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("enrolment")
		.select("account")
		.where("digest", "=", digestOf(asPrinted(code)))
		.where("expires_at", ">", clock.now())
		.executeTakeFirst();
	const account = row ? await findAccountById(db, row.account) : null;
	if (!account || account.closed || (of !== undefined && account.id !== of)) throw problem("enrolment-void");
	return account;
}

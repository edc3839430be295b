import type { Database } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { IdentityTables } from "../schema.ts";
import { newAuthenticatorSecret } from "./authenticator.ts";

/** The secret that the account's next app is set up with: a page that is loaded again shows the same one, until a code has confirmed it. */
export async function draftSecret(db: Database, account: string): Promise<string> {
	const { secret } = await db
		.withTables<IdentityTables>()
		.selectFrom("second_factor_draft")
		.select("secret")
		.where("account", "=", account)
		.executeTakeFirstOrThrow();
	return secret;
}

/** Gives an account another draft: a new account has none, and where one was used or given up, no secret serves twice. */
export async function renewDraft({ tx }: Change, account: string): Promise<void> {
	const draft = { secret: newAuthenticatorSecret() };
	await tx
		.withTables<IdentityTables>()
		.insertInto("second_factor_draft")
		.values({ account, ...draft })
		.onConflict((known) => known.column("account").doUpdateSet(draft))
		.execute();
}

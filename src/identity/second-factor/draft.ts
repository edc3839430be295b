import type { Handle } from "../../shared/database/index.ts";
import { draftMinutes } from "../limits.ts";
import type { IdentityTables } from "../schema.ts";
import { newAuthenticatorSecret } from "./authenticator.ts";

/** The secret to confirm with a code: the one that was shown before, as long as it is fresh. */
export async function draftSecret(installation: Handle, account: string): Promise<string> {
	const now = installation.clock.now();
	const tables = installation.db.withTables<IdentityTables>();
	const fresh = { secret: newAuthenticatorSecret(), expires_at: new Date(now.getTime() + draftMinutes * 60_000) };
	await tables
		.insertInto("second_factor_draft")
		.values({ account, ...fresh })
		.onConflict((known) => known.column("account").doUpdateSet(fresh).where("second_factor_draft.expires_at", "<=", now))
		.execute();
	const { secret } = await tables
		.selectFrom("second_factor_draft")
		.select("secret")
		.where("account", "=", account)
		.executeTakeFirstOrThrow();
	return secret;
}

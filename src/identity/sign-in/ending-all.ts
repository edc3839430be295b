import type { Change } from "../../shared/journal/index.ts";
import type { IdentityTables } from "../schema.ts";
import type { TokenTables } from "../tokens/schema.ts";

/**
 * Nobody is signed in any more, no token works, and no link or code lets anybody in: an older state of the accounts was put back, in which
 * what has ended since would hold again.
 */
export async function endAllAccess({ tx, handle }: Pick<Change, "tx" | "handle">): Promise<void> {
	const tables = tx.withTables<IdentityTables>();
	await tables.deleteFrom("office_session").execute();
	await tables.deleteFrom("sign_in_step").execute();
	await tables.deleteFrom("enrolment").execute();
	await tables.deleteFrom("set_up_link").execute();
	const tokens = tx.withTables<TokenTables>().updateTable("api_token").set({ revoked_at: handle.clock.now() });
	await tokens.where("revoked_at", "is", null).execute();
}

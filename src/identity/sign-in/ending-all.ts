import { noteWritten } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { IdentityTables } from "../schema.ts";
import type { TokenTables } from "../tokens/schema.ts";

/**
 * Nobody is signed in any more, no token works, and no link or code lets anybody in: an older state of the accounts was put back, in which
 * what has ended since would hold again.
 */
export async function endAllAccess(change: Change): Promise<void> {
	const { tx, handle } = change;
	const tables = tx.withTables<IdentityTables>();
	await tables.deleteFrom("office_session").execute();
	await tables.deleteFrom("sign_in_step").execute();
	const enrolments = await tables.deleteFrom("enrolment").returning("account").execute();
	noteWritten(change, "enrolment", ...enrolments.map(({ account }) => account));
	await tables.deleteFrom("set_up_link").execute();
	const tokens = tx.withTables<TokenTables>().updateTable("api_token").set({ revoked_at: handle.clock.now() });
	const revoked = await tokens.where("revoked_at", "is", null).returning("id").execute();
	noteWritten(change, "api_token", ...revoked.map(({ id }) => id));
}

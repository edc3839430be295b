import type { Database, Handle } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { digestOf } from "../codes.ts";
import { setUpLinkHours } from "../limits.ts";
import { problem } from "../problems.ts";
import type { IdentityTables } from "../schema.ts";

/** The path by which the first administrator is made, for the console of a start; null once there is one. The link before it is void. */
export async function issueSetUpLink(installation: Handle): Promise<string | null> {
	if (await everHadAdministrator(installation.db)) return null;
	const token = newSecret(32);
	const expires = new Date(installation.clock.now().getTime() + setUpLinkHours * 3_600_000);
	await installation.db.transaction().execute(async (tx) => {
		const tables = tx.withTables<IdentityTables>();
		await tables.deleteFrom("set_up_link").execute();
		await tables
			.insertInto("set_up_link")
			.values({ digest: digestOf(token), expires_at: expires })
			.execute();
	});
	return `/set-up/${token}`;
}

/** Throws unless the link is in force: never issued, expired, used and no longer needed are told apart by nobody. */
export async function requireSetUpLink(installation: Handle, db: Database, token: string): Promise<void> {
	const link = await db
		.withTables<IdentityTables>()
		.selectFrom("set_up_link")
		.select("expires_at")
		.where("digest", "=", digestOf(token))
		.executeTakeFirst();
	if (!link || link.expires_at <= installation.clock.now() || (await everHadAdministrator(db))) throw problem("set-up-link-void");
}

/** The link is void with the account it makes. */
export async function spendSetUpLink({ tx, handle }: Change, token: string): Promise<void> {
	await requireSetUpLink(handle, tx, token);
	await tx.withTables<IdentityTables>().deleteFrom("set_up_link").execute();
}

/** Closed administrators count: the link is for a first start and never a way back in. That of the demo looks after the demo alone. */
async function everHadAdministrator(db: Database): Promise<boolean> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("account")
		.select("id")
		.where("is_administrator", "=", true)
		.executeTakeFirst();
	return row !== undefined;
}

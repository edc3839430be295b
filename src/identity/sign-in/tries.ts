import { sql } from "kysely";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { minutesUntil, nextTryAt, signInsKeptDays, tries } from "../limits.ts";
import { problem, wrong } from "../problems.ts";
import { isUserName } from "../rules.ts";
import type { Account, IdentityTables } from "../schema.ts";
import { isPasswordOf } from "../store.ts";

type Try = { readonly allowed: true; readonly id: string } | { readonly allowed: false; readonly until: Date };

/**
 * Enters a try before the password is looked at, so that a hundred tries at once do not all see an empty list; kept in the database,
 * so that a restart does not start the count again. A try that is not allowed is taken out: waiting never gets longer by knocking.
 */
export async function enterTry(installation: Handle, userName: string, address: string): Promise<Try> {
	const now = installation.clock.now();
	const id = newId();
	// What is no user name may be a password typed into the wrong field: it is not kept.
	const name = isUserName(userName) ? userName : "";
	const { db } = installation;
	await db
		.withTables<IdentityTables>()
		.insertInto("sign_in")
		.values({ id, at: now, user_name: name, address, outcome: "refused" })
		.execute();
	const { rows } = await sql<{ at: Date; of: "user-name" | "address" }>`
		(select at, 'user-name' as of from sign_in
			where user_name = ${name} and ${name} <> '' and id <> ${id} and outcome = 'refused' and at > ${windowBefore(now)}
			and at > coalesce((select max(at) from sign_in where user_name = ${name} and outcome = 'accepted'), '-infinity')
			order by at desc limit ${tries.ofUserName})
		union all
		(select at, 'address' from sign_in
			where address = ${address} and id <> ${id} and outcome = 'refused' and at > ${windowBefore(now)}
			order by at desc limit ${tries.ofAddress})`.execute(db);
	const waits = [nextTryAt(momentsOf("user-name"), tries.ofUserName, now), nextTryAt(momentsOf("address"), tries.ofAddress, now)].filter(
		(wait) => wait !== null,
	);
	const until = waits.toSorted((a, b) => b.getTime() - a.getTime())[0];
	if (!until) return { allowed: true, id };
	await db.withTables<IdentityTables>().deleteFrom("sign_in").where("id", "=", id).execute();
	return { allowed: false, until };

	function momentsOf(whose: "user-name" | "address"): Date[] {
		return rows.filter((row) => row.of === whose).map((row) => row.at);
	}
}

export async function acceptTry(installation: Handle, id: string): Promise<void> {
	const tables = installation.db.withTables<IdentityTables>();
	await tables.updateTable("sign_in").set({ outcome: "accepted" }).where("id", "=", id).execute();
	const now = installation.clock.now();
	await tables
		.deleteFrom("sign_in")
		.where("at", "<", new Date(now.getTime() - signInsKeptDays * 86_400_000))
		.execute();
	await tables.deleteFrom("office_session").where("expires_at", "<", now).execute();
}

/** The password was right and a code comes next: neither a wrong guess nor a reason to begin the count anew. */
export async function markCodeAsked(installation: Handle, id: string): Promise<void> {
	await installation.db.withTables<IdentityTables>().updateTable("sign_in").set({ outcome: "code-asked" }).where("id", "=", id).execute();
}

function windowBefore(now: Date): Date {
	return new Date(now.getTime() - tries.minutes * 60_000);
}

/**
 * For somebody signed in already; it counts as a try, or a session left open would allow guessing.
 * @throws Problem unless this is the password of the account
 */
export async function requireCurrentPassword(
	installation: Handle,
	account: Pick<Account, "id" | "userName">,
	password: string,
	address: string,
): Promise<void> {
	const entered = await enterTry(installation, account.userName, address);
	if (!entered.allowed) {
		throw problem("too-many-tries", { minutes: minutesUntil(entered.until, installation.clock.now()) });
	}
	if (!(await isPasswordOf(installation, account.id, password))) throw wrong("current", "current-password-wrong");
	await acceptTry(installation, entered.id);
}

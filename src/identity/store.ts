import { sql } from "kysely";
import type { Database, Handle } from "../shared/database/index.ts";
import { idleHours } from "./limits.ts";
import { isHashOf } from "./passwords.ts";
import { problem } from "./problems.ts";
import { coversAll } from "./rules.ts";
import type { Account, IdentityTables, OwnSession } from "./schema.ts";

/** Accounts whose areas all lie within the viewer's, by name as Mongolian sorts. */
export async function listAccounts(db: Database, areas: readonly string[]): Promise<Account[]> {
	const accounts = await accountsWhere(db, sql`true order by closed, display_name collate "mn-x-icu", user_name`);
	return accounts.filter((account) => coversAll(areas, account.areas));
}

export async function readAccount(db: Database, areas: readonly string[], id: string): Promise<Account | null> {
	if (!/^[0-9a-f-]{36}$/.test(id)) return null;
	const [account] = await accountsWhere(db, sql`id = ${id}`);
	return account && coversAll(areas, account.areas) ? account : null;
}

/** An account wherever it works. @throws Problem when there is none */
export async function requireAccount(db: Database, id: string): Promise<Account> {
	const account = await readAccount(db, [""], id);
	if (!account) throw problem("account-unknown");
	return account;
}

export async function findAccount(db: Database, userName: string): Promise<Account | null> {
	const [account] = await accountsWhere(db, sql`user_name = ${userName.toLowerCase()}`);
	return account ?? null;
}

/** Compares with the hash that is kept. */
export async function isPasswordOf(installation: Handle, account: string, password: string): Promise<boolean> {
	const row = await installation.db
		.withTables<IdentityTables>()
		.selectFrom("credential")
		.select("password")
		.where("account", "=", account)
		.where("provider", "=", "credential")
		.executeTakeFirst();
	return row?.password ? isHashOf(installation, row.password, password) : false;
}

/** The sessions in which an account is signed in, the device last used first. */
export async function listOwnSessions(db: Database, account: string, now: Date): Promise<OwnSession[]> {
	const { rows } = await sql<OwnSession>`
		select id, coalesce(user_agent, '') as "userAgent", created_at as since, seen_at as seen from office_session
		where account = ${account} and expires_at > ${now} and seen_at > ${new Date(now.getTime() - idleHours * 3_600_000)}
		order by seen_at desc, id desc`.execute(db);
	return rows;
}

export async function countRecoveryCodes(db: Database, account: string): Promise<number> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("recovery_code")
		.select(sql<number>`count(*)::int`.as("left"))
		.where("account", "=", account)
		.where("used_at", "is", null)
		.executeTakeFirstOrThrow();
	return row.left;
}

/** Whether anybody can still reach every account. */
export async function hasAdministrator(db: Database): Promise<boolean> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("account")
		.select("id")
		.where("role", "=", "administrator")
		.where("closed", "=", false)
		.where(sql<boolean>`'' = any(areas)`)
		.executeTakeFirst();
	return row !== undefined;
}

async function accountsWhere(db: Database, condition: ReturnType<typeof sql<boolean>>): Promise<Account[]> {
	const { rows } = await sql<Account>`
		select id, user_name as "userName", display_name as "displayName", role, areas, language, closed, temporary,
			second_factor as "secondFactor", without_second_factor as "withoutSecondFactor", mail_address as "mailAddress"
		from account where ${condition}`.execute(db);
	return rows;
}

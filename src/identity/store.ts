import { verifyPassword } from "better-auth/crypto";
import { sql } from "kysely";
import type { Database } from "../shared/database/index.ts";
import { coversAll } from "./rules.ts";
import type { Account, IdentityTables } from "./schema.ts";

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

export async function findAccount(db: Database, userName: string): Promise<Account | null> {
	const [account] = await accountsWhere(db, sql`user_name = ${userName.toLowerCase()}`);
	return account ?? null;
}

/** Compares with the scrypt hash that is kept. */
export async function isPasswordOf(db: Database, account: string, password: string): Promise<boolean> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("credential")
		.select("password")
		.where("account", "=", account)
		.where("provider", "=", "credential")
		.executeTakeFirst();
	return row?.password ? verifyPassword({ hash: row.password, password }) : false;
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
		select id, user_name as "userName", display_name as "displayName", role, areas, language, closed, temporary
		from account where ${condition}`.execute(db);
	return rows;
}

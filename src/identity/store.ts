import { sql } from "kysely";
import { type Database, type Handle, plannedOnce } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { type Administration, appointmentIn, type Entered, reaches } from "./appointments/rules.ts";
import { idleHours } from "./limits.ts";
import { isHashOf } from "./passwords.ts";
import { problem } from "./problems.ts";
import type { Account, IdentityTables, OwnSession } from "./schema.ts";

/** Accounts that somebody reaches, by name as Mongolian sorts. */
export async function listAccounts(db: Database, administration: Administration): Promise<Account[]> {
	const accounts = await accountsWhere(db, sql`true order by closed, is_demo, display_name collate "mn-x-icu", user_name`);
	return accounts.filter((account) => reaches(administration, account));
}

export async function findAccountById(db: Database, id: string): Promise<Account | null> {
	if (!isId(id)) return null;
	const [account] = await accountsWhere(db, sql`id = ${id}`);
	return account ?? null;
}

/** How many people work in a programme: whoever belongs to it, and those who look after the installation. */
export async function countStaff(db: Database, programme: Entered): Promise<number> {
	const accounts = await accountsWhere(db, sql`not closed`);
	return accounts.filter((account) => appointmentIn(account, programme) !== null).length;
}

export async function listDemoAccounts(db: Database): Promise<Account[]> {
	return accountsWhere(db, sql`is_demo`);
}

/** Accounts from before there were appointments, until an administrator has said where they belong. */
export async function listToConfirm(db: Database): Promise<Account[]> {
	return accountsWhere(db, sql`former_role is not null and not closed order by display_name collate "mn-x-icu", user_name`);
}

/** An account wherever it works. @throws Problem when there is none */
export async function requireAccount(db: Database, id: string): Promise<Account> {
	const account = await findAccountById(db, id);
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

/** Whether anybody can still look after the installation. */
export async function hasAdministrator(db: Database): Promise<boolean> {
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("account")
		.select("id")
		.where("is_administrator", "=", true)
		.where("closed", "=", false)
		.executeTakeFirst();
	return row !== undefined;
}

async function accountsWhere(db: Database, condition: ReturnType<typeof sql<boolean>>): Promise<Account[]> {
	const { rows } = await sql<Account>`
		${plannedOnce} select id, user_name as "userName", display_name as "displayName", language, closed, temporary,
			is_administrator as "isAdministrator", is_demo as "isDemo",
			second_factor as "secondFactor", without_second_factor as "withoutSecondFactor", mail_address as "mailAddress",
			(select coalesce(jsonb_agg(jsonb_build_object('programme', programme, 'role', role, 'areas', areas) order by programme), '[]')
				from appointment where account = account.id) as appointments,
			case when former_role is not null then jsonb_build_object('role', former_role, 'areas', former_areas) end as former
		from account where ${condition}`.execute(db);
	return rows;
}

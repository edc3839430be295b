import { sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";
import { may, type Permission, type Role } from "../rules.ts";
import type { Entered } from "./rules.ts";

/** Somebody to whom work of a programme is given. */
export interface Staff {
	readonly account: string;
	readonly name: string;
	readonly areas: readonly string[];
}

interface Member extends Staff {
	readonly role: Role;
	readonly isClosed: boolean;
}

/** Who belongs to a programme and may do something there, by name as Mongolian sorts: whom work can be given to. */
export async function listStaff(db: Database, programme: Entered, permission: Permission): Promise<Staff[]> {
	return (await membersOf(db, programme)).flatMap((member) => (works(member, permission) ? [staffOf(member)] : []));
}

/**
 * Of some accounts those that belong to a programme, each with what can be given to it: nothing where it is closed, or its role is another
 * one. What belongs elsewhere is not named.
 */
export async function staffAmong(
	db: Database,
	programme: Entered,
	permission: Permission,
	accounts: readonly string[],
): Promise<Map<string, Staff & { readonly mayWork: boolean }>> {
	const members = await membersOf(db, programme, accounts);
	return new Map(members.map((member) => [member.account, { ...staffOf(member), mayWork: works(member, permission) }]));
}

function works({ role, isClosed }: Member, permission: Permission): boolean {
	return !isClosed && may(role, permission);
}

function staffOf({ account, name, areas }: Member): Staff {
	return { account, name, areas };
}

/** Any programme's handle may ask: accounts live in the installation's schema beside it. */
async function membersOf(db: Database, { slug, isDemo }: Entered, among: readonly string[] | null = null): Promise<Member[]> {
	const asked = among === null ? sql`true` : sql`account.id::text = any(${sql.val([...among])}::text[])`;
	const { rows } = await sql<Member>`
		select account.id::text as account, account.display_name as name, account.closed as "isClosed", appointment.role, appointment.areas
		from tegsh.account join tegsh.appointment on appointment.account = account.id
		where appointment.programme = ${slug} and (${isDemo} or not account.is_demo) and ${asked}
		order by account.display_name collate "mn-x-icu", account.user_name`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Database } from "../shared/database/index.ts";
import type { Entered } from "./appointments/rules.ts";
import { may, type Permission, type Role } from "./rules.ts";

/** How accounts are called, by their ids in a journal. Any programme's handle may ask: accounts live in the installation's schema beside it. */
export async function accountNames(db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const asked = [...new Set(ids.filter((id) => id !== null))];
	if (asked.length === 0) return new Map();
	const { rows } = await sql<{ id: string; name: string }>`
		select id::text as id, display_name as name from tegsh.account where id::text = any(${sql.val(asked)}::text[])`.execute(db);
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who belongs to a programme and may do something there, by name as Mongolian sorts: whom work can be given to. */
export async function listStaff(
	db: Database,
	{ slug, isDemo }: Entered,
	permission: Permission,
): Promise<{ readonly account: string; readonly name: string }[]> {
	const { rows } = await sql<{ account: string; name: string; role: Role }>`
		select account.id::text as account, account.display_name as name, appointment.role
		from tegsh.account join tegsh.appointment on appointment.account = account.id
		where appointment.programme = ${slug} and not account.closed and (${isDemo} or not account.is_demo)
		order by account.display_name collate "mn-x-icu", account.user_name`.execute(db);
	return rows.filter(({ role }) => may(role, permission)).map(({ account, name }) => ({ account, name }));
}

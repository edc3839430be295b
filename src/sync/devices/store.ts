import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Database, type Handle, plannedOnce } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { FieldDevice, FieldDeviceTables, ListedDevice } from "./schema.ts";

/** The name of the installation’s key: there is one, and the name leaves room for another. */
export const theKey = "first";

export function digestOfSecret(secret: string): string {
	return createHash("sha256").update(secret).digest("hex");
}

/** The phones of an account, or of all, the newest first; those that were revoked among them. */
export function listDevices(db: Database, account: string | null): Promise<ListedDevice[]> {
	const all = devicesOf(db).orderBy("enrolled_at", "desc").orderBy("id", "desc");
	return (account === null ? all : all.where("account", "=", account)).execute();
}

export async function readDevice(db: Database, id: string): Promise<FieldDevice | null> {
	return isId(id) ? ((await devicesOf(db).where("id", "=", id).executeTakeFirst()) ?? null) : null;
}

/** The phone whose secret this is, of those to send with or of those to read with. */
export async function deviceOfSecret(db: Database, secret: string, half: "send" | "read"): Promise<FieldDevice | null> {
	const column = sql.ref(half === "send" ? "send_digest" : "read_digest");
	const { rows } = await sql<FieldDevice>`
		${plannedOnce} select id, account, programme, name, enrolled_at as "enrolledAt", revoked_at as "revokedAt"
		from field_device where ${column} = ${digestOfSecret(secret)}`.execute(db);
	return rows[0] ?? null;
}

/** SHA-256 of a phone’s send secret, by which a file of unsent work is proved; null for an unknown phone. */
export async function sendDigestOf(db: Database, device: string): Promise<string | null> {
	const tables = db.withTables<FieldDeviceTables>();
	const row = await tables.selectFrom("field_device").select("send_digest").where("id", "=", device).executeTakeFirst();
	return row?.send_digest ?? null;
}

/** When each half of a phone was noted last by this server. */
const noted = new Map<string, number>();
const anHour = 3_600_000;

/** Writes down when a phone was heard, once an hour at most: a request is not to cost a write. */
export async function noteContact({ db, clock }: Handle, device: string, half: "send" | "read"): Promise<void> {
	const now = clock.now();
	const key = `${device} ${half}`;
	if (now.getTime() - (noted.get(key) ?? Number.NEGATIVE_INFINITY) < anHour) return;
	if (noted.size > 10_000) noted.clear();
	noted.set(key, now.getTime());
	const column = sql.ref(half === "send" ? "sent_at" : "fetched_at");
	await sql`insert into field_contact (device, ${column}) values (${device}, ${now})
		on conflict (device) do update set ${column} = excluded.${column}`.execute(db);
}

function devicesOf(db: Database) {
	return db
		.withTables<FieldDeviceTables>()
		.selectFrom("field_device")
		.leftJoin("field_contact", "field_contact.device", "field_device.id")
		.select(["id", "account", "programme", "name", "enrolled_at as enrolledAt", "revoked_at as revokedAt"])
		.select(sql<Date | null>`greatest(sent_at, fetched_at)`.as("heardAt"));
}

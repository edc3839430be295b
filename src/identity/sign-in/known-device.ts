import type { Handle } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { digestOf } from "../codes.ts";
import { knownDeviceDays } from "../limits.ts";
import type { IdentityTables } from "../schema.ts";

/** What a browser keeps in which somebody has signed in. It opens nothing: a wrong guess elsewhere only keeps nobody waiting here. */
export function deviceTokenOf(request: Request): string | null {
	return /(?:^|;\s*)(?:__Secure-)?tegsh\.known_device=([a-z0-9]{32})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? null;
}

/** The device by which tries of this account are counted, if the browser is one in which it has signed in. */
export async function knownDevice({ db, clock }: Handle, account: string | null, token: string | null): Promise<string | null> {
	if (account === null || token === null) return null;
	const row = await db
		.withTables<IdentityTables>()
		.selectFrom("known_device")
		.select("digest")
		.where("digest", "=", digestOf(token))
		.where("account", "=", account)
		.where("last_at", ">", daysBefore(clock.now()))
		.executeTakeFirst();
	return row?.digest ?? null;
}

/** Remembers the browser in which somebody has just signed in; the cookie to send. */
export async function rememberDevice({ db, clock }: Handle, account: string, secure: boolean): Promise<string> {
	const token = newSecret(32);
	const tables = db.withTables<IdentityTables>();
	await tables.deleteFrom("known_device").where("last_at", "<", daysBefore(clock.now())).execute();
	await tables
		.insertInto("known_device")
		.values({ digest: digestOf(token), account, last_at: clock.now() })
		.execute();
	const kept = `Max-Age=${knownDeviceDays * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
	return `${secure ? "__Secure-" : ""}tegsh.known_device=${token}; ${kept}`;
}

function daysBefore(now: Date): Date {
	return new Date(now.getTime() - knownDeviceDays * 86_400_000);
}

import type { Handle } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { digestOf } from "../codes.ts";
import { signInStepMinutes } from "../limits.ts";
import type { Account, IdentityTables } from "../schema.ts";
import { findAccountById } from "../store.ts";

/** Remembers that somebody's password was right; the cookie to send says so and opens nothing. */
export async function beginStep(installation: Handle, account: string, secure: boolean): Promise<string> {
	const token = newSecret(32);
	const now = installation.clock.now();
	const tables = installation.db.withTables<IdentityTables>();
	await tables.deleteFrom("sign_in_step").where("expires_at", "<", now).execute();
	await tables
		.insertInto("sign_in_step")
		.values({ digest: digestOf(token), account, expires_at: new Date(now.getTime() + signInStepMinutes * 60_000) })
		.execute();
	return stepCookie(token, signInStepMinutes * 60, secure);
}

/** Whose code is asked for in this browser. */
export async function accountOfStep(installation: Handle, request: Request): Promise<Account | null> {
	const token = tokenOf(request);
	if (!token) return null;
	const step = await installation.db
		.withTables<IdentityTables>()
		.selectFrom("sign_in_step")
		.select("account")
		.where("digest", "=", digestOf(token))
		.where("expires_at", ">", installation.clock.now())
		.executeTakeFirst();
	const account = step ? await findAccountById(installation.db, step.account) : null;
	return account && !account.closed && account.secondFactor ? account : null;
}

/** The cookies that end it in the browser; none where there was none. */
export async function endStep(installation: Handle, request: Request, secure: boolean): Promise<readonly string[]> {
	const token = tokenOf(request);
	if (!token) return [];
	await installation.db.withTables<IdentityTables>().deleteFrom("sign_in_step").where("digest", "=", digestOf(token)).execute();
	return [stepCookie("", 0, secure)];
}

// A name with this prefix is taken by browsers over https only (RFC 6265bis, 4.1.3).
function stepCookie(token: string, seconds: number, secure: boolean): string {
	return `${secure ? "__Secure-" : ""}tegsh.sign_in_step=${token}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function tokenOf(request: Request): string | null {
	return /(?:^|;\s*)(?:__Secure-)?tegsh\.sign_in_step=([a-z0-9]{32})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? null;
}

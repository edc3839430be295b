import { createHash } from "node:crypto";
import { dayOf } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import type { Viewer } from "../../shared/http/index.ts";
import { newSecret } from "../../shared/id.ts";
import { readAccount } from "../store.ts";
import { powerOf } from "./rules.ts";
import type { Token, TokenTables } from "./schema.ts";

/** What a token begins with, so that one in a text or in a repository is recognised. */
const mark = "tegsh_";

/** 40 letters out of 32: 200 bits, so that a plain digest is as good as a slow hash. */
export function newToken(): { readonly token: string; readonly digest: string } {
	const token = `${mark}${newSecret(40)}`;
	return { token, digest: digestOf(token) };
}

function digestOf(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/** The tokens of an account, the newest first; those that have ended among them. */
export function listTokens(db: Database, account: string): Promise<Token[]> {
	return tokensOf(db).where("account", "=", account).orderBy("made_at", "desc").orderBy("id", "desc").execute();
}

export async function readToken(db: Database, id: string): Promise<Token | null> {
	return (await tokensOf(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** A token with whom it speaks for; null where it is unknown, revoked or over, or its account is closed. */
export interface TokenViewer {
	readonly viewer: Viewer;
	readonly token: Token;
}

export async function viewerOfToken({ db, clock }: Handle, secret: string): Promise<TokenViewer | null> {
	if (!secret.startsWith(mark)) return null;
	const token = await tokensOf(db).where("digest", "=", digestOf(secret)).executeTakeFirst();
	if (!token || token.revokedAt !== null || token.until < dayOf(clock.now())) return null;
	const account = await readAccount(db, [""], token.account);
	// A password that somebody else chose opens nothing but the choice of one's own.
	if (!account || account.closed || account.temporary) return null;
	const power = powerOf(token, account);
	return { token, viewer: { account: account.id, name: account.displayName, role: token.role, ...power } };
}

function tokensOf(db: Database) {
	return db
		.withTables<TokenTables>()
		.selectFrom("api_token")
		.select(["id", "account", "name", "programme", "role", "areas"])
		.select(["until_day as until", "made_at as madeAt", "revoked_at as revokedAt"]);
}

import { createHash } from "node:crypto";
import { dayOf } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { appointmentIn, type Entered } from "../appointments/rules.ts";
import { findAccountById } from "../store.ts";
import { type Power, powerOf } from "./rules.ts";
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

/** A token with whom it speaks for. */
export interface TokenViewer {
	readonly account: string;
	readonly token: Token;
	/** What it may in its programme and in which areas; null where its account belongs to the programme no more. */
	within(programme: Entered): Power | null;
}

/** Null where the token is unknown, revoked or over, or its account is closed. */
export async function viewerOfToken({ db, clock }: Handle, secret: string): Promise<TokenViewer | null> {
	if (!secret.startsWith(mark)) return null;
	const token = await tokensOf(db).where("digest", "=", digestOf(secret)).executeTakeFirst();
	if (!token || token.revokedAt !== null || token.until < dayOf(clock.now())) return null;
	const account = await findAccountById(db, token.account);
	// A password that somebody else chose opens nothing but the choice of one's own.
	if (!account || account.closed || account.temporary) return null;
	return {
		account: account.id,
		token,
		within: (programme) => {
			const appointment = token.programme === programme.slug ? appointmentIn(account, programme) : null;
			return appointment && powerOf(token, appointment);
		},
	};
}

function tokensOf(db: Database) {
	return db
		.withTables<TokenTables>()
		.selectFrom("api_token")
		.select(["id", "account", "name", "programme", "role", "areas"])
		.select(["until_day as until", "made_at as madeAt", "revoked_at as revokedAt"]);
}

import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { username } from "better-auth/plugins/username";
import type { Handle } from "../shared/database/index.ts";
import { newId, newSecret } from "../shared/id.ts";
import { isLanguage } from "../shared/words.ts";
import { idleHours, isUserName, passwordLength, sessionHours } from "./limits.ts";
import { isRole, may } from "./rules.ts";
import type { Account, AccountViewer, IdentityTables } from "./schema.ts";
import { findAccount } from "./store.ts";
import { acceptTry, enterTry } from "./tries.ts";

export type SignInOutcome =
	| { readonly outcome: "signed-in"; readonly account: Account; readonly cookies: readonly string[] }
	| { readonly outcome: "refused" }
	| { readonly outcome: "too-many-tries"; readonly until: Date };

/** Who is signed in, and how one signs in and out. Everything is asked of the database, so other processes' changes hold at once. */
export interface Identity {
	readonly installation: Handle;
	/** Cookies go over https only. */
	readonly secure: boolean;
	viewerOf(request: Request): Promise<AccountViewer | null>;
	signIn(userName: string, password: string, from: { readonly address: string; readonly userAgent: string }): Promise<SignInOutcome>;
	/** Ends the session of the request; the cookies to send back, which end it in the browser. */
	signOut(request: Request): Promise<readonly string[]>;
}

export interface IdentityOptions {
	/** Where people reach this installation (`https://tegsh.example.mn`). */
	readonly origin: string;
	/** The origin is https: the cookie is sent over nothing else. */
	readonly secure: boolean;
	/** Signs the cookies; without it, the secret kept in the database. */
	readonly secret?: string;
}

export async function openIdentity(installation: Handle, options: IdentityOptions): Promise<Identity> {
	const auth = betterAuthOn(installation, { ...options, secret: options.secret ?? (await keptSecret(installation)) });

	async function viewerOf(request: Request): Promise<AccountViewer | null> {
		const headers = cookieOf(request);
		if (!headers) return null;
		const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
		if (!found) return null;
		const { user, session } = found;
		const now = installation.clock.now();
		const idle = now.getTime() - session.seenAt.getTime();
		if (user.closed || idle > idleHours * 3_600_000) {
			await endSession(installation, session.token);
			return null;
		}
		if (idle > 60_000) await markSeen(installation, session.token, now);
		return viewer(user);
	}

	async function signIn(userName: string, password: string, from: { address: string; userAgent: string }): Promise<SignInOutcome> {
		const name = userName.trim().toLowerCase();
		const entered = await enterTry(installation, name, from.address);
		if (!entered.allowed) return { outcome: "too-many-tries", until: entered.until };
		try {
			const { headers } = await auth.api.signInUsername({
				body: { username: name, password },
				headers: new Headers({ "user-agent": from.userAgent }),
				returnHeaders: true,
			});
			await acceptTry(installation, entered.id);
			const account = await findAccount(installation.db, name);
			if (!account) return { outcome: "refused" };
			return { outcome: "signed-in", account, cookies: headers.getSetCookie() };
		} catch (error) {
			// Wrong, unknown, closed and misshapen look the same from outside; a fault of ours does not.
			if (error instanceof APIError && error.statusCode < 500) return { outcome: "refused" };
			throw error;
		}
	}

	async function signOut(request: Request): Promise<readonly string[]> {
		const { headers } = await auth.api.signOut({ headers: cookieOf(request) ?? new Headers(), returnHeaders: true });
		return headers.getSetCookie();
	}

	return { installation, secure: options.secure, viewerOf, signIn, signOut };
}

/** better-auth on our tables. Its own HTTP handler and client are not used: each of our routes declares who may take it. */
function betterAuthOn(installation: Handle, { origin, secure, secret }: Required<IdentityOptions>) {
	const moments = { createdAt: "created_at", updatedAt: "updated_at" };
	return betterAuth({
		baseURL: origin,
		secret,
		telemetry: { enabled: false },
		logger: { level: "error" },
		database: { db: installation.db, type: "postgres" },
		advanced: {
			cookiePrefix: "tegsh",
			useSecureCookies: secure,
			defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
			// The address is the composition root's to know, and `sign_in` keeps it; a header that anybody can write is not asked.
			ipAddress: { disableIpTracking: true },
			// The session comes with its account in one query.
			database: { generateId: () => newId(), joins: true },
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.least,
			maxPasswordLength: passwordLength.most,
		},
		plugins: [
			username({
				displayUsername: false,
				usernameValidator: isUserName,
				schema: { user: { fields: { username: "user_name" } } },
			}),
		],
		user: {
			modelName: "account",
			fields: { name: "display_name", emailVerified: "email_verified", ...moments },
			additionalFields: {
				role: { type: "string", required: true, input: false },
				areas: { type: "string[]", required: true, input: false },
				language: { type: "string", required: false, input: false },
				closed: { type: "boolean", required: true, input: false },
				temporary: { type: "boolean", required: true, input: false },
			},
		},
		session: {
			modelName: "office_session",
			expiresIn: sessionHours * 3_600,
			disableSessionRefresh: true,
			fields: { userId: "account", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...moments },
			additionalFields: {
				seenAt: { type: "date", required: true, input: false, fieldName: "seen_at", defaultValue: () => installation.clock.now() },
			},
		},
		account: {
			modelName: "credential",
			fields: {
				userId: "account",
				accountId: "provider_account",
				providerId: "provider",
				accessToken: "access_token",
				refreshToken: "refresh_token",
				idToken: "id_token",
				accessTokenExpiresAt: "access_token_expires_at",
				refreshTokenExpiresAt: "refresh_token_expires_at",
				...moments,
			},
		},
		verification: { fields: { expiresAt: "expires_at", ...moments } },
		databaseHooks: {
			session: {
				create: {
					before: async ({ userId }) => {
						if (await isClosed(installation, userId)) throw new APIError("UNAUTHORIZED");
					},
				},
			},
		},
	});
}

/** Until a temporary password is changed, its holder may do nothing but that. */
function viewer(user: {
	id: string;
	name: string;
	role: string;
	areas: string[];
	language?: string | null | undefined;
	temporary: boolean;
}): AccountViewer | null {
	const { id, name, role, areas, language, temporary } = user;
	if (!isRole(role)) return null;
	return {
		account: id,
		name,
		role,
		areas: temporary ? [] : areas,
		language: isLanguage(language) ? language : null,
		temporary,
		can: (permission) => !temporary && may(role, permission),
	};
}

async function keptSecret(installation: Handle): Promise<string> {
	const tables = installation.db.withTables<IdentityTables>();
	await tables
		.insertInto("identity_secret")
		.values({ secret: newSecret(48) })
		.onConflict((known) => known.doNothing())
		.execute();
	return (await tables.selectFrom("identity_secret").select("secret").executeTakeFirstOrThrow()).secret;
}

/** Only the cookie goes to better-auth, so that no other header can change its mind. */
function cookieOf(request: Request): Headers | null {
	const cookie = request.headers.get("cookie");
	return cookie?.includes("tegsh.session_token=") ? new Headers({ cookie }) : null;
}

async function isClosed(installation: Handle, account: string): Promise<boolean> {
	const tables = installation.db.withTables<IdentityTables>();
	const row = await tables.selectFrom("account").select("closed").where("id", "=", account).executeTakeFirst();
	return row?.closed ?? true;
}

async function endSession(installation: Handle, token: string): Promise<void> {
	await installation.db.withTables<IdentityTables>().deleteFrom("office_session").where("token", "=", token).execute();
}

async function markSeen(installation: Handle, token: string, now: Date): Promise<void> {
	await installation.db
		.withTables<IdentityTables>()
		.updateTable("office_session")
		.set({ seen_at: now })
		.where("token", "=", token)
		.execute();
}

/** Where somebody must go first: to choose a password of their own in place of the one they were given. */
export function passwordToChoose(viewer: object): string | null {
	return "temporary" in viewer && viewer.temporary === true ? "/office/account/password" : null;
}

import { betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { username } from "better-auth/plugins/username";
import * as v from "valibot";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { sessionHours } from "../limits.ts";
import { hashPassword, isHashOf } from "../passwords.ts";
import { isUserName, passwordLength } from "../rules.ts";
import { findAccountById } from "../store.ts";

/** What an error says when the password was right and a code is still asked for. */
export const codeAsked = "CODE_ASKED";

/** Opens a session for whoever has shown who they are already: by a code, or by the password they have just chosen. */
const sessionsOfOurs = {
	id: "tegsh-sessions",
	endpoints: {
		openSession: createAuthEndpoint.serverOnly(
			{ method: "POST", body: v.object({ account: v.string(), withSecondFactor: v.boolean() }) },
			async (context) => {
				const { internalAdapter } = context.context;
				const { account, withSecondFactor } = context.body;
				const user = await internalAdapter.findUserById(account);
				if (!user) throw new APIError("UNAUTHORIZED");
				const session = await internalAdapter.createSession(account, false, { withSecondFactor });
				await setSessionCookie(context, { session, user });
				return {};
			},
		),
	},
};

/** better-auth on our tables. Its own HTTP handler and client are not used: each of our routes declares who may take it. */
export function betterAuthOn(
	installation: Handle,
	{ origin, secure, secret }: { readonly origin: string; readonly secure: boolean; readonly secret: string },
) {
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
			password: {
				hash: (password) => hashPassword(installation, password),
				verify: ({ hash, password }) => isHashOf(installation, hash, password),
			},
		},
		plugins: [
			username({
				displayUsername: false,
				usernameValidator: isUserName,
				schema: { user: { fields: { username: "user_name" } } },
			}),
			sessionsOfOurs,
		],
		user: {
			modelName: "account",
			fields: { name: "display_name", emailVerified: "email_verified", ...moments },
		},
		session: {
			modelName: "office_session",
			expiresIn: sessionHours * 3_600,
			disableSessionRefresh: true,
			fields: { userId: "account", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...moments },
			additionalFields: {
				seenAt: { type: "date", required: true, input: false, fieldName: "seen_at", defaultValue: () => installation.clock.now() },
				withSecondFactor: { type: "boolean", required: false, input: false, fieldName: "with_second_factor" },
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
					before: async (session) => {
						const account = await findAccountById(installation.db, session.userId);
						if (!account || account.closed) throw new APIError("UNAUTHORIZED");
						// Whoever knows only the password gets no session, not even half of one.
						if (account.secondFactor && session.withSecondFactor !== true) throw new APIError("FORBIDDEN", { code: codeAsked });
					},
				},
			},
		},
	});
}

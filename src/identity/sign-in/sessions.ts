import { APIError } from "better-auth/api";
import type { Handle } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { viewerOutside } from "../appointments/viewer.ts";
import { idleHours } from "../limits.ts";
import type { Account, AccountViewer, IdentityTables } from "../schema.ts";
import { takeCode } from "../second-factor/taking.ts";
import { findAccount, findAccountById } from "../store.ts";
import { betterAuthOn, codeAsked } from "./better-auth.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { accountOfStep, beginStep, endStep } from "./step.ts";
import { tryOnce } from "./tries.ts";

interface SignedIn {
	readonly outcome: "signed-in";
	readonly account: Account;
	readonly cookies: readonly string[];
}

type NotSignedIn = { readonly outcome: "refused" } | { readonly outcome: "too-many-tries"; readonly until: Date };

export type SignInOutcome =
	| SignedIn
	/** The password was right, and the code of the account's app comes next. */
	| { readonly outcome: "code-asked"; readonly account: Account; readonly cookies: readonly string[] }
	| NotSignedIn;

/** How a code was taken; nobody is asked for one whose password was not right, or is long ago. */
type CodeOutcome = (SignedIn & { readonly by: "app" | "recovery" }) | NotSignedIn | { readonly outcome: "not-asked" };

/** From where somebody signs in. */
export interface From {
	readonly address: string;
	readonly userAgent: string;
	/** What the browser keeps since somebody signed in there. */
	readonly device: string | null;
}

/** Who is signed in, and how one signs in and out. Everything is asked of the database, so other processes' changes hold at once. */
export interface Identity {
	readonly installation: Handle;
	/** Cookies go over https only. */
	readonly secure: boolean;
	viewerOf(request: Request): Promise<AccountViewer | null>;
	signIn(userName: string, password: string, from: From): Promise<SignInOutcome>;
	/** Who is asked for a code in this browser. */
	askedForCode(request: Request): Promise<Account | null>;
	confirmCode(request: Request, code: string, from: From): Promise<CodeOutcome>;
	/** A new session for somebody signed in whose others have just ended; its cookies. */
	openSession(account: string, withSecondFactor: boolean, userAgent: string): Promise<readonly string[]>;
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
	const { secure } = options;
	const auth = betterAuthOn(installation, { ...options, secret: options.secret ?? (await keptSecret(installation)) });

	async function viewerOf(request: Request): Promise<AccountViewer | null> {
		const headers = cookieOf(request);
		if (!headers) return null;
		const found = await auth.api.getSession({ headers, query: { disableRefresh: true } }).catch(async (error: unknown) => {
			// It says of each failure that it was one; what is wrong with the database, the database says.
			await installation.pool.query("select 1");
			throw error;
		});
		if (!found) return null;
		const { session, user } = found;
		const account = await findAccountById(installation.db, user.id);
		const now = installation.clock.now();
		const idle = now.getTime() - session.seenAt.getTime();
		if (!account || account.closed || idle > idleHours * 3_600_000 || (account.secondFactor && !session.withSecondFactor)) {
			await endSession(installation, session.token);
			return null;
		}
		if (idle > 60_000) await markSeen(installation, session.token, now);
		return viewerOutside(account, session.id);
	}

	async function signIn(userName: string, password: string, from: From): Promise<SignInOutcome> {
		const name = userName.trim().toLowerCase();
		const account = await findAccount(installation.db, name);
		const device = await knownDevice(installation, account?.id ?? null, from.device);
		const tried = await tryOnce(installation, { userName: name, address: from.address, device }, () =>
			comparePassword(name, password, account, from),
		);
		if (!tried.allowed) return { outcome: "too-many-tries", until: tried.until };
		const { outcome } = tried.result;
		if (outcome.outcome !== "signed-in" || device) return outcome;
		return { ...outcome, cookies: [...outcome.cookies, await rememberDevice(installation, outcome.account.id, secure)] };
	}

	async function comparePassword(name: string, password: string, account: Account | null, from: From) {
		const refused = { as: "refused", outcome: { outcome: "refused" } } as const;
		try {
			const { headers } = await auth.api.signInUsername({
				body: { username: name, password },
				headers: new Headers({ "user-agent": from.userAgent }),
				returnHeaders: true,
			});
			if (!account) return refused;
			return { as: "accepted", outcome: { outcome: "signed-in", account, cookies: headers.getSetCookie() } } as const;
		} catch (error) {
			if (account && error instanceof APIError && error.body?.code === codeAsked) {
				const cookies = [await beginStep(installation, account.id, secure)];
				return { as: "code-asked", outcome: { outcome: "code-asked", account, cookies } } as const;
			}
			// Wrong, unknown, closed and misshapen look the same from outside; a fault of ours does not.
			if (error instanceof APIError && error.statusCode < 500) return refused;
			throw error;
		}
	}

	const askedForCode = (request: Request) => accountOfStep(installation, request);

	async function confirmCode(request: Request, code: string, from: From): Promise<CodeOutcome> {
		const account = await askedForCode(request);
		if (!account) return { outcome: "not-asked" };
		const device = await knownDevice(installation, account.id, from.device);
		const trying = { userName: account.userName, address: from.address, device, isCode: true };
		const tried = await tryOnce(installation, trying, async () => {
			const by = await takeCode(installation, account.id, code);
			return { as: by ? ("accepted" as const) : ("refused" as const), by };
		});
		if (!tried.allowed) return { outcome: "too-many-tries", until: tried.until };
		const { by } = tried.result;
		if (!by) return { outcome: "refused" };
		const over = await endStep(installation, request, secure);
		const known = device ? [] : [await rememberDevice(installation, account.id, secure)];
		return { outcome: "signed-in", account, by, cookies: [...(await openSession(account.id, true, from.userAgent)), ...over, ...known] };
	}

	async function openSession(account: string, withSecondFactor: boolean, userAgent: string): Promise<readonly string[]> {
		const { headers } = await auth.api.openSession({
			body: { account, withSecondFactor },
			headers: new Headers({ "user-agent": userAgent }),
			returnHeaders: true,
		});
		return headers.getSetCookie();
	}

	async function signOut(request: Request): Promise<readonly string[]> {
		const { headers } = await auth.api.signOut({ headers: cookieOf(request) ?? new Headers(), returnHeaders: true });
		return [...headers.getSetCookie(), ...(await endStep(installation, request, secure))];
	}

	return { installation, secure, viewerOf, signIn, askedForCode, confirmCode, openSession, signOut };
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

/** Where somebody must go first: to choose a password of their own, then to set up the second factor that their role needs. */
export function whereFirst(viewer: object): string | null {
	if ("temporary" in viewer && viewer.temporary === true) return "/office/account/password";
	return "lacksSecondFactor" in viewer && viewer.lacksSecondFactor === true ? "/office/account/second-factor" : null;
}

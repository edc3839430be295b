import { identity as words } from "#words/identity";
import { rememberLanguage, safePath, seeOther, type Visit } from "../../shared/http/index.ts";
import { speak } from "../../shared/words.ts";
import { mustHaveSecondFactor } from "../appointments/rules.ts";
import { minutesUntil } from "../limits.ts";
import type { Account } from "../schema.ts";
import { deviceTokenOf } from "./known-device.ts";
import { type From, type Identity, type SignInOutcome, whereFirst } from "./sessions.ts";

export const home = "/office";

/** A header holds no other letters than ASCII; paths that our own pages hand on are percent-encoded. */
export function pathAfter(next: string | null | undefined): string {
	const path = safePath(next, home);
	return /^[\x21-\x7e]+$/.test(path) ? path : home;
}

/** The page that asks for a code, and remembers where somebody was going. */
export function codePath(next: string | null | undefined): string {
	return `/sign-in/code?${new URLSearchParams({ next: pathAfter(next) })}`;
}

export function from({ address, request }: Visit): From {
	return { address, userAgent: request.headers.get("user-agent") ?? "", device: deviceTokenOf(request) };
}

/** The page as it was, with when to try again: for people in words, for programs in a header. */
export function tooManyTries(
	{ installation }: Identity,
	visit: Visit,
	until: Date,
	refuse: (errors: Readonly<Record<string, string>>) => Response,
): Response {
	const now = installation.clock.now();
	const reply = refuse({ form: speak(words, visit.language)("too-many-tries", { count: minutesUntil(until, now) }) });
	reply.headers.set("retry-after", String(Math.ceil((until.getTime() - now.getTime()) / 1000)));
	return reply;
}

export function signIn(identity: Identity, visit: Visit, userName: string, password: string): Promise<SignInOutcome> {
	return identity.signIn(userName, password, from(visit));
}

/** The answer to a right password: it leads in, or to the page that asks for the code. */
export function afterPassword(identity: Identity, outcome: SignInOutcome, path: string): Response {
	if (outcome.outcome === "signed-in") return enter(identity, outcome, path);
	if (outcome.outcome === "code-asked") return withCookies(seeOther(codePath(path)), outcome.cookies);
	return seeOther("/sign-in");
}

/** The cookie of the session, and the language that the account chose. */
export function enter(
	identity: Identity,
	{ account, cookies }: { readonly account: Account; readonly cookies: readonly string[] },
	path: string,
): Response {
	const language = account.language ? [rememberLanguage(account.language, identity.secure)] : [];
	const first = whereFirst({ ...account, lacksSecondFactor: mustHaveSecondFactor(account) && !account.secondFactor });
	return withCookies(seeOther(first ?? path), [...cookies, ...language]);
}

export function withCookies(reply: Response, cookies: readonly string[]): Response {
	for (const cookie of cookies) reply.headers.append("set-cookie", cookie);
	return reply;
}

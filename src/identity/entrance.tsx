import * as v from "valibot";
import { operationField, page, readForm, rememberLanguage, safePath, sayErrors, seeOther, type Visit } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { SetUpPage, SignInPage } from "./entrance-pages.tsx";
import { isUserName, minutesUntil } from "./limits.ts";
import { newPasswordFaults, newPasswordFields } from "./password-form.ts";
import type { Identity, SignInOutcome } from "./sessions.ts";
import { createFirstAdministrator, requireSetUpLink } from "./set-up.ts";
import type { PublicRoute } from "./visit.ts";
import { words } from "./words.ts";

const home = "/office";

const signInForm = v.object({
	userName: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("user-name-missing")),
	password: v.pipe(v.optional(v.string(), ""), v.nonEmpty("password-missing")),
	next: v.optional(v.string()),
});

/** The fields that say who somebody is, for the set-up and for an administrator. */
export const nameFields = {
	displayName: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("display-name-missing"), v.maxLength(100, "display-name-long")),
	userName: v.pipe(v.optional(v.string(), ""), v.trim(), v.toLowerCase(), v.check(isUserName, "user-name-wrong")),
};

const setUpForm = v.object({ operation: operationField, ...nameFields, ...newPasswordFields });

/** Signing in and out and the first set-up: all that somebody without an account can reach. */
export function entranceRoutes(identity: Identity): readonly PublicRoute[] {
	return [
		{
			method: "GET",
			path: "/sign-in",
			access: "public",
			handle: (visit) => signInPage(visit, freshForm, visit.url.searchParams.get("next"), visit.url.searchParams.get("done")),
		},
		{
			method: "POST",
			path: "/sign-in",
			access: "public",
			handle: async (visit) => {
				const form = await readForm(visit, signInForm);
				if (!form.ok) return signInPage(visit, sayErrors(form, words, visit.language), form.typed.next);
				const { userName, password, next } = form.value;
				const outcome = await signIn(identity, visit, userName, password);
				if (outcome.outcome === "signed-in") return enter(identity, outcome, pathAfter(next));
				const t = speak(words, visit.language);
				if (outcome.outcome === "refused") {
					return signInPage(visit, { typed: { userName }, errors: { userName: t("sign-in-refused") } }, next);
				}
				const now = identity.installation.clock.now();
				const text = t("too-many-tries", { count: minutesUntil(outcome.until, now) });
				const reply = signInPage(visit, { typed: { userName }, errors: { form: text } }, next, null, 429);
				reply.headers.set("retry-after", String(Math.ceil((outcome.until.getTime() - now.getTime()) / 1000)));
				return reply;
			},
		},
		{
			method: "POST",
			path: "/sign-out",
			access: "public",
			handle: async (visit) => withCookies(seeOther("/sign-in"), await identity.signOut(visit.request)),
		},
		{
			method: "GET",
			path: "/set-up/:token",
			access: "public",
			handle: async (visit) => {
				await requireSetUpLink(identity.installation, identity.installation.db, visit.params.token ?? "");
				return setUpPage(visit, freshForm);
			},
		},
		{
			method: "POST",
			path: "/set-up/:token",
			access: "public",
			handle: async (visit) => {
				const token = visit.params.token ?? "";
				await requireSetUpLink(identity.installation, identity.installation.db, token);
				const form = await readForm(visit, setUpForm);
				if (!form.ok) return setUpPage(visit, sayErrors(form, words, visit.language), 422);
				const { operation, repeated, ...account } = form.value;
				const errors = newPasswordFaults({ ...account, repeated });
				if (errors) return setUpPage(visit, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
				await createFirstAdministrator(identity.installation, operation, token, account);
				const outcome = await signIn(identity, visit, account.userName, account.password);
				return outcome.outcome === "signed-in" ? enter(identity, outcome, home) : seeOther("/sign-in");
			},
		},
	];
}

export function signIn(identity: Identity, visit: Visit, userName: string, password: string): Promise<SignInOutcome> {
	return identity.signIn(userName, password, { address: visit.address, userAgent: visit.request.headers.get("user-agent") ?? "" });
}

/** The cookie of the session, and the language that the account chose. */
export function enter(identity: Identity, { account, cookies }: SignInOutcome & { outcome: "signed-in" }, path: string): Response {
	const language = account.language ? [rememberLanguage(account.language, identity.secure)] : [];
	return withCookies(seeOther(account.temporary ? "/office/account/password" : path), [...cookies, ...language]);
}

export function withCookies(reply: Response, cookies: readonly string[]): Response {
	for (const cookie of cookies) reply.headers.append("set-cookie", cookie);
	return reply;
}

/** A header holds no other letters than ASCII; paths that our own pages hand on are percent-encoded. */
function pathAfter(next: string | null | undefined): string {
	const path = safePath(next, home);
	return /^[\x21-\x7e]+$/.test(path) ? path : home;
}

function signInPage(visit: Visit, form: FormState, next: string | null | undefined, done: string | null = null, status?: number): Response {
	const notice = done === "signed-out-everywhere" ? speak(words, visit.language)("notice-signed-out-everywhere") : null;
	const refused = Object.keys(form.errors).length > 0;
	return page(<SignInPage language={visit.language} form={form} next={pathAfter(next)} notice={notice} />, status ?? (refused ? 422 : 200));
}

function setUpPage(visit: Visit, form: FormState, status = 200): Response {
	return page(<SetUpPage language={visit.language} form={form} path={visit.url.pathname} operation={newId()} />, status);
}

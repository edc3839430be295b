import * as v from "valibot";
import { identity as words } from "#words/identity";
import { operationField, page, readForm, sayErrors, seeOther, type Visit } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { isUserName } from "../limits.ts";
import { newPasswordFaults, newPasswordFields } from "../password-form.ts";
import { createFirstAdministrator, requireSetUpLink } from "../set-up/link.ts";
import type { PublicRoute } from "../visit.ts";
import { codeRoutes } from "./code-routes.tsx";
import { SetUpPage, SignInPage } from "./pages.tsx";
import type { Identity } from "./sessions.ts";
import { afterPassword, codePath, home, pathAfter, signIn, tooManyTries, withCookies } from "./ways.ts";

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
			handle: async (visit) => {
				const next = visit.url.searchParams.get("next");
				// Whoever has typed their password comes here again from every page of the office, until they have typed their code.
				if (await identity.askedForCode(visit.request)) return seeOther(codePath(next));
				return signInPage(visit, freshForm, next, visit.url.searchParams.get("done"));
			},
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
				if (outcome.outcome === "signed-in" || outcome.outcome === "code-asked") return afterPassword(identity, outcome, pathAfter(next));
				if (outcome.outcome === "refused") {
					const t = speak(words, visit.language);
					return signInPage(visit, { typed: { userName }, errors: { userName: t("sign-in-refused") } }, next);
				}
				return tooManyTries(identity, visit, outcome.until, (errors) =>
					signInPage(visit, { typed: { userName }, errors }, next, null, 429),
				);
			},
		},
		...codeRoutes(identity),
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
				const { userName = "", password = "", repeated: again = "" } = form.typed;
				// Passwords are never written back into a page: what else is wrong with them is said at once, not at the next try.
				const faults = newPasswordFaults({ userName, password, repeated: again });
				if (!form.ok || faults) {
					const named = form.ok ? {} : form.errors;
					const errors = { ...named, ...faults, ...named };
					return setUpPage(visit, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
				}
				const { operation, repeated: _, ...account } = form.value;
				await createFirstAdministrator(identity.installation, operation, token, account);
				return afterPassword(identity, await signIn(identity, visit, account.userName, account.password), home);
			},
		},
	];
}

function signInPage(visit: Visit, form: FormState, next: string | null | undefined, done: string | null = null, status?: number): Response {
	const notice = done === "signed-out-everywhere" ? speak(words, visit.language)("notice-signed-out-everywhere") : null;
	const refused = Object.keys(form.errors).length > 0;
	return page(<SignInPage language={visit.language} form={form} next={pathAfter(next)} notice={notice} />, status ?? (refused ? 422 : 200));
}

function setUpPage(visit: Visit, form: FormState, status = 200): Response {
	return page(<SetUpPage language={visit.language} form={form} path={visit.url.pathname} operation={newId()} />, status);
}

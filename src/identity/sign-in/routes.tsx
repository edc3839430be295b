import * as v from "valibot";
import { identity as words } from "#words/identity";
import { page, readForm, sayErrors, seeOther, type Visit } from "../../shared/http/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import type { PublicRoute } from "../visit.ts";
import { codeRoutes } from "./code-routes.tsx";
import { SignInPage } from "./pages.tsx";
import type { Identity } from "./sessions.ts";
import { afterPassword, codePath, pathAfter, signIn, tooManyTries, withCookies } from "./ways.ts";

const signInForm = v.object({
	userName: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("user-name-missing")),
	password: v.pipe(v.optional(v.string(), ""), v.nonEmpty("password-missing")),
	next: v.optional(v.string()),
});

/** Signing in and out. */
export function entranceRoutes(identity: Identity): readonly PublicRoute[] {
	return [
		{
			method: "GET",
			path: "/sign-in",
			access: "public",
			handle: async (visit) => {
				const next = visit.url.searchParams.get("next");
				// Somebody who has typed their password comes here again from every page of the office, until they have typed their code.
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
	];
}

function signInPage(visit: Visit, form: FormState, next: string | null | undefined, done: string | null = null, status?: number): Response {
	const notice = done === "signed-out-everywhere" ? speak(words, visit.language)("notice-signed-out-everywhere") : null;
	const refused = Object.keys(form.errors).length > 0;
	return page(<SignInPage language={visit.language} form={form} next={pathAfter(next)} notice={notice} />, status ?? (refused ? 422 : 200));
}

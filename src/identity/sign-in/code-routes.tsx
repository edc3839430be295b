import * as v from "valibot";
import { secondFactor as words } from "#words/identity";
import { page, readForm, sayErrors, seeOther, type Visit } from "../../shared/http/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import type { PublicRoute } from "../visit.ts";
import { SignInCodePage } from "./pages.tsx";
import type { Identity } from "./sessions.ts";
import { enter, from, pathAfter, tooManyTries } from "./ways.ts";

// Not `code`: indicators have one of those, and what was typed there must not be lost with this.
const codeForm = v.object({
	oneTimeCode: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("code-missing")),
	next: v.optional(v.string()),
});

/** Between the password and the office: the code of the app, or one of the recovery codes. */
export function codeRoutes(identity: Identity): readonly PublicRoute[] {
	const isRecovery = (visit: Visit) => visit.url.searchParams.get("with") === "recovery";

	function codePage(visit: Visit, form: FormState, next: string | null | undefined, status = 200): Response {
		return page(<SignInCodePage language={visit.language} form={form} next={pathAfter(next)} isRecovery={isRecovery(visit)} />, status);
	}

	async function confirm(visit: Visit): Promise<Response> {
		const form = await readForm(visit, codeForm);
		const { next } = form.typed;
		const refuse = (errors: Readonly<Record<string, string>>, status = 422) =>
			codePage(visit, sayErrors({ typed: {}, errors }, words, visit.language), next, status);
		if (!form.ok) return refuse(form.errors);
		const outcome = await identity.confirmCode(visit.request, form.value.oneTimeCode, from(visit));
		switch (outcome.outcome) {
			case "signed-in":
				return enter(identity, outcome, outcome.by === "app" ? pathAfter(next) : "/office/account/second-factor?done=recovery-code-used");
			case "refused":
				return refuse({ oneTimeCode: isRecovery(visit) ? "recovery-refused" : "code-refused" });
			case "too-many-tries":
				return tooManyTries(identity, visit, outcome.until, (errors) => refuse(errors, 429));
			case "not-asked":
				return seeOther(`/sign-in?${new URLSearchParams({ next: pathAfter(next) })}`);
		}
	}

	return [
		{
			method: "GET",
			path: "/sign-in/code",
			access: "public",
			handle: async (visit) => {
				const next = visit.url.searchParams.get("next");
				if (!(await identity.askedForCode(visit.request))) return seeOther(`/sign-in?${new URLSearchParams({ next: pathAfter(next) })}`);
				return codePage(visit, freshForm, next);
			},
		},
		{ method: "POST", path: "/sign-in/code", access: "public", handle: confirm },
	];
}

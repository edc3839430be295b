import * as v from "valibot";
import { identity as words } from "#words/identity";
import { operationField, page, readForm, rememberLanguage, sayErrors, seeOther } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { languages, speak } from "../../shared/words.ts";
import { chooseLanguage, choosePassword, endSession, signOutEverywhere } from "../accounts/commands.ts";
import type { IdentityRouteOptions } from "../area-choices.ts";
import { areaNames } from "../area-choices.ts";
import { newPasswordFaults, newPasswordFields } from "../password-form.ts";
import { problem } from "../problems.ts";
import type { Account } from "../schema.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { confirmPassword } from "../sign-in/tries.ts";
import { enter, from, withCookies } from "../sign-in/ways.ts";
import { isPasswordOf, listOwnSessions, readAccount } from "../store.ts";
import { type OfficeRoute, type OfficeVisit, orderOf } from "../visit.ts";
import { OwnAccountPage, PasswordPage } from "./pages.tsx";

const passwordForm = v.object({ operation: operationField, current: v.optional(v.string(), ""), ...newPasswordFields });
const languageForm = v.object({
	operation: operationField,
	language: v.pipe(v.optional(v.string(), ""), v.picklist(languages, "language-wrong")),
});
const closureForm = v.object({ operation: operationField });

const notices = {
	"password-chosen": "notice-password-chosen",
	"language-chosen": "notice-language-chosen",
	"session-ended": "notice-session-ended",
	"second-factor-removed": "notice-second-factor-removed",
} as const;

/** What everybody may do with their own account. */
export function ownAccountRoutes(identity: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { installation } = identity;

	async function ownAccount(visit: OfficeVisit): Promise<Account> {
		const account = await readAccount(installation.db, [""], visit.viewer.account);
		if (!account) throw problem("account-unknown");
		return account;
	}

	async function accountPage(visit: OfficeVisit, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		const account = await ownAccount(visit);
		const done = visit.url.searchParams.get("done") ?? "";
		const notice = Object.hasOwn(notices, done) ? speak(words, language)(notices[done as keyof typeof notices]) : null;
		const areas = areaNames(options, language, account.areas);
		const sessions = await listOwnSessions(installation.db, account.id, installation.clock.now());
		const here = (await identity.viewerOf(visit.request))?.session ?? null;
		return page(<OwnAccountPage {...{ frame, language, form, account, areas, notice, sessions, here }} operation={newId()} />, status);
	}

	function passwordPage(visit: OfficeVisit, { temporary }: Account, form: FormState, status = 200): Response {
		const { frame, language } = visit;
		return page(<PasswordPage {...{ frame, language, form, temporary }} operation={newId()} />, status);
	}

	async function changePassword(visit: OfficeVisit): Promise<Response> {
		const account = await ownAccount(visit);
		const form = await readForm(visit, passwordForm);
		const refuse = (errors: Readonly<Record<string, string>>) =>
			passwordPage(visit, account, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
		if (!form.ok) return refuse(form.errors);
		const { operation, current, password, repeated } = form.value;
		if (!account.temporary && !(await confirmPassword(installation, account, current, visit.address))) {
			return refuse({ current: "current-password-wrong" });
		}
		const faults = newPasswordFaults({ userName: account.userName, password, repeated });
		if (faults) return refuse(faults);
		if (await isPasswordOf(installation, account.id, password)) return refuse({ password: "password-same" });
		await choosePassword(installation, orderOf(visit, operation), account.id, password);
		// The session of this page was confirmed with a code if the account has one: it is not asked for a second time.
		const cookies = await identity.openSession(account.id, account.secondFactor, from(visit).userAgent);
		return enter(identity, { account: { ...account, temporary: false }, cookies }, "/office/account?done=password-chosen");
	}

	return [
		{ method: "GET", path: "/office/account", access: "signed-in", handle: (visit) => accountPage(visit, freshForm) },
		{
			method: "POST",
			path: "/office/account/language",
			access: "signed-in",
			handle: async (visit) => {
				const form = await readForm(visit, languageForm);
				if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
				const { operation, language } = form.value;
				await chooseLanguage(installation, orderOf(visit, operation), visit.viewer.account, language);
				return withCookies(seeOther("/office/account?done=language-chosen"), [rememberLanguage(language, identity.secure)]);
			},
		},
		{
			method: "GET",
			path: "/office/account/password",
			access: "signed-in",
			handle: async (visit) => passwordPage(visit, await ownAccount(visit), freshForm),
		},
		{ method: "POST", path: "/office/account/password", access: "signed-in", handle: changePassword },
		{
			method: "POST",
			path: "/office/account/sessions/:session/closure",
			access: "signed-in",
			handle: async (visit) => {
				const form = await readForm(visit, closureForm);
				if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
				const session = visit.params.session ?? "";
				if (isId(session)) await endSession(installation, orderOf(visit, form.value.operation), visit.viewer.account, session);
				return seeOther("/office/account?done=session-ended");
			},
		},
		{
			method: "POST",
			path: "/office/account/sessions/closure",
			access: "signed-in",
			handle: async (visit) => {
				const form = await readForm(visit, closureForm);
				if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
				await signOutEverywhere(installation, orderOf(visit, form.value.operation), visit.viewer.account);
				return withCookies(seeOther("/sign-in?done=signed-out-everywhere"), await identity.signOut(visit.request));
			},
		},
	];
}

import * as v from "valibot";
import { identity as accountWords, secondFactor as words } from "#words/identity";
import { operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { type Dictionary, speak } from "../../shared/words.ts";
import type { IdentityRouteOptions } from "../area-choices.ts";
import { newRecoveryCodes } from "../codes.ts";
import { problem } from "../problems.ts";
import { mustHaveSecondFactor } from "../rules.ts";
import type { Account } from "../schema.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { confirmPassword } from "../sign-in/tries.ts";
import { from, withCookies } from "../sign-in/ways.ts";
import { countRecoveryCodes, readAccount } from "../store.ts";
import { type OfficeRoute, type OfficeVisit, orderOf } from "../visit.ts";
import { authenticatorAddress, stepOfCode } from "./authenticator.ts";
import { RecoveryCodesPage, RenewRecoveryCodesPage, SecondFactorPage, SecondFactorSetUpPage, secondFactorPath } from "./pages.tsx";
import { draftSecret, removeSecondFactor, renewRecoveryCodes, setUpSecondFactor } from "./second-factor.ts";

const currentField = { current: v.optional(v.string(), "") };
const setUpForm = v.object({
	operation: operationField,
	oneTimeCode: v.pipe(
		v.optional(v.string(), ""),
		v.transform((code) => code.replaceAll(/\s/g, "")),
		v.nonEmpty("code-missing"),
	),
	...currentField,
});
const confirmedForm = v.object({ operation: operationField, ...currentField });

const dictionary: Dictionary = { ...accountWords, ...words };

/** What everybody may do with their own second factor. Nothing of it is done by a session left open: the password is asked for each time. */
export function ownSecondFactorRoutes(identity: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { installation } = identity;

	async function ownAccount(visit: OfficeVisit): Promise<Account> {
		const account = await readAccount(installation.db, [""], visit.viewer.account);
		if (!account) throw problem("account-unknown");
		return account;
	}

	/** Whoever has just come in with their password and must set it up is not asked for the password a second time. */
	const isDue = (account: Account) => mustHaveSecondFactor(account) && !account.secondFactor;

	async function setUpPage(visit: OfficeVisit, account: Account, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		const secret = await draftSecret(installation, account.id);
		const address = authenticatorAddress(secret, `${account.userName}@${new URL(options.origin).hostname}`);
		const state = { isDue: isDue(account), isChange: account.secondFactor };
		return page(<SecondFactorSetUpPage {...{ frame, language, form, secret, address, ...state }} operation={newId()} />, status);
	}

	async function overview(visit: OfficeVisit, account: Account, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		const left = await countRecoveryCodes(installation.db, account.id);
		const isAfterRecovery = visit.url.searchParams.get("done") === "recovery-code-used";
		const notice = isAfterRecovery ? speak(words, language)("notice-recovery-code-used", { count: left }) : null;
		const mayRemove = !mustHaveSecondFactor(account);
		return page(<SecondFactorPage {...{ frame, language, form, left, mayRemove, notice }} operation={newId()} />, status);
	}

	async function renewPage(visit: OfficeVisit, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		return page(<RenewRecoveryCodesPage {...{ frame, language, form }} operation={newId()} />, status);
	}

	const said = (visit: OfficeVisit, errors: Readonly<Record<string, string>>) =>
		sayErrors({ typed: {}, errors }, dictionary, visit.language);

	const isConfirmed = (visit: OfficeVisit, account: Account, current: string) =>
		confirmPassword(installation, account, current, visit.address);

	async function setUp(visit: OfficeVisit): Promise<Response> {
		const account = await ownAccount(visit);
		// The same form sent again, from the page that showed the recovery codes.
		if (account.secondFactor && visit.url.pathname === secondFactorPath) return seeOther(secondFactorPath);
		const { frame, language } = visit;
		const form = await readForm(visit, setUpForm);
		const refuse = (errors: Readonly<Record<string, string>>) => setUpPage(visit, account, said(visit, errors), 422);
		if (!form.ok) return refuse(form.errors);
		const { operation, oneTimeCode, current } = form.value;
		if (!isDue(account) && !(await isConfirmed(visit, account, current))) return refuse({ current: "current-password-wrong" });
		const codes = newRecoveryCodes();
		const secret = await draftSecret(installation, account.id);
		if (stepOfCode(secret, oneTimeCode, installation.clock.now()) === null) return refuse({ oneTimeCode: "code-refused" });
		await setUpSecondFactor(installation, orderOf(visit, operation), account.id, oneTimeCode, codes);
		const cookies = await identity.openSession(account.id, true, from(visit).userAgent);
		return withCookies(page(<RecoveryCodesPage {...{ frame, language, codes }} userName={account.userName} />), cookies);
	}

	async function renew(visit: OfficeVisit): Promise<Response> {
		const account = await ownAccount(visit);
		const { frame, language } = visit;
		const form = await readForm(visit, confirmedForm);
		if (!form.ok) return renewPage(visit, said(visit, form.errors), 422);
		const { operation, current } = form.value;
		if (!(await isConfirmed(visit, account, current))) return renewPage(visit, said(visit, { current: "current-password-wrong" }), 422);
		const codes = newRecoveryCodes();
		const { repeated } = await renewRecoveryCodes(installation, orderOf(visit, operation), account.id, codes);
		return page(<RecoveryCodesPage {...{ frame, language }} userName={account.userName} codes={repeated ? null : codes} />);
	}

	async function remove(visit: OfficeVisit): Promise<Response> {
		const account = await ownAccount(visit);
		const form = await readForm(visit, confirmedForm);
		if (!form.ok) return overview(visit, account, said(visit, form.errors), 422);
		const { operation, current } = form.value;
		if (!(await isConfirmed(visit, account, current)))
			return overview(visit, account, said(visit, { current: "current-password-wrong" }), 422);
		await removeSecondFactor(installation, orderOf(visit, operation), account.id);
		return seeOther("/office/account?done=second-factor-removed");
	}

	/** A page that only makes sense once codes are asked for. */
	function whereSetUp(show: (visit: OfficeVisit, account: Account) => Promise<Response>) {
		return async (visit: OfficeVisit): Promise<Response> => {
			const account = await ownAccount(visit);
			return account.secondFactor ? show(visit, account) : seeOther(secondFactorPath);
		};
	}

	const access = "signed-in";
	return [
		{
			method: "GET",
			path: secondFactorPath,
			access,
			handle: async (visit) => {
				const account = await ownAccount(visit);
				return account.secondFactor ? overview(visit, account, freshForm) : setUpPage(visit, account, freshForm);
			},
		},
		{ method: "POST", path: secondFactorPath, access, handle: setUp },
		{
			method: "GET",
			path: `${secondFactorPath}/app`,
			access,
			handle: whereSetUp((visit, account) => setUpPage(visit, account, freshForm)),
		},
		{ method: "POST", path: `${secondFactorPath}/app`, access, handle: setUp },
		{ method: "GET", path: `${secondFactorPath}/recovery-codes`, access, handle: whereSetUp((visit) => renewPage(visit, freshForm)) },
		{ method: "POST", path: `${secondFactorPath}/recovery-codes`, access, handle: renew },
		{ method: "GET", path: `${secondFactorPath}/removal`, access, handle: () => seeOther(secondFactorPath) },
		{ method: "POST", path: `${secondFactorPath}/removal`, access, handle: remove },
	];
}

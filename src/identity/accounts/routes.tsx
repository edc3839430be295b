import * as v from "valibot";
import { enrolment as enrolmentWords, identity as words } from "#words/identity";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { type Dictionary, type Language, languages, speak } from "../../shared/words.ts";
import { areaNames, choicesWithin, fromTicked, type IdentityRouteOptions } from "../area-choices.ts";
import { newEnrolmentCode } from "../codes.ts";
import { createAccountToEnrol, issueEnrolment } from "../enrolment/enrolment.ts";
import { invitationTo } from "../enrolment/invitations.ts";
import { type EnrolmentSheet, EnrolmentSheetPage } from "../enrolment/pages.tsx";
import { enrolmentDays } from "../limits.ts";
import { problem } from "../problems.ts";
import { roles } from "../rules.ts";
import type { Account } from "../schema.ts";
import { resetSecondFactor } from "../second-factor/second-factor.ts";
import { nameFields } from "../sign-in/routes.tsx";
import type { Identity } from "../sign-in/sessions.ts";
import { listAccounts, readAccount } from "../store.ts";
import { type OfficeRoute, type OfficeVisit, orderOf } from "../visit.ts";
import { changeAccess, closeAccount, reopenAccount } from "./commands.ts";
import { AccountPage, AccountsPage, NewAccountPage } from "./pages.tsx";

// Neither radios nor boxes send anything when none is chosen.
const accessFields = {
	role: v.pipe(v.optional(v.string(), ""), v.picklist(roles, "role-missing")),
	areas: v.pipe(v.optional(v.string(), ""), v.nonEmpty("areas-missing")),
};
const mailFields = {
	mailAddress: v.pipe(
		v.optional(v.string(), ""),
		v.trim(),
		// Whatever the mail server takes; this only catches what was meant for another field.
		v.check((address) => address === "" || /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address), "mail-address-wrong"),
		v.maxLength(254, "mail-address-wrong"),
	),
	invitation: v.optional(v.string()),
	invitationLanguage: v.optional(v.picklist(languages, "language-wrong")),
};
const newAccountForm = v.object({ operation: operationField, ...nameFields, ...accessFields, ...mailFields });
const accessForm = v.object({ operation: operationField, ...accessFields });
const orderForm = v.object({ operation: operationField });
const enrolmentForm = v.object({ operation: operationField, invitation: v.optional(v.string()) });

const dictionary: Dictionary = { ...enrolmentWords, ...words };

const notices = {
	"access-changed": "notice-access-changed",
	"account-closed": "notice-account-closed",
	"account-reopened": "notice-account-reopened",
	"second-factor-reset": "notice-second-factor-reset",
} as const;
const access = "accounts.manage";

/** What an administrator does with the accounts of others, as far as their own areas reach. */
export function accountsRoutes(identity: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { installation } = identity;

	async function accountOf(visit: OfficeVisit, id = visit.params.account ?? ""): Promise<Account> {
		const account = await readAccount(installation.db, visit.viewer.areas, id);
		if (!account) throw problem("account-unknown");
		return account;
	}

	const choicesOf = (visit: OfficeVisit) => choicesWithin(options, visit.language, visit.viewer.areas);

	function newAccountPage(visit: OfficeVisit, form: FormState, status = 200): Response {
		const { frame, language } = visit;
		const withMail = options.mailer !== null;
		return page(<NewAccountPage {...{ frame, language, form, withMail }} choices={choicesOf(visit)} operation={newId()} />, status);
	}

	async function accountPage(visit: OfficeVisit, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		const account = await accountOf(visit);
		const done = visit.url.searchParams.get("done") ?? "";
		const notice = Object.hasOwn(notices, done) ? speak(words, language)(notices[done as keyof typeof notices]) : null;
		const isOwn = account.id === visit.viewer.account;
		const withMail = options.mailer !== null;
		return page(
			<AccountPage {...{ frame, language, form, account, notice, isOwn, withMail }} choices={choicesOf(visit)} operation={newId()} />,
			status,
		);
	}

	/** The sheet to print, after the letter was sent where one was asked for; whatever becomes of the letter, the sheet is there. */
	async function sheetPage(visit: OfficeVisit, id: string, code: string | null, isInvited: boolean): Promise<Response> {
		const { frame, language } = visit;
		const account = await accountOf(visit, id);
		const sheet = code === null ? null : sheetOf(code);
		const sent = sheet && isInvited ? await invite(account, sheet, language) : null;
		return page(<EnrolmentSheetPage {...{ frame, language, account, sheet, sent }} />);
	}

	function sheetOf(code: string): EnrolmentSheet {
		const until = new Date(installation.clock.now().getTime() + enrolmentDays * 86_400_000);
		const typeAt = `${options.origin}/enrol`;
		return { code, typeAt, address: `${typeAt}/${code}`, until };
	}

	async function invite(account: Account, sheet: EnrolmentSheet, language: Language): Promise<boolean | null> {
		const { mailAddress } = account;
		if (!options.mailer || !mailAddress) return null;
		return options.mailer.send({ to: mailAddress, ...invitationTo(account, account.language ?? language, sheet) });
	}

	async function create(visit: OfficeVisit): Promise<Response> {
		const form = await readForm(visit, newAccountForm);
		if (!form.ok) return newAccountPage(visit, sayErrors(form, dictionary, visit.language), 422);
		const { operation, areas: ticked, invitation, invitationLanguage, mailAddress: typedAddress, ...account } = form.value;
		const isInvited = options.mailer !== null && invitation === "yes";
		const mailAddress = (options.mailer && typedAddress) || null;
		if (isInvited && !mailAddress) {
			const errors = { mailAddress: "mail-address-missing" };
			return newAccountPage(visit, sayErrors({ typed: form.typed, errors }, dictionary, visit.language), 422);
		}
		const areas = fromTicked(ticked, choicesOf(visit));
		if (!areas) throw problem("outside-areas");
		const code = newEnrolmentCode();
		const language = mailAddress ? (invitationLanguage ?? null) : null;
		const made = await attempt(
			visit,
			form.typed,
			() => createAccountToEnrol(installation, orderOf(visit, operation), { ...account, areas, mailAddress, language }, code),
			{ "identity.user-name-taken": "userName" },
		);
		if (!made.done) return newAccountPage(visit, made.form, 422);
		return sheetPage(visit, made.result.result.account, made.result.repeated ? null : code, isInvited);
	}

	async function change(visit: OfficeVisit): Promise<Response> {
		const form = await readForm(visit, accessForm);
		if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
		const { operation, role, areas: ticked } = form.value;
		const areas = fromTicked(ticked, choicesOf(visit));
		if (!areas) throw problem("outside-areas");
		return perform(visit, "access-changed", form.typed, (account) =>
			changeAccess(installation, orderOf(visit, operation), account, { role, areas }),
		);
	}

	async function giveCode(visit: OfficeVisit): Promise<Response> {
		const form = await readForm(visit, enrolmentForm);
		if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
		const account = await accountOf(visit);
		const { operation, invitation } = form.value;
		const code = newEnrolmentCode();
		const outcome = await attempt(visit, {}, () => issueEnrolment(installation, orderOf(visit, operation), account.id, code));
		if (!outcome.done) return accountPage(visit, outcome.form, 422);
		return sheetPage(visit, account.id, outcome.result.repeated ? null : code, invitation === "yes");
	}

	/** A button that needs nothing but its operation. */
	function button(done: keyof typeof notices, command: typeof closeAccount) {
		return async (visit: OfficeVisit): Promise<Response> => {
			const form = await readForm(visit, orderForm);
			if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
			return perform(visit, done, {}, (account) => command(installation, orderOf(visit, form.value.operation), account));
		};
	}

	async function perform(
		visit: OfficeVisit,
		done: keyof typeof notices,
		typed: FormState["typed"],
		work: (account: string) => Promise<unknown>,
	): Promise<Response> {
		const account = await accountOf(visit);
		const outcome = await attempt(visit, typed, () => work(account.id));
		return outcome.done ? seeOther(`/office/accounts/${account.id}?done=${done}`) : accountPage(visit, outcome.form, 422);
	}

	return [
		{
			method: "GET",
			path: "/office/accounts",
			access,
			handle: async ({ frame, language, viewer }) => {
				const accounts = await listAccounts(installation.db, viewer.areas);
				return page(<AccountsPage {...{ frame, language, accounts }} namesOf={(areas) => areaNames(options, language, areas)} />);
			},
		},
		{ method: "GET", path: "/office/accounts/new", access, handle: (visit) => newAccountPage(visit, freshForm) },
		{ method: "POST", path: "/office/accounts", access, handle: create },
		{ method: "GET", path: "/office/accounts/:account", access, handle: (visit) => accountPage(visit, freshForm) },
		{ method: "POST", path: "/office/accounts/:account/access", access, handle: change },
		{ method: "POST", path: "/office/accounts/:account/enrolment", access, handle: giveCode },
		{ method: "POST", path: "/office/accounts/:account/second-factor", access, handle: button("second-factor-reset", resetSecondFactor) },
		{ method: "POST", path: "/office/accounts/:account/closure", access, handle: button("account-closed", closeAccount) },
		{ method: "POST", path: "/office/accounts/:account/reopening", access, handle: button("account-reopened", reopenAccount) },
	];
}

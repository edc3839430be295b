import { identity as words } from "#words/identity";
import { page, type Typed } from "../../shared/http/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { areaNames, choicesWithin, type IdentityRouteOptions } from "../area-choices.ts";
import { digestOf, newEnrolmentCode } from "../codes.ts";
import { enrolmentCommands } from "../enrolment/commands.ts";
import { invitationTo } from "../enrolment/invitations.ts";
import { type EnrolmentSheet, EnrolmentSheetPage } from "../enrolment/pages.tsx";
import { enrolmentDays } from "../limits.ts";
import { problem, wrong } from "../problems.ts";
import type { Account } from "../schema.ts";
import { secondFactorCommands } from "../second-factor/commands.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { listAccounts, readAccount } from "../store.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { accountCommands } from "./commands.ts";
import { AccountPage, AccountsPage, NewAccountPage } from "./pages.tsx";

/** What an administrator does with the accounts of others, as far as their own areas reach. */
export function accountsRoutes({ installation }: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { view, form } = installationOffice<OfficeVisit>(installation);
	const { mailer } = options;
	const withMail = mailer !== null;

	const choicesOf = ({ language, viewer }: OfficeVisit) => choicesWithin(options, language, viewer.areas);

	async function accountsPage(visit: OfficeVisit) {
		const accounts = await listAccounts(installation.db, visit.viewer.areas);
		const namesOf = (areas: readonly string[]) => areaNames(options, visit.language, areas);
		return <AccountsPage context={officeContextOf(visit)} accounts={accounts} namesOf={namesOf} />;
	}

	function newAccountPage(visit: OfficeVisit, form: FormState) {
		return <NewAccountPage {...{ form, withMail }} context={officeContextOf(visit)} choices={choicesOf(visit)} />;
	}

	async function accountPage(visit: OfficeVisit, form: FormState) {
		const account = await accountWithin(visit, visit.params.account);
		const isOwn = account.id === visit.viewer.account;
		return <AccountPage {...{ form, account, isOwn, withMail }} context={officeContextOf(visit, words)} choices={choicesOf(visit)} />;
	}

	async function accountWithin({ viewer }: OfficeVisit, id = ""): Promise<Account> {
		const account = await readAccount(installation.db, viewer.areas, id);
		if (!account) throw problem("account-unknown");
		return account;
	}

	/** Only areas that were offered: the list of all there are lies below identity. */
	function requireOffered(visit: OfficeVisit, { areas = "" }: Typed): void {
		const offered = choicesOf(visit);
		if (!areas.split("\n").every((area) => area === "" || offered.some(({ value }) => value === area))) throw problem("outside-areas");
	}

	function requireInvitable(visit: OfficeVisit, typed: Typed): void {
		if (withMail && typed.invitation === "yes" && !typed.mailAddress?.trim()) throw wrong("mailAddress", "mail-address-missing");
		requireOffered(visit, typed);
	}

	/** An enrolment code is made for one sheet, and kept as its digest. */
	const code = { make: newEnrolmentCode, input: (code: string) => ({ enrolment: digestOf(code) }) };

	/** The sheet to print, after the letter was sent where one was asked for; whatever becomes of the letter, the sheet is there. */
	async function showSheet(visit: OfficeVisit, code: string | null, { account: id }: { readonly account: string }, typed: Typed) {
		const { frame, language } = visit;
		const account = await accountWithin(visit, id);
		const sheet = code === null ? null : sheetOf(code);
		const sent = sheet && typed.invitation === "yes" ? await invite(visit, account, sheet) : null;
		return page(<EnrolmentSheetPage {...{ frame, language, account, sheet, sent }} />);
	}

	function sheetOf(code: string): EnrolmentSheet {
		const until = new Date(installation.clock.now().getTime() + enrolmentDays * 86_400_000);
		const typeAt = `${options.origin}/enrol`;
		return { code, typeAt, address: `${typeAt}/${code}`, until };
	}

	async function invite({ language }: OfficeVisit, account: Account, sheet: EnrolmentSheet): Promise<boolean | null> {
		const { mailAddress } = account;
		if (!mailer || !mailAddress) return null;
		return mailer.send({ to: mailAddress, ...invitationTo(account, account.language ?? language, sheet) });
	}

	const done = (what: string) => (result: { readonly account: string }) => `accounts/${result.account}?done=${what}`;

	return [
		view("accounts", "accounts.manage", accountsPage),
		view("accounts/:account", "accounts.manage", accountPage),
		...form({
			command: accountCommands["account-created"],
			at: "accounts/new",
			to: "accounts",
			input: (_, { mailAddress = "", invitationLanguage }) => {
				const to = withMail ? mailAddress.trim() : "";
				return { mailAddress: to, language: to && invitationLanguage };
			},
			require: requireInvitable,
			fieldOf: { "identity.user-name-taken": "userName" },
			fieldNamed: (part) => (part === "language" ? "invitationLanguage" : part),
			page: newAccountPage,
			once: { ...code, show: showSheet },
		}),
		...form({
			command: accountCommands["access-changed"],
			to: "accounts/:account/access",
			require: requireOffered,
			page: accountPage,
			done: done("access-changed"),
		}),
		...form({
			command: enrolmentCommands["enrolment-issued"],
			to: "accounts/:account/enrolment",
			page: accountPage,
			once: { ...code, show: showSheet },
		}),
		...form({
			command: secondFactorCommands["second-factor-reset"],
			to: "accounts/:account/second-factor",
			page: accountPage,
			done: done("second-factor-reset"),
		}),
		...form({
			command: accountCommands["account-closed"],
			to: "accounts/:account/closure",
			page: accountPage,
			done: done("account-closed"),
		}),
		...form({
			command: accountCommands["account-reopened"],
			to: "accounts/:account/reopening",
			page: accountPage,
			done: done("account-reopened"),
		}),
	];
}

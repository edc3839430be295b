import { identity as words } from "#words/identity";
import { page, type Typed } from "../../shared/http/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { administeredBy, choicesIn, requireOffered } from "../appointments/offered.ts";
import { administrationOf, mayGive, reaches, reachesAllOf } from "../appointments/rules.ts";
import { areaNames, type IdentityRouteOptions } from "../area-choices.ts";
import { digestOf, newEnrolmentCode } from "../codes.ts";
import { enrolmentCommands } from "../enrolment/commands.ts";
import { invitationTo } from "../enrolment/invitations.ts";
import { type EnrolmentSheet, EnrolmentSheetPage } from "../enrolment/pages.tsx";
import { enrolmentDays } from "../limits.ts";
import { problem, wrong } from "../problems.ts";
import type { Account } from "../schema.ts";
import { secondFactorCommands } from "../second-factor/commands.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { findAccountById, listAccounts, listToConfirm } from "../store.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { AccountPage } from "./account-page.tsx";
import { accountCommands } from "./commands.ts";
import { AccountsPage } from "./list-page.tsx";
import { NewAccountPage } from "./new-page.tsx";

/** What an administrator does with the accounts of others, as far as they work in programmes and areas of theirs. */
export function accountsRoutes({ installation }: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { view, form } = installationOffice<OfficeVisit>(installation);
	const { mailer } = options;
	const withMail = mailer !== null;

	/** What of accounts lies within what the viewer manages. */
	function within({ language, viewer }: OfficeVisit) {
		const administration = administrationOf(viewer);
		return {
			programmes: administeredBy(options, viewer),
			appointmentsOf: ({ appointments }: Account) => appointments.filter((one) => mayGive(administration, one)),
			namesOf: (areas: readonly string[]) => areaNames(options, language, areas),
		};
	}

	async function accountsPage(visit: OfficeVisit) {
		const accounts = await listAccounts(installation.db, administrationOf(visit.viewer));
		const toConfirm = visit.viewer.isAdministrator ? (await listToConfirm(installation.db)).length : 0;
		return <AccountsPage {...within(visit)} {...{ accounts, toConfirm }} context={officeContextOf(visit, words)} />;
	}

	function newAccountPage(visit: OfficeVisit, form: FormState) {
		const { language, viewer } = visit;
		const offered = { programmes: administeredBy(options, viewer), choices: choicesIn(options, language, viewer) };
		return <NewAccountPage {...{ form, withMail, ...offered }} mayName={viewer.isAdministrator} context={officeContextOf(visit)} />;
	}

	async function accountPage(visit: OfficeVisit, form: FormState) {
		const account = await accountWithin(visit, visit.params.account);
		const administration = administrationOf(visit.viewer);
		const may = {
			isOwn: account.id === visit.viewer.account,
			mayOwn: reachesAllOf(administration, account),
			mayGive: !account.isDemo || administration.isOfDemo,
			mayName: visit.viewer.isAdministrator && !account.isDemo && !account.closed,
		};
		return <AccountPage {...within(visit)} {...{ form, account, withMail, ...may }} context={officeContextOf(visit, words)} />;
	}

	async function accountWithin({ viewer }: OfficeVisit, id = ""): Promise<Account> {
		const account = await findAccountById(installation.db, id);
		if (!account || !reaches(administrationOf(viewer), account)) throw problem("account-unknown");
		return account;
	}

	function requireInvitable(visit: OfficeVisit, typed: Typed): void {
		if (withMail && typed.invitation === "yes" && !typed.mailAddress?.trim()) throw wrong("mailAddress", "mail-address-missing");
		requireOffered(options, visit, typed);
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
			command: accountCommands["administrator-named"],
			to: "accounts/:account/administration",
			page: accountPage,
			done: done("administrator-named"),
		}),
		...form({
			command: accountCommands["administrator-dismissed"],
			to: "accounts/:account/dismissal",
			page: accountPage,
			done: done("administrator-dismissed"),
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

import * as v from "valibot";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { AccountPage, AccountsPage, NewAccountPage, OneTimePasswordPage } from "./accounts-pages.tsx";
import { areaNames, choicesWithin, fromTicked, type IdentityRouteOptions } from "./area-choices.ts";
import { changeAccess, closeAccount, createAccount, oneTimePassword, reopenAccount, resetPassword } from "./commands.ts";
import { nameFields } from "./entrance.tsx";
import { problem } from "./problems.ts";
import { roles } from "./rules.ts";
import type { Account } from "./schema.ts";
import type { Identity } from "./sessions.ts";
import { listAccounts, readAccount } from "./store.ts";
import { type OfficeRoute, type OfficeVisit, orderOf } from "./visit.ts";
import { words } from "./words.ts";

// Neither radios nor boxes send anything when none is chosen.
const accessFields = {
	role: v.pipe(v.optional(v.string(), ""), v.picklist(roles, "role-missing")),
	areas: v.pipe(v.optional(v.string(), ""), v.nonEmpty("areas-missing")),
};
const newAccountForm = v.object({ operation: operationField, ...nameFields, ...accessFields });
const accessForm = v.object({ operation: operationField, ...accessFields });
const orderForm = v.object({ operation: operationField });

const notices = {
	"access-changed": "notice-access-changed",
	"account-closed": "notice-account-closed",
	"account-reopened": "notice-account-reopened",
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
		return page(<NewAccountPage {...{ frame, language, form }} choices={choicesOf(visit)} operation={newId()} />, status);
	}

	async function accountPage(visit: OfficeVisit, form: FormState, status = 200): Promise<Response> {
		const { frame, language } = visit;
		const account = await accountOf(visit);
		const done = visit.url.searchParams.get("done") ?? "";
		const notice = Object.hasOwn(notices, done) ? speak(words, language)(notices[done as keyof typeof notices]) : null;
		const isOwn = account.id === visit.viewer.account;
		return page(
			<AccountPage {...{ frame, language, form, account, notice, isOwn }} choices={choicesOf(visit)} operation={newId()} />,
			status,
		);
	}

	async function passwordPage(visit: OfficeVisit, account: string, password: string | null): Promise<Response> {
		const { frame, language } = visit;
		return page(<OneTimePasswordPage {...{ frame, language, password }} account={await accountOf(visit, account)} />);
	}

	async function create(visit: OfficeVisit): Promise<Response> {
		const form = await readForm(visit, newAccountForm);
		if (!form.ok) return newAccountPage(visit, sayErrors(form, words, visit.language), 422);
		const { operation, areas: ticked, ...account } = form.value;
		const areas = fromTicked(ticked, choicesOf(visit));
		if (!areas) throw problem("outside-areas");
		const password = oneTimePassword();
		const made = await attempt(visit, form.typed, () =>
			createAccount(installation, orderOf(visit, operation), { ...account, areas, password, temporary: true }),
		);
		if (!made.done) return newAccountPage(visit, made.form, 422);
		return passwordPage(visit, made.result.result.account, made.result.repeated ? null : password);
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

	async function reset(visit: OfficeVisit): Promise<Response> {
		const form = await readForm(visit, orderForm);
		if (!form.ok) return accountPage(visit, sayErrors(form, words, visit.language), 422);
		const account = await accountOf(visit);
		const password = oneTimePassword();
		const outcome = await attempt(visit, {}, () => resetPassword(installation, orderOf(visit, form.value.operation), account.id, password));
		if (!outcome.done) return accountPage(visit, outcome.form, 422);
		return passwordPage(visit, account.id, outcome.result.repeated ? null : password);
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
		{ method: "POST", path: "/office/accounts/:account/password", access, handle: reset },
		{ method: "POST", path: "/office/accounts/:account/closure", access, handle: button("account-closed", closeAccount) },
		{ method: "POST", path: "/office/accounts/:account/reopening", access, handle: button("account-reopened", reopenAccount) },
	];
}

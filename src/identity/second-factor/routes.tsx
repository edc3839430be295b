import { page, type Typed } from "../../shared/http/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { mustHaveSecondFactor } from "../appointments/rules.ts";
import type { IdentityRouteOptions } from "../area-choices.ts";
import { digestOf, newRecoveryCodes } from "../codes.ts";
import { problem } from "../problems.ts";
import type { Account } from "../schema.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { requireCurrentPassword } from "../sign-in/tries.ts";
import { from, withCookies } from "../sign-in/ways.ts";
import { countRecoveryCodes, requireAccount } from "../store.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { authenticatorAddress } from "./authenticator.ts";
import { secondFactorCommands } from "./commands.ts";
import { draftSecret } from "./draft.ts";
import { RecoveryCodesPage, RenewRecoveryCodesPage, SecondFactorPage, SecondFactorSetUpPage } from "./pages.tsx";

/** What everybody may do with their own second factor. Nothing of it is done by a session left open: the password is asked for each time. */
export function secondFactorRoutes(identity: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { installation } = identity;
	const { view, form } = installationOffice<OfficeVisit>(installation);
	const at = "account/second-factor";
	const ownAccount = ({ viewer }: OfficeVisit) => requireAccount(installation.db, viewer.account);

	/** True while it must be set up and is not: the password was asked for at the sign-in just before, and is not asked for again. */
	const isDue = (account: Account) => mustHaveSecondFactor(account) && !account.secondFactor;

	async function setUpPage(visit: OfficeVisit, form: FormState) {
		const account = await ownAccount(visit);
		const secret = await draftSecret(installation.db, account.id);
		const address = authenticatorAddress(secret, `${account.userName}@${new URL(options.origin).hostname}`);
		const state = { isDue: isDue(account), isChange: account.secondFactor };
		// A code that was refused is of no use in the field.
		return <SecondFactorSetUpPage {...{ secret, address, ...state }} context={officeContextOf(visit)} form={{ ...form, typed: {} }} />;
	}

	async function overviewPage(visit: OfficeVisit, form: FormState) {
		const account = await ownAccount(visit);
		const left = await countRecoveryCodes(installation.db, account.id);
		const isAfterRecovery = visit.url.searchParams.get("done") === "recovery-code-used";
		const mayRemove = !mustHaveSecondFactor(account);
		return <SecondFactorPage {...{ form, left, mayRemove, isAfterRecovery }} context={officeContextOf(visit)} />;
	}

	async function secondFactorPage(visit: OfficeVisit, form: FormState) {
		const { secondFactor } = await ownAccount(visit);
		return secondFactor ? overviewPage(visit, form) : setUpPage(visit, form);
	}

	/** For whom a code is a duty, there is no form that switches it off. */
	async function removalPage(visit: OfficeVisit, form: FormState) {
		if (mustHaveSecondFactor(await ownAccount(visit))) throw problem("second-factor-required");
		return overviewPage(visit, form);
	}

	const whereSetUp = async (visit: OfficeVisit) => ((await ownAccount(visit)).secondFactor ? null : at);

	const own = ({ viewer }: OfficeVisit) => ({ account: viewer.account });

	async function requirePassword(visit: OfficeVisit, { current = "" }: Typed): Promise<void> {
		await requireCurrentPassword(installation, await ownAccount(visit), current, visit.address);
	}

	const codes = {
		make: newRecoveryCodes,
		input: (codes: readonly string[], { viewer }: OfficeVisit) => ({ recovery: codes.map((code) => digestOf(viewer.account, code)) }),
	};

	async function showCodes(visit: OfficeVisit, codes: readonly string[] | null) {
		const { userName } = await ownAccount(visit);
		return page(<RecoveryCodesPage {...{ userName, codes }} context={officeContextOf(visit)} />);
	}

	const settingUp = {
		command: secondFactorCommands["second-factor-set-up"],
		input: own,
		require: async (visit: OfficeVisit, typed: Typed) => {
			if (!isDue(await ownAccount(visit))) await requirePassword(visit, typed);
		},
		page: setUpPage,
		once: {
			...codes,
			show: async (visit: OfficeVisit, codes: readonly string[] | null) => {
				const cookies = await identity.openSession(visit.viewer.account, true, from(visit).userAgent);
				return withCookies(await showCodes(visit, codes), cookies);
			},
		},
	};

	return [
		view(at, "signed-in", secondFactorPage),
		...form({
			...settingUp,
			to: at,
			// The same form sent again, from the page that showed the recovery codes.
			unchanged: async (visit) => ((await ownAccount(visit)).secondFactor ? at : null),
		}),
		...form({ ...settingUp, at: `${at}/app`, instead: whereSetUp }),
		...form({
			command: secondFactorCommands["recovery-codes-made"],
			at: `${at}/recovery-codes`,
			instead: whereSetUp,
			input: own,
			require: requirePassword,
			page: (visit, form) => <RenewRecoveryCodesPage form={form} context={officeContextOf(visit)} />,
			once: { ...codes, show: showCodes },
		}),
		...form({
			command: secondFactorCommands["second-factor-removed"],
			to: `${at}/removal`,
			input: own,
			require: requirePassword,
			page: removalPage,
			done: () => "account?done=second-factor-removed",
		}),
	];
}

import { identity as words } from "#words/identity";
import { rememberLanguage, seeOther } from "../../shared/http/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { inLanguage, isLanguage } from "../../shared/words.ts";
import { appointmentIn } from "../appointments/rules.ts";
import { areaNames, type IdentityRouteOptions, programmesOf } from "../area-choices.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { requireCurrentPassword } from "../sign-in/tries.ts";
import { enter, from, withCookies } from "../sign-in/ways.ts";
import { listOwnSessions, requireAccount } from "../store.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { ownAccountCommands } from "./commands.ts";
import { OwnAccountPage, PasswordPage } from "./pages.tsx";

/** What everybody may do with their own account. */
export function ownAccountRoutes(identity: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { installation } = identity;
	const { view, form } = installationOffice<OfficeVisit>(installation);
	const own = ({ viewer }: OfficeVisit) => ({ account: viewer.account });
	const ownAccount = ({ viewer }: OfficeVisit) => requireAccount(installation.db, viewer.account);

	async function accountPage(visit: OfficeVisit, form: FormState) {
		const account = await ownAccount(visit);
		const appointments = programmesOf(options, account).flatMap((programme) => {
			const one = appointmentIn(account, programme);
			return one
				? [{ programme: inLanguage(programme.name, visit.language), role: one.role, areas: areaNames(options, visit.language, one.areas) }]
				: [];
		});
		const sessions = await listOwnSessions(installation.db, account.id, installation.clock.now());
		const here = (await identity.viewerOf(visit.request))?.session ?? null;
		return <OwnAccountPage {...{ form, account, appointments, sessions, here }} context={officeContextOf(visit, words)} />;
	}

	async function passwordPage(visit: OfficeVisit, form: FormState) {
		const { temporary } = await ownAccount(visit);
		return <PasswordPage {...{ form, temporary }} context={officeContextOf(visit)} />;
	}

	return [
		view("account", "signed-in", accountPage),
		...form({
			command: ownAccountCommands["language-chosen"],
			to: "account/language",
			input: own,
			page: accountPage,
			done: (_, _visit, { language }) => {
				const chosen = isLanguage(language) ? [rememberLanguage(language, identity.secure)] : [];
				return withCookies(seeOther("/office/account?done=language-chosen"), chosen);
			},
		}),
		...form({
			command: ownAccountCommands["password-chosen"],
			at: "account/password",
			input: own,
			require: async (visit, { current = "" }) => {
				const account = await ownAccount(visit);
				if (!account.temporary) await requireCurrentPassword(installation, account, current, visit.address);
			},
			page: passwordPage,
			done: async (_, visit) => {
				const account = await ownAccount(visit);
				// The session of this page was confirmed with a code if the account has one: it is not asked for a second time.
				const cookies = await identity.openSession(account.id, account.secondFactor, from(visit).userAgent);
				return enter(identity, { account, cookies }, "/office/account?done=password-chosen");
			},
		}),
		...form({
			command: ownAccountCommands["session-ended"],
			to: "account/sessions/:session/closure",
			input: own,
			page: accountPage,
			done: () => "account?done=session-ended",
		}),
		...form({
			command: ownAccountCommands["signed-out-everywhere"],
			to: "account/sessions/closure",
			input: own,
			page: accountPage,
			done: async (_, { request }) => withCookies(seeOther("/sign-in?done=signed-out-everywhere"), await identity.signOut(request)),
		}),
	];
}

import { identity as words } from "#words/identity";
import { seeOther } from "../../shared/http/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { accountCommands } from "../accounts/commands.ts";
import { areaNames, type IdentityRouteOptions } from "../area-choices.ts";
import { problem } from "../problems.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { findAccountById, listToConfirm } from "../store.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { administeredBy, choicesIn, requireOffered } from "./offered.ts";
import { AppointmentPage, ConfirmationPage, KnownAccountPage } from "./pages.tsx";
import { administrationOf, reaches } from "./rules.ts";

/** What an account is in one programme, and what it was before that was said for each. */
export function appointmentRoutes({ installation }: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { form } = installationOffice<OfficeVisit>(installation);

	async function appointmentPage(visit: OfficeVisit, form: FormState) {
		const { language, params, viewer } = visit;
		const account = await findAccountById(installation.db, params.account ?? "");
		if (!account || !reaches(administrationOf(viewer), account)) throw problem("account-unknown");
		const programme = administeredBy(options, viewer).find(({ slug }) => slug === params.programme);
		if (!programme) throw problem("programme-unknown");
		const appointment = account.appointments.find((one) => one.programme === programme.slug) ?? null;
		const choices = choicesIn(options, language, viewer, programme.slug);
		return <AppointmentPage {...{ form, account, programme, appointment, choices }} context={officeContextOf(visit, words)} />;
	}

	function knownAccountPage(visit: OfficeVisit, form: FormState) {
		const { language, viewer } = visit;
		const offered = { programmes: administeredBy(options, viewer), choices: choicesIn(options, language, viewer) };
		return <KnownAccountPage {...{ form, ...offered }} context={officeContextOf(visit)} />;
	}

	async function confirmationPage(visit: OfficeVisit, form: FormState) {
		const accounts = await listToConfirm(installation.db);
		const programmes = options.programmes().filter(({ isDemo }) => !isDemo);
		const namesOf = (areas: readonly string[]) => areaNames(options, visit.language, areas);
		return <ConfirmationPage {...{ form, accounts, programmes, namesOf }} context={officeContextOf(visit, words)} />;
	}

	const toAccount = (what: string) => (result: { readonly account: string }) => `accounts/${result.account}?done=${what}`;

	return [
		...form({
			command: accountCommands["account-appointed"],
			at: "accounts/appointment",
			require: (visit, typed) => requireOffered(options, visit, typed),
			fieldOf: { "identity.user-name-unknown": "userName", "identity.member-already": "userName" },
			page: knownAccountPage,
			done: toAccount("access-changed"),
		}),
		...form({
			command: accountCommands["access-changed"],
			at: "accounts/:account/programmes/:programme",
			require: (visit, typed) => requireOffered(options, visit, { ...typed, ...visit.params }),
			page: appointmentPage,
			done: toAccount("access-changed"),
		}),
		...form({
			command: accountCommands["access-ended"],
			to: "accounts/:account/programmes/:programme/end",
			page: appointmentPage,
			done: toAccount("access-ended"),
		}),
		...form({
			command: accountCommands["programmes-confirmed"],
			at: "accounts/confirmation",
			input: async (_, typed) => {
				const known = options.programmes().filter(({ isDemo }) => !isDemo);
				const chosen = (id: string) => (typed[`programmes-${id}`] ?? "").split("\n");
				const accounts = (await listToConfirm(installation.db)).map(({ id }) => ({
					account: id,
					programmes: known.map(({ slug }) => slug).filter((slug) => chosen(id).includes(slug)),
				}));
				return { accounts };
			},
			instead: async () => ((await listToConfirm(installation.db)).length === 0 ? "accounts" : null),
			unchanged: async () => ((await listToConfirm(installation.db)).length === 0 ? "accounts" : null),
			page: confirmationPage,
			done: () => seeOther("/office/accounts?done=programmes-confirmed"),
		}),
	];
}

import { identity as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import { CheckboxesField, Form, type FormState, OfficePage, type Option, SelectField, TextField } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { type NamedProgramme, nameOf } from "../area-choices.ts";
import type { Account, Appointment } from "../schema.ts";
import { AppointmentFields } from "./fields.tsx";

const list = "/office/accounts";

interface AppointmentPageProps {
	readonly context: OfficeContext;
	readonly form: FormState;
	readonly account: Account;
	readonly programme: NamedProgramme;
	/** Null where the account does not belong to the programme yet. */
	readonly appointment: Appointment | null;
	readonly choices: readonly Option[];
}

/** What one account is in one programme. */
export function AppointmentPage({ context: { frame, language }, form, account, programme, appointment, choices }: AppointmentPageProps) {
	const t = speak(words, language);
	const back = { href: `${list}/${account.id}`, label: account.displayName };
	const here = `${back.href}/programmes/${programme.slug}`;
	const name = inLanguage(programme.name, language);
	return (
		<OfficePage frame={frame} title={t("access-of", { name: account.displayName, programme: name })} form={form} back={back}>
			<p>{t("access-of-text")}</p>
			<Form action={here} form={form} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<AppointmentFields language={language} form={form} choices={choices} {...(appointment && { appointment })} />
			</Form>
			{appointment && (
				<section>
					<h2>{t("end-access")}</h2>
					<p>{t("end-access-text")}</p>
					<Form action={`${here}/end`} form={form} submit={t("end-access")} tone="danger" />
				</section>
			)}
		</OfficePage>
	);
}

interface KnownAccountPageProps {
	readonly context: OfficeContext;
	readonly form: FormState;
	readonly programmes: readonly NamedProgramme[];
	readonly choices: readonly Option[];
}

/** Somebody who has an account already, and works only in programmes of others so far. */
export function KnownAccountPage({ context: { frame, language }, form, programmes, choices }: KnownAccountPageProps) {
	const t = speak(words, language);
	const options = programmes.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language) }));
	const first = programmes.find(({ isDemo }) => !isDemo) ?? programmes[0];
	return (
		<OfficePage frame={frame} title={t("known-account")} form={form} back={{ href: list, label: t("accounts") }}>
			<p>{t("known-account-intro")}</p>
			<Form action={`${list}/appointment`} form={form} submit={t("save")} cancel={{ href: list, label: t("cancel") }}>
				<TextField form={form} name="userName" label={t("user-name")} hint={t("known-account-hint")} />
				<SelectField form={form} name="programme" label={t("programme")} options={options} value={first?.slug} />
				<AppointmentFields language={language} form={form} choices={choices} />
			</Form>
		</OfficePage>
	);
}

interface ConfirmationPageProps {
	readonly context: OfficeContext;
	readonly form: FormState;
	readonly accounts: readonly Account[];
	/** Those that are none of the demo. */
	readonly programmes: readonly NamedProgramme[];
	namesOf(areas: readonly string[]): readonly string[];
}

/** Asked once: to which programmes the accounts belong that there were before. */
export function ConfirmationPage({ context: { frame, language }, form, accounts, programmes, namesOf }: ConfirmationPageProps) {
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("confirm-title")} form={form} back={{ href: list, label: t("accounts") }}>
			<p>{t("confirm-text")}</p>
			<Form action={`${list}/confirmation`} form={form} submit={t("confirm-button")}>
				{accounts.map(({ id, displayName, userName, appointments, former }) => {
					const role = former ? t(`role-${former.role}`) : "";
					const areas = namesOf(former?.areas ?? []).join(", ");
					return (
						<CheckboxesField
							key={id}
							form={form}
							name={`programmes-${id}`}
							label={t("confirm-account", { name: displayName, userName })}
							hint={t("confirm-account-hint", { role, areas })}
							values={appointments.map(({ programme }) => programme)}
							options={programmes.map(({ slug }) => ({ value: slug, label: nameOf(programmes, slug, language) }))}
						/>
					);
				})}
			</Form>
		</OfficePage>
	);
}

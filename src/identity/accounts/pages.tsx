import type { ComponentChildren } from "preact";
import { secondFactor as codeWords, enrolment as enrolmentWords, identity as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import {
	CheckboxesField,
	CheckboxField,
	Facts,
	Form,
	type FormState,
	LinkButton,
	Note,
	OfficePage,
	type Option,
	ownName,
	RadioField,
	SelectField,
	Table,
	Tag,
	TextField,
} from "../../shared/ui/index.ts";
import { inLanguage, type Language, languages, speak } from "../../shared/words.ts";
import { type NamedProgramme, toTicked } from "../area-choices.ts";
import { roles } from "../rules.ts";
import type { Account, Appointment } from "../schema.ts";

interface InContext {
	readonly context: OfficeContext;
}

const list = "/office/accounts";

interface InProgrammes extends InContext {
	/** The programmes whose accounts the viewer manages. */
	readonly programmes: readonly NamedProgramme[];
	/** What of an account lies within them. */
	appointmentsOf(account: Account): readonly Appointment[];
	namesOf(areas: readonly string[]): readonly string[];
}

export function AccountsPage(props: InProgrammes & { readonly accounts: readonly Account[]; readonly toConfirm: number }) {
	const { context, accounts, toConfirm } = props;
	const { frame, language, notice } = context;
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("accounts")}
			notice={notice}
			actions={
				<>
					<LinkButton href={`${list}/new`}>{t("new-account")}</LinkButton>
					<LinkButton tone="quiet" href={`${list}/appointment`}>
						{t("known-account")}
					</LinkButton>
				</>
			}
		>
			{toConfirm > 0 && (
				<Note>
					<p>{t("confirm-intro")}</p>
					<p>
						<a href={`${list}/confirmation`}>{t("confirm-title")}</a>
					</p>
				</Note>
			)}
			<Table
				list
				caption={t("accounts-caption")}
				columns={[{ label: t("display-name") }, { label: t("user-name") }, { label: t("access") }, { label: t("state") }]}
				rows={accounts.map((account) => ({
					key: account.id,
					cells: [
						<a href={`${list}/${account.id}`}>{account.displayName}</a>,
						account.userName,
						<Access {...props} account={account} />,
						<State language={language} account={account} />,
					],
				}))}
				empty={t("no-accounts")}
			/>
		</OfficePage>
	);
}

/** What an account is in each programme. */
function Access({ context: { language }, programmes, appointmentsOf, namesOf, account }: InProgrammes & { readonly account: Account }) {
	const t = speak(words, language);
	if (account.isAdministrator) return <>{t("administrator-of-all")}</>;
	const appointments = appointmentsOf(account);
	if (appointments.length === 0) return <span class="soft">{t("no-programme")}</span>;
	const said = appointments.map(({ programme, role, areas }) =>
		t("access-in", { programme: nameOf(programmes, programme, language), role: t(`role-${role}`), areas: namesOf(areas).join(", ") }),
	);
	return <>{said.join("; ")}</>;
}

interface AccountFormProps extends InContext {
	readonly form: FormState;
	/** The installation can send letters. */
	readonly withMail: boolean;
}

interface NewAccountProps extends AccountFormProps {
	readonly programmes: readonly NamedProgramme[];
	readonly choices: readonly Option[];
	/** The viewer may make somebody look after the installation as well. */
	readonly mayName: boolean;
}

export function NewAccountPage({ context: { frame, language }, form, programmes, choices, mayName, withMail }: NewAccountProps) {
	const t = speak(words, language);
	const options = programmes.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language) }));
	const first = programmes.find(({ isDemo }) => !isDemo) ?? programmes[0];
	return (
		<OfficePage frame={frame} title={t("new-account")} form={form} back={{ href: list, label: t("accounts") }}>
			<p>{t("new-account-intro")}</p>
			<Form action={list} form={form} submit={t("create-account")} cancel={{ href: list, label: t("cancel") }}>
				<TextField form={form} name="displayName" label={t("display-name")} hint={t("display-name-hint")} />
				<TextField form={form} name="userName" label={t("user-name")} hint={t("user-name-hint")} />
				{options.length > 0 && (
					<>
						<SelectField form={form} name="programme" label={t("programme")} options={options} value={first?.slug} />
						<AppointmentFields language={language} form={form} choices={choices} />
					</>
				)}
				{mayName && (
					<CheckboxField form={form} name="administers" label={t("administrator-of-all")} hint={t("administrator-of-all-hint")} />
				)}
				{withMail && <MailFields language={language} form={form} />}
			</Form>
		</OfficePage>
	);
}

interface AccountProps extends AccountFormProps, InProgrammes {
	readonly account: Account;
	readonly isOwn: boolean;
	/** What the viewer may do with it: with all of it, with what it is in their programmes, and with who looks after the installation. */
	readonly mayOwn: boolean;
	readonly mayGive: boolean;
	readonly mayName: boolean;
}

export function AccountPage(props: AccountProps) {
	const { context, form, withMail, account, isOwn, mayOwn, mayName } = props;
	const { frame, language, notice } = context;
	const t = speak(words, language);
	const tEnrolment = speak(enrolmentWords, language);
	const tCode = speak(codeWords, language);
	const path = `${list}/${account.id}`;
	return (
		<OfficePage frame={frame} title={account.displayName} form={form} notice={notice} back={{ href: list, label: t("accounts") }}>
			<Facts
				facts={[
					{ term: t("user-name"), value: account.userName },
					{ term: t("state"), value: <State language={language} account={account} /> },
					{ term: tCode("second-factor"), value: tCode(account.secondFactor ? "second-factor-on" : "second-factor-off") },
				]}
			/>
			<Programmes {...props} />
			{isOwn && <p>{t("access-own")}</p>}
			{!isOwn && mayName && (
				<Section title={t("administration")} text={t(account.isAdministrator ? "administrator-is" : "administrator-of-all-hint")}>
					<Form
						action={`${path}/${account.isAdministrator ? "dismissal" : "administration"}`}
						form={form}
						submit={t(account.isAdministrator ? "dismiss-administrator" : "name-administrator")}
						tone={account.isAdministrator ? "danger" : "quiet"}
					/>
				</Section>
			)}
			{!isOwn && !mayOwn && <p>{t("works-elsewhere")}</p>}
			{!isOwn && mayOwn && (
				<>
					{!account.closed && (
						<Section title={tEnrolment("new-code")} text={tEnrolment("new-code-text")}>
							<Form action={`${path}/enrolment`} form={form} submit={tEnrolment("new-code")} tone="quiet">
								{withMail && account.mailAddress && (
									<CheckboxField form={form} name="invitation" label={tEnrolment("send-invitation-to", { address: account.mailAddress })} />
								)}
							</Form>
						</Section>
					)}
					{account.secondFactor && (
						<Section title={tCode("reset-second-factor")} text={tCode("reset-second-factor-text")}>
							<Form action={`${path}/second-factor`} form={form} submit={tCode("reset-second-factor")} tone="danger" />
						</Section>
					)}
					{account.closed ? (
						<Section title={t("reopen-account")} text={t("reopen-account-text")}>
							<Form action={`${path}/reopening`} form={form} submit={t("reopen-account")} tone="quiet" />
						</Section>
					) : (
						<Section title={t("close-account")} text={t("close-account-text")}>
							<Form action={`${path}/closure`} form={form} submit={t("close-account")} tone="danger" />
						</Section>
					)}
				</>
			)}
		</OfficePage>
	);
}

/** What the account is in the programmes of the viewer, and the way to each where that may be changed. */
function Programmes({ context: { language }, programmes, appointmentsOf, namesOf, account, isOwn, mayGive }: AccountProps) {
	const t = speak(words, language);
	if (account.isAdministrator) return <p>{t("administrator-is")}</p>;
	const appointments = appointmentsOf(account);
	const others = programmes.filter(({ slug }) => !account.appointments.some(({ programme }) => programme === slug));
	const path = `${list}/${account.id}/programmes`;
	return (
		<Section title={t("access")}>
			<Table
				caption={t("access")}
				columns={[{ label: t("programme") }, { label: t("role") }, { label: t("areas") }]}
				rows={appointments.map(({ programme, role, areas }) => {
					const name = nameOf(programmes, programme, language);
					return {
						key: programme,
						cells: [isOwn || !mayGive ? name : <a href={`${path}/${programme}`}>{name}</a>, t(`role-${role}`), namesOf(areas).join(", ")],
					};
				})}
				empty={t("no-programme")}
			/>
			{account.isDemo && <p>{t("of-demo-text")}</p>}
			{!isOwn && mayGive && others.length > 0 && (
				<ul>
					{others.map(({ slug, name }) => (
						<li key={slug}>
							<a href={`${path}/${slug}`}>{t("add-to-programme", { programme: inLanguage(name, language) })}</a>
						</li>
					))}
				</ul>
			)}
		</Section>
	);
}

export function nameOf(programmes: readonly NamedProgramme[], slug: string, language: Language): string {
	const known = programmes.find((one) => one.slug === slug);
	return known ? inLanguage(known.name, language) : slug;
}

interface FieldsProps extends Pick<AccountFormProps, "form"> {
	readonly language: Language;
}

/** What an account is to be in one programme. */
export function AppointmentFields(props: FieldsProps & { readonly choices: readonly Option[]; readonly appointment?: Appointment }) {
	const { language, form, choices, appointment } = props;
	const t = speak(words, language);
	const options = roles.map((role) => ({ value: role, label: t(`role-${role}`), hint: t(`role-${role}-hint`) }));
	return (
		<>
			<RadioField form={form} name="role" label={t("role")} value={appointment?.role} options={options} />
			<CheckboxesField
				form={form}
				name="areas"
				label={t("areas")}
				hint={t("areas-hint")}
				values={toTicked(appointment?.areas ?? [])}
				options={choices}
			/>
		</>
	);
}

function MailFields({ language, form }: FieldsProps) {
	const t = speak(enrolmentWords, language);
	return (
		<>
			<TextField form={form} name="mailAddress" label={t("mail-address")} hint={t("mail-address-hint")} />
			<CheckboxField form={form} name="invitation" label={t("send-invitation")} />
			<RadioField
				form={form}
				name="invitationLanguage"
				label={t("invitation-language")}
				value={language}
				options={languages.map((value) => ({ value, label: ownName(value) }))}
			/>
		</>
	);
}

function State({ language, account }: { readonly language: Language; readonly account: Account }) {
	const t = speak(words, language);
	if (account.closed) return <Tag tone="quiet">{t("state-closed")}</Tag>;
	if (account.isDemo) return <Tag tone="quiet">{t("state-demo")}</Tag>;
	return account.temporary ? (
		<Tag tone="warn">{speak(enrolmentWords, language)("state-temporary")}</Tag>
	) : (
		<Tag tone="good">{t("state-open")}</Tag>
	);
}

function Section({ title, text, children }: { readonly title: string; readonly text?: string; readonly children: ComponentChildren }) {
	return (
		<section>
			<h2>{title}</h2>
			{text && <p>{text}</p>}
			{children}
		</section>
	);
}

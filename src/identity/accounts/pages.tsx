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
	OfficePage,
	type Option,
	ownName,
	RadioField,
	Table,
	Tag,
	TextField,
} from "../../shared/ui/index.ts";
import { type Language, languages, speak } from "../../shared/words.ts";
import { toTicked } from "../area-choices.ts";
import { roles } from "../rules.ts";
import type { Account } from "../schema.ts";

interface InContext {
	readonly context: OfficeContext;
}

const list = "/office/accounts";

export function AccountsPage(
	props: InContext & { readonly accounts: readonly Account[]; readonly namesOf: (areas: readonly string[]) => readonly string[] },
) {
	const { context, accounts, namesOf } = props;
	const { frame, language } = context;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("accounts")} actions={<LinkButton href={`${list}/new`}>{t("new-account")}</LinkButton>}>
			<Table
				list
				caption={t("accounts-caption")}
				columns={[
					{ label: t("display-name") },
					{ label: t("user-name") },
					{ label: t("role") },
					{ label: t("areas") },
					{ label: t("state") },
				]}
				rows={accounts.map((account) => ({
					key: account.id,
					cells: [
						<a href={`${list}/${account.id}`}>{account.displayName}</a>,
						account.userName,
						t(`role-${account.role}`),
						namesOf(account.areas).join(", "),
						<State language={language} account={account} />,
					],
				}))}
				empty={t("no-accounts")}
			/>
		</OfficePage>
	);
}

interface AccountFormProps extends InContext {
	readonly form: FormState;
	readonly choices: readonly Option[];
	/** The installation can send letters. */
	readonly withMail: boolean;
}

export function NewAccountPage({ context: { frame, language }, form, choices, withMail }: AccountFormProps) {
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("new-account")} form={form} back={{ href: list, label: t("accounts") }}>
			<p>{t("new-account-intro")}</p>
			<Form action={list} form={form} submit={t("create-account")} cancel={{ href: list, label: t("cancel") }}>
				<TextField form={form} name="displayName" label={t("display-name")} hint={t("display-name-hint")} />
				<TextField form={form} name="userName" label={t("user-name")} hint={t("user-name-hint")} />
				<AccessFields language={language} form={form} choices={choices} />
				{withMail && <MailFields language={language} form={form} />}
			</Form>
		</OfficePage>
	);
}

export function AccountPage(props: AccountFormProps & { readonly account: Account; readonly isOwn: boolean }) {
	const { context, form, choices, withMail, account, isOwn } = props;
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
			{isOwn ? (
				<p>{t("access-own")}</p>
			) : (
				<>
					<Section title={t("access")}>
						<Form action={`${path}/access`} form={form} submit={t("save")}>
							<AccessFields language={language} form={form} choices={choices} account={account} />
						</Form>
					</Section>
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

interface FieldsProps extends Pick<AccountFormProps, "form"> {
	readonly language: Language;
}

function AccessFields(props: FieldsProps & Pick<AccountFormProps, "choices"> & { readonly account?: Account }) {
	const { language, form, choices, account } = props;
	const t = speak(words, language);
	const options = roles.map((role) => ({ value: role, label: t(`role-${role}`), hint: t(`role-${role}-hint`) }));
	return (
		<>
			<RadioField form={form} name="role" label={t("role")} value={account?.role} options={options} />
			<CheckboxesField
				form={form}
				name="areas"
				label={t("areas")}
				hint={t("areas-hint")}
				values={toTicked(account?.areas ?? [])}
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

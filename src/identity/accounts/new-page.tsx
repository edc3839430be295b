import { enrolment as enrolmentWords, identity as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import {
	CheckboxField,
	Form,
	type FormState,
	OfficePage,
	type Option,
	ownName,
	RadioField,
	SelectField,
	TextField,
} from "../../shared/ui/index.ts";
import { inLanguage, type Language, languages, speak } from "../../shared/words.ts";
import { AppointmentFields } from "../appointments/fields.tsx";
import type { NamedProgramme } from "../area-choices.ts";

const list = "/office/accounts";

interface NewAccountProps {
	readonly context: OfficeContext;
	readonly form: FormState;
	/** The installation can send letters. */
	readonly withMail: boolean;
	readonly programmes: readonly NamedProgramme[];
	readonly choices: readonly Option[];
	/** The viewer may make somebody look after the installation as well. */
	readonly mayName: boolean;
}

/** A new account, with what it is in its first programme. */
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

function MailFields({ language, form }: { readonly language: Language; readonly form: FormState }) {
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

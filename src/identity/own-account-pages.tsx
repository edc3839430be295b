import { Facts, Form, type FormState, LinkButton, type OfficeFrame, OfficePage, RadioField, TextField } from "../shared/ui/index.ts";
import { type Language, languages, speak } from "../shared/words.ts";
import { NewPasswordFields } from "./entrance-pages.tsx";
import type { Account } from "./schema.ts";
import { words } from "./words.ts";

interface OwnAccountProps {
	readonly frame: OfficeFrame;
	readonly language: Language;
	readonly form: FormState;
	readonly operation: string;
}

export function OwnAccountPage(
	props: OwnAccountProps & { readonly account: Account; readonly areas: readonly string[]; readonly notice: string | null },
) {
	const { frame, language, form, operation, account, areas, notice } = props;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("my-account")} form={form} notice={notice}>
			<Facts
				facts={[
					{ term: t("display-name"), value: account.displayName },
					{ term: t("user-name"), value: account.userName },
					{ term: t("role"), value: t(`role-${account.role}`) },
					{ term: t("areas"), value: areas.join(", ") },
				]}
			/>
			<p>
				<LinkButton href="/office/account/password" tone="quiet">
					{t("change-password")}
				</LinkButton>
			</p>
			<Form action="/office/account/language" operation={operation} submit={t("save")}>
				<RadioField
					form={form}
					name="language"
					label={t("language")}
					value={account.language ?? language}
					options={languages.map((value) => ({ value, label: t(`language-${value}`) }))}
				/>
			</Form>
			<h2>{t("sign-out-everywhere")}</h2>
			<p>{t("sign-out-everywhere-text")}</p>
			<Form action="/office/account/sessions/closure" operation={operation} submit={t("sign-out-everywhere")} tone="danger" />
		</OfficePage>
	);
}

export function PasswordPage({ frame, language, form, operation, temporary }: OwnAccountProps & { readonly temporary: boolean }) {
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t(temporary ? "choose-password" : "change-password")}
			form={form}
			back={temporary ? undefined : { href: "/office/account", label: t("my-account") }}
		>
			<p>{t(temporary ? "choose-password-intro" : "change-password-intro")}</p>
			<Form action="/office/account/password" operation={operation} submit={t("save")}>
				{!temporary && (
					<TextField form={form} name="current" label={t("current-password")} type="password" autocomplete="current-password" />
				)}
				<NewPasswordFields language={language} form={form} />
			</Form>
		</OfficePage>
	);
}

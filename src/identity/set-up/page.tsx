import { identity as words } from "#words/identity";
import { EntrancePage, Form, type FormState, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { NewPasswordFields } from "../sign-in/pages.tsx";

interface SetUpProps {
	readonly language: Language;
	readonly form: FormState;
	readonly path: string;
}

export function SetUpPage({ language, form, path }: SetUpProps) {
	const t = speak(words, language);
	return (
		<EntrancePage language={language} path={path} title={t("set-up")} form={form}>
			<p>{t("set-up-intro")}</p>
			<Form action={path} form={form} submit={t("set-up-button")}>
				<TextField form={form} name="displayName" label={t("display-name")} hint={t("display-name-hint")} autocomplete="name" />
				<TextField form={form} name="userName" label={t("user-name")} hint={t("user-name-hint")} autocomplete="username" />
				<NewPasswordFields language={language} form={form} />
			</Form>
		</EntrancePage>
	);
}

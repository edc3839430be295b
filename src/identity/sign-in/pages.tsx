import { secondFactor as codeWords, enrolment as enrolmentWords, identity as words } from "#words/identity";
import { EntrancePage, Form, type FormState, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";

interface EntranceProps {
	readonly language: Language;
	readonly form: FormState;
}

export function SignInPage({ language, form, next, notice }: EntranceProps & { readonly next: string; readonly notice: string | null }) {
	const t = speak(words, language);
	return (
		<EntrancePage language={language} path={`/sign-in?${new URLSearchParams({ next })}`} title={t("sign-in")} form={form}>
			{notice && (
				<p class="notice" role="status">
					{notice}
				</p>
			)}
			<Form action="/sign-in" submit={t("sign-in")}>
				<input type="hidden" name="next" value={next} />
				<TextField form={form} name="userName" label={t("user-name")} autocomplete="username" />
				<TextField form={form} name="password" label={t("password")} type="password" autocomplete="current-password" />
			</Form>
			<p class="hint">{t("sign-in-help")}</p>
			<p>
				<a href="/enrol">{speak(enrolmentWords, language)("have-a-code")}</a>
			</p>
		</EntrancePage>
	);
}

export function SignInCodePage({
	language,
	form,
	next,
	isRecovery,
}: EntranceProps & { readonly next: string; readonly isRecovery: boolean }) {
	const t = speak(codeWords, language);
	const other = `/sign-in/code?${new URLSearchParams(isRecovery ? { next } : { next, with: "recovery" })}`;
	const here = `/sign-in/code?${new URLSearchParams(isRecovery ? { next, with: "recovery" } : { next })}`;
	return (
		<EntrancePage language={language} path={here} title={t(isRecovery ? "recovery-title" : "code-title")} form={form}>
			<p>{t(isRecovery ? "recovery-intro" : "code-intro")}</p>
			<Form action={here} submit={t("continue")}>
				<input type="hidden" name="next" value={next} />
				{isRecovery ? (
					<TextField form={form} name="oneTimeCode" label={t("recovery-code")} width="middle" />
				) : (
					<TextField form={form} name="oneTimeCode" label={t("code")} width="short" inputmode="numeric" autocomplete="one-time-code" />
				)}
			</Form>
			<p>
				<a href={other}>{t(isRecovery ? "with-phone" : "without-phone")}</a>
			</p>
			<p class="hint">{t("code-help")}</p>
			<form method="post" action="/sign-out">
				<button type="submit" class="as-link">
					{t("start-over")}
				</button>
			</form>
		</EntrancePage>
	);
}

/** The new password twice, because nobody sees what they type. */
export function NewPasswordFields({ language, form }: EntranceProps) {
	const t = speak(words, language);
	return (
		<>
			<TextField
				form={form}
				name="password"
				label={t("new-password")}
				hint={t("new-password-hint")}
				type="password"
				autocomplete="new-password"
			/>
			<TextField form={form} name="repeated" label={t("repeat-password")} type="password" autocomplete="new-password" />
		</>
	);
}

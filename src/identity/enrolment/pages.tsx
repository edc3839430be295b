import { identity as accountWords, enrolment as words } from "#words/identity";
import { EntrancePage, Facts, Form, type FormState, LinkButton, type OfficeFrame, OfficePage, TextField } from "../../shared/ui/index.ts";
import { formatMoment, type Language, speak } from "../../shared/words.ts";
import { QrCode } from "../qr-code.tsx";
import type { Account } from "../schema.ts";
import { NewPasswordFields } from "../sign-in/pages.tsx";

/** A code as it stands on paper. */
export interface EnrolmentSheet {
	readonly code: string;
	/** Where one types it, and where the QR code leads. */
	readonly typeAt: string;
	readonly address: string;
	readonly until: Date;
}

/** The only page that ever shows an enrolment code; null when the same form was sent before and it was shown then. */
export function EnrolmentSheetPage(props: {
	readonly frame: OfficeFrame;
	readonly language: Language;
	readonly account: Account;
	readonly sheet: EnrolmentSheet | null;
	/** Whether the code went out by e-mail as well; null when nobody asked for that. */
	readonly sent: boolean | null;
}) {
	const { frame, language, account, sheet, sent } = props;
	const t = speak(words, language);
	const tAccount = speak(accountWords, language);
	const title = t("sheet-title", { name: account.displayName });
	const address = account.mailAddress ?? "";
	const notice = sent ? t("invitation-sent", { address }) : null;
	return (
		<OfficePage frame={frame} title={title} notice={notice} back={{ href: `/office/accounts/${account.id}`, label: account.displayName }}>
			{sent === false && (
				<div class="note" role="alert">
					<p>{t("invitation-not-sent", { address })}</p>
				</div>
			)}
			{sheet === null ? (
				<p>{t("shown-already")}</p>
			) : (
				<>
					<p class="screen-only">{t("sheet-text")}</p>
					<Facts
						facts={[
							{ term: tAccount("user-name"), value: <code>{account.userName}</code> },
							{ term: t("code"), value: <code>{sheet.code}</code> },
							{ term: t("sheet-until"), value: formatMoment(language, sheet.until) },
						]}
					/>
					<p>{t("sheet-scan", { address: sheet.typeAt })}</p>
					<QrCode text={sheet.address} label={t("qr-code")} />
					<p>{t("sheet-once")}</p>
				</>
			)}
			<p class="screen-only">
				<LinkButton href="/office/accounts" tone="quiet">
					{tAccount("accounts")}
				</LinkButton>
			</p>
		</OfficePage>
	);
}

interface EnrolProps {
	readonly language: Language;
	readonly form: FormState;
}

export function EnrolmentCodePage({ language, form }: EnrolProps) {
	const t = speak(words, language);
	return (
		<EntrancePage language={language} path="/enrol" title={t("enrol-with-code")} form={form}>
			<p>{t("enrol-with-code-text")}</p>
			<Form action="/enrol" submit={t("continue")}>
				<TextField form={form} name="enrolmentCode" label={t("enrolment-code")} />
			</Form>
		</EntrancePage>
	);
}

export function EnrolPage({ language, form, path, account }: EnrolProps & { readonly path: string; readonly account: Account }) {
	const t = speak(words, language);
	return (
		<EntrancePage language={language} path={path} title={t("enrol")} form={form}>
			<p>{t("enrol-intro", { name: account.displayName })}</p>
			<Facts facts={[{ term: speak(accountWords, language)("user-name"), value: <code>{account.userName}</code> }]} />
			<Form action={path} form={form} submit={t("enrol-button")}>
				{/* For whatever keeps passwords in the browser: it wants to know whose this is. */}
				<input type="hidden" name="userName" value={account.userName} autocomplete="username" />
				<NewPasswordFields language={language} form={form} />
			</Form>
		</EntrancePage>
	);
}

import type { ComponentChildren } from "preact";
import { identity as accountWords, secondFactor as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import { Facts, Form, type FormState, LinkButton, Note, OfficePage, Tag, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { QrCode } from "../qr-code.tsx";
import { inGroups } from "./authenticator.ts";

const secondFactorPath = "/office/account/second-factor";
/** Codes are few when a lost telephone and a few mistakes would use them up. */
const few = 3;

interface FormProps {
	readonly context: OfficeContext;
	readonly form: FormState;
}

interface SetUpProps extends FormProps {
	/** In base 32, and as the QR code says it. */
	readonly secret: string;
	readonly address: string;
	/** Nothing else can be done before. */
	readonly isDue: boolean;
	/** The app before is replaced by another. */
	readonly isChange: boolean;
}

export function SecondFactorSetUpPage({ context: { frame, language }, form, secret, address, isDue, isChange }: SetUpProps) {
	const t = speak(words, language);
	const tAccount = speak(accountWords, language);
	const back = isChange
		? { href: secondFactorPath, label: t("second-factor") }
		: { href: "/office/account", label: tAccount("my-account") };
	return (
		<OfficePage frame={frame} title={t(isChange ? "another-app" : "set-up-code")} form={form} back={isDue ? undefined : back}>
			<p>{t(isDue ? "second-factor-due" : isChange ? "another-app-text" : "second-factor-text")}</p>
			<ol class="steps">
				<li>{t("step-app")}</li>
				<li>
					{t("step-scan")}
					<QrCode text={address} label={t("qr-code")} />
					<p>
						<a href={address}>{t("open-app")}</a>
					</p>
					<Facts facts={[{ term: t("key"), value: <code class="secret">{inGroups(secret)}</code> }]} />
				</li>
				<li>{t("step-confirm")}</li>
			</ol>
			<Form
				action={isChange ? `${secondFactorPath}/app` : secondFactorPath}
				form={form}
				submit={t(isChange ? "another-app" : "set-up-code")}
			>
				<TextField form={form} name="oneTimeCode" label={t("code")} width="short" inputmode="numeric" autocomplete="one-time-code" />
				{!isDue && <CurrentPassword {...{ language, form }} />}
			</Form>
		</OfficePage>
	);
}

export function SecondFactorPage(
	props: FormProps & { readonly left: number; readonly mayRemove: boolean; readonly isAfterRecovery: boolean },
) {
	const { context, form, left, mayRemove, isAfterRecovery } = props;
	const { frame, language } = context;
	const t = speak(words, language);
	const notice = isAfterRecovery ? t("notice-recovery-code-used", { count: left }) : null;
	const back = { href: "/office/account", label: speak(accountWords, language)("my-account") };
	return (
		<OfficePage frame={frame} title={t("second-factor")} form={form} notice={notice} back={back}>
			<p>
				<Tag tone="good">{t("second-factor-on")}</Tag>
			</p>
			<p>{t("second-factor-text")}</p>
			<Section title={t("recovery-codes")} text={t("recovery-codes-left", { count: left })}>
				{left <= few && (
					<Note>
						<p>{t("recovery-codes-few")}</p>
					</Note>
				)}
				<p>{t("recovery-codes-renew-text")}</p>
				<p>
					<LinkButton href={`${secondFactorPath}/recovery-codes`} tone="quiet">
						{t("recovery-codes-renew")}
					</LinkButton>
				</p>
			</Section>
			<Section title={t("another-app")} text={t("another-app-text")}>
				<p>
					<LinkButton href={`${secondFactorPath}/app`} tone="quiet">
						{t("another-app")}
					</LinkButton>
				</p>
			</Section>
			{mayRemove && (
				<Section title={t("switch-off")} text={t("switch-off-text")}>
					<Form action={`${secondFactorPath}/removal`} form={form} submit={t("switch-off")} tone="danger">
						<CurrentPassword {...{ language, form }} />
					</Form>
				</Section>
			)}
			<p>
				<a href="/office">{t("go-on")}</a>
			</p>
		</OfficePage>
	);
}

export function RenewRecoveryCodesPage({ context: { frame, language }, form }: FormProps) {
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("recovery-codes-renew")} form={form} back={{ href: secondFactorPath, label: t("second-factor") }}>
			<p>{t("recovery-codes-renew-text")}</p>
			<Form action={`${secondFactorPath}/recovery-codes`} form={form} submit={t("recovery-codes-renew")}>
				<CurrentPassword {...{ language, form }} />
			</Form>
		</OfficePage>
	);
}

/** The only page that ever shows recovery codes; null when the same form was sent before and they were shown then. */
export function RecoveryCodesPage(props: {
	readonly context: OfficeContext;
	readonly userName: string;
	readonly codes: readonly string[] | null;
}) {
	const { context, userName, codes } = props;
	const { frame, language } = context;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t(codes ? "recovery-codes-title" : "recovery-codes")}>
			<p>{t(codes ? "recovery-codes-text" : "recovery-codes-shown")}</p>
			{codes && (
				<>
					{/* Whoever finds the sheet in a drawer years later knows whose it is. */}
					<Facts facts={[{ term: speak(accountWords, language)("user-name"), value: <code>{userName}</code> }]} />
					<ol class="codes">
						{codes.map((code) => (
							<li key={code}>
								<code>{code}</code>
							</li>
						))}
					</ol>
				</>
			)}
			<p class="screen-only">
				<LinkButton href={codes ? "/office" : secondFactorPath}>{t(codes ? "recovery-codes-kept" : "second-factor-manage")}</LinkButton>
			</p>
		</OfficePage>
	);
}

function CurrentPassword({ language, form }: { readonly language: Language; readonly form: FormState }) {
	return (
		<TextField
			form={form}
			name="current"
			label={speak(accountWords, language)("current-password")}
			hint={speak(words, language)("current-password-hint")}
			type="password"
			autocomplete="current-password"
		/>
	);
}

function Section({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ComponentChildren }) {
	return (
		<section>
			<h2>{title}</h2>
			<p>{text}</p>
			{children}
		</section>
	);
}

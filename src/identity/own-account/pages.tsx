import { secondFactor as codeWords, identity as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import { Facts, Form, type FormState, LinkButton, OfficePage, ownName, RadioField, Table, Tag, TextField } from "../../shared/ui/index.ts";
import { formatShortMoment, type Language, languages, speak } from "../../shared/words.ts";
import type { Role } from "../rules.ts";
import type { Account, OwnSession } from "../schema.ts";
import { NewPasswordFields } from "../sign-in/pages.tsx";
import { deviceOf } from "./device.ts";

interface OwnAccountProps {
	readonly context: OfficeContext;
	readonly form: FormState;
}

export function OwnAccountPage(
	props: OwnAccountProps & {
		readonly account: Account;
		/** What it is in each programme, with the names of both. */
		readonly appointments: readonly { readonly programme: string; readonly role: Role; readonly areas: readonly string[] }[];
		readonly sessions: readonly OwnSession[];
		/** The session of this visit. */
		readonly here: string | null;
	},
) {
	const { context, form, account, appointments, sessions, here } = props;
	const { frame, language, notice } = context;
	const t = speak(words, language);
	const tCode = speak(codeWords, language);
	return (
		<OfficePage frame={frame} title={t("my-account")} form={form} notice={notice}>
			<Facts
				facts={[
					{ term: t("display-name"), value: account.displayName },
					{ term: t("user-name"), value: account.userName },
					...appointments.map(({ programme, role, areas }) => ({
						term: programme,
						value: t("role-and-areas", { role: t(`role-${role}`), areas: areas.join(", ") }),
					})),
				]}
			/>
			<p>
				<LinkButton href="/office/account/password" tone="quiet">
					{t("change-password")}
				</LinkButton>
			</p>
			<Form action="/office/account/language" form={form} submit={t("save")}>
				<RadioField
					form={form}
					name="language"
					label={t("language")}
					value={account.language ?? language}
					options={languages.map((value) => ({ value, label: ownName(value) }))}
				/>
			</Form>
			<h2>{tCode("second-factor")}</h2>
			<p>
				<Tag tone={account.secondFactor ? "good" : "quiet"}>{tCode(account.secondFactor ? "second-factor-on" : "second-factor-off")}</Tag>
			</p>
			<p>{tCode("second-factor-text")}</p>
			<p>
				<LinkButton href="/office/account/second-factor" tone="quiet">
					{tCode(account.secondFactor ? "second-factor-manage" : "set-up-code")}
				</LinkButton>
			</p>
			<h2>{t("sessions")}</h2>
			<p>{t("sessions-text")}</p>
			<Sessions {...{ language, form, sessions, here }} />
			<h2>{t("sign-out-everywhere")}</h2>
			<p>{t("sign-out-everywhere-text")}</p>
			<Form action="/office/account/sessions/closure" form={form} submit={t("sign-out-everywhere")} tone="danger" />
		</OfficePage>
	);
}

function Sessions(props: {
	readonly language: Language;
	readonly form: FormState;
	readonly sessions: readonly OwnSession[];
	readonly here: string | null;
}) {
	const { language, form, sessions, here } = props;
	const t = speak(words, language);
	return (
		<Table
			caption={t("sessions")}
			columns={[{ label: t("device") }, { label: t("signed-in-at") }, { label: t("last-seen") }, { label: t("session-action") }]}
			rows={sessions.map((session) => {
				const device = deviceOf(session.userAgent);
				return {
					key: session.id,
					cells: [
						device ? t("device-browser", device) : t("device-unknown"),
						formatShortMoment(language, session.since),
						formatShortMoment(language, session.seen),
						session.id === here ? (
							<Tag tone="good">{t("this-device")}</Tag>
						) : (
							<Form action={`/office/account/sessions/${session.id}/closure`} form={form} submit={t("end-session")} tone="quiet" />
						),
					],
				};
			})}
			empty={t("no-sessions")}
		/>
	);
}

export function PasswordPage({ context: { frame, language }, form, temporary }: OwnAccountProps & { readonly temporary: boolean }) {
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t(temporary ? "choose-password" : "change-password")}
			form={form}
			back={temporary ? undefined : { href: "/office/account", label: t("my-account") }}
		>
			<p>{t(temporary ? "choose-password-intro" : "change-password-intro")}</p>
			<Form action="/office/account/password" form={form} submit={t("save")}>
				{!temporary && (
					<TextField form={form} name="current" label={t("current-password")} type="password" autocomplete="current-password" />
				)}
				<NewPasswordFields language={language} form={form} />
			</Form>
		</OfficePage>
	);
}

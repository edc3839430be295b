import type { ComponentChildren } from "preact";
import { secondFactor as codeWords, enrolment as enrolmentWords, identity as words } from "#words/identity";
import { CheckboxField, Facts, Form, type FormState, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { nameOf } from "../area-choices.ts";
import type { Account } from "../schema.ts";
import type { InProgrammes } from "./list-page.tsx";
import { AccountState } from "./state.tsx";

const list = "/office/accounts";

interface AccountProps extends InProgrammes {
	readonly form: FormState;
	/** The installation can send letters. */
	readonly withMail: boolean;
	readonly account: Account;
	readonly isOwn: boolean;
	/** What the viewer may do with it: with all of it, with what it is in their programmes, and with who looks after the installation. */
	readonly mayOwn: boolean;
	readonly mayGive: boolean;
	readonly mayName: boolean;
}

/** One account, with all that the viewer may do with it. */
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
					{ term: t("state"), value: <AccountState language={language} account={account} /> },
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

function Section({ title, text, children }: { readonly title: string; readonly text?: string; readonly children: ComponentChildren }) {
	return (
		<section>
			<h2>{title}</h2>
			{text && <p>{text}</p>}
			{children}
		</section>
	);
}

import { identity as words } from "#words/identity";
import type { OfficeContext } from "../../shared/office/index.ts";
import { LinkButton, Note, OfficePage, Table } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { type NamedProgramme, nameOf } from "../area-choices.ts";
import type { Account, Appointment } from "../schema.ts";
import { AccountState } from "./state.tsx";

const list = "/office/accounts";

export interface InProgrammes {
	readonly context: OfficeContext;
	/** The programmes whose accounts the viewer manages. */
	readonly programmes: readonly NamedProgramme[];
	/** What of an account lies within them. */
	appointmentsOf(account: Account): readonly Appointment[];
	namesOf(areas: readonly string[]): readonly string[];
}

/** The accounts that the viewer manages, with what each is in their programmes. */
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
						<AccountState language={language} account={account} />,
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

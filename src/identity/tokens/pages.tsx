import { identity as identityWords, tokens as words } from "#words/identity";
import { dayOf, type PlainDate } from "../../shared/clock.ts";
import {
	CheckboxesField,
	DateField,
	Form,
	type FormState,
	LinkButton,
	OfficePage,
	type Option,
	SelectField,
	Table,
	Tag,
	TextField,
} from "../../shared/ui/index.ts";
import { formatShortDate, speak } from "../../shared/words.ts";
import type { Role } from "../rules.ts";
import type { OfficeVisit } from "../visit.ts";
import type { Token } from "./schema.ts";

interface TokensPageProps {
	readonly visit: OfficeVisit;
	readonly form: FormState;
	readonly today: PlainDate;
	readonly tokens: readonly Token[];
	readonly programmes: readonly Option[];
	/** What the viewer is somewhere, or less. */
	readonly roles: readonly Role[];
	readonly areas: readonly Option[];
	areaNames(areas: readonly string[]): readonly string[];
	readonly notice: string | null;
}

export function TokensPage({ visit, form, today, tokens, programmes, roles, areas, areaNames, notice }: TokensPageProps) {
	const { frame, language } = visit;
	const t = speak(words, language);
	const label = speak(identityWords, language);
	return (
		<OfficePage
			frame={frame}
			title={t("tokens")}
			notice={notice}
			form={form}
			back={{ href: "/office/account", label: label("my-account") }}
		>
			<p>{t("tokens-intro")}</p>
			<Table
				caption={t("tokens")}
				columns={[
					{ label: t("token-name") },
					{ label: t("programme") },
					{ label: label("role") },
					{ label: label("areas") },
					{ label: t("made-on"), short: true },
					{ label: t("until"), short: true },
					{ label: t("state") },
					{ label: t("change") },
				]}
				rows={tokens.map((token) => ({
					key: token.id,
					cells: [
						token.name,
						token.programme,
						label(`role-${token.role}`),
						areaNames(token.areas).join(", "),
						formatShortDate(language, dayOf(token.madeAt)),
						formatShortDate(language, token.until),
						<StateTag token={token} today={today} t={t} />,
						token.revokedAt === null && (
							<a href={`/office/tokens/${token.id}/revocation`} aria-label={t("revoke-of", { name: token.name })}>
								{t("revoke")}
							</a>
						),
					],
				}))}
				empty={t("no-tokens")}
			/>
			<h2>{t("make-token")}</h2>
			<Form action="/office/tokens" form={form} submit={t("make-token")}>
				<TextField form={form} name="name" label={t("token-name")} hint={t("token-name-hint")} />
				<SelectField form={form} name="programme" label={t("programme")} options={programmes} />
				<SelectField
					form={form}
					name="role"
					label={label("role")}
					options={roles.map((role) => ({ value: role, label: label(`role-${role}`) }))}
				/>
				<CheckboxesField
					form={form}
					name="areas"
					label={label("areas")}
					options={areas}
					values={areas.slice(0, 1).map(({ value }) => value)}
				/>
				<DateField form={form} name="until" label={t("until")} hint={t("until-hint")} />
			</Form>
		</OfficePage>
	);
}

function StateTag({
	token,
	today,
	t,
}: {
	readonly token: Token;
	readonly today: PlainDate;
	readonly t: ReturnType<typeof speak<typeof words>>;
}) {
	if (token.revokedAt !== null) return <Tag tone="quiet">{t("token-revoked")}</Tag>;
	return token.until < today ? <Tag tone="quiet">{t("token-over")}</Tag> : <Tag tone="good">{t("token-works")}</Tag>;
}

/** The only page that ever shows the secret. */
export function MadeTokenPage({ visit: { frame, language }, token }: { readonly visit: OfficeVisit; readonly token: string }) {
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("token-made-title")} back={{ href: "/office/tokens", label: t("tokens") }}>
			<p>{t("token-made-text")}</p>
			<p>
				<code>{token}</code>
			</p>
			<p>{t("token-made-use")}</p>
			<p>
				<LinkButton href="/office/tokens">{t("to-tokens")}</LinkButton>
			</p>
		</OfficePage>
	);
}

export function RevocationPage({ visit, form, token }: { readonly visit: OfficeVisit; readonly form: FormState; readonly token: Token }) {
	const { frame, language } = visit;
	const t = speak(words, language);
	const back = { href: "/office/tokens", label: t("tokens") };
	return (
		<OfficePage frame={frame} title={t("revoke-of", { name: token.name })} form={form} back={back}>
			<Form
				action={`/office/tokens/${token.id}/revocation`}
				form={form}
				submit={t("revoke")}
				tone="danger"
				cancel={{ href: back.href, label: t("cancel") }}
			/>
		</OfficePage>
	);
}

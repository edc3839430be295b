import { Facts, Form, type FormState, OfficePage, TextArea } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { wayBack } from "../periods/step-pages.tsx";
import type { Restatement } from "../schema.ts";
import type { PeriodOnItsWay } from "../store.ts";
import { type Surroundings, sayChange, sayDays, sayFrozen } from "../surroundings.ts";
import type { Difference } from "./restatements.ts";

interface RestatingProps {
	readonly around: Surroundings;
	readonly shown: PeriodOnItsWay;
	readonly form: FormState;
	readonly operation: string;
	/** Null when nothing differs any more. */
	readonly difference: Difference | null;
}

/** Asks for a restatement; its reason goes to the public page. */
export function RestatementFormPage({ around, shown, form, operation, difference, code }: RestatingProps & { readonly code: string }) {
	const { frame, t, labels } = around;
	const back = wayBack(around, shown);
	const title = t("restate-figure", { title: inLanguage(difference?.now.title, labels.language) ?? code });
	const hint = t("reason-public-hint");
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<Change around={around} shown={shown} difference={difference} />
			<p>{t("restate-text")}</p>
			<Form
				action={`${back.href}/figures/${code}/restatement`}
				operation={operation}
				submit={t("restate")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<TextArea form={form} name="reasonMn" label={t("reason-mn")} hint={hint} />
				<TextArea form={form} name="reasonEn" label={t("reason-en")} hint={hint} />
			</Form>
		</OfficePage>
	);
}

/** Shows what would be published, and lets somebody else decide. */
export function RestatementPage(
	props: RestatingProps & { readonly restatement: Restatement; readonly day: string; readonly withdrawal: string },
) {
	const { around, shown, form, operation, difference, restatement, day, withdrawal } = props;
	const { frame, t, labels, who, may, account } = around;
	const back = wayBack(around, shown);
	const path = `${back.href}/restatements/${restatement.id}`;
	const title = t("restate-figure", { title: inLanguage(difference?.now.title, labels.language) ?? restatement.indicator });
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<p class="soft">{t("waiting-by", { who: who(restatement.by), day })}</p>
			<Change around={around} shown={shown} difference={difference} />
			<Facts
				facts={[
					{ term: t("reason-mn"), value: <span lang="mn">{restatement.reason.mn}</span> },
					{ term: t("reason-en"), value: <span lang="en">{restatement.reason.en}</span> },
				]}
			/>
			{may.approve && restatement.by !== account && difference && (
				<Form action={path} operation={operation} submit={t("approve-restatement")} cancel={{ href: back.href, label: t("cancel") }} />
			)}
			{may.submit && (
				<section>
					<p>{t("withdraw-text")}</p>
					<Form action={`${path}/withdrawal`} operation={withdrawal} submit={t("withdraw-restatement")} tone="danger" />
				</section>
			)}
		</OfficePage>
	);
}

function Change({ around, shown, difference }: Pick<RestatingProps, "around" | "shown" | "difference">) {
	const { t } = around;
	return (
		<>
			<p>
				<strong>{wayBack(around, shown).label}</strong>, {sayDays(around, shown.period)}
			</p>
			{difference ? (
				<Facts
					facts={[
						{ term: t("figures-published"), value: sayFrozen(around, difference.published.figure) },
						{ term: t("differences"), value: sayChange(around, difference.published.figure, difference.now) },
					]}
				/>
			) : (
				<p>{t("differences-none")}</p>
			)}
		</>
	);
}

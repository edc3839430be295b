import type { ProgrammeVisit } from "../../programme/index.ts";
import { Facts, Form, type FormState, OfficePage, TextArea } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { changeLabel, daysLabel, frozenLabel } from "../labels.ts";
import { type PublishingContext, publishingContext } from "../office.ts";
import { daysOf, shownPeriod } from "../periods/shown-period.ts";
import { wayBack } from "../periods/step-pages.tsx";
import { type PeriodOnItsWay, requirePublished, requireRestatement } from "../store.ts";
import { type Difference, readDifferences } from "./differences.ts";
import { restatementOperations } from "./operations.ts";

/** Asks for a restatement; its reason goes to the public page. */
export async function restatementFormPage(visit: ProgrammeVisit, form: FormState) {
	const { handle } = visit.programme;
	const shown = await shownPeriod(visit);
	const { indicator = "" } = visit.params;
	await requirePublished(handle.db, shown.period.id, indicator);
	const [difference = null] = await readDifferences(handle, shown.period.id, { codes: [indicator] });
	const context = await publishingContext(visit);
	const { frame, t, labels } = context;
	const back = wayBack(context, shown);
	const title = t("restate-figure", { title: inLanguage(difference?.now.title, labels.language) ?? indicator });
	const hint = t("reason-public-hint");
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<Change {...{ context, shown, difference }} />
			<p>{t("restate-text")}</p>
			<Form
				action={`${back.href}/figures/${indicator}/restatement`}
				form={form}
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
export async function restatementPage(visit: ProgrammeVisit, form: FormState) {
	const { handle } = visit.programme;
	const shown = await shownPeriod(visit);
	const { id, indicator, seq, by, reason } = await requireRestatement(handle.db, {
		period: shown.period.id,
		restatement: visit.params.restatement ?? "",
	});
	const [difference = null] = await readDifferences(handle, shown.period.id, { asOf: seq, codes: [indicator] });
	const dayOf = await daysOf(visit, [{ seq }]);
	const context = await publishingContext(visit, [by]);
	const { frame, t, labels, who, account, mayRun } = context;
	const back = wayBack(context, shown);
	const path = `${back.href}/restatements/${id}`;
	const title = t("restate-figure", { title: inLanguage(difference?.now.title, labels.language) ?? indicator });
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<p class="soft">{t("waiting-by", { who: who(by), day: dayOf(seq) })}</p>
			<Change {...{ context, shown, difference }} />
			<Facts
				facts={[
					{ term: t("reason-mn"), value: <span lang="mn">{reason.mn}</span> },
					{ term: t("reason-en"), value: <span lang="en">{reason.en}</span> },
				]}
			/>
			{mayRun(restatementOperations["figure-restated"]) && by !== account && difference && (
				<Form action={path} form={form} submit={t("approve-restatement")} cancel={{ href: back.href, label: t("cancel") }} />
			)}
			{mayRun(restatementOperations["restatement-withdrawn"]) && (
				<section>
					<p>{t("withdraw-text")}</p>
					<Form action={`${path}/withdrawal`} form={form} submit={t("withdraw-restatement")} tone="danger" />
				</section>
			)}
		</OfficePage>
	);
}

interface ChangeProps {
	readonly context: PublishingContext;
	readonly shown: PeriodOnItsWay;
	/** Null when nothing differs any more. */
	readonly difference: Difference | null;
}

function Change({ context, shown, difference }: ChangeProps) {
	const { t } = context;
	return (
		<>
			<p>
				<strong>{wayBack(context, shown).label}</strong>, {daysLabel(context, shown.period)}
			</p>
			{difference ? (
				<Facts
					facts={[
						{ term: t("figures-published"), value: frozenLabel(context, difference.published.figure) },
						{ term: t("differences"), value: changeLabel(context, difference.published.figure, difference.now) },
					]}
				/>
			) : (
				<p>{t("differences-none")}</p>
			)}
		</>
	);
}
